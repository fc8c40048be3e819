package io.blockwright.workstation.models;

import io.blockwright.domain.Algo;
import java.util.List;

/**
 * What the screen says of the models of one kind, in words.
 *
 * @param champion who decides
 * @param challenger who is tried beside it
 * @param former who decided before
 * @param saving what the challenger saves, with its interval and its pairs; empty without a challenger
 * @param interval the same as a picture
 * @param agreement how often both chose the same; empty without a challenger
 * @param needs what a promotion asks for, each with whether it is there
 * @param trouble what went wrong, a sentence; empty while nothing did
 * @param ready whether only the second person is missing
 * @param busy whether a change is under way
 */
record ModelCard(
        Algo kind,
        Line champion,
        Line challenger,
        Line former,
        String saving,
        Interval interval,
        String agreement,
        List<Need> needs,
        String trouble,
        boolean ready,
        boolean busy) {
    ModelCard {
        needs = List.copyOf(needs);
    }

    /**
     * One model.
     *
     * @param name of it, or words for that there is none
     * @param hash first digits of its file, empty where there is no model
     * @param standing "verified", or empty
     * @param card what it was trained on and for
     * @param there whether there is one
     */
    record Line(String name, String hash, String standing, String card, boolean there) {}

    /** Something a promotion asks for. */
    record Need(boolean met, String words) {}

    /** An interval in basis points; all NaN where there is none. */
    record Interval(double lowBp, double meanBp, double highBp) {
        boolean known() {
            return !Double.isNaN(lowBp) && !Double.isNaN(highBp);
        }
    }
}
