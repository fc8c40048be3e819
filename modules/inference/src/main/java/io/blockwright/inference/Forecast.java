package io.blockwright.inference;

import io.blockwright.domain.Side;
import java.util.List;

/**
 * What a forecaster said last, in a trader's units. One object is written again and again by its {@link Forecaster}; valid on
 * that thread until the next answer. Quantiles never cross, a fill's probability only rises with time and only falls with the
 * shares ahead: the networks are built so.
 *
 * <p>What it does not know: what an order of our own would do to the market. The cost of taking shares is what the book would
 * ask if others went on as they do; it is measured on virtual orders that nobody saw.
 */
@SuppressWarnings("EnumOrdinal") // horizons are declared in the order in which a model answers for them
public final class Forecast {
    /** Which quantiles are told of everything that is told as quantiles. */
    public static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    /** For how many shares a cost is told, in multiples of the window's mean size at the touch. */
    public static final List<Double> SIZES = List.of(1.0, 3.0, 10.0);

    /** For which places in the queue at the touch a fill is told: the part of the displayed shares that stands ahead. */
    public static final List<Double> PLACES = List.of(0.0, 0.25, 0.5, 1.0);

    /** By when a fill is told, seconds. */
    public static final List<Integer> FILL_SECONDS = List.of(1, 2, 5, 10, 20, 30);

    private static final int LEVELS = QUANTILES.size();
    /** Where the median is. */
    public static final int MEDIAN = LEVELS / 2;

    private final float[] move = new float[ForecastSchema.MOVE.size()];
    private final float[] change = new float[ForecastSchema.CHANGE.size()];
    private final float[] liquidity = new float[ForecastSchema.LIQUIDITY.size()];
    private final float[] impact = new float[ForecastSchema.IMPACT.size()];
    private final float[] fill = new float[ForecastSchema.FILL.size()];
    private boolean known;
    private long time;
    private double unitBp;
    private double touchSize;
    private double spread;
    private double bidSize;
    private double askSize;

    /** The arrays that a model's answer is copied into, in the order of the schema's outputs. */
    float[] output(int tensor) {
        return switch (tensor) {
            case 0 -> move;
            case 1 -> change;
            case 2 -> liquidity;
            case 3 -> impact;
            case 4 -> fill;
            default -> throw new IndexOutOfBoundsException("a forecast has no output " + tensor);
        };
    }

    void nothing() {
        known = false;
    }

    void about(long moment, ForecastRows rows, int row) {
        known = true;
        time = moment;
        unitBp = rows.unit(row) / rows.mid(row) * 1e4;
        touchSize = rows.touchSize(row);
        spread = rows.spread(row);
        bidSize = rows.size(row, Side.BUY);
        askSize = rows.size(row, Side.SELL);
    }

    /** Whether there is an answer; without one nothing else here means anything. */
    public boolean known() {
        return known;
    }

    /** As of which sample, nanoseconds since the epoch. */
    public long time() {
        return time;
    }

    /** Probability that the mid will have moved: direction −1 down, 0 hardly, 1 up. */
    public double probability(ForecastHorizon horizon, int direction) {
        return move[horizon.index() * 3 + direction + 1];
    }

    /** Expected direction, −1 to 1: the probability of up less that of down. */
    public double lean(ForecastHorizon horizon) {
        return probability(horizon, 1) - probability(horizon, -1);
    }

    /** Quantile of the mid's change until a timed horizon, basis points. */
    public double changeBp(ForecastHorizon horizon, int quantile) {
        return change[horizon.index() * LEVELS + quantile] * unitBp;
    }

    /** Expected change of the mid until a timed horizon, basis points: the mean of the told quantiles, straight lines between. */
    public double expectedBp(ForecastHorizon horizon) {
        double sum = 0;
        for (int q = 0; q < LEVELS; q++) {
            double below = q == 0 ? 0 : (QUANTILES.get(q - 1) + QUANTILES.get(q)) / 2;
            double above = q == LEVELS - 1 ? 1 : (QUANTILES.get(q) + QUANTILES.get(q + 1)) / 2;
            sum += (above - below) * changeBp(horizon, q);
        }
        return sum;
    }

    /** What a policy is told of it; {@link Outside#NOTHING} but for the volatility where there is no answer. */
    public Outside outside(double impliedVolatility) {
        if (!known) {
            return new Outside(impliedVolatility, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Outside(
                impliedVolatility,
                expectedBp(ForecastHorizon.FIVE_SECONDS),
                expectedBp(ForecastHorizon.HALF_MINUTE),
                spread(true, MEDIAN) / spread,
                fillChance(Side.BUY),
                fillChance(Side.SELL));
    }

    /** Quantile of the spread in 5 seconds, or in 30; ticks. */
    public double spread(boolean later, int quantile) {
        return spread * Math.exp(liquidity[(later ? LEVELS : 0) + quantile]);
    }

    /** Quantile of the shares at the best price of a side in 5 seconds, or in 30. */
    public double touch(Side side, boolean later, int quantile) {
        int row = (side == Side.BUY ? 2 : 4) + (later ? 1 : 0);
        return (side == Side.BUY ? bidSize : askSize) * Math.exp(liquidity[row * LEVELS + quantile]);
    }

    /**
     * Quantile of what taking shares in 5 seconds will cost against the mid now, basis points, between and beyond the sizes
     * that are forecast by the square root of the size.
     *
     * @param side the taker's
     */
    public double impactBp(Side side, long shares, int quantile) {
        int first = side == Side.BUY ? 0 : SIZES.size();
        double root = Math.sqrt(shares / touchSize);
        int upper = 1;
        while (upper < SIZES.size() - 1 && root > Math.sqrt(SIZES.get(upper))) {
            upper++;
        }
        double from = Math.sqrt(SIZES.get(upper - 1));
        double to = Math.sqrt(SIZES.get(upper));
        double low = impact[(first + upper - 1) * LEVELS + quantile];
        double high = impact[(first + upper) * LEVELS + quantile];
        double part = Math.max(0, (root - from) / (to - from));
        return (low + part * (high - low)) * unitBp;
    }

    /**
     * Probability that an order resting at the best price of a side is filled by a time.
     *
     * @param place which of {@link #PLACES}
     * @param by which of {@link #FILL_SECONDS}
     */
    public double fill(Side side, int place, int by) {
        int row = (side == Side.BUY ? 0 : PLACES.size()) + place;
        return fill[row * FILL_SECONDS.size() + by];
    }

    /** Probability that an order that joins the end of the queue now is filled within half a minute. */
    public double fillChance(Side side) {
        return fill(side, PLACES.size() - 1, FILL_SECONDS.size() - 1);
    }

    /** Mean spread of the window, basis points: what price changes are counted in. */
    public double unitBp() {
        return unitBp;
    }
}
