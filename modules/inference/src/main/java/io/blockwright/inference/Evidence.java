package io.blockwright.inference;

import java.util.HashSet;
import java.util.List;

/**
 * What a trained model carries beside its weights, so that its answers can be judged: how often it was right, what it knows, and
 * what it met. Immutable, any thread.
 *
 * @param features names of its inputs, in the order of the vector
 * @param calibration from preference to confidence
 * @param reference what the inputs looked like where it learned
 * @param baseline the ordinary state that explanation compares with
 * @param past a sample of what it met, for "when was it like this before"
 */
public record Evidence(
        List<String> features,
        Calibration calibration,
        Reference reference,
        FeatureRow baseline,
        List<PastSituation> past) {
    /** More inputs than this is a damaged file, not a model of ours. */
    public static final int MOST_FEATURES = 512;
    /** How many past situations are kept at most. */
    public static final int MOST_PAST = 5_000;

    /** A model of which nothing is known: no confidence, nothing to compare with. */
    public static final Evidence NONE = new Evidence(
            List.of(), Calibration.NONE, new Reference(List.of(), List.of(), 0, 0, 0), FeatureRow.of(), List.of());

    public Evidence {
        features = List.copyOf(features);
        past = List.copyOf(past);
        int n = features.size();
        if (n > MOST_FEATURES || past.size() > MOST_PAST) {
            throw new IllegalArgumentException("it has " + n + " features and " + past.size()
                    + " past situations; at most " + MOST_FEATURES + " and " + MOST_PAST + " are allowed");
        }
        if (new HashSet<>(features).size() != n) {
            throw new IllegalArgumentException("a feature is named twice");
        }
        if (reference.size() != n || baseline.size() != n) {
            throw new IllegalArgumentException("it names " + n + " features, but its reference has " + reference.size()
                    + " and its baseline " + baseline.size());
        }
        for (int i = 0; i < n; i++) {
            if (!reference.features().get(i).name().equals(features.get(i))) {
                throw new IllegalArgumentException("feature " + i + " is named " + features.get(i)
                        + ", but its reference " + reference.features().get(i).name());
            }
        }
        for (PastSituation situation : past) {
            if (situation.state().size() != n) {
                throw new IllegalArgumentException(
                        "a past situation has " + situation.state().size() + " numbers for " + n + " features");
            }
        }
    }
}
