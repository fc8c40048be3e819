package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.MarketEvent.HeadlineJudged;
import io.blockwright.domain.Story;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.WatchPicture.Span;
import io.blockwright.marketdata.MarketFinding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what the watch of one market found, and tells people of it. Engine thread only; memory is bounded. */
final class WatchLog implements MarketFinding.Handler {
    static final int SPANS = 64;
    static final int STORIES = 64;
    private static final long MINUTE = 60_000_000_000L;
    /** A flood of headlines must not wash away the sentences that matter more. */
    private static final int TOLD_A_MINUTE = 5;
    /** A headline this good or bad is worth a warning. */
    private static final double STRONG = 0.5;

    private final WatchWords words;
    private final Alerts alerts;
    private List<Span> spans = List.of();
    private List<Story> stories = List.of();
    private long minute;
    private int toldThisMinute;

    WatchLog(Instrument instrument, Alerts alerts) {
        this.words = new WatchWords(instrument);
        this.alerts = alerts;
    }

    @Override
    public void onFinding(MarketFinding finding) {
        switch (finding.kind()) {
            case SHIFTED, JUMPED -> {
                boolean shift = finding.kind() == MarketFinding.Kind.SHIFTED;
                spans = with(
                        spans,
                        new Span(
                                shift,
                                finding.symptom(),
                                finding.since(),
                                finding.time(),
                                0,
                                finding.value(),
                                finding.usual()),
                        SPANS);
                alerts.raise(finding.time(), Severity.WARNING, words.found(finding));
            }
            case SETTLED -> {
                close(true, finding);
                alerts.raise(finding.time(), Severity.INFO, words.over(finding));
            }
            case CALMED -> close(false, finding);
        }
    }

    private void close(boolean shift, MarketFinding finding) {
        List<Span> closed = new ArrayList<>(spans);
        closed.replaceAll(span -> span.open() && span.shift() == shift && span.symptom() == finding.symptom()
                ? span.over(finding.time())
                : span);
        spans = List.copyOf(closed);
    }

    /** A story, or null for one that was told before. */
    void told(@Nullable Story story) {
        if (story == null) {
            return;
        }
        stories = with(stories, story, STORIES);
        tell(story.seen(), Math.abs(story.score()) >= STRONG ? Severity.WARNING : Severity.INFO, words.headline(story));
    }

    /** Another scorer's word on a story: said to people only where it changes what they were told. */
    void judged(long now, HeadlineJudged verdict) {
        List<Story> rescored = new ArrayList<>(stories);
        for (int i = rescored.size() - 1; i >= 0; i--) {
            Story story = rescored.get(i);
            if (story.headline().story() == verdict.story()) {
                Story after = story.judged(verdict.score(), verdict.judge());
                rescored.set(i, after);
                stories = List.copyOf(rescored);
                if (!words.tone(after).equals(words.tone(story))) {
                    boolean strong = Math.abs(verdict.score()) >= STRONG;
                    tell(now, strong ? Severity.WARNING : Severity.INFO, words.headline(after));
                }
                return;
            }
        }
    }

    /** An economic figure came out. */
    void released(long now, EconomicRelease release) {
        String text = words.release(release);
        Headline told = new Headline(release.time(), "", "calendar", List.of(), text);
        stories = with(stories, new Story(now, told, 0, Story.Claim.TIMELY), STORIES);
        tell(now, Severity.INFO, text);
    }

    private void tell(long now, Severity severity, String text) {
        long current = Math.floorDiv(now, MINUTE);
        if (current != minute) {
            minute = current;
            toldThisMinute = 0;
        }
        if (toldThisMinute++ < TOLD_A_MINUTE) {
            alerts.raise(now, severity, text);
        }
    }

    private static <T> List<T> with(List<T> old, T newest, int most) {
        List<T> list = new ArrayList<>(old.subList(Math.max(0, old.size() - most + 1), old.size()));
        list.add(newest);
        return List.copyOf(list);
    }

    List<Span> spans() {
        return spans;
    }

    List<Story> stories() {
        return stories;
    }
}
