package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.ForecastRows;
import io.blockwright.training.torch.AdamW;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The floor that a network must beat: multinomial logistic regression of the next move on imbalance, order flow, trades and
 * spread, fitted on the network's own training samples. Its inputs are few and plain, so it seldom fails in another market.
 */
record Logistic(@SuppressWarnings("ArrayRecordComponent") float[] weights) {
    /** Inputs, the 1 of the offset included. */
    static final int INPUTS = 8;

    /** How many numbers it has. */
    static final int SIZE = ForecastHorizon.COUNT * 3 * INPUTS;

    private static final int STEPS = 4_000;
    private static final int BATCH = 128;
    private static final double RATE = 0.02;
    private static final int SECOND = 4;
    private static final int TEN_SECONDS = 40;

    /** Fits it; the same samples and seed give the same weights. */
    static Logistic fit(List<Session> sessions, Usual usual, long seed) {
        Logistic fitted = new Logistic(new float[SIZE]);
        SplittableRandom random = new SplittableRandom(seed);
        AdamW adam = new AdamW(SIZE, 0, 10);
        float[] gradient = new float[SIZE];
        float[] inputs = new float[INPUTS];
        double[] shares = new double[3];
        for (int step = 0; step < STEPS; step++) {
            Arrays.fill(gradient, 0);
            for (int i = 0; i < BATCH; i++) {
                Session session = sessions.get(random.nextInt(sessions.size()));
                Session.Sample sample =
                        session.samples().get(random.nextInt(session.samples().size()));
                inputs(session.rows(), sample.row(), inputs);
                for (int h = 0; h < ForecastHorizon.COUNT; h++) {
                    int move = usual.move(h, sample.truth()[Target.MOVE + h]);
                    if (move < 0) {
                        continue;
                    }
                    fitted.shares(h, inputs, shares);
                    for (int c = 0; c < 3; c++) {
                        float off = (float) (shares[c] - (c == move ? 1 : 0)) / BATCH;
                        for (int k = 0; k < INPUTS; k++) {
                            gradient[(h * 3 + c) * INPUTS + k] += off * inputs[k];
                        }
                    }
                }
            }
            adam.update(fitted.weights, gradient, RATE * (1 - (double) step / STEPS));
        }
        return fitted;
    }

    /** What it looks at, as of a row. */
    static void inputs(ForecastRows rows, int row, float[] out) {
        out[0] = 1;
        out[1] = rows.feature(row, ForecastFeature.IMBALANCE_1);
        out[2] = rows.feature(row, ForecastFeature.IMBALANCE_5);
        out[3] = mean(rows, row, ForecastFeature.FLOW, SECOND);
        out[4] = mean(rows, row, ForecastFeature.FLOW, TEN_SECONDS);
        out[5] = mean(rows, row, ForecastFeature.TRADED, SECOND);
        out[6] = mean(rows, row, ForecastFeature.TRADED, TEN_SECONDS);
        out[7] = (float) Math.min(4, rows.spread(row) / rows.unit(row) - 1);
    }

    private static float mean(ForecastRows rows, int row, ForecastFeature feature, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += rows.feature(row - i, feature);
        }
        return sum / count;
    }

    /** Probabilities of down, flat, up. */
    void shares(int horizon, float[] inputs, double[] out) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int k = 0; k < INPUTS; k++) {
                sum += (double) weights[(horizon * 3 + c) * INPUTS + k] * inputs[k];
            }
            out[c] = sum;
            highest = Math.max(highest, sum);
        }
        double total = 0;
        for (int c = 0; c < 3; c++) {
            out[c] = Math.exp(out[c] - highest);
            total += out[c];
        }
        for (int c = 0; c < 3; c++) {
            out[c] /= total;
        }
    }
}
