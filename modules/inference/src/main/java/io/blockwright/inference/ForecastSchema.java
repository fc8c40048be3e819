package io.blockwright.inference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a forecaster's numbers mean, on both sides: its inputs, its outputs, and a hash of all of it. A model is asked only if
 * the hash in its manifest is this one.
 *
 * @param inputs shapes of one row of each input
 * @param outputs shapes of one row of each output, the same for every forecaster
 * @param hash SHA-256, lower-case hex
 */
public record ForecastSchema(List<TensorShape> inputs, List<TensorShape> outputs, String hash) {
    /** Raised when the formula of a number changes under the same name. */
    private static final int VERSION = 1;

    /** How many samples a forecaster sees: 25 seconds. */
    public static final int ROWS = 100;

    /** How many price columns an order-book image has. */
    public static final int COLUMNS = 40;

    /** Probabilities of down, flat, up for each {@link ForecastHorizon}. */
    public static final TensorShape MOVE = new TensorShape("move", List.of(ForecastHorizon.COUNT, 3));

    /** Quantiles of the change of the mid for each timed horizon, in units of price. */
    public static final TensorShape CHANGE =
            new TensorShape("change", List.of(ForecastHorizon.TIMED, Forecast.QUANTILES.size()));

    /** Quantiles of ln(ahead / now) of spread, bid and ask size at the touch, each in 5 and 30 seconds. */
    public static final TensorShape LIQUIDITY = new TensorShape("liquidity", List.of(6, Forecast.QUANTILES.size()));

    /** Quantiles of what taking shares in 5 seconds costs against the mid now, in units of price: bought, then sold. */
    public static final TensorShape IMPACT =
            new TensorShape("impact", List.of(2 * Forecast.SIZES.size(), Forecast.QUANTILES.size()));

    /** Probability that a resting order is filled by then: for bid and ask, by place in the queue, by time. */
    public static final TensorShape FILL =
            new TensorShape("fill", List.of(2, Forecast.PLACES.size(), Forecast.FILL_SECONDS.size()));

    private static final List<TensorShape> OUTPUTS = List.of(MOVE, CHANGE, LIQUIDITY, IMPACT, FILL);

    /** Of networks that read the feature rows of the last 25 seconds. */
    public static final ForecastSchema WINDOW =
            of(List.of(new TensorShape("window", List.of(ROWS, ForecastFeature.COUNT))));

    /** Of networks that look at the heat map of the last 25 seconds, and at the feature row of now. */
    public static final ForecastSchema IMAGE = of(List.of(
            new TensorShape("image", List.of(ROWS, COLUMNS)), new TensorShape("now", List.of(ForecastFeature.COUNT))));

    public ForecastSchema {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    private static ForecastSchema of(List<TensorShape> inputs) {
        String text = "blockwright forecast " + VERSION + "\n"
                + Arrays.stream(ForecastFeature.values())
                        .map(ForecastFeature::label)
                        .collect(Collectors.joining(",", "", "\n"))
                + inputs + "\n" + OUTPUTS + "\n"
                + Arrays.toString(ForecastHorizon.values()) + Forecast.QUANTILES + Forecast.SIZES + Forecast.PLACES
                + Forecast.FILL_SECONDS + "\n";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ForecastSchema(inputs, OUTPUTS, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
