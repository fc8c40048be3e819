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
    private int next;
    private long repeats;
    private long last = Long.MIN_VALUE;

    public NewsWatch(SentimentScorer scorer) {
        this.scorer = scorer;
        java.util.Arrays.fill(heard, Long.MIN_VALUE / 2);
    }

    /** Hears a headline; null when it was heard before. */
    public @Nullable Story hear(long now, MarketEvent.Headline headline) {
        if (repeated(now, key(headline.text())) || headline.text().isEmpty()) {
            repeats++;
            return null;
        }
        double score = scorer.score(headline.text());
        score = Double.isNaN(score) ? 0 : Math.clamp(score, -1, 1);
        Story.Claim claim = headline.time() > now + FUTURE
                ? Story.Claim.FUTURE
                : headline.time() < now - OLD ? Story.Claim.OLD : Story.Claim.TIMELY;
        if (claim != Story.Claim.OLD && score != 0) {
            mood.add(now, score, Math.abs(score));
        }
        if (claim != Story.Claim.OLD) {
            last = now;
        }
        return new Story(now, headline, score, claim);
    }

    /** Letters and digits alone, whatever their case: stories are sent again with other punctuation. FNV-1a, 64 bits. */
    private static long key(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                hash = (hash ^ Character.toLowerCase(c)) * 0x100000001b3L;
            }
        }
        return hash;
    }

    private boolean repeated(long now, long key) {
        for (int i = 0; i < REMEMBERED; i++) {
            if (keys[i] == key && now - heard[i] < REPEATED) {
                return true;
            }
        }
        keys[next] = key;
        heard[next] = now;
        next = next + 1 == REMEMBERED ? 0 : next + 1;
        return false;
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
