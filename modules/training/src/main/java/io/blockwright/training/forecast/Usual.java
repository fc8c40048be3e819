package io.blockwright.training.forecast;

import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastHorizon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What usually comes true, whatever is seen: the shares of the moves, the quantiles, the fills of the training samples. It says
 * what counts as flat, it is where training begins, and it is the least that a forecaster must beat.
 *
 * @param flat up to which move, in units, each horizon counts as flat: a third of the moves, or all that do not move at all
 * @param shares of down, flat, up, by horizon
 * @param quantiles by group, in order
 * @param fills probability of a fill by side and place, by time
 */
record Usual(List<Double> flat, List<List<Double>> shares, List<List<Double>> quantiles, List<List<Double>> fills) {
    private static final double SMALLEST = 0.01;

    Usual {
        flat = List.copyOf(flat);
        shares = shares.stream().map(List::copyOf).toList();
        quantiles = quantiles.stream().map(List::copyOf).toList();
        fills = fills.stream().map(List::copyOf).toList();
    }

    /** Measures sessions. */
    static Usual of(List<Session> sessions) {
        List<Double> flat = new ArrayList<>();
        List<List<Double>> shares = new ArrayList<>();
        List<List<Double>> quantiles = new ArrayList<>();
        for (int h = 0; h < ForecastHorizon.COUNT; h++) {
            double[] moves = known(sessions, Target.MOVE + h);
            double[] sizes = Arrays.stream(moves).map(Math::abs).sorted().toArray();
            double edge = sizes.length == 0 ? 0 : sizes[sizes.length / 3];
            flat.add(edge);
            double all = Math.max(1, moves.length);
            double down = Arrays.stream(moves).filter(m -> m < -edge).count() / all;
            double up = Arrays.stream(moves).filter(m -> m > edge).count() / all;
            shares.add(List.of(down, 1 - down - up, up));
        }
        for (int group = 0; group < Heads.GROUPS; group++) {
            double[] values = known(sessions, target(group));
            Arrays.sort(values);
            quantiles.add(Forecast.QUANTILES.stream()
                    .map(q -> values.length == 0 ? 0.0 : values[(int) Math.min(values.length - 1, q * values.length)])
                    .toList());
        }
        List<List<Double>> fills = new ArrayList<>();
        for (int order = 0; order < 2 * Heads.PLACES; order++) {
            double[] seconds = known(sessions, Target.FILL + order);
            fills.add(Forecast.FILL_SECONDS.stream()
                    .map(t -> Arrays.stream(seconds).filter(s -> s <= t).count() / Math.max(1.0, seconds.length))
                    .toList());
        }
        return new Usual(flat, shares, quantiles, fills);
    }

    /** Where what a group of quantiles is about stands in a sample's truth. */
    static int target(int group) {
        return group < ForecastHorizon.TIMED ? Target.MOVE + group : Target.LIQUIDITY + group - ForecastHorizon.TIMED;
    }

    private static double[] known(List<Session> sessions, int target) {
        return sessions.stream()
                .flatMap(s -> s.samples().stream())
                .mapToDouble(s -> s.truth()[target])
                .filter(v -> !Double.isNaN(v))
                .toArray();
    }

    /** 0 down, 1 flat, 2 up; −1 where it is not known. */
    int move(int horizon, float change) {
        if (Float.isNaN(change)) {
            return -1;
        }
        double edge = flat.get(horizon);
        return change > edge ? 2 : change < -edge ? 0 : 1;
    }

    float[] moveOffsets() {
        float[] offsets = new float[Heads.MOVES];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = (float) Math.log(Math.max(SMALLEST, shares.get(i / 3).get(i % 3)));
        }
        return offsets;
    }

    float[] quantileOffsets() {
        float[] offsets = new float[Heads.GROUPS * Heads.QUANTILES];
        for (int g = 0; g < Heads.GROUPS; g++) {
            List<Double> q = quantiles.get(g);
            int at = g * Heads.QUANTILES;
            offsets[at] = q.get(2).floatValue();
            offsets[at + 1] = room(q.get(3) - q.get(2));
            offsets[at + 2] = room(q.get(4) - q.get(3));
            offsets[at + 3] = room(q.get(2) - q.get(1));
            offsets[at + 4] = room(q.get(1) - q.get(0));
        }
        return offsets;
    }

    float[] fillOffsets() {
        float[] offsets = new float[Heads.FILLS];
        for (int side = 0; side < 2; side++) {
            for (int time = 0; time < Heads.TIMES; time++) {
                int at = (side * Heads.TIMES + time) * Heads.PLACES;
                double before = logit(side * Heads.PLACES, time);
                offsets[at] = (float) before;
                for (int place = 1; place < Heads.PLACES; place++) {
                    double here = logit(side * Heads.PLACES + place, time);
                    offsets[at + place] = room(before - here);
                    before = Math.min(before, here);
                }
            }
        }
        return offsets;
    }

    private double logit(int order, int time) {
        double before = time == 0 ? 0 : fills.get(order).get(time - 1);
        double hazard = (fills.get(order).get(time) - before) / Math.max(SMALLEST, 1 - before);
        double kept = Math.clamp(hazard, SMALLEST, 1 - SMALLEST);
        return Math.log(kept / (1 - kept));
    }

    /** What softplus makes this of. */
    private static float room(double size) {
        return (float) Math.log(Math.expm1(Math.max(SMALLEST, size)));
    }
}
