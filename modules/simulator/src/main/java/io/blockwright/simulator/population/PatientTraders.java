package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;

/**
 * One side's noise traders who wait: limit orders at power-law distances from a price that keeps some distance from the
 * opposite touch, each living the longer the further away it is. With lives that grow about as the square of the distance,
 * the book remembers a move for as long as a price needs to diffuse that far, which is what makes impact concave and lets it
 * fade slowly (compare Tóth et al., "Anomalous price impact and the critical nature of liquidity", Phys. Rev. X 1, 2011).
 */
final class PatientTraders implements Participant {
    /** The owner of orders about which nobody asks. */
    static final int NOBODY = 0;

    /** Between which multiples of the usual distance a trader's own lies. */
    private static final double NEAREST = 0.15;

    private static final double FARTHEST = 1.7;
    /** Increments from the touch within which everybody shows an order. */
    private static final int NEAREST_SHOWN = 2;

    private final Side side;
    private final Dice dice;
    private final Sizes sizes;
    private final double meanWait;
    private final double meanSize;
    private final double distance;
    private final double[] lives;
    private final double shown;
    private final double[] placement;
    private int self;

    PatientTraders(Side side, Parameters p, Sizes sizes, long seed) {
        this.side = side;
        this.dice = new Dice(seed, side == Side.BUY ? "patient buyers" : "patient sellers");
        this.sizes = sizes;
        this.meanWait = 1 / p.of(Parameter.PATIENT_RATE);
        this.meanSize = p.of(Parameter.PATIENT_SIZE);
        this.distance = p.of(Parameter.PATIENT_SPREAD);
        this.shown = p.of(Parameter.PATIENT_SHOWN);
        this.placement = cumulative((int) p.of(Parameter.PATIENT_REACH), p.of(Parameter.PATIENT_PLACEMENT));
        this.lives = new double[placement.length];
        double nearest = p.of(Parameter.PATIENT_LIFE);
        double growth = p.of(Parameter.PATIENT_LIFE_GROWTH);
        for (int step = 0; step < lives.length; step++) {
            lives[step] = nearest * StrictMath.pow(step + 1, growth);
        }
    }

    private static double[] cumulative(int reach, double exponent) {
        double[] sum = new double[reach];
        double total = 0;
        for (int i = 0; i < reach; i++) {
            total += StrictMath.pow(i + 1, -exponent);
            sum[i] = total;
        }
        for (int i = 0; i < reach; i++) {
            sum[i] /= total;
        }
        return sum;
    }

    /** The book at the open: about as many orders at each distance as come during one mean life there. */
    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        for (int step = 0; step < placement.length; step++) {
            double share = placement[step] - (step == 0 ? 0 : placement[step - 1]);
            double expected = share * meanLife(step) / meanWait;
            long count = (long) (expected + dice.uniform());
            for (long i = 0; i < count; i++) {
                place(pit, step);
            }
        }
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    @Override
    public void wake(Pit pit, int tag) {
        place(pit, step(dice.uniform()));
        pit.wake(self, dice.exponential(meanWait), 0);
    }

    private void place(Pit pit, int step) {
        long size = sizes.body(dice, meanSize);
        double lives = dice.exponential(meanLife(step));
        double kept = distance * pit.caution() * (NEAREST + (FARTHEST - NEAREST) * dice.uniform());
        int show = NEAREST_SHOWN + (int) dice.exponential(shown);
        boolean comes = dice.uniform() < pit.climate.depth(pit.second(), side.sign());
        long price = pit.touch(side.opposite()) - side.sign() * (Math.max(1, Math.round(kept)) + step);
        if (comes && price > 0 && pit.trading()) {
            pit.restWithin(NOBODY, side, price, size, lives, show);
        }
    }

    private double meanLife(int step) {
        return lives[step];
    }

    private int step(double uniform) {
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
        return low;
    }
}
