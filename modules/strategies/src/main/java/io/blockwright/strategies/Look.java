package io.blockwright.strategies;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Side;

/**
 * What a placer needs to know at one decision: where the parent stands against its schedule, and how much may be sent.
 * Quantities in shares of the whole parent, times in nanoseconds since the epoch.
 *
 * @param instant when this slice's first child may be sent
 * @param sliceEnd when the slice ends; also what tells one slice from another
 * @param crossFrom from here to the slice's end what is left of it is crossed
 * @param nextInstant when the next slice's first child may be sent; the end of the parent in the last slice
 * @param last whether this is the last slice
 * @param target what the plan wants filled by now
 * @param due filled by the end of this slice, if all goes to plan
 * @param overdue what was due when this slice began
 * @param room what may be sent at most: neither the parent's quantity nor its participation cap allows more
 * @param capped whether the participation cap is what limits the room
 * @param burst most that one child may carry: the slice's own plan and three average slices of what was missed, at most the
 *     desk's largest child
 * @param smallest children below this are not worth sending now
 */
record Look(
        Situation situation,
        long instant,
        long sliceEnd,
        long crossFrom,
        long nextInstant,
        boolean last,
        long target,
        long due,
        long overdue,
        long room,
        boolean capped,
        long burst,
        long smallest) {

    long now() {
        return situation.now();
    }

    ParentOrder order() {
        return situation.order();
    }

    Side side() {
        return situation.order().side();
    }

    Instrument instrument() {
        return situation.book().instrument();
    }

    /** Filled or on its way. */
    long committed() {
        return situation.filled() + situation.working();
    }

    /** Behind what is due by the end of the slice; negative when ahead. */
    long missing() {
        return due - committed();
    }

    /** What a child may carry now towards a target, in whole lots; 0 when nothing is missing or allowed. */
    long childFor(long target) {
        long wanted = Math.min(target - committed(), Math.min(room, burst));
        long lot = instrument().lot();
        return Math.max(0, wanted) / lot * lot;
    }

    /** The touch of the own side; the limit, on the increment, where the touch is beyond it. */
    long joinPrice() {
        long touch = instrument().roundPassive(side(), situation.book().best(side()));
        return order().allows(touch) ? touch : instrument().roundPassive(side(), order().limitPrice());
    }

    /** Whether the slice is in its closing part, where what is left of it is crossed. */
    boolean crossing() {
        return now() >= crossFrom;
    }
}
