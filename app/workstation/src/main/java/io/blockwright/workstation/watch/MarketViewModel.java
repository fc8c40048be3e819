package io.blockwright.workstation.watch;

import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.WatchPicture;
import io.blockwright.engine.WatchPicture.Measures;
import io.blockwright.engine.WatchPicture.Span;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the market panel says of a snapshot. Needs no toolkit. */
final class MarketViewModel {
    private static final Texts TEXTS = Texts.of(MarketViewModel.class);
    private static final double EVEN = 0.2;
    private static final int SPANS = 12;
    private static final int STORIES = 30;

    private final ClockFormat clock;

    /**
     * One line of measures.
     *
     * @param alert whether it is not as usual now
     */
    record Line(String name, String now, String usual, String note, boolean alert) {}

    /**
     * One line of what happened.
     *
     * @param head when, or what kind
     * @param alert whether it goes on, or is worth a look
     */
    record Event(String head, String text, boolean alert) {}

    MarketViewModel(ClockFormat clock) {
        this.clock = clock;
    }

    /** Every measure, now against what is usual. */
    List<Line> measures(DeskSnapshot desk) {
        Conditions now = desk.conditions();
        WatchPicture watch = desk.watch();
        Measures more = watch.measures();
        List<Line> lines = new ArrayList<>();
        lines.add(line(TEXTS.get("spread"), bp(now.spreadBp()), bp(now.usualSpreadBp()), open(watch, Symptom.SPREAD)));
        lines.add(line(
                TEXTS.get("depth.bid"),
                shares(more.bidDepth()),
                shares(more.usualBidDepth()),
                either(open(watch, Symptom.BID_DEPTH), open(watch, Symptom.BID_SUPPLY))));
        lines.add(line(
                TEXTS.get("depth.ask"),
                shares(more.askDepth()),
                shares(more.usualAskDepth()),
                either(open(watch, Symptom.ASK_DEPTH), open(watch, Symptom.ASK_SUPPLY))));
        lines.add(sweep(more));
        lines.add(line(
                TEXTS.get("volatility"),
                Numbers.percent(more.minuteVolatility()),
                Numbers.percent(now.usualVolatility()),
                open(watch, Symptom.VOLATILITY)));
        lines.add(leaning("imbalance", more.imbalance(), "bid", "ask", null));
        lines.add(leaning(
                "flow",
                more.tradeFlow(),
                "buy",
                "sell",
                open(watch, more.tradeFlow() > 0 ? Symptom.BUYING : Symptom.SELLING)));
        lines.add(line(
                TEXTS.get("rates"),
                Numbers.decimal(more.tradesPerSecond(), 1) + " / " + Numbers.decimal(more.cancelsPerSecond(), 1) + " / "
                        + Numbers.decimal(more.messagesPerSecond(), 0),
                TEXTS.get("rates.unit"),
                open(watch, Symptom.MESSAGES)));
        lines.add(mood(more, watch.stories()));
        lines.add(release(watch.next(), desk.time()));
        return lines;
    }

    private static @Nullable Span open(WatchPicture watch, Symptom symptom) {
        Span found = null;
        for (Span span : watch.spans()) {
            if (span.open() && span.symptom() == symptom && (found == null || span.shift())) {
                found = span;
            }
        }
        return found;
    }

    private static @Nullable Span either(@Nullable Span first, @Nullable Span second) {
        return first == null ? second : first;
    }

    private static Line line(String name, String now, String usual, @Nullable Span span) {
        return new Line(name, now, usual, span == null ? "" : much(span), span != null);
    }

    /** How much it is not as usual. */
    private static String much(Span span) {
        return WatchText.hasUsual(span.symptom())
                ? TEXTS.get("times", WatchText.times(span))
                : TEXTS.get(span.shift() ? "shifted.flow" : "jumped.flow");
    }

    private static String state(Span span) {
        String key = span.shift() ? "shifted" : "jumped";
        return WatchText.hasUsual(span.symptom()) ? TEXTS.get(key, WatchText.times(span)) : TEXTS.get(key + ".flow");
    }

    private static Line sweep(Measures more) {
        String shares = Numbers.whole(more.sweepShares());
        boolean thin = Double.isNaN(more.buyBp()) || Double.isNaN(more.sellBp());
        return new Line(
                TEXTS.get("sweep", shares),
                thin
                        ? Numbers.NONE
                        : TEXTS.get("sweep.value", Numbers.decimal(more.buyBp(), 1), Numbers.decimal(more.sellBp(), 1)),
                "",
                TEXTS.get(thin && more.sweepShares() > 0 ? "sweep.thin" : "sweep.note"),
                false);
    }

    private static Line leaning(String key, double share, String more, String less, @Nullable Span span) {
        String words = Double.isNaN(share)
                ? TEXTS.get("unknown")
                : TEXTS.get(key + "." + (Math.abs(share) < EVEN ? "even" : share > 0 ? more : less));
        return new Line(
                TEXTS.get(key),
                Numbers.percent(Math.abs(share)),
                "",
                span == null ? words : words + ", " + much(span),
                span != null);
    }

    private static Line mood(Measures more, List<Story> stories) {
        double mood = more.sentiment();
        String words = stories.isEmpty() ? "none" : Math.abs(mood) < 0.1 ? "even" : mood > 0 ? "good" : "bad";
        return new Line(
                TEXTS.get("mood"),
                stories.isEmpty() ? Numbers.NONE : Numbers.decimal(mood, 2),
                "",
                TEXTS.get("mood." + words),
                Math.abs(mood) >= 0.4);
    }

    private static Line release(@Nullable EconomicRelease next, long now) {
        if (next == null) {
            return new Line(TEXTS.get("release"), Numbers.NONE, "", TEXTS.get("release.none"), false);
        }
        double minutes = (next.time() - now) / 60e9;
        return new Line(
                TEXTS.get("release"),
                minutes < 120
                        ? TEXTS.get("release.minutes", Numbers.decimal(Math.ceil(minutes), 0))
                        : TEXTS.get("release.hours", Numbers.decimal(minutes / 60, 0)),
                "",
                next.name(),
                minutes < 15);
    }

    /** What is not as usual, or was lately, newest first. */
    List<Event> spans(DeskSnapshot desk) {
        return desk.watch().spans().stream()
                .sorted(Comparator.comparing(Span::open)
                        .thenComparingLong(Span::since)
                        .reversed())
                .limit(SPANS)
                .map(this::event)
                .toList();
    }

    private Event event(Span span) {
        String what = WatchText.name(span) + " " + state(span);
        return span.open()
                ? new Event(clock.seconds(span.since()), what, true)
                : new Event(clock.seconds(span.since()) + "–" + clock.seconds(span.until()), what, false);
    }

    /** Why there is nothing that is not as usual. */
    String emptySpans(DeskSnapshot desk) {
        return TEXTS.get(Double.isNaN(desk.watch().measures().usualBidDepth()) ? "now.learning" : "now.none");
    }

    /** The news, newest first. */
    List<Event> stories(DeskSnapshot desk) {
        List<Story> all = desk.watch().stories();
        List<Event> events = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && events.size() < STORIES; i--) {
            events.add(event(all.get(i)));
        }
        return events;
    }

    private Event event(Story story) {
        String tone = WatchText.leans(story) ? WatchText.tone(story) + "  " : "";
        String claim = switch (story.claim()) {
            case TIMELY -> "";
            case OLD -> " – " + TEXTS.get("news.old");
            case FUTURE -> " – " + TEXTS.get("news.future");
        };
        String judge = story.judge().isEmpty() ? "" : "  · " + TEXTS.get("news.judged", story.judge());
        return new Event(
                clock.seconds(story.seen()) + "  " + story.headline().source(),
                tone + story.headline().text() + claim + judge,
                Math.abs(story.score()) >= 0.5);
    }

    private static String bp(double value) {
        return Double.isNaN(value) ? Numbers.NONE : Numbers.decimal(value, 1) + " bp";
    }

    private static String shares(double value) {
        return Double.isNaN(value) ? Numbers.NONE : Numbers.compact(Math.round(value));
    }
}
