package io.blockwright.inference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** States that look like those of an order: features of a group go together, each in its own units. */
final class SyntheticStates {
    static final List<String> NAMES = FeatureSchema.CURRENT.names();

    private final SplittableRandom random;

    SyntheticStates(long seed) {
        random = new SplittableRandom(seed);
    }

    float[] next() {
        Map<Feature.Group, Double> groups = new EnumMap<>(Feature.Group.class);
        for (Feature.Group group : Feature.Group.values()) {
            groups.put(group, random.nextGaussian());
        }
        float[] state = new float[NAMES.size()];
        for (Feature feature : Feature.values()) {
            double z = 0.6 * groups.get(feature.group()) + 0.8 * random.nextGaussian();
            state[feature.index()] = (float)
                    switch (FeatureWords.of(feature).measure()) {
                        case FLAG -> z > -1 ? 1 : 0;
                        case BASIS_POINTS, INCREMENTS -> 4 * Math.exp(0.5 * z);
                        case LOG_SHARES, LOG_RATE, LOG_MINUTES -> Math.max(0, 6 + z);
                        case LEAN, OWN_PART, PACE -> Math.tanh(0.5 * z);
                        case PART, NEAR_AHEAD, NEAR_AGO -> 1 / (1 + Math.exp(-z));
                        case NUMBER, BP_AGAINST, BP_COST, DEVIATIONS, LOG_PART, LOG_TIMES, CHANGE -> z;
                    };
        }
        return state;
    }

    List<float[]> next(int count) {
        List<float[]> states = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            states.add(next());
        }
        return states;
    }

    /** Evidence of such states, without calibration. */
    static Evidence evidence(long seed) {
        EvidenceFit fit = new EvidenceFit(NAMES, seed);
        SyntheticStates states = new SyntheticStates(seed);
        for (int run = 0; run < 16; run++) {
            fit.run();
            for (int i = 0; i < 500; i++) {
                float[] state = states.next();
                fit.state(state);
                if (i % 10 == 0) {
                    fit.situation(new PastSituation(
                            FeatureRow.of(state), i % 28, state[1] - 4, "synthetic", run, i * 1_000_000_000L));
                }
            }
        }
        return fit.evidence(0.5);
    }
}
