package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;

/** Equal quantities in equal times. */
final class TwapSchedule implements Schedule {
    private final ParentOrder stretch;

    TwapSchedule(ParentOrder stretch) {
        this.stretch = stretch;
    }

    @Override
    public long due(long time) {
        if (time >= stretch.end()) {
            return stretch.quantity();
        }
        double done = (double) (time - stretch.start()) / (stretch.end() - stretch.start());
        return Math.round(stretch.quantity() * Math.max(0, done));
    }
}
