package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.MarketFeed;

/**
 * A market made of random order flow, in the style of Cont, Stoikov and Talreja (Operations Research, 2010): limit orders
 * arrive at random distances from the opposite touch and are cancelled after random lives, marketable orders take from the
 * book, and which side is busier depends on where the mid stands against a fundamental value that diffuses and slowly
 * reverts. Prices move only because orders trade, arrive and leave.
 *
 * <p>Every kind of participant draws from its own stream and draws as often whatever the book looks like, so a member's
 * order changes what happens to these orders, never which orders come.
 */
public final class OrderFlowSource implements MarketSource {
    private static final double FUNDAMENTAL_STEP = 1;
    private static final double MOST_LEANING = 0.8;

    private final Instrument instrument;
    private final FlowParameters parameters;
    private final DayPace pace;
    private final FlowDice buyers;
    private final FlowDice sellers;
    private final FlowDice takers;
    private final FlowDice value;
    private final Expiries expiries = new Expiries();
    private final double[] placement;
    private final double seconds;
    private double fundamental;
    private double nextValue;
    private long nextOrder = 1;
    private long lastBid;
    private long lastAsk;
    private double now;
    private boolean opened;
    private boolean ended;
    private long nextTime;

    /** A market for an instrument; the same seed gives the same orders. */
    public OrderFlowSource(Instrument instrument, FlowParameters parameters, long seed) {
        this.instrument = instrument;
        this.parameters = parameters;
        this.pace = new DayPace(parameters);
        this.seconds = parameters.length() / 1e9;
        double lots = parameters.roundLots();
        this.buyers = new FlowDice(seed, "limit buyers", parameters.limitRate(), parameters.limitSize(), lots);
        this.sellers = new FlowDice(seed, "limit sellers", parameters.limitRate(), parameters.limitSize(), lots);
        this.takers = new FlowDice(seed, "takers", parameters.marketRate(), parameters.marketSize(), lots);
        this.value = new FlowDice(seed, "fundamental value", 0, 0, 0);
        this.fundamental = parameters.price();
        this.nextValue = FUNDAMENTAL_STEP;
        long middle = instrument.roundPassive(Side.BUY, parameters.price());
        this.lastBid = middle - instrument.increment();
        this.lastAsk = middle + instrument.increment();
        this.placement = cumulative(parameters);
        this.nextTime = parameters.open();
    }

    private static double[] cumulative(FlowParameters parameters) {
        double[] sum = new double[parameters.reach()];
        double total = 0;
        for (int i = 1; i <= sum.length; i++) {
            total += StrictMath.pow(i, -parameters.placementExponent());
            sum[i - 1] = total;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= total;
        }
        return sum;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        return nextTime;
    }

    private double nextInstant() {
        double limits = Math.min(buyers.next(), sellers.next());
        double rest = Math.min(expiries.next(), nextValue);
        return Math.min(Math.min(limits, takers.next()), rest);
    }

    @Override
    public boolean finished() {
        return ended;
    }

    /** The value that flow leans towards, in ticks: hidden from everybody who trades, shown to tests and screens. */
    public double fundamental() {
        return fundamental;
    }

    @Override
    public void step(TradingFloor floor) {
        if (!opened) {
            populate(floor);
            opened = true;
        } else if (nextInstant() < seconds) {
            act(floor);
        } else {
            ended = true;
        }
        nextTime = ended ? MarketFeed.NEVER : pace.clock(nextInstant());
    }

    private void act(TradingFloor floor) {
        now = nextInstant();
        see(floor);
        if (expiries.next() <= now) {
            floor.cancel(expiries.take());
        } else if (nextValue <= now) {
            moveValue();
        } else if (buyers.next() <= now) {
            buyers.advance();
            offer(floor, buyers, Side.BUY);
        } else if (sellers.next() <= now) {
            sellers.advance();
            offer(floor, sellers, Side.SELL);
        } else {
            takers.advance();
            take(floor);
        }
    }

    /** Where the touch is, or was when a side is empty: orders that come refill it. */
    private void see(TradingFloor floor) {
        long bid = floor.book().bestBid();
        long ask = floor.book().bestAsk();
        if (bid != Instrument.NO_PRICE) {
            lastBid = bid;
            lastAsk = Math.max(lastAsk, bid + instrument.increment());
        }
        if (ask != Instrument.NO_PRICE) {
            lastAsk = ask;
            lastBid = Math.min(lastBid, ask - instrument.increment());
        }
    }

    /** How much the flow leans to the buyers: the share of buyers above one half, times two. */
    private double leaning() {
        double below = (fundamental - (lastBid + lastAsk) / 2.0) / instrument.increment();
        return Math.clamp(parameters.pull() * below, -MOST_LEANING, MOST_LEANING);
    }

    private void moveValue() {
        double step = FUNDAMENTAL_STEP / seconds;
        double deviation = parameters.volatility() * parameters.price() * StrictMath.sqrt(step);
        fundamental += deviation * value.normal() - parameters.reversion() * step * (fundamental - parameters.price());
        fundamental = Math.max(fundamental, (parameters.reach() + 1.0) * instrument.increment());
        nextValue += FUNDAMENTAL_STEP;
    }

    private void offer(TradingFloor floor, FlowDice dice, Side side) {
        int distance = distance(dice.uniform());
        long size = dice.size();
        double life = dice.exponential(meanLife(distance));
        // a side that the flow leans away from places fewer orders: the draw is made in any case
        boolean comes = dice.uniform() < 1 + Math.min(0, side.sign() * leaning());
        long opposite = side == Side.BUY ? lastAsk : lastBid;
        long price = opposite - side.sign() * (long) distance * instrument.increment();
        if (comes && floor.open() && price > 0) {
            place(floor, side, price, size, life);
        }
    }

    private void place(TradingFloor floor, Side side, long price, long size, double life) {
        long order = nextOrder++;
        floor.submit(order, side, price, size, true);
        expiries.add(now + life, order);
    }

    private void take(TradingFloor floor) {
        Side side = takers.uniform() < 0.5 + leaning() / 2 ? Side.BUY : Side.SELL;
        long size = takers.size();
        long touch = side == Side.BUY ? lastAsk : lastBid;
        long limit = touch + side.sign() * (long) parameters.sweep() * instrument.increment();
        if (floor.open()) {
            floor.submit(nextOrder++, side, limit, size, false);
        }
    }

    private int distance(double uniform) {
        int low = 0;
        int high = placement.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placement[middle] > uniform) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1;
    }

    private double meanLife(int distance) {
        return parameters.life() * StrictMath.pow(distance, parameters.lifeExponent());
    }

    /** The book at the open: about as many orders at each distance as arrive during one mean life there. */
    private void populate(TradingFloor floor) {
        for (int distance = 1; distance <= parameters.reach(); distance++) {
            double share = placement[distance - 1] - (distance == 1 ? 0 : placement[distance - 2]);
            double expected = parameters.limitRate() * share * meanLife(distance);
            populate(floor, buyers, Side.BUY, distance, expected);
            populate(floor, sellers, Side.SELL, distance, expected);
        }
    }

    private void populate(TradingFloor floor, FlowDice dice, Side side, int distance, double expected) {
        long touch = side == Side.BUY ? lastBid : lastAsk;
        long price = touch - side.sign() * (distance - 1L) * instrument.increment();
        long count = Math.max(1, (long) (expected + dice.uniform()));
        for (long i = 0; i < count && price > 0; i++) {
            long size = dice.size();
            place(floor, side, price, size, dice.exponential(meanLife(distance)));
        }
    }
}
