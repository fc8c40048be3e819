package io.blockwright.workstation.watch;

import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import io.blockwright.engine.WatchPicture.Span;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;

/** Says what the watch found in few words. Pure functions. */
public final class WatchText {
    private static final Texts TEXTS = Texts.of(WatchText.class);
    /** Beyond this a headline leans. */
    private static final double LEANS = 0.15;

    private static final int SHORT = 44;

    private WatchText() {}

    /** A span in a few words, such as {@code spread 3.1×}. */
    public static String band(Span span) {
        String words = TEXTS.get("band." + span.symptom().name(), times(span));
        return span.shift() ? words : TEXTS.get("band.jump", words);
    }

    /** A story in a few words. */
    public static String flag(Story story) {
        String text = story.headline().text();
        String cut =
                text.length() <= SHORT ? text : text.substring(0, SHORT - 1).stripTrailing() + "…";
        return leans(story) ? TEXTS.get("band.news", tone(story), cut) : TEXTS.get("band.news.even", "", cut);
    }

    /** Whether a story is good or bad at all. */
    public static boolean leans(Story story) {
        return Math.abs(story.score()) > LEANS;
    }

    /** Whether a story is good, bad or neither. */
    public static String tone(Story story) {
        return TEXTS.get("tone." + (leans(story) ? story.score() > 0 ? "good" : "bad" : "even"));
    }

    /** What a span is about. */
    static String name(Span span) {
        return TEXTS.get("name." + span.symptom().name());
    }

    /** How many times the usual it was when it was found. */
    static String times(Span span) {
        double times = span.value() / span.usual();
        if (!Double.isFinite(times)) {
            return "";
        }
        return Numbers.decimal(times, times < 0.995 ? 2 : 1) + "×";
    }

    /** Whether what is usual means something for a symptom: nobody usually buys. */
    static boolean hasUsual(Symptom symptom) {
        return symptom != Symptom.BUYING && symptom != Symptom.SELLING;
    }
}
