package io.blockwright.inference;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** One plain sentence out of what was found: the action, the numbers it rests on, and what would be done without them. Pure. */
public final class WhySentence {
    /** What speaks against the choice is mentioned from this part of the strongest reason on. */
    private static final double WORTH_MENTIONING = 0.25;

    private WhySentence() {}

    /**
     * Such as "Take 600 shares now rather than wait, because spread 2.1 bp (usually 4.0 bp) and time left 12 % (usually 50 %),
     * despite headlines 0.40 in its favour; with these as usual it would wait."
     *
     * @param actions what each action does, to follow "would"
     */
    public static String of(
            int chosen, int rival, Contributions contributions, Reasons reasons, IntFunction<String> actions) {
        StringBuilder sentence = new StringBuilder(capital(actions.apply(chosen)));
        sentence.append(" rather than ").append(actions.apply(rival));
        List<Contribution> named = reasons.named();
        if (named.isEmpty()) {
            return sentence.append(": it would do so in an ordinary state, and nothing here speaks for anything else.")
                    .toString();
        }
        sentence.append(", because ");
        for (int i = 0; i < named.size(); i++) {
            sentence.append(i == 0 ? "" : i == named.size() - 1 ? " and " : ", ")
                    .append(say(named.get(i)));
        }
        Contribution against = contributions.parts().getLast();
        if (-against.amount() >= WORTH_MENTIONING * named.getFirst().amount()) {
            sentence.append(", despite ").append(say(against));
        }
        String these = named.size() == 1 ? "this" : "these";
        if (reasons.decisive()) {
            sentence.append("; with ")
                    .append(these)
                    .append(" as usual it would ")
                    .append(actions.apply(reasons.rival()));
        } else if (contributions.margin() > 0) {
            long kept = Math.round(100 * reasons.margin() / contributions.margin());
            sentence.append("; with ")
                    .append(these)
                    .append(" as usual it would still do so, ")
                    .append(kept >= 100 ? "as clearly" : "with " + kept + " % of the lead");
        }
        return sentence.append('.').toString();
    }

    private static String say(Contribution contribution) {
        return FeatureWords.of(contribution.name()).say(contribution.value(), contribution.usual());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
