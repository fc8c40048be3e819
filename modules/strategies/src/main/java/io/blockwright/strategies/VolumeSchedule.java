package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;

/**
 * A fixed share of the volume that trades from the parent's start on, own fills included: for every {@code others} shares
 * that others trade, rate × others / (1 − rate) are due. A later stretch of the parent counts from its own first look, so
 * that what traded in a pause is not caught up with. A changed rate holds for the volume that follows.
 */
final class VolumeSchedule implements Schedule {
    private static final double ROUNDING = 1e-6;

    private final ParentOrder stretch;
    private final double usualRate;
    private boolean begun;
    private long othersSeen;
    private double due;

    VolumeSchedule(ParentOrder stretch, double usualRate) {
        this.stretch = stretch;
        this.usualRate = usualRate;
    }

    /** The order's cap is its rate; an order without one trades at the desk's usual rate. */
    static double rate(ParentOrder order, double usualRate) {
        return order.maxParticipation() < 1 ? order.maxParticipation() : usualRate;
    }

    @Override
    public void observe(Situation situation, Room room) {
        long others = situation.market().volume() - situation.filled();
        if (!begun) {
            begun = true;
            boolean whole = stretch.start() == situation.order().start();
            othersSeen = whole ? room.volumeBefore() - room.ownBefore() : others;
            due = whole ? room.ownBefore() : 0;
        }
        if (others > othersSeen) {
            double rate = rate(situation.order(), usualRate);
            due += rate / (1 - rate) * (others - othersSeen);
            othersSeen = others;
        }
    }

    @Override
    public long expected(long time, long now, double othersPerNano) {
        double rate = rate(stretch, usualRate);
        double more = rate / (1 - rate) * othersPerNano * Math.max(0, time - now);
        return Math.min(stretch.quantity(), (long) Math.floor(due + more + ROUNDING));
    }

    @Override
    public Schedule copy() {
        VolumeSchedule copy = new VolumeSchedule(stretch, usualRate);
        copy.begun = begun;
        copy.othersSeen = othersSeen;
        copy.due = due;
        return copy;
    }

    /** What the volume seen so far makes due; the time does not matter, for nobody knows the volume to come. */
    @Override
    public long due(long time) {
        return Math.min(stretch.quantity(), (long) Math.floor(due + ROUNDING));
    }

    @Override
    public boolean followsVolume() {
        return true;
    }
}
