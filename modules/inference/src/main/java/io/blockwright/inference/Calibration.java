package io.blockwright.inference;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * From how much a model prefers its choice to how often such a choice is right: the chance that the chosen action turns out no
 * dearer than the alternative. Rising with the margin, linear between its knots and level beyond them. Pure.
 *
 * @param margins preference of the choice less that of the best alternative, strictly rising
 * @param confidences 0 to 1, one for each margin, never falling
 * @param abstainBelow a choice less sure than this should be left to the fallback
 * @param reliability how far it held on decisions that it was not fitted on
 */
public record Calibration(
        List<Double> margins, List<Double> confidences, double abstainBelow, Reliability reliability) {
    /** Nothing is known of how often the model is right: every confidence is 0, so it always abstains. */
    public static final Calibration NONE = new Calibration(List.of(), List.of(), 1, Reliability.NONE);

    public Calibration {
        margins = List.copyOf(margins);
        confidences = List.copyOf(confidences);
        if (margins.size() != confidences.size()) {
            throw new IllegalArgumentException(
                    "a calibration has " + margins.size() + " margins and " + confidences.size() + " confidences");
        }
        if (!(abstainBelow >= 0 && abstainBelow <= 1)) {
            throw new IllegalArgumentException("a calibration abstains below " + abstainBelow + ", not 0 to 1");
        }
        for (int i = 0; i < margins.size(); i++) {
            double confidence = confidences.get(i);
            boolean rises = i == 0 || (margins.get(i) > margins.get(i - 1) && confidence >= confidences.get(i - 1));
            if (!Double.isFinite(margins.get(i)) || !(confidence >= 0 && confidence <= 1) || !rises) {
                throw new IllegalArgumentException("knot " + i + " of a calibration (" + margins.get(i) + ", "
                        + confidence + ") does not rise, or is no probability");
            }
        }
    }

    /** The chance that a choice of this margin is right, 0 to 1; 0 where nothing is known or the margin is no number. */
    public double confidence(double margin) {
        if (margins.isEmpty() || Double.isNaN(margin)) {
            return 0;
        }
        int above = 0;
        while (above < margins.size() && margins.get(above) < margin) {
            above++;
        }
        if (above == 0) {
            return confidences.getFirst();
        }
        if (above == margins.size()) {
            return confidences.getLast();
        }
        double from = margins.get(above - 1);
        double part = (margin - from) / (margins.get(above) - from);
        double low = confidences.get(above - 1);
        return low + part * (confidences.get(above) - low);
    }

    /**
     * The margin of a choice: its preference less that of the best other action that is allowed; infinite where none is. The
     * confidence of a decision is that of this margin. Allocates nothing.
     *
     * @param preferences of a row of actions, beginning at {@code from}
     */
    public static double margin(FloatBuffer preferences, int from, boolean[] allowed, int chosen) {
        double best = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < allowed.length; action++) {
            if (allowed[action] && action != chosen) {
                best = Math.max(best, preferences.get(from + action));
            }
        }
        return preferences.get(from + chosen) - best;
    }

    /** Whether a choice of this confidence should be left to the fallback. */
    public boolean abstains(double confidence) {
        return !(confidence >= abstainBelow);
    }
}
