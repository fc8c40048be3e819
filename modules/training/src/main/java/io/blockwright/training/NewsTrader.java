package io.blockwright.training;

import io.blockwright.inference.Feature;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;

/**
 * A passive trader who reads the news, for beginners to imitate: lets an even child rest at the touch and takes a little where
 * the last one did not fill. For some minutes after a headline against the order it trades faster, after one in its favour it
 * holds back. What it knows it knows from the state that a policy sees.
 */
final class NewsTrader implements Actor {
    private static final int REST = new LearnedAction(0, 1, Level.JOIN).index();
    private static final int TAKE_LITTLE = new LearnedAction(0.5, 1, Level.JOIN).index();
    private static final int TAKE = new LearnedAction(1, 1, Level.JOIN).index();
    private static final int HURRY = new LearnedAction(2, 3, Level.JOIN).index();
    private static final int HOLD_BACK = new LearnedAction(0, 1, Level.BEHIND).index();
    private static final double FRESH_MINUTES = 8;
    private static final double FELT_MINUTES = 15;
    private static final float SOME_SENTIMENT = 0.05f;
    /** More than this part of an even child still resting from before is not filled. */
    private static final double UNFILLED = 0.25;

    @Override
    public int act(float[] state, boolean[] allowed) {
        int wanted = wanted(state);
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

    private static int wanted(float[] state) {
        float near = state[Feature.HEADLINE_NEAR.index()];
        float against = state[Feature.SENTIMENT.index()];
        if (near > Math.exp(-FRESH_MINUTES / FELT_MINUTES) && Math.abs(against) > SOME_SENTIMENT) {
            return against > 0 ? HURRY : HOLD_BACK;
        }
        return state[Feature.WORKING.index()] > UNFILLED / decisionsLeft(state) ? TAKE_LITTLE : REST;
    }

    /** As far as the state tells: an order has 120 decisions, five seconds to a minute apart. */
    private static double decisionsLeft(float[] state) {
        double minutes = Math.expm1(state[Feature.MINUTES_LEFT.index()]);
        double whole = minutes / Math.max(1e-6, state[Feature.TIME_LEFT.index()]);
        double apart = Math.clamp(whole / 120, 5 / 60.0, 1);
        return Math.max(1, minutes / apart);
    }
}
