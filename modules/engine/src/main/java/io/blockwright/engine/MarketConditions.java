package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.marketdata.BookView;
import java.util.Arrays;

/**
 * How one instrument's market behaves, measured from its feed. Engine thread only; nothing allocates on the way of an event.
 *
 * <p>The usual spread is the time-weighted mean of the last ten minutes, while the book was usable. Volatility is realised:
 * the root of the sum of squared logarithmic returns of the mid over ten seconds (long enough that the bounce between bid and
 * ask counts little), divided by the time they took and scaled to a trading day of 23,400 s. It is not told before a minute
 * of returns.
 */
final class MarketConditions {
    private static final long SECOND = 1_000_000_000L;
    private static final double DAY_SECONDS = 23_400;
    private static final long RETURN = 10 * SECOND;
    private static final int RETURNS = 60;
    private static final int LEAST_RETURNS = 6;
    private static final int LEVELS = 5;

    private final RollingSum spreadTime = new RollingSum(10 * SECOND, 60);
    private final RollingSum time = new RollingSum(10 * SECOND, 60);
    private final RollingSum traded = new RollingSum(SECOND, 60);
    private final double[] squares = new double[RETURNS];
    private final long[] prices = new long[LEVELS];
    private final long[] quantities = new long[LEVELS];
    private int next;
    private int known;
    private double sum;
    private long count;
    private long gridTime;
    private long gridMid = Instrument.NO_PRICE;
    private long mid = Instrument.NO_PRICE;
    private double spreadBp = Double.NaN;
    private long since;

    /** The touch from {@code now} on; an unusable book has none. */
    void onBook(BookView book, long now) {
        settle(now);
        if (book.usable()) {
            mid = book.midTwice();
            spreadBp = 2.0 * (book.bestAsk() - book.bestBid()) / mid * 1e4;
            if (gridMid == Instrument.NO_PRICE) {
                gridMid = mid;
                gridTime = now;
            }
        } else {
            spreadBp = Double.NaN;
        }
    }

    void onTrade(long now, long quantity) {
        traded.add(now, (double) quantity);
    }

    /** Counts the time up to now with the touch that held until now. */
    private void settle(long now) {
        if (!Double.isNaN(spreadBp) && now > since) {
            spreadTime.add(now, spreadBp * (now - since));
            time.add(now, (double) (now - since));
        }
        since = Math.max(since, now);
        if (gridMid == Instrument.NO_PRICE) {
            return;
        }
        if (now - gridTime > RETURN * RETURNS) {
            // A silence so long says nothing about volatility: begin anew.
            gridTime = now;
            gridMid = mid;
        }
        while (now - gridTime >= RETURN) {
            double r = Math.log((double) mid / gridMid);
            sum += r * r;
            count++;
            squares[next] = r * r;
            next = next + 1 == RETURNS ? 0 : next + 1;
            known = Math.min(known + 1, RETURNS);
            gridMid = mid;
            gridTime += RETURN;
        }
    }

    /** As it is now; {@code dailyVolume} is what the strategies assume. */
    Conditions at(BookView book, long now, double dailyVolume) {
        settle(now);
        double seconds = time.sum(now);
        double recent = Arrays.stream(squares).sum();
        return new Conditions(
                spreadBp,
                seconds > 0 ? spreadTime.sum(now) / seconds : Double.NaN,
                known < LEAST_RETURNS ? Double.NaN : Math.sqrt(recent / (known * (RETURN / 1e9)) * DAY_SECONDS),
                count < LEAST_RETURNS ? Double.NaN : Math.sqrt(sum / (count * (RETURN / 1e9)) * DAY_SECONDS),
                imbalance(book),
                dailyVolume,
                traded.sum(now));
    }

    private double imbalance(BookView book) {
        double bids = shown(book, Side.BUY);
        double asks = shown(book, Side.SELL);
        return bids + asks == 0 ? Double.NaN : (bids - asks) / (bids + asks);
    }

    private double shown(BookView book, Side side) {
        int levels = book.copyLevels(side, prices, quantities);
        double shares = 0;
        for (int i = 0; i < levels; i++) {
            shares += quantities[i];
        }
        return shares;
    }
}
