package io.blockwright.training.teacher;

import io.blockwright.inference.Feature;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;
import io.blockwright.training.Actor;
import java.util.List;

/**
 * A trader for beginners to imitate: stays close to a risk-averse pace, lets resting children do the work, takes when behind,
 * and leans a little on what foretells the price. What it knows it knows from the state that a policy sees.
 *
 * <p>Its urgency is a number of even children: how far what is left is above the pace of R. Almgren and N. Chriss (2000), {@code
 * sinh(κ·t)/sinh(κ)} of the order at a share {@code t} of the time, plus what each sign of an adverse move counts for.
 *
 * <p>Where a dark pool may be used, what rests waits there once it is behind: a cross at the mid is cheaper than taking, which
 * is next. As long as it has time it rests in the light, where others pay the spread.
 */
public final class PacedTrader implements Actor {
    private static final double LONG_MINUTES = 60;

    private static final List<LearnedAction> LADDER = List.of(
            new LearnedAction(0, 1, Level.BEHIND),
            new LearnedAction(0, 1, Level.JOIN),
            new LearnedAction(0, 3, Level.JOIN),
            new LearnedAction(0.5, 3, Level.JOIN),
            new LearnedAction(1, 3, Level.JOIN),
            new LearnedAction(2, 3, Level.JOIN),
            new LearnedAction(4, 3, Level.JOIN));
    private static final double[] STEPS = {-1, 0.5, 1.5, 2.5, 4, 8};
    private static final double FURTHEST = 12;

    /** From this step on what rests may wait unseen. */
    private static final int BEHIND_ITS_PACE = 2;

    private final TeacherWeights teacher;

    /** Goes by {@code teacher}. */
    public PacedTrader(TeacherWeights teacher) {
        this.teacher = teacher;
    }

    /** Whether the order of a state is one of hours. */
    static boolean hours(float[] state) {
        return whole(state) > LONG_MINUTES;
    }

    private static double whole(float[] state) {
        return Math.expm1(of(state, Feature.MINUTES_LEFT)) / timeLeft(state);
    }

    private static double timeLeft(float[] state) {
        return Math.max(1e-6, of(state, Feature.TIME_LEFT));
    }

    @Override
    public int act(float[] state, boolean[] allowed) {
        double urgency = urgency(state);
        int wanted = 0;
        while (wanted < STEPS.length && urgency > STEPS[wanted]) {
            wanted++;
        }
        for (int rung = wanted; rung < LADDER.size(); rung++) {
            if (allowed[LADDER.get(rung).index()]) {
                return placed(rung, allowed);
            }
        }
        for (int rung = wanted - 1; rung >= 0; rung--) {
            if (allowed[LADDER.get(rung).index()]) {
                return placed(rung, allowed);
            }
        }
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i]) {
                return i;
            }
        }
        throw new IllegalArgumentException("nothing is allowed");
    }

    /** The action of a step; where what rests may be unseen, and should, so. */
    private static int placed(int rung, boolean[] allowed) {
        LearnedAction lit = LADDER.get(rung);
        int dark = new LearnedAction(lit.take(), lit.rest(), Level.DARK).index();
        return rung >= BEHIND_ITS_PACE && allowed[dark] ? dark : lit.index();
    }

    private double urgency(float[] state) {
        double timeLeft = timeLeft(state);
        double whole = whole(state);
        PacedWeights weights = hours(state) ? teacher.hours() : teacher.minutes();
        double headline = of(state, Feature.HEADLINE_NEAR);
        double against = 10 * of(state, Feature.SENTIMENT);
        double usualMove = 0.16 * Math.max(40, of(state, Feature.DAILY_VOLATILITY_BP));
        return weights.gap() * gap(state, weights.kappa(), whole, timeLeft)
                // felt for fifteen minutes, fresh for five: exp(−m/5) is the cube of exp(−m/15)
                + weights.fresh() * against * headline * headline * headline
                + weights.felt() * against * headline
                + weights.others() * 3 * of(state, Feature.INSTITUTIONAL_FLOW)
                + weights.takers() * 2 * of(state, Feature.TRADE_FLOW_60S)
                + weights.flow() * 3 * of(state, Feature.ORDER_FLOW_60S)
                + weights.depth() * 2 * of(state, Feature.IMBALANCE_5)
                + weights.touch() * 2 * of(state, Feature.IMBALANCE_1)
                + weights.trend() * Math.clamp(of(state, Feature.TREND_BP) / usualMove, -3, 3)
                + weights.move() * Math.clamp(of(state, Feature.RETURN_60S_BP) / (0.3 * usualMove), -3, 3)
                + weights.thin() * Math.clamp(of(state, Feature.OWN_DEPTH_SCORE) / 2, -2, 2)
                + weights.wide() * Math.clamp(of(state, Feature.SPREAD_SCORE) / 2, -2, 2);
    }

    /** How many even children what is left is above the pace. */
    private static double gap(float[] state, double kappa, double whole, double timeLeft) {
        double apart = Math.clamp(whole / 120, 5 / 60.0, 1);
        double decisions = Math.max(1, whole * timeLeft / apart);
        double left = of(state, Feature.LEFT);
        double even = Math.max(1e-9, left / decisions);
        double pace = Math.sinh(kappa * timeLeft) / Math.sinh(kappa);
        return Math.clamp((left - pace) / even, -FURTHEST, FURTHEST);
    }

    private static double of(float[] state, Feature feature) {
        return state[feature.index()];
    }
}
