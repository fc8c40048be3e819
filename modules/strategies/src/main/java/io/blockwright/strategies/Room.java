package io.blockwright.strategies;

import io.blockwright.tca.Participation;

/**
 * What a parent's participation cap leaves to send. The cap is own fills over all volume since the parent's start, own fills
 * included; children that are working count as filled, and a fill that the tape shows before the venue reports it is not
 * taken for somebody else's volume.
 */
final class Room {
    private boolean early;
    private boolean begun;
    private long volumeBefore;

    /** Notes the volume that traded before the start, which the cap does not count. */
    void observe(Situation situation) {
        if (begun) {
            return;
        }
        if (situation.now() < situation.order().start()) {
            early = true;
        } else {
            begun = true;
            volumeBefore = early ? situation.market().volume() : 0;
        }
    }

    /** Shares that traded before the parent's start. */
    long volumeBefore() {
        return volumeBefore;
    }

    /** Shares that may be sent now without the cap being passed if all of them fill; negative when already beyond it. */
    long underCap(Situation situation) {
        double cap = situation.order().maxParticipation();
        if (cap == 1) {
            return Long.MAX_VALUE;
        }
        long own = situation.filled() + situation.working();
        long others = situation.market().volume() - volumeBefore - own;
        return new Participation(cap).ownFor(others) - own;
    }
}
