package io.blockwright.simulator.realism;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/** Puts the executions of one incoming order together: same instant, same aggressor, nothing else in between. */
final class TradeTape {
    private final DayRecord day;
    private final Longs times = new Longs();
    private final Longs prices = new Longs();
    private final Longs sizes = new Longs();
    private final Longs signs = new Longs();
    private long origin;
    private boolean running;
    private long time;
    private int sign;
    private long price;
    private long size;

    TradeTape(DayRecord day) {
        this.day = day;
    }

    void begin(long start) {
        origin = start;
    }

    /** An execution; true when an order came in with it, false when it belongs to one already counted. */
    boolean execution(long at, @Nullable Side aggressor, long paid, long quantity) {
        int side = aggressor == null ? 0 : aggressor.sign();
        boolean same = running && at == time && side == sign && side != 0;
        if (!same) {
            flush();
            running = true;
            time = at;
            sign = side;
            size = 0;
        }
        price = paid;
        size += quantity;
        return !same;
    }

    /** Whether an order that comes to rest is what an incoming order had left after trading. */
    boolean restOf(long at, Side side) {
        return running && at == time && side.sign() == sign;
    }

    /** Something other than an execution ends the incoming order's trading. */
    void interrupted(MarketEvent by) {
        boolean goesOn = by instanceof MarketEvent.OrderExecuted
                || by instanceof MarketEvent.Traded
                || by instanceof MarketEvent.LevelChanged;
        if (!goesOn) {
            flush();
        }
    }

    void flush() {
        if (!running) {
            return;
        }
        running = false;
        day.marketSizes.add(size);
        times.add(time - origin);
        prices.add(price);
        sizes.add(size);
        signs.add(sign);
    }

    void finish() {
        day.tradeTimes = times.toArray();
        day.tradePrices = prices.toArray();
        day.tradeSizes = sizes.toArray();
        day.tradeSigns = signs.toArray();
    }
}
