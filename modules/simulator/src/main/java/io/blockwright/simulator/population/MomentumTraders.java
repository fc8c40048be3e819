package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/** Trend followers: they take in the direction in which the price has run, when it has run further than its noise. */
final class MomentumTraders implements Participant {
    private static final double THRESHOLD = 4;

    private final Dice dice;
    private final Sizes sizes;
    private final double meanWait;
    private final double meanSize;
    private int self;

    MomentumTraders(Parameters p, Sizes sizes, long seed) {
        this.dice = new Dice(seed, "momentum");
        this.sizes = sizes;
        this.meanWait = 1 / p.of(Parameter.MOMENTUM_RATE);
        this.meanSize = p.of(Parameter.MOMENTUM_SIZE);
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    @Override
    public void wake(Pit pit, int tag) {
        long size = sizes.body(dice, meanSize);
        double run = pit.barometer.trend();
        if (pit.trading() && Math.abs(run) > THRESHOLD * pit.barometer.perSecond()) {
            Side side = run > 0 ? Side.BUY : Side.SELL;
            long touch = pit.touch(side.opposite());
            pit.take(side, touch, size);
        }
        pit.wake(self, dice.exponential(meanWait), 0);
    }
}
