package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Institutions that work meta-orders: a power law of sizes, each cut into children of one side that are taken from the touch
 * or wait there for a while, at a pace that aims at a share of the volume. Overlapping meta-orders of power-law sizes are
 * what gives the signs of trades their long memory (Lillo, Mike and Farmer, "Theory for long memory in supply and demand",
 * Phys. Rev. E 71, 2005).
 */
final class Institutions implements Participant {
    private static final int ARRIVAL = 0;
    private static final double TAKES = 0.75;
    private static final double CHILD = 140;
    private static final int SWEEP = 7;
    /** Traded shares a second of the market's time on a normal day: what a participation is a share of. */
    static final double VOLUME = 2_000_000 / 23_400.0;

    /** A meta-order at work, or a place for the next one. */
    private static final class Meta {
        private final Dice dice = new Dice(0, "");
        private Side side = Side.BUY;
        private double meanWait;
        private long left;
        private int waiting = -1;
        private boolean free = true;
        private long parked;
    }

    private final Dice dice;
    private final Sizes sizes;
    private final long seed;
    private final double meanWait;
    private final double least;
    private final double tail;
    private final double largest;
    private final double participation;
    private final List<Meta> metas = new ArrayList<>();
    private int self;
    private int count;

    Institutions(Parameters p, Sizes sizes, long seed) {
        this.seed = seed;
        this.dice = new Dice(seed, "institutions");
        this.sizes = sizes;
        this.least = p.of(Parameter.META_SIZE);
        this.tail = p.of(Parameter.META_TAIL);
        this.largest = Math.max(p.of(Parameter.META_LARGEST), least);
        this.participation = p.of(Parameter.META_PARTICIPATION);
        double mean = mean();
        double share = p.of(Parameter.META_SHARE);
        this.meanWait = share > 0 ? mean / (share * VOLUME) : Double.POSITIVE_INFINITY;
    }

    /** Mean of the cut power law of sizes. */
    private double mean() {
        double cut = StrictMath.pow(least / largest, tail);
        double below = least * tail / (tail - 1) * (1 - StrictMath.pow(least / largest, tail - 1));
        return below + cut * largest;
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        if (meanWait < Double.POSITIVE_INFINITY) {
            // those at work already: arrivals of the past that are not through yet
            double back = largest / (participation * VOLUME);
            for (double ago = dice.exponential(meanWait); ago < back; ago += dice.exponential(meanWait)) {
                begin(pit, ago);
            }
            pit.wake(self, dice.exponential(meanWait), ARRIVAL);
        }
    }

    @Override
    public void wake(Pit pit, int tag) {
        if (tag == ARRIVAL) {
            begin(pit, 0);
            pit.wake(self, dice.exponential(meanWait), ARRIVAL);
        } else {
            work(pit, tag);
        }
    }

    private void begin(Pit pit, double ago) {
        Side side = dice.uniform() < 0.5 ? Side.BUY : Side.SELL;
        double size = dice.pareto(least, tail, largest);
        double share = participation * (0.4 + 1.2 * dice.uniform());
        double rate = share * VOLUME;
        long left = Math.round(size - ago * rate);
        int number = ++count;
        if (left > 0) {
            int index = vacancy();
            Meta meta = metas.get(index);
            meta.dice.restart(seed, "institution", number);
            meta.side = side;
            meta.left = left;
            meta.meanWait = CHILD / rate;
            meta.free = false;
            park(pit, meta, index + 1);
            pit.wake(self, meta.dice.exponential(meta.meanWait), index + 1);
        }
    }

    /** A place that nobody uses; places are used again, so that a long day costs no memory. */
    private int vacancy() {
        for (int i = 0; i < metas.size(); i++) {
            if (metas.get(i).free) {
                return i;
            }
        }
        metas.add(new Meta());
        return metas.size() - 1;
    }

    /** Leaves a part of it in the dark pool, where there is one. */
    private void park(Pit pit, Meta meta, int tag) {
        long part = pit.parked(meta.left);
        if (part > 0) {
            long crossed = pit.park(self, tag, meta.side, part);
            meta.left -= part;
            meta.parked = part - crossed;
            if (meta.parked < pit.leastParked()) {
                meta.left += meta.parked;
                meta.parked = 0;
            }
        }
    }

    @Override
    public void crossed(Pit pit, int tag, long quantity, boolean gone, long back) {
        Meta meta = metas.get(tag - 1);
        meta.parked = gone ? 0 : meta.parked - quantity;
        meta.left += back;
    }

    private void work(Pit pit, int tag) {
        Meta meta = metas.get(tag - 1);
        if (meta.waiting >= 0) {
            meta.left += pit.cancel(meta.waiting);
            meta.waiting = -1;
        }
        long child = Math.min(meta.left, sizes.body(meta.dice, CHILD));
        boolean takes = meta.dice.uniform() < TAKES;
        double wait = meta.dice.exponential(meta.meanWait);
        if (pit.trading() && child > 0) {
            if (takes) {
                long touch = pit.touch(meta.side.opposite());
                meta.left -= pit.take(meta.side, touch + meta.side.sign() * (long) SWEEP, child);
            } else {
                meta.left -= child;
                meta.waiting = pit.rest(self, meta.side, pit.touch(meta.side), child, Double.POSITIVE_INFINITY, 0);
            }
        }
        if (meta.left <= 0 && meta.waiting < 0 && meta.parked > 0) {
            // the rest is done: what nobody wanted in the dark goes the same way
            meta.left = pit.unpark(self, tag, meta.side);
            meta.parked = 0;
        }
        if (meta.left > 0 || meta.waiting >= 0) {
            pit.wake(self, wait, tag);
        } else {
            meta.free = true;
        }
    }

    @Override
    public void filled(Pit pit, int slot, Side side, long quantity) {
        if (pit.left(slot) > 0) {
            return;
        }
        for (int i = 0; i < metas.size(); i++) {
            Meta meta = metas.get(i);
            if (meta.waiting == slot) {
                meta.waiting = -1;
                pit.forget(slot);
            }
        }
    }
}
