package io.blockwright.workstation.advice;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Reason.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the advice panel shows about one parent, in words.
 *
 * @param parentId empty when none is selected
 * @param order the parent in a few words
 * @param mode who decides, null when there is no live parent
 * @param adviceId of the advice shown, {@link #NO_ADVICE} for none
 * @param awaiting whether it waits for a person
 * @param modifiable whether it has a quantity and a price
 * @param style css class of the headline: buy, sell or calm
 * @param headline what is done next
 * @param where to which venue and how
 * @param when it is done
 * @param age how long it has been shown
 * @param why one sentence
 * @param factors the numbers behind it, most important first
 * @param alternatives what was weighed and not chosen
 * @param last what was done last, and why
 * @param empty why there is no advice and what to do, empty when there is one
 * @param others how many other parents wait for an answer
 * @param caution why its model should be trusted with care, may only advise, or abstains; empty while nothing speaks against it
 * @param sure which model it is and how sure it is; empty where none was asked
 * @param origin the model's answer behind the advice, or behind what was done last; null where no model was asked
 */
record AdviceCard(
        String parentId,
        String order,
        @Nullable ControlMode mode,
        long adviceId,
        boolean awaiting,
        boolean modifiable,
        String style,
        String headline,
        String where,
        String when,
        String age,
        String why,
        List<FactorLine> factors,
        List<AlternativeLine> alternatives,
        String last,
        String empty,
        String others,
        String caution,
        String sure,
        @Nullable Origin origin) {
    /** Stands for no advice. */
    static final long NO_ADVICE = Long.MIN_VALUE;

    /**
     * A number behind a reason.
     *
     * @param bar its size against the largest of the same unit, −1 to 1
     */
    record FactorLine(String name, String value, double bar) {}

    /**
     * Something weighed, with its expected cost in words, and where that lies on the scale that all share, 0 to 1 from the
     * left: a tenth of the outcomes below {@code low}, a tenth above {@code high}; NaN where not known.
     *
     * @param advised whether it is the one that is advised
     */
    record AlternativeLine(String what, String cost, double low, double middle, double high, boolean advised) {}

    /** Which advice of which parent: another key is another advice. */
    String key() {
        return parentId + '#' + adviceId;
    }

    boolean hasAdvice() {
        return adviceId != NO_ADVICE;
    }
}
