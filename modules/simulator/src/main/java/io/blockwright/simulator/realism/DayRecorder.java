package io.blockwright.simulator.realism;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a day of market events as a {@link DayRecord}; keeps a book of its own to know the touch. Works alike for
 * simulated and recorded markets. One thread; nothing is allocated per event beyond growing rows.
 */
public final class DayRecorder implements MarketHandler {
    static final long SECOND = 1_000_000_000L;
    private static final int LONGEST = 200_000;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final DayRecord day = new DayRecord();
    private final FastOrderBook book;
    private final BookBuilder builder;
    private final Touch touch;
    private final Doubles mids = new Doubles();
    private final Longs volumes = new Longs();
    private final Longs minuteMessages = new Longs();
    private final TradeTape trades = new TradeTape(day);
    private final Pressure pressure = new Pressure(day);
    private final DepthSampler depth;
    private final SpreadClock spreads = new SpreadClock(day);
    private final EventHash hash = new EventHash();
    private long origin = UNKNOWN;
    private long nextSecond = UNKNOWN;
    private long now = UNKNOWN;
    private long lastMessage = UNKNOWN;

    /** A recorder for events of an instrument. */
    public DayRecorder(Instrument instrument) {
        this.book = new FastOrderBook(instrument);
        this.builder = new BookBuilder(book);
        this.touch = new Touch(instrument.increment());
        this.depth = new DepthSampler(day, instrument.increment());
        day.increment = instrument.increment();
    }

    @Override
    public void onMarket(MarketEvent event) {
        long time = event.time();
        if (time < now) {
            return;
        }
        if (time > now) {
            trades.flush();
            advance(time);
            now = time;
        }
        hash.add(event);
        if (origin != UNKNOWN) {
            count(event);
        }
        builder.apply(event);
        boolean moved = touch.follow(book);
        if (origin != UNKNOWN) {
            countEnd(event);
            day.crossed += touch.crossed() ? 1 : 0;
            if (moved) {
                pressure.touchChanged(touch);
            }
        }
    }

    // time

    private void advance(long time) {
        if (nextSecond == UNKNOWN) {
            nextSecond = Math.ceilDiv(time, SECOND) * SECOND;
        }
        while (nextSecond < time && mids.size() < LONGEST) {
            if (origin == UNKNOWN && touch.twoSided()) {
                begin(nextSecond);
            }
            if (origin != UNKNOWN) {
                spreads.until(nextSecond, touch);
                sample(mids.size());
            } else if (time - nextSecond > SECOND) {
                nextSecond = Math.ceilDiv(time, SECOND) * SECOND - SECOND;
            }
            nextSecond += SECOND;
        }
        if (origin != UNKNOWN) {
            spreads.until(time, touch);
        }
    }

    private void begin(long time) {
        origin = time;
        day.origin = time;
        spreads.begin(time);
        trades.begin(time);
    }

    private void sample(int second) {
        mids.add(touch.mid());
        volumes.plus(second, 0);
        if (touch.usable()) {
            day.bestVolumes.add(touch.bidQuantity);
            day.bestVolumes.add(touch.askQuantity);
            day.spreads.add((touch.ask - touch.bid) / day.increment);
            if (second % SECONDS_BETWEEN_DEPTHS == 0) {
                depth.sample(book);
            }
        }
        pressure.second(second, touch);
    }

    private static final int SECONDS_BETWEEN_DEPTHS = 5;

    // messages

    private void count(MarketEvent event) {
        day.events++;
        switch (event) {
            case MarketEvent.OrderAdded e -> {
                if (!trades.restOf(e.time(), e.side())) {
                    message(e.time());
                    day.limitSizes.add(e.quantity());
                    placed(e.side(), e.price());
                }
                day.added++;
            }
            case MarketEvent.OrderReplaced e -> {
                message(e.time());
                if (book.contains(e.oldOrderId())) {
                    placed(book.sideOf(e.oldOrderId()), e.price());
                }
                day.added++;
                day.cancelled++;
            }
            case MarketEvent.OrderDeleted e -> {
                message(e.time());
                day.cancelled++;
            }
            case MarketEvent.OrderReduced e -> message(e.time());
            case MarketEvent.OrderExecuted e -> traded(e.time(), e.side().opposite(), e.price(), e.quantity());
            case MarketEvent.Traded e -> traded(e.time(), aggressor(e), e.price(), e.quantity());
            case MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> {}
        }
        trades.interrupted(event);
    }

    /** Where a feed does not say who came in: above the mid it was a buyer. */
    private @Nullable Side aggressor(MarketEvent.Traded e) {
        if (e.aggressor() != null || !touch.twoSided()) {
            return e.aggressor();
        }
        int position = Double.compare((double) e.price(), touch.mid());
        return position > 0 ? Side.BUY : position < 0 ? Side.SELL : null;
    }

    private void countEnd(MarketEvent event) {
        switch (event) {
            case MarketEvent.OrderExecuted e when !book.contains(e.orderId()) -> day.filled++;
            case MarketEvent.OrderReduced e when !book.contains(e.orderId()) -> day.cancelled++;
            default -> {}
        }
    }

    private void placed(Side side, long price) {
        if (touch.twoSided()) {
            long best = side == Side.BUY ? touch.bid : touch.ask;
            day.placements.add(Math.floorDiv(side.sign() * (best - price), day.increment));
        }
    }

    private void traded(long time, @Nullable Side aggressor, long price, long quantity) {
        volumes.plus((int) Math.ceilDiv(time - origin, SECOND), quantity);
        if (trades.execution(time, aggressor, price, quantity)) {
            message(time);
        }
    }

    private void message(long time) {
        day.messages++;
        minuteMessages.plus((int) ((time - origin) / (60 * SECOND)), 1);
        if (lastMessage != UNKNOWN) {
            long gap = time - lastMessage;
            long unit = Math.max(1, Long.highestOneBit(gap) >>> 6);
            day.gaps.add(gap / unit * unit);
            day.gapSum += gap;
            day.gapSquares += (double) gap * gap;
            day.gapCount++;
        }
        lastMessage = time;
    }

    /** Ends the day; the recorder is not used again. */
    public DayRecord finish() {
        trades.flush();
        day.mids = mids.toArray();
        day.volumes = volumes.toArray(mids.size());
        int minutes = mids.size() / 60;
        day.minuteMessages = minuteMessages.toArray(minutes);
        day.minuteVolumes = new long[minutes];
        for (int i = 1; i <= 60 * minutes && i < day.volumes.length; i++) {
            day.minuteVolumes[(i - 1) / 60] += day.volumes[i];
        }
        spreads.finish(minutes);
        trades.finish();
        pressure.finish();
        depth.finish();
        day.hash = hash.value();
        return day;
    }
}
