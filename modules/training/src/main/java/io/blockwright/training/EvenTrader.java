package io.blockwright.training;

import io.blockwright.inference.Feature;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;

/**
 * A passive TWAP in a policy's words, for beginners to imitate: lets an even child rest at the touch, and takes as well when it
 * has fallen behind even progress.
 */
final class EvenTrader implements Actor {
    private static final int REST = new LearnedAction(0, 1, Level.JOIN).index();
    private static final int TAKE_LITTLE = new LearnedAction(0.5, 1, Level.JOIN).index();
    private static final int TAKE = new LearnedAction(1, 1, Level.JOIN).index();
    /** Behind by so much of the order, half a child is taken, and a whole one from twice that on. */
    private static final float BEHIND = 0.008f;

    @Override
    public int act(float[] state, boolean[] allowed) {
        float behind = -state[Feature.AHEAD.index()];
        int wanted = behind > 2 * BEHIND ? TAKE : behind > BEHIND ? TAKE_LITTLE : REST;
        if (allowed[wanted]) {
            return wanted;
        }
        if (allowed[TAKE]) {
            return TAKE;
        }
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i]) {
                return i;
            }
        }
        throw new IllegalArgumentException("nothing is allowed");
    }
}
