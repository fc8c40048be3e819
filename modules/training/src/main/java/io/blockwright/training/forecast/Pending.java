package io.blockwright.training.forecast;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.ForecastRows;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.OrderBook;
import java.util.Arrays;
import java.util.List;

/** A sample whose future is still to come. */
final class Pending {
    private static final long SECOND = 1_000_000_000L;
    private static final List<ForecastHorizon> HORIZONS = List.of(ForecastHorizon.values());
    private static final int DEEPEST = 256;
    /** Seconds after which everything is known. */
    static final int LAST = 30;

    private final int row;
    private final long time;
    private final long events;
    private final double mid;
    private final double unit;
    private final double touchSize;
    private final double spread;
    private final double bidSize;
    private final double askSize;
    private final float[] truth = new float[Target.COUNT];
    private final boolean[] told = new boolean[ForecastHorizon.COUNT];
    private final VirtualOrder[] orders;
    private int open;

    /** As of a moment of the grid; {@code events} is how many there were before. */
    Pending(ForecastRows rows, int row, long time, long events, OrderBook book) {
        this.row = row;
        this.time = time;
        this.events = events;
        this.mid = book.midTwice() / 2.0;
        this.unit = rows.unit(row);
        this.touchSize = rows.touchSize(row);
        this.spread = spread(book);
        this.bidSize = size(Side.BUY, book);
        this.askSize = size(Side.SELL, book);
        Arrays.fill(truth, Float.NaN);
        int places = Forecast.PLACES.size();
        this.orders = new VirtualOrder[2 * places];
        for (int i = 0; i < places; i++) {
            double place = Forecast.PLACES.get(i);
            orders[i] = new VirtualOrder(Side.BUY, book.bestBid(), place * bidSize);
            orders[places + i] = new VirtualOrder(Side.SELL, book.bestAsk(), place * askSize);
        }
        this.open = orders.length;
    }

    int row() {
        return row;
    }

    float[] truth() {
        return truth;
    }

    /** Time has come to here and the book is as it was; returns whether everything is known. */
    boolean settle(long now, OrderBook book) {
        for (ForecastHorizon horizon : HORIZONS) {
            int h = horizon.index();
            if (!told[h] && horizon.seconds() > 0 && now >= time + horizon.seconds() * SECOND) {
                told[h] = true;
                if (book.usable()) {
                    truth[Target.MOVE + h] = move(book);
                    later(horizon, book);
                }
            }
        }
        boolean over = now >= time + LAST * SECOND;
        if (over) {
            for (int i = 0; i < orders.length; i++) {
                if (orders[i].open()) {
                    truth[Target.FILL + i] = Float.POSITIVE_INFINITY;
                }
            }
        }
        return over;
    }

    private float move(BookView book) {
        return (float) ((book.midTwice() / 2.0 - mid) / unit);
    }

    private void later(ForecastHorizon horizon, OrderBook book) {
        if (horizon == ForecastHorizon.SECOND) {
            return;
        }
        int at = Target.LIQUIDITY + (horizon == ForecastHorizon.FIVE_SECONDS ? 0 : 1);
        truth[at] = ratio(spread(book), spread);
        truth[at + 2] = ratio(size(Side.BUY, book), bidSize);
        truth[at + 4] = ratio(size(Side.SELL, book), askSize);
        if (horizon == ForecastHorizon.FIVE_SECONDS) {
            int sizes = Forecast.SIZES.size();
            for (int i = 0; i < sizes; i++) {
                double shares = Math.max(1, Math.rint(Forecast.SIZES.get(i) * touchSize));
                truth[Target.IMPACT + i] = cost(Side.BUY, shares, book);
                truth[Target.IMPACT + sizes + i] = cost(Side.SELL, shares, book);
            }
        }
    }

    private static double spread(BookView book) {
        return (double) book.bestAsk() - book.bestBid();
    }

    private static double size(Side side, BookView book) {
        return (double) book.quantityAt(side, book.best(side));
    }

    private static float ratio(double later, double now) {
        return (float) Math.log(later / now);
    }

    /** What a taker pays against the mid of then, in units; NaN where the book does not hold so much. */
    private float cost(Side side, double shares, BookView book) {
        long[] prices = new long[DEEPEST];
        long[] quantities = new long[DEEPEST];
        int levels = book.copyLevels(side.opposite(), prices, quantities);
        double left = shares;
        double paid = 0;
        for (int i = 0; i < levels && left > 0; i++) {
            double taken = Math.min(left, (double) quantities[i]);
            paid += taken * prices[i];
            left -= taken;
        }
        return left > 0 ? Float.NaN : (float) (side.sign() * (paid / shares - mid) / unit);
    }

    /** An event is about to change the book. */
    void before(MarketEvent event, OrderBook book) {
        if (open > 0) {
            for (VirtualOrder order : orders) {
                if (order.open()) {
                    order.before(event, book);
                    open -= order.lost() ? 1 : 0;
                }
            }
        }
    }

    /** An event changed the book, the {@code counted}-th of the session. */
    void after(long now, long counted, OrderBook book) {
        if (open > 0) {
            fills(now, book);
        }
        for (int h = ForecastHorizon.TIMED; h < ForecastHorizon.COUNT; h++) {
            if (!told[h] && counted - events >= HORIZONS.get(h).events()) {
                told[h] = true;
                if (book.usable() && book.midTwice() != Instrument.NO_PRICE) {
                    truth[Target.MOVE + h] = move(book);
                }
            }
        }
    }

    private void fills(long now, OrderBook book) {
        for (int i = 0; i < orders.length; i++) {
            VirtualOrder order = orders[i];
            if (!Float.isNaN(truth[Target.FILL + i]) || order.lost()) {
                continue; // told already, or never
            }
            if (order.open()) {
                order.after(book);
            }
            if (order.filled()) {
                truth[Target.FILL + i] = (now - time) / (float) SECOND;
                open--;
            }
        }
    }
}
