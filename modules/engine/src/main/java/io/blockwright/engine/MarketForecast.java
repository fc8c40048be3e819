package io.blockwright.engine;

import java.util.List;

/**
 * Where a forecasting model expects the mid of a market, as distributions. Made beside the engine, so it is a little older than
 * the picture that it is in.
 *
 * @param model its name; empty where there is no forecast
 * @param time of the newest sample of the book that it saw, nanoseconds since the epoch
 * @param mid then, ticks
 * @param ahead the nearest first
 */
public record MarketForecast(String model, long time, double mid, List<Ahead> ahead) {
    /** Nothing is forecast. */
    public static final MarketForecast NONE = new MarketForecast("", 0, Double.NaN, List.of());

    public MarketForecast {
        ahead = List.copyOf(ahead);
    }

    /** Whether there is a forecast. */
    public boolean known() {
        return !model.isEmpty();
    }

    /**
     * Prices of the mid at one later moment, ticks; they never cross.
     *
     * @param seconds after {@link MarketForecast#time()}
     * @param lowest one outcome in twenty is below it
     * @param low one in four is below it
     * @param median half are
     * @param high one in four is above it
     * @param highest one in twenty is above it
     */
    public record Ahead(int seconds, double lowest, double low, double median, double high, double highest) {}
}
