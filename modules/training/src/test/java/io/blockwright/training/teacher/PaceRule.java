package io.blockwright.training.teacher;

import io.blockwright.training.Actor;
import java.util.List;

/** For tests: keeps a pace in a small market, one where prices rise and another where they fall. */
final class PaceRule implements TunableRule {
    private static final double MOST = 6;

    @Override
    public List<Weight> weights() {
        return List.of(
                new Weight("rising", "kappa", 0.5, -MOST, MOST), new Weight("falling", "kappa", 0.5, -MOST, MOST));
    }

    @Override
    public Actor actor(List<Double> weights) {
        return (state, allowed) -> {
            double kappa = weights.get(kind(state).equals("rising") ? 0 : 1);
            double periods = 10;
            double later = Math.max(0, state[0] - 1 / periods);
            double target = Math.abs(kappa) < 0.01 ? later : pace(kappa, later);
            int take = (int) Math.round((state[1] - target) * 2 * periods);
            int most = allowed.length - 1;
            while (!allowed[most]) {
                most--;
            }
            return Math.clamp(take, 0, most);
        };
    }

    /** What is left at a share of the time; below 0 the mirror of it, late instead of early. */
    private static double pace(double kappa, double time) {
        return kappa > 0
                ? Math.sinh(kappa * time) / Math.sinh(kappa)
                : 1 - Math.sinh(-kappa * (1 - time)) / Math.sinh(-kappa);
    }

    @Override
    public String kind(float[] first) {
        return first[3] > 0 ? "rising" : "falling";
    }
}
