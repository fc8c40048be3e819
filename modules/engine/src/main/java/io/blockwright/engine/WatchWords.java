package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.MarketFinding;
import io.blockwright.marketdata.MarketFinding.Kind;
import java.util.Locale;

/** Says what the watch found, in sentences for people. */
final class WatchWords {
    private final String symbol;

    WatchWords(Instrument instrument) {
        this.symbol = instrument.symbol();
    }

    String found(MarketFinding finding) {
        String beginning = symbol + ": " + name(finding.symptom());
        boolean flow = finding.symptom() == Symptom.BUYING || finding.symptom() == Symptom.SELLING;
        String figures = flow
                ? figure(finding.symptom(), finding.value())
                : figure(finding.symptom(), finding.value()) + ", " + times(finding) + " the usual "
                        + figure(finding.symptom(), finding.usual());
        if (finding.symptom() == Symptom.BID_SUPPLY || finding.symptom() == Symptom.ASK_SUPPLY) {
            boolean bids = finding.symptom() == Symptom.BID_SUPPLY;
            return symbol + (bids ? ": bids" : ": offers") + " thin out: "
                    + figure(finding.symptom(), finding.value()) + " of what is newly quoted near the touch is "
                    + (bids ? "bid" : "offered") + ", usually " + figure(finding.symptom(), finding.usual());
        }
        return finding.kind() == Kind.SHIFTED
                ? beginning + " has shifted: " + figures
                : beginning + " jumped: " + figures;
    }

    String over(MarketFinding finding) {
        return symbol + ": " + name(finding.symptom()) + " is as usual again";
    }

    String headline(Story story) {
        String judge = story.judge().isEmpty() ? "" : ", says " + story.judge();
        String leaning = tone(story);
        String tone =
                leaning.isEmpty() && judge.isEmpty() ? "" : " (" + (leaning.isEmpty() ? "even" : leaning) + judge + ")";
        String time = switch (story.claim()) {
            case TIMELY -> "";
            case OLD -> " – an old story";
            case FUTURE -> " – its time lies in the future";
        };
        return story.headline().source() + tone + ": \u201c" + story.headline().text() + "\u201d" + time;
    }

    /** Whether a story is good or bad; empty for neither. */
    String tone(Story story) {
        return story.score() > 0.15 ? "good" : story.score() < -0.15 ? "bad" : "";
    }

    String release(EconomicRelease release) {
        StringBuilder out = new StringBuilder(release.name());
        out.append(Double.isNaN(release.actual()) ? ": released" : ": " + amount(release.actual(), release.unit()));
        if (!Double.isNaN(release.consensus())) {
            out.append(", expected ").append(amount(release.consensus(), release.unit()));
        }
        if (!Double.isNaN(release.previous())) {
            out.append(", before ").append(amount(release.previous(), release.unit()));
        }
        return out.toString();
    }

    private static String amount(double value, String unit) {
        String number = String.format(Locale.ROOT, "%,.6f", value).replaceAll("\\.?0+$", "");
        String signed = number.replace('-', '\u2212');
        return unit.isEmpty() ? signed : signed + "\u00a0" + unit;
    }

    private static String name(Symptom symptom) {
        return switch (symptom) {
            case SPREAD -> "the spread";
            case BID_DEPTH -> "the depth bid near the touch";
            case ASK_DEPTH -> "the depth offered near the touch";
            case BID_SUPPLY -> "what is newly bid near the touch";
            case ASK_SUPPLY -> "what is newly offered near the touch";
            case VOLATILITY -> "the range of the mid";
            case BUYING -> "buying";
            case SELLING -> "selling";
            case MESSAGES -> "the message rate";
        };
    }

    private static String times(MarketFinding finding) {
        double times = finding.value() / finding.usual();
        return String.format(Locale.ROOT, times < 0.995 ? "%.2f\u00d7" : "%.1f\u00d7", times);
    }

    private static String figure(Symptom symptom, double value) {
        return switch (symptom) {
            case SPREAD -> String.format(Locale.ROOT, "%.1f bp", value);
            case BID_DEPTH, ASK_DEPTH -> String.format(Locale.ROOT, "%,.0f shares", value);
            case BID_SUPPLY, ASK_SUPPLY -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
            case VOLATILITY -> String.format(Locale.ROOT, "%.1f bp in 5 s", value);
            case BUYING, SELLING -> String.format(Locale.ROOT, "%,.0f shares net in 5 s", value);
            case MESSAGES -> String.format(Locale.ROOT, "%,.0f a second", value);
        };
    }
}
