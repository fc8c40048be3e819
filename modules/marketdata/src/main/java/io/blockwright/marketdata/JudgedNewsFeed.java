package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.MarketEvent.HeadlineJudged;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * A feed whose headlines are scored by a {@link HeadlineJudge}: the headline is told at once, its score as an event of its own
 * when it is there. In simulated time that is a fixed moment later, so that the same seed gives the same session; in real time
 * whenever it is ready. Scores that a recording brings along are passed over: this judge is asked instead. Used by the one
 * thread that polls it.
 */
public final class JudgedNewsFeed implements MarketFeed {
    /** In simulated time a score comes this long after its headline. */
    private static final long ANSWER = 250_000_000L;

    private static final int MOST = 1_024;

    private final MarketFeed market;
    private final HeadlineJudge judge;
    private final boolean simulated;
    private final long patience;
    private final Queue<HeadlineJudge.Asked> waiting = new ArrayDeque<>();
    private long newest = Long.MIN_VALUE;

    private JudgedNewsFeed(MarketFeed market, HeadlineJudge judge, boolean simulated, long patience) {
        this.market = market;
        this.judge = judge;
        this.simulated = simulated;
        this.patience = patience;
    }

    /** In simulated time, which stands still for the judge so many nanoseconds of real time at most. */
    public static JudgedNewsFeed simulated(MarketFeed market, HeadlineJudge judge, long patience) {
        return new JudgedNewsFeed(market, judge, true, patience);
    }

    /** In real time, which waits for nobody. */
    public static JudgedNewsFeed live(MarketFeed market, HeadlineJudge judge) {
        return new JudgedNewsFeed(market, judge, false, 0);
    }

    @Override
    public Instrument instrument() {
        return market.instrument();
    }

    @Override
    public long nextTime() {
        long time = market.nextTime();
        HeadlineJudge.Asked head = waiting.peek();
        return !simulated || head == null || time == NEVER ? time : Math.min(time, due(head));
    }

    private static long due(HeadlineJudge.Asked asked) {
        return asked.seen + ANSWER;
    }

    @Override
    public boolean finished() {
        return market.finished();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        MarketHandler listening = event -> {
            if (event instanceof HeadlineJudged) {
                return;
            }
            handler.onMarket(event);
            newest = Math.max(newest, Math.min(event.time(), until)); // a headline's own time is only a claim
            if (event instanceof Headline headline && waiting.size() < MOST) {
                waiting.add(judge.ask(headline, newest));
            }
        };
        return simulated ? pollSimulated(until, listening, handler) : pollLive(until, listening, handler);
    }

    private int pollSimulated(long until, MarketHandler listening, MarketHandler handler) {
        int delivered = 0;
        for (HeadlineJudge.Asked head = waiting.peek(); head != null && due(head) <= until; head = waiting.peek()) {
            delivered += market.poll(due(head) - 1, listening);
            judge.await(head, patience);
            delivered += tell(due(head), waiting.remove(), handler);
        }
        return delivered + market.poll(until, listening);
    }

    private int pollLive(long until, MarketHandler listening, MarketHandler handler) {
        int delivered = market.poll(until, listening);
        for (HeadlineJudge.Asked head = waiting.peek();
                head != null && (head.answered() || judge.late(head));
                head = waiting.peek()) {
            delivered += tell(until, waiting.remove(), handler);
        }
        return delivered;
    }

    private int tell(long time, HeadlineJudge.Asked asked, MarketHandler handler) {
        double score = asked.score();
        if (Double.isNaN(score)) {
            return 0;
        }
        MarketEvent verdict =
                new HeadlineJudged(time, asked.headline.symbols(), asked.headline.story(), score, judge.name());
        handler.onMarket(verdict);
        return 1;
    }

    @Override
    public FeedReport report() {
        return market.report();
    }

    @Override
    public void close() {
        market.close();
    }
}
