package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.inference.HeadlineModel;
import io.blockwright.marketdata.HeadlineJudge;
import io.blockwright.marketdata.JudgedNewsFeed;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import org.jspecify.annotations.Nullable;

/**
 * Brings the news of a {@link Newsroom} into a market, scored by the user's own scorer where there is one. One that cannot be
 * used is said once, and the lexicon scores alone.
 */
final class NewsDesk implements AutoCloseable {
    /** Said when the user's own scorer works again. */
    static final String SCORED_AGAIN = "The headline scorer answers again.";
    /** Simulated time stands still this long at most for a score. */
    private static final long PATIENCE = 1_000_000_000L;

    private final Newsroom room;
    private final @Nullable HeadlineModel model;
    private final @Nullable HeadlineJudge judge;
    private final String refused;

    private NewsDesk(Newsroom room, @Nullable HeadlineModel model, String refused) {
        this.room = room;
        this.model = model;
        this.judge = model == null ? null : new HeadlineJudge(model.name(), model, SystemClock::monotonic);
        this.refused = refused;
    }

    /** Opens the scorer, if there is one; that takes a moment. */
    static NewsDesk open(Newsroom room) {
        Newsroom.Scorer scorer = room.scorer();
        if (scorer == null) {
            return new NewsDesk(room, null, "");
        }
        try {
            return new NewsDesk(room, HeadlineModel.open(scorer.folder(), scorer.cache()), "");
        } catch (MarketDataException e) {
            String sentence = e.getMessage() + " Headlines are scored by the lexicon alone.";
            System.err.println(sentence);
            return new NewsDesk(room, null, sentence);
        }
    }

    /** A market in simulated time, with the news in it. */
    MarketFeed simulated(MarketFeed market) {
        MarketFeed told = room.in(market);
        Newsroom.Scorer scorer = room.scorer();
        return judge == null || scorer == null
                ? told
                : JudgedNewsFeed.simulated(told, judge, scorer.waits() ? PATIENCE : 0);
    }

    /** A market in real time, with the news in it. */
    MarketFeed live(MarketFeed market) {
        MarketFeed told = room.in(market);
        return judge == null ? told : JudgedNewsFeed.live(told, judge);
    }

    /** Why the user's own scorer does not score at present, a sentence; empty while all is well. Any thread. */
    String trouble() {
        return judge == null ? refused : judge.trouble();
    }

    @Override
    public void close() {
        if (judge != null) {
            judge.close();
        }
        if (model != null && judge != null && judge.ended()) {
            model.close(); // closing a session that is in use would end the process
        }
    }
}
