package io.blockwright.training.toy;

import io.blockwright.training.Actor;
import io.blockwright.training.Environment;
import io.blockwright.training.Trajectory;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One order to buy in equal periods, in the market of Almgren and Chriss: what is taken in a period pays an impact that grows
 * with its square, what is left rides a random walk. Amounts are in half slices; the last period takes what is left. All costs
 * are basis points of the order. Belongs to one thread.
 */
public final class LinearImpactMarket implements Environment {
    /** An order is this many half slices a period. */
    private static final int FINE = 2;

    private static final int COARSE_CHOICES = 4;
    private static final double PERIOD_NANOS = 1e9;

    private final Terms terms;
    private double drift;
    private double objective;

    /**
     * The market's numbers.
     *
     * @param periods N
     * @param volatility deviation of the price's move in a period, basis points
     * @param impact what taking the whole order at once costs, basis points
     * @param riskAversion λ, per basis point: what is left costs λ × volatility² × its square in each period
     * @param drift mean move of the price in a period, basis points; up or down by episode, and the state tells which
     */
    public record Terms(int periods, double volatility, double impact, double riskAversion, double drift) {}

    public LinearImpactMarket(Terms terms) {
        this.terms = terms;
    }

    public Terms terms() {
        return terms;
    }

    /** Time left, order left, the last move in deviations, and where the price drifts to. */
    @Override
    public int stateSize() {
        return 4;
    }

    /** Whole slices, then a half one more or not. */
    @Override
    public List<Integer> factors() {
        return List.of(COARSE_CHOICES, FINE);
    }

    @Override
    public void play(long seed, Actor actor, Trajectory out) {
        SplittableRandom random = new SplittableRandom(seed);
        drift = random.nextBoolean() ? terms.drift() : -terms.drift();
        int left = FINE * terms.periods();
        double move = 0;
        float[] state = new float[stateSize()];
        boolean[] allowed = new boolean[actions()];
        objective = 0;
        for (int period = 0; period < terms.periods() - 1 && left > 0; period++) {
            state[0] = 1 - (float) period / terms.periods();
            state[1] = (float) left / (FINE * terms.periods());
            state[2] = (float) (move / terms.volatility());
            state[3] = (float) Math.signum(drift);
            for (int action = 0; action < allowed.length; action++) {
                allowed[action] = action <= left;
            }
            int taken = actor.act(state, allowed);
            out.add(state, allowed, taken, (long) (period * PERIOD_NANOS));
            left -= taken;
            move = drift + terms.volatility() * random.nextGaussian();
            double expected = impact(taken) + risk(left) + part(left) * drift;
            objective += expected;
            out.addReward(-(expected + part(left) * (move - drift)));
        }
        objective += impact(left);
        out.addReward(-impact(left));
        out.close();
    }

    /** Cost of the episode just played without the chance in it: expected cost and the price of risk, basis points. */
    public double objective() {
        return objective;
    }

    /** Where the price drifted to in the episode just played, basis points a period. */
    public double drift() {
        return drift;
    }

    /** What is paid for taking so many half slices in a period. */
    public double impact(int taken) {
        return terms.impact() * part(taken) * part(taken);
    }

    /** What so many half slices that are left cost a period in risk. */
    public double risk(int left) {
        return terms.riskAversion() * terms.volatility() * terms.volatility() * part(left) * part(left);
    }

    /** Half slices as a part of the order. */
    public double part(int halves) {
        return (double) halves / (FINE * terms.periods());
    }
}
