package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;

/**
 * Those who look for hidden interest in order to trade ahead of it: a smallest order into the dark pool now and then, on
 * either side; where it is filled somebody larger waits, and they take the same way as that somebody on the lit venues, and
 * wait there for the price to come to them before they go home. All that leaks from the pool is what they learn so.
 */
final class Pingers implements Participant {
    private static final int PING = 0;
    private static final int COVER = 1;
    private static final int NONE = -1;
    /** Shares taken on a lit venue for a filled ping, at the touch only. */
    private static final long AHEAD = 200;
    /** What they hold at most, either way. */
    private static final long MOST = 3_000;
    /** Seconds of the clock between looks at what they still hold. */
    private static final double HOLD = 30;

    private final Dice dice;
    private final double meanWait;
    private int self;
    private int waiting = NONE;
    private long inventory;

    Pingers(double meanWait, long seed) {
        this.dice = new Dice(seed, "pings");
        this.meanWait = meanWait;
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        pit.wake(self, dice.exponential(meanWait), PING);
        pit.wakeByClock(self, HOLD, COVER);
    }

    @Override
    public void wake(Pit pit, int tag) {
        if (tag == COVER) {
            cover(pit);
            pit.wakeByClock(self, HOLD, COVER);
            return;
        }
        Side side = dice.uniform() < 0.5 ? Side.BUY : Side.SELL;
        if (pit.trading()) {
            long filled = pit.ping(self, side);
            inventory += side.sign() * filled;
            if (filled > 0 && Math.abs(inventory) < MOST) {
                lead(pit, side.opposite());
            }
        }
        pit.wake(self, dice.exponential(meanWait), PING);
    }

    private void lead(Pit pit, Side side) {
        long touch = pit.touch(side.opposite());
        inventory += side.sign() * pit.take(side, touch, Math.min(AHEAD, pit.quantityAt(side.opposite(), touch)));
    }

    private void cover(Pit pit) {
        if (waiting != NONE) {
            pit.cancel(waiting);
            waiting = NONE;
        }
        if (inventory != 0 && pit.trading()) {
            Side side = inventory > 0 ? Side.SELL : Side.BUY;
            waiting = pit.rest(self, side, pit.touch(side), Math.abs(inventory), Double.POSITIVE_INFINITY, 0);
        }
    }

    @Override
    public void filled(Pit pit, int slot, Side side, long quantity) {
        inventory += side.sign() * quantity;
        if (waiting == slot && pit.left(slot) == 0) {
            pit.forget(slot);
            waiting = NONE;
        }
    }
}
