package io.blockwright.workstation.lab;

import io.blockwright.engine.spi.Lab.Difference;
import io.blockwright.engine.spi.Lab.Standing;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;

/** Says costs and comparisons: always with their word, never with a bare sign. */
final class LabWords {
    private static final Texts TEXTS = Texts.of(LabWords.class);
    private static final long MINUTE = 60;

    private LabWords() {}

    /** A cost in basis points. */
    static String cost(double bp) {
        return bp < 0 ? TEXTS.get("saved", Numbers.decimal(-bp, 2)) : Numbers.decimal(bp, 2);
    }

    /** A difference in basis points. */
    static String difference(double bp) {
        if (Double.isNaN(bp)) {
            return Numbers.NONE;
        }
        String size = Numbers.decimal(Math.abs(bp), 2);
        return bp < 0 ? TEXTS.get("less", size) : bp > 0 ? TEXTS.get("more", size) : size;
    }

    /** What a comparison has shown. */
    static String verdict(Difference d) {
        return switch (d.shown()) {
            case LESS -> TEXTS.get("shown.less", Numbers.decimal(Math.abs(d.mean()), 2));
            case MORE -> TEXTS.get("shown.more", Numbers.decimal(Math.abs(d.mean()), 2));
            case NO_EDGE -> TEXTS.get(Double.isNaN(d.low()) ? "shown.few" : "shown.none");
        };
    }

    /** How far a comparison is, and how long the rest takes. */
    static String progress(Standing s) {
        String done = TEXTS.get("progress", Numbers.whole(s.done()), Numbers.whole(s.episodes()));
        if (s.over()) {
            return TEXTS.get(s.done() == s.episodes() ? "progress.done" : "progress.stopped", done);
        }
        return s.remainingNanos() < 0
                ? TEXTS.get("progress.measuring", done)
                : TEXTS.get("progress.left", done, span(s.remainingNanos()));
    }

    private static String span(long nanos) {
        long seconds = Math.ceilDiv(nanos, 1_000_000_000L);
        return seconds < 90
                ? TEXTS.get("seconds", Numbers.whole(seconds))
                : TEXTS.get("minutes", Numbers.whole(Math.ceilDiv(seconds, MINUTE)));
    }
}
