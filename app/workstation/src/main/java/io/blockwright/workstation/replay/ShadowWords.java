package io.blockwright.workstation.replay;

import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.workstation.replay.TimeLine.Asked;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Sentences;
import io.blockwright.workstation.text.Texts;

/** Says what a challenger would have done: a glyph and a word for whether that was the same, then what, and at what cost. Pure. */
final class ShadowWords {
    private static final Texts TEXTS = Texts.of(ShadowWords.class);

    private ShadowWords() {}

    /** Same, otherwise, or no answer: what a mark means, with its glyph. */
    static String verdict(Shadow shadow) {
        return TEXTS.get("shadow." + kind(shadow));
    }

    /** The same as a sentence's beginning, with the challenger's name. */
    static String headline(Shadow shadow) {
        return TEXTS.get("shadow.headline." + kind(shadow), shadow.model());
    }

    private static String kind(Shadow shadow) {
        return !shadow.answered() ? "none" : shadow.same() ? "same" : "other";
    }

    /** What it would have done, one or two sentences. */
    static String sentence(Shadow shadow) {
        return switch (kind(shadow)) {
            case "none" -> {
                String why = Sentences.open(shadow.why());
                yield why.isEmpty() ? TEXTS.get("shadow.sentence.silent") : TEXTS.get("shadow.sentence.none", why);
            }
            case "same" -> TEXTS.get("shadow.sentence.same", shadow.would());
            default ->
                shadow.did().isEmpty()
                        ? TEXTS.get("shadow.sentence.abstained", shadow.would())
                        : TEXTS.get("shadow.sentence.other", shadow.would(), shadow.did());
        };
    }

    /** The same with what it says of its choice, where that is told nowhere else. */
    static String inFull(Shadow shadow) {
        String why = Sentences.open(shadow.why());
        return !shadow.answered() || why.isEmpty()
                ? sentence(shadow)
                : TEXTS.get("shadow.sentence.says", sentence(shadow), why);
    }

    /** What both expected of what they chose; empty where one did not say. */
    static String costs(Shadow shadow) {
        return Double.isFinite(shadow.costBp()) && Double.isFinite(shadow.liveCostBp())
                ? TEXTS.get("shadow.costs", CostWords.of(shadow.costBp()), CostWords.of(shadow.liveCostBp()))
                : "";
    }

    /** How often it agreed so far. */
    static String tally(Asked asked) {
        return TEXTS.get("shadow.tally", Numbers.whole(asked.same()), Numbers.whole(asked.decisions()));
    }
}
