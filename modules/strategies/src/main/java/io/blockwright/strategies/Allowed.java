package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;
import io.blockwright.marketdata.BookView;

/** Which actions a policy may choose: what cannot be done, and what would leave the order undone, is left out. */
final class Allowed {
    /** From so many decisions before the end at least an even child is taken at each. */
    private static final int CLOSING = 3;
    /** What is not filled, as a part of the order, may be at most so many times the part of the time that is left. */
    private static final double BACKLOG = 3;

    private Allowed() {}

    /**
     * @param left the part of the order that is not filled
     * @param even shares of an even child
     * @param pool a dark pool may be used, where there is one
     */
    static boolean[] in(Situation situation, Grid grid, int step, double left, double even, boolean pool) {
        ParentOrder order = situation.order();
        BookView book = situation.book();
        boolean inReach = order.allows(book.best(order.side().opposite()));
        double time = (double) grid.left(step) / grid.count();
        boolean hurry = grid.left(step) <= CLOSING || left > BACKLOG * time;
        boolean wide = book.bestAsk() - book.bestBid() > book.instrument().increment();
        boolean dark = pool && !situation.darkVenue().isEmpty();
        boolean[] allowed = new boolean[LearnedAction.COUNT];
        for (int i = 0; i < LearnedAction.COUNT; i++) {
            LearnedAction action = LearnedAction.of(i);
            boolean takes = inReach ? !hurry || action.take() >= 1 : action.take() == 0;
            boolean rests = switch (action.level()) {
                case JOIN -> true;
                case IMPROVE -> action.rest() > 0 && wide;
                case BEHIND -> action.rest() > 0;
                case DARK -> dark && action.rest() * even >= situation.darkMinimum();
            };
            allowed[i] = takes && rests;
        }
        return allowed;
    }

    /** The same without a dark pool, for whoever never learned to use one. */
    static boolean[] inTheLight(boolean[] allowed) {
        boolean[] light = allowed.clone();
        for (int i = 0; i < light.length; i++) {
            light[i] &= LearnedAction.of(i).level() != LearnedAction.Level.DARK;
        }
        return light;
    }
}
