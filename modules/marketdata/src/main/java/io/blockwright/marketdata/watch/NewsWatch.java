package io.blockwright.marketdata.watch;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Story;
import io.blockwright.marketdata.SentimentScorer;
import org.jspecify.annotations.Nullable;

/**
 * Listens to headlines: the same story is heard once, a lie about the time changes nothing, and what all of them say together
 * stays between −1 and 1 however many there are. Single-threaded; memory is bounded.
 */
public final class NewsWatch {
    private static final long SECOND = 1_000_000_000L;
    private static final long OLD = 3_600 * SECOND;
    private static final long FUTURE = 5 * SECOND;
    private static final long REPEATED = 24 * 3_600 * SECOND;
    private static final int REMEMBERED = 512;
    /** Headlines count half after this long. */
    private static final double HALF_LIFE_SECONDS = 600;
    /** So much agreement in headlines makes half of the strongest possible answer: one alone can never say more. */
    private static final double DOUBT = 1;

    private final SentimentScorer scorer;
    private final Decayed mood = new Decayed(HALF_LIFE_SECONDS);
    private final long[] keys = new long[REMEMBERED];
    private final long[] heard = new long[REMEMBERED];
    private final double[] scores = new double[REMEMBERED];
    private final boolean[] counted = new boolean[REMEMBERED];
    private int next;
    private long repeats;
    private long last = Long.MIN_VALUE;

    public NewsWatch(SentimentScorer scorer) {
        this.scorer = scorer;
        java.util.Arrays.fill(heard, Long.MIN_VALUE / 2);
    }

    /** Hears a headline; null when it was heard before. */
    public @Nullable Story hear(long now, MarketEvent.Headline headline) {
        if (headline.text().isEmpty() || find(now, headline.story()) >= 0) {
            repeats++;
            return null;
        }
        double score = scorer.score(headline.text());
        score = Double.isNaN(score) ? 0 : Math.clamp(score, -1, 1);
        Story.Claim claim = headline.time() > now + FUTURE
                ? Story.Claim.FUTURE
                : headline.time() < now - OLD ? Story.Claim.OLD : Story.Claim.TIMELY;
        boolean counts = claim != Story.Claim.OLD;
        if (counts) {
            mood.add(now, score, Math.abs(score));
            last = now;
        }
        remember(now, headline.story(), score, counts);
        return new Story(now, headline, score, claim);
    }

    /** Somebody else has scored a story: from now on it weighs as if that had been its score. False when it was not heard. */
    public boolean judged(long now, MarketEvent.HeadlineJudged verdict) {
        int at = find(now, verdict.story());
        if (at < 0) {
            return false;
        }
        double before = scores[at];
        scores[at] = verdict.score();
        if (counted[at]) {
            double kept = Math.pow(0.5, (now - heard[at]) / (HALF_LIFE_SECONDS * SECOND));
            mood.add(now, kept * (verdict.score() - before), kept * (Math.abs(verdict.score()) - Math.abs(before)));
        }
        return true;
    }

    private int find(long now, long story) {
        for (int i = 0; i < REMEMBERED; i++) {
            if (keys[i] == story && now - heard[i] < REPEATED) {
                return i;
            }
        }
        return -1;
    }

    private void remember(long now, long story, double score, boolean counts) {
        keys[next] = story;
        heard[next] = now;
        scores[next] = score;
        counted[next] = counts;
        next = next + 1 == REMEMBERED ? 0 : next + 1;
    }

    /** What they say together, −1 to 1. */
    public double mood(long now) {
        double gross = mood.gross(now);
        return mood.balance(now) * gross / (gross + DOUBT);
    }

    /** Minutes since the last one that was not old news; NaN without any. */
    public double minutesSince(long now) {
        return last == Long.MIN_VALUE ? Double.NaN : (now - last) / 60e9;
    }

    /** Headlines that were not heard because they had been, or said nothing. */
    public long repeats() {
        return repeats;
    }
}
