package io.blockwright.simulator.realism;

import io.blockwright.domain.Side;

/**
 * A large order to be worked in small marketable ones.
 *
 * @param start second of the day's grid
 * @param rate shares per share of the others', where {@code seconds} is 0
 * @param seconds how long it takes whatever the others do, or 0
 */
record MetaOrder(Side side, long quantity, int start, double rate, int seconds) {

    /** What should have been sent by now. */
    double due(int second, long othersTraded) {
        double due = seconds > 0 ? (double) quantity * (second - start) / seconds : rate * othersTraded;
        return Math.min(due, (double) quantity);
    }

    MetaOrder reversed(int newStart, double newRate) {
        return new MetaOrder(side.opposite(), quantity, newStart, newRate, seconds);
    }
}
