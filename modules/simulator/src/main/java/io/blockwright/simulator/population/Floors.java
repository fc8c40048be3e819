package io.blockwright.simulator.population;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.TradingFloor;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The exchanges on which the participants trade, seen as one market: orders that take go to the best price wherever it is,
 * those that wait to one venue by their kind's share. Which venue that is follows from when the order comes or ends, which
 * is as random as its owner's dice and the same whatever the books look like. Prices in ticks. Never allocates; one floor
 * alone behaves as if this class were not there.
 */
final class Floors {
    private static final double STEPS = 1e6;

    private final TradingFloor[] floors;
    private final double[] patient;
    private final double[] makers;
    private final double[] takers;

    Floors(List<TradingFloor> floors, List<LitVenue> venues) {
        this.floors = floors.toArray(TradingFloor[]::new);
        this.patient = cumulative(venues, LitVenue::patient);
        this.makers = cumulative(venues, LitVenue::makers);
        this.takers = cumulative(venues, LitVenue::takers);
    }

    private static double[] cumulative(List<LitVenue> venues, ToDoubleFunction<LitVenue> weight) {
        double total = venues.stream().mapToDouble(weight).sum();
        double[] sums = new double[venues.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(venues.get(i));
            sums[i] = sum / total;
        }
        return sums;
    }

    int count() {
        return floors.length;
    }

    /** The part of its size that a market maker shows on a floor. */
    double makerShare(int floor) {
        return floor == 0 ? makers[0] : makers[floor] - makers[floor - 1];
    }

    /** The floor of an order that waits; {@code moment} is its own. */
    int forPatient(double moment) {
        return floors.length == 1 ? 0 : drawn(patient, moment, 1);
    }

    private static int drawn(double[] sums, double moment, long salt) {
        long key = (Math.round(moment * STEPS) + salt * 0x632BE59BD9B4E019L) * 0x9E3779B97F4A7C15L;
        key = (key ^ (key >>> 30)) * 0xBF58476D1CE4E5B9L;
        key = (key ^ (key >>> 27)) * 0x94D049BB133111EBL;
        double uniform = ((key ^ (key >>> 31)) >>> 11) * 0x1.0p-53;
        int at = 0;
        while (at < sums.length - 1 && sums[at] <= uniform) {
            at++;
        }
        return at;
    }

    // what is to be seen

    boolean open() {
        return floors[0].open();
    }

    /** The best price of a side anywhere, {@link Instrument#NO_PRICE} when nobody stands there. */
    long best(Side side) {
        int at = bestFloor(side, 0);
        return at < 0 ? Instrument.NO_PRICE : floors[at].book().best(side);
    }

    long quantityAt(Side side, long price) {
        long all = 0;
        for (TradingFloor floor : floors) {
            all += floor.book().quantityAt(side, price);
        }
        return all;
    }

    long left(int floor, long orderId) {
        return floors[floor].left(orderId);
    }

    /** Whether somebody bids more on one floor than somebody asks on another. */
    boolean crossed() {
        long bid = best(Side.BUY);
        long ask = best(Side.SELL);
        return bid != Instrument.NO_PRICE && ask != Instrument.NO_PRICE && bid > ask;
    }

    /** The floor with the best price of a side, {@code first} where several have it; −1 when nobody stands there. */
    private int bestFloor(Side side, int first) {
        int found = -1;
        long price = Instrument.NO_PRICE;
        for (int i = 0; i < floors.length; i++) {
            int at = (first + i) % floors.length;
            long best = floors[at].book().best(side);
            if (best != Instrument.NO_PRICE && (found < 0 || side.sign() * (best - price) > 0)) {
                found = at;
                price = best;
            }
        }
        return found;
    }

    // what can be done

    /** Trades up to a limit, best price first; returns what was traded. */
    long take(long orderId, Side side, long limit, long quantity, double moment) {
        if (floors.length == 1) {
            return floors[0].submit(orderId, side, limit, quantity, false);
        }
        return sweep(orderId, side, limit, quantity, drawn(takers, moment, 2));
    }

    private long sweep(long orderId, Side side, long limit, long quantity, int first) {
        Side opposite = side.opposite();
        long left = quantity;
        while (left > 0) {
            int at = bestFloor(opposite, first);
            if (at < 0) {
                break;
            }
            long best = floors[at].book().best(opposite);
            if (!side.atLeastAsAggressive(limit, best)) {
                break;
            }
            left -= floors[at].submit(orderId, side, best, left, false);
        }
        return quantity - left;
    }

    /** Trades with what is better anywhere, then rests on a floor; returns what was traded. */
    long rest(int floor, long orderId, Side side, long limit, long quantity) {
        long traded = floors.length == 1 ? 0 : sweep(orderId, side, limit, quantity, floor);
        return traded == quantity
                ? traded
                : traded + floors[floor].submit(orderId, side, limit, quantity - traded, true);
    }

    long cancel(int floor, long orderId) {
        return floors[floor].cancel(orderId);
    }

    /** Buys where it is cheap and sells as much where it is dear, one price of each; returns the shares of each side. */
    long arbitrage(long orderId) {
        TradingFloor cheap = floors[bestFloor(Side.SELL, 0)];
        TradingFloor dear = floors[bestFloor(Side.BUY, 0)];
        long ask = cheap.book().bestAsk();
        long bid = dear.book().bestBid();
        long both =
                Math.min(cheap.book().quantityAt(Side.SELL, ask), dear.book().quantityAt(Side.BUY, bid));
        long bought = cheap.submit(orderId, Side.BUY, ask, both, false);
        return dear.submit(orderId, Side.SELL, bid, bought, false);
    }

    /** The clock's time, nanoseconds since the epoch. */
    long clock() {
        return floors[0].now();
    }

    /** An announcement reaches every floor; what is told to the world is told once. */
    void announce(Announcement announcement) {
        for (int i = 0; i < (announcement.news() ? 1 : floors.length); i++) {
            announcement.happen(floors[i]);
        }
    }
}
