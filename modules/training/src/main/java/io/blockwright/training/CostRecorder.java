package io.blockwright.training;

import io.blockwright.domain.Instrument;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;

/** A policy that asks an actor, and writes down what each of its decisions came to cost. Used for one episode. */
final class CostRecorder implements Policy {
    /** What is added to the reward of a step, besides its cost. */
    @FunctionalInterface
    interface Adjustment {
        /** From one decision to the next, nanoseconds since the epoch; {@code left} is the share not filled when it began. */
        double of(long from, long to, double left);
    }

    private final Actor actor;
    private final Trajectory out;
    private final Adjustment adjustment;
    private double cost;
    private long since;
    private double leftSince;
    private boolean begun;

    CostRecorder(Actor actor, Trajectory out, Adjustment adjustment) {
        this.actor = actor;
        this.out = out;
        this.adjustment = adjustment;
    }

    @Override
    public String name() {
        return "Learner";
    }

    @Override
    public Choice choose(Situation situation, float[] state, boolean[] allowed) {
        double left = 1 - (double) situation.filled() / situation.order().quantity();
        step(costBp(situation, left), situation.now());
        int action = actor.act(state, allowed);
        out.add(state, allowed, action, situation.now());
        since = situation.now();
        leftSince = left;
        begun = true;
        return Choice.of(action);
    }

    /** The order is over: what it cost in all, basis points, goes to the last decision. */
    void finish(double costBp, long end) {
        step(costBp, end);
    }

    /** What an order without a decision cost is nobody's doing. */
    private void step(double costNow, long now) {
        if (begun) {
            out.addReward(cost - costNow + adjustment.of(since, Math.max(since, now), leftSince));
        }
        cost = costNow;
    }

    /** Implementation shortfall so far, what is not filled marked to the mid; basis points of quantity × arrival mid. */
    private double costBp(Situation situation, double left) {
        if (situation.arrivalMidTwice() == Instrument.NO_PRICE) {
            return 0;
        }
        double arrival = situation.arrivalMidTwice() / 2.0;
        double mid = situation.book().midTwice() / 2.0;
        double paid = situation.filled() == 0 ? 0 : (1 - left) * (situation.averagePrice() - arrival);
        return situation.order().side().sign() * (paid + left * (mid - arrival)) / arrival * 1e4;
    }
}
