package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/**
 * Value traders: each knows the fundamental value up to an error of its own, takes when the price is further off than the
 * spread and waits at the touch when it is a little off. The further off the price is, the more of them act.
 */
final class Investors implements Participant {
    private static final int SWEEP = 4;
    private static final double PATIENCE = 45;
    private static final double URGENCY = 2;
    /** A gap that no error explains brings deeper pockets: up to this many times the usual size more. */
    private static final double MOST_EAGER = 10;

    private final Dice dice;
    private final Sizes sizes;
    private final Value value;
    private final double meanWait;
    private final double error;
    private final double meanSize;
    private final double learning;
    private int self;
    private double learnt;

    Investors(Parameters p, Sizes sizes, Value value, long seed) {
        this.dice = new Dice(seed, "investors");
        this.sizes = sizes;
        this.value = value;
        this.meanWait = 1 / p.of(Parameter.INVESTOR_RATE);
        this.error = p.of(Parameter.INVESTOR_NOISE) / 100;
        this.learning = p.of(Parameter.INVESTOR_LEARNING);
        this.meanSize = p.of(Parameter.INVESTOR_SIZE);
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    /** The price is news too: what it has stood away from the value for long, they come to believe. */
    @Override
    public void second(Pit pit) {
        learnt += (pit.mid() - value.at(pit.second()) - learnt) / learning;
    }

    @Override
    public void wake(Pit pit, int tag) {
        double worth = (value.at(pit.second()) + learnt) * (1 + error * dice.normal());
        long size = sizes.body(dice, meanSize);
        double life = dice.exponential(PATIENCE);
        double mood = dice.uniform();
        if (pit.trading()) {
            act(pit, worth, size, life, mood);
        }
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    private void act(Pit pit, double worth, long size, double life, double mood) {
        double off = worth - pit.mid();
        Side side = off > 0 ? Side.BUY : Side.SELL;
        double gain = Math.abs(off) - (pit.ask() - pit.bid()) / 2.0;
        double scale = error * pit.mid();
        double eager = gain / (URGENCY * scale);
        if (gain > 0 && mood < Math.min(1, eager)) {
            long touch = pit.touch(side.opposite());
            long limit = touch + side.sign() * Math.min(SWEEP, (long) gain);
            long shown = pit.quantityAt(side.opposite(), touch);
            long wanted = Math.round(size * (1 + Math.min(MOST_EAGER, eager * eager)));
            pit.take(side, limit, shown > 0 ? Math.min(wanted, 4 * shown) : wanted);
        } else if (mood < 0.5) {
            pit.rest(PatientTraders.NOBODY, side, pit.touch(side), size, life, 0);
        }
    }
}
