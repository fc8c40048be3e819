package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/** Noise traders who cannot wait: marketable orders of power-law sizes, mostly no larger than what the touch shows. */
final class Takers implements Participant {
    private static final double SELECTIVE = 0.2;
    private static final int SWEEP = 9;
    private static final double LARGEST = 100;

    private final Dice dice;
    private final Sizes sizes;
    private final double meanWait;
    private final double least;
    private final double tail;
    private int self;

    Takers(Parameters p, Sizes sizes, long seed) {
        this.dice = new Dice(seed, "takers");
        this.sizes = sizes;
        this.meanWait = 1 / p.of(Parameter.TAKER_RATE);
        this.least = p.of(Parameter.TAKER_SIZE);
        this.tail = p.of(Parameter.TAKER_TAIL);
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    @Override
    public void wake(Pit pit, int tag) {
        boolean buys = dice.uniform() < 0.5 + pit.climate.lean(pit.second()) / 2;
        long size = sizes.tail(dice, least, tail, LARGEST * least);
        boolean selective = dice.uniform() < SELECTIVE;
        Side side = buys ? Side.BUY : Side.SELL;
        long touch = pit.touch(side.opposite());
        long shown = pit.quantityAt(side.opposite(), touch);
        if (pit.trading()) {
            long quantity = selective && shown > 0 ? Math.min(size, shown) : size;
            pit.take(side, touch + side.sign() * (long) SWEEP, quantity);
        }
        pit.wake(self, dice.exponential(meanWait), 0);
    }
}
