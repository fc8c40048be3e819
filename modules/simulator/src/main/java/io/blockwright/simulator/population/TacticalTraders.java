package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/**
 * Imbalance traders: where one side of the touch shows much more than the other they expect the price to go to the thin
 * side, and take what is left there before it goes; otherwise they wait on the heavy side.
 */
final class TacticalTraders implements Participant {
    private static final double PATIENCE = 8;
    private static final double LEAST = 0.25;

    private final Dice dice;
    private final Sizes sizes;
    private final double meanWait;
    private final double meanSize;
    private int self;

    TacticalTraders(Parameters p, Sizes sizes, long seed) {
        this.dice = new Dice(seed, "tactical");
        this.sizes = sizes;
        this.meanWait = 1 / p.of(Parameter.TACTICAL_RATE);
        this.meanSize = p.of(Parameter.TACTICAL_SIZE);
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    @Override
    public void wake(Pit pit, int tag) {
        long size = sizes.body(dice, meanSize);
        double mood = dice.uniform();
        double life = dice.exponential(PATIENCE);
        double bids = pit.quantityAt(Side.BUY, pit.bid());
        double asks = pit.quantityAt(Side.SELL, pit.ask());
        if (pit.trading() && bids + asks > 0) {
            double imbalance = (bids - asks) / (bids + asks);
            Side side = imbalance > 0 ? Side.BUY : Side.SELL;
            if (Math.abs(imbalance) > LEAST && mood < Math.abs(imbalance) / 2) {
                long touch = pit.touch(side.opposite());
                pit.take(side, touch, Math.min(size, pit.quantityAt(side.opposite(), touch)));
            } else if (mood > 0.75) {
                pit.rest(PatientTraders.NOBODY, side, pit.touch(side), size, life, 0);
            }
        }
        pit.wake(self, dice.exponential(meanWait), 0);
    }
}
