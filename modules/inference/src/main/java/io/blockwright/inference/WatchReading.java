package io.blockwright.inference;

import java.util.List;

/**
 * What a {@link ModelWatch} has to say.
 *
 * @param fitness the word
 * @param sentence why, with the feature, the group and how much
 * @param groups drift of every group, in the order of the features
 * @param distance of the last state
 * @param distanceLimit that 99 % of held-out training states stay within
 * @param out how many of the recent states were beyond it
 * @param states how many states drift was measured over
 */
public record WatchReading(
        Fitness fitness,
        String sentence,
        List<GroupDrift> groups,
        double distance,
        double distanceLimit,
        int out,
        int states) {
    public WatchReading {
        groups = List.copyOf(groups);
    }

    /**
     * Drift of a group of features.
     *
     * @param group its name
     * @param feature the one that drifted most beside its limit
     * @param shift that feature's stability index
     * @param wary from which index on it is unusual
     * @param unfit from which index on it makes the model unfit
     */
    public record GroupDrift(String group, String feature, double shift, double wary, double unfit) {}
}
