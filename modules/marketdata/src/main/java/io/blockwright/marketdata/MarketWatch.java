package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.watch.Counts;
import io.blockwright.marketdata.watch.Decayed;
import io.blockwright.marketdata.watch.Liquidity;
import io.blockwright.marketdata.watch.MidHistory;
import io.blockwright.marketdata.watch.NewsWatch;
import io.blockwright.marketdata.watch.Reading;
import io.blockwright.marketdata.watch.RealisedVolatility;
import io.blockwright.marketdata.watch.RollingSum;
import io.blockwright.marketdata.watch.ShiftWatch;
import io.blockwright.marketdata.watch.TouchFlow;
import org.jspecify.annotations.Nullable;

/**
 * Watches one market. Looking at it writes nothing, not even the rounding of a sum: the same events give the same numbers,
 * whoever looked when. It measures liquidity, volatility and flow, and tells when they are no longer as usual. Told of every event
 * twice, before and after the book takes it up. Single-threaded; nothing allocates on the way of an event. Once a second the
 * book is looked at, every five seconds everything is judged.
 */
public final class MarketWatch implements MarketReading {
    private static final long SECOND = 1_000_000_000L;
    /** After a silence this long the watch begins anew where it left off. */
    private static final long SILENCE = 600 * SECOND;

    private final BookView book;
    private final EconomicCalendar calendar;
    private final NewsWatch news;
    private final ShiftWatch shifts;
    private final Liquidity liquidity;
    private final Reading reading = new Reading();
    private final RealisedVolatility volatility = new RealisedVolatility();
    private final TouchFlow touch = new TouchFlow();
    private final Decayed fastTrades = new Decayed(10);
    private final Decayed slowTrades = new Decayed(60);
    private final Decayed patientTrades = new Decayed(600);
    private final Decayed usualMid = new Decayed(600);
    private final MidHistory mids = new MidHistory();
    private final Decayed smoothSpread = new Decayed(60);
    private final RollingSum spreadTime = new RollingSum(10 * SECOND, 60);
    private final RollingSum spreadSpan = new RollingSum(10 * SECOND, 60);
    private final RollingSum traded = new RollingSum(SECOND, 60);
    private final Counts trades = new Counts();
    private final Counts cancels = new Counts();
    private final Counts messages = new Counts();
    private long now;
    private long nextSecond;
    private long nextReading;
    private long spreadSince;
    private long bid = Instrument.NO_PRICE;
    private long ask = Instrument.NO_PRICE;
    private double spreadBp = Double.NaN;

    /**
     * Watches a book's market.
     *
     * @param book kept by somebody else on the same thread
     * @param handler is told what is found
     */
    public MarketWatch(BookView book, WatchSettings settings, MarketFinding.Handler handler) {
        this.book = book;
        this.calendar = settings.calendar();
        this.news = new NewsWatch(settings.scorer());
        this.shifts = new ShiftWatch(book, handler);
        this.liquidity = new Liquidity(book);
    }

    /** Time has come to here, and the book is still as it was: before an event, or when somebody is about to look. */
    public void settle(long time) {
        if (time >= nextSecond) {
            seconds(time);
        }
        now = Math.max(now, time);
    }

    private void seconds(long time) {
        if (nextSecond == 0 || time - nextSecond > SILENCE) {
            volatility.interrupt();
            nextSecond = Math.floorDiv(time, SECOND) * SECOND + SECOND;
            nextReading = nextSecond + WatchThresholds.READING;
            settleSpread(time);
            reading.clear(midNow());
            return;
        }
        for (; nextSecond <= time; nextSecond += SECOND) {
            now = Math.max(now, nextSecond);
            settleSpread(nextSecond);
            second();
            if (nextSecond >= nextReading) {
                shifts.take(nextSecond, reading);
                reading.clear(midNow());
                nextReading += WatchThresholds.READING;
            }
        }
    }

    private void second() {
        trades.second();
        cancels.second();
        messages.second();
        if (book.usable()) {
            double mid = Math.log((double) book.midTwice());
            volatility.second(mid);
            usualMid.add(now, mid, 1);
        } else {
            volatility.interrupt();
        }
        if (book.status() == TradingStatus.TRADING && !book.stale()) {
            reading.look(liquidity);
        }
    }

    private long midNow() {
        return book.usable() ? book.midTwice() : 0;
    }

    /** Counts the time up to here with the spread that held until here. */
    private void settleSpread(long time) {
        if (!Double.isNaN(spreadBp) && time > spreadSince) {
            long span = time - spreadSince;
            // the span ends before the moment: into one bucket however often it is cut
            spreadTime.add(time - 1, spreadBp * span);
            spreadSpan.add(time - 1, (double) span);
            smoothSpread.addOver(time, spreadBp, span);
            reading.spread(spreadBp, span);
        }
        spreadSince = Math.max(spreadSince, time);
    }

    /** An event that the book has taken up; {@link #settle} was told its time before. */
    public void onMarket(MarketEvent event) {
        messages.add();
        reading.message();
        switch (event) {
            case MarketEvent.OrderExecuted e -> traded(-e.side().sign(), e.quantity());
            case MarketEvent.Traded e -> {
                Side aggressor = e.aggressor();
                traded(aggressor == null ? 0 : aggressor.sign(), e.quantity());
            }
            case MarketEvent.OrderReduced _, MarketEvent.OrderDeleted _ -> cancels.add();
            case MarketEvent.OrderAdded e -> quoted(e);
            case MarketEvent.OrderReplaced _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> {
                // neither a trade nor a cancel
            }
        }
        boolean usable = book.usable();
        if (usable) {
            touch.follow(now, book);
        } else {
            touch.lose();
        }
        if (bid != book.bestBid() || ask != book.bestAsk() || usable == Double.isNaN(spreadBp)) {
            touched(usable);
        }
    }

    private void quoted(MarketEvent.OrderAdded e) {
        long reach = (long) WatchThresholds.DEPTH_INCREMENTS * book.instrument().increment();
        if (e.quantity() > 0 && (book.best(e.side()) - e.price()) * e.side().sign() <= reach) {
            reading.quoted(e.side(), Math.min(e.quantity(), OrderBook.LARGEST_QUANTITY));
        }
    }

    private void traded(int sign, long quantity) {
        if (quantity <= 0 || quantity > OrderBook.LARGEST_QUANTITY) {
            return;
        }
        trades.add();
        reading.trade(sign, quantity);
        traded.add(now, (double) quantity);
        fastTrades.add(now, (double) sign * quantity, (double) quantity);
        slowTrades.add(now, (double) sign * quantity, (double) quantity);
        patientTrades.add(now, (double) sign * quantity, (double) quantity);
    }

    private void touched(boolean usable) {
        settleSpread(now);
        bid = book.bestBid();
        ask = book.bestAsk();
        if (usable) {
            spreadBp = 2.0 * (ask - bid) / (ask + bid) * 1e4;
            reading.mid(ask + bid);
            mids.mid(now, (ask + bid) / 2.0);
        } else {
            spreadBp = Double.NaN;
        }
    }

    /** A headline; null when it was told before. */
    public @Nullable Story onHeadline(long time, MarketEvent.Headline headline) {
        return news.hear(time, headline);
    }

    /** What somebody else than the lexicon finds of a headline; false when that was not heard. */
    public boolean onJudged(long time, MarketEvent.HeadlineJudged verdict) {
        return news.judged(time, verdict);
    }

    /** Up to when it was told, nanoseconds since the epoch. */
    public long time() {
        return now;
    }

    /** The largest sum that a symptom's shift test has come to: what {@link WatchThresholds#drift} is calibrated by. */
    public double largestDrift(Symptom symptom) {
        return shifts.of(symptom).largestSum();
    }

    /** The largest deviation of a symptom that could have been a jump: what {@link WatchThresholds#jump} is calibrated by. */
    public double largestJump(Symptom symptom) {
        return shifts.of(symptom).largestScore();
    }

    @Override
    public double spreadBp() {
        return spreadBp;
    }

    @Override
    public double smoothSpreadBp() {
        double mean = Double.isNaN(spreadBp)
                ? smoothSpread.mean(now)
                : smoothSpread.meanWith(now, spreadBp, now - spreadSince);
        return Double.isNaN(mean) ? spreadBp : mean;
    }

    @Override
    public double usualSpreadBp() {
        double open = Double.isNaN(spreadBp) ? 0 : Math.max(0, now - spreadSince);
        double span = spreadSpan.sum(now) + open;
        double weighed = spreadTime.sum(now) + (open > 0 ? spreadBp * open : 0);
        return span > 0 ? weighed / span : Double.NaN;
    }

    @Override
    public double depthAtTouch(Side side) {
        return liquidity.atTouch(side);
    }

    @Override
    public double depthNear(Side side) {
        return liquidity.within(side, WatchThresholds.DEPTH_INCREMENTS);
    }

    @Override
    public double usualDepth(Side side) {
        return shifts.usual(side == Side.BUY ? Symptom.BID_DEPTH : Symptom.ASK_DEPTH);
    }

    @Override
    public double sweepBp(Side side, long shares) {
        return liquidity.sweepBp(side, shares);
    }

    @Override
    public double volatility(Stretch stretch) {
        return volatility.daily(stretch);
    }

    @Override
    public double imbalance(int levels) {
        return liquidity.imbalance(levels);
    }

    @Override
    public double orderFlow() {
        return touch.fast(now);
    }

    @Override
    public double slowOrderFlow() {
        return touch.slow(now);
    }

    @Override
    public double tradeFlow() {
        return fastTrades.balance(now);
    }

    @Override
    public double slowTradeFlow() {
        return slowTrades.balance(now);
    }

    @Override
    public double traded() {
        return fastTrades.gross(now);
    }

    @Override
    public double slowTraded() {
        return slowTrades.gross(now);
    }

    @Override
    public double volumePerMinute() {
        return traded.sum(now);
    }

    @Override
    public double tradesPerSecond() {
        return trades.perSecond();
    }

    @Override
    public double cancelsPerSecond() {
        return cancels.perSecond();
    }

    @Override
    public double messagesPerSecond() {
        return messages.perSecond();
    }

    @Override
    public double change(int quarterSeconds) {
        return mids.change(now, quarterSeconds);
    }

    @Override
    public double lastMinute() {
        return mids.volatility(now);
    }

    @Override
    public double trend() {
        double usual = usualMid.mean(now);
        return Double.isNaN(usual) || !book.usable() ? 0 : Math.log((double) book.midTwice()) - usual;
    }

    @Override
    public double patientTradeFlow() {
        return patientTrades.balance(now);
    }

    @Override
    public double score(Symptom symptom) {
        return shifts.of(symptom).score();
    }

    @Override
    public long shiftedSince(Symptom symptom) {
        return shifts.of(symptom).shifted() ? shifts.of(symptom).since() : 0;
    }

    @Override
    public double sentiment() {
        return news.mood(now);
    }

    @Override
    public double minutesSinceHeadline() {
        return news.minutesSince(now);
    }

    @Override
    public double minutesToRelease() {
        return calendar.minutesToNext(now);
    }
}
