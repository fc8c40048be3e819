package io.blockwright.strategies;

import io.blockwright.tca.Participation;

/**
 * What a parent's participation cap leaves to send. The cap is own fills over all volume since the parent's start, own fills
 * included; children that are working count as filled, and a fill that the tape shows before the venue reports it is not
 * taken for somebody else's volume.
 *
 * <p>After a restart the market's totals may begin later than the parent did. The cap then holds from there on: it held
 * before, so it holds for the whole.
 */
final class Room {
    private boolean early;
    private boolean begun;
    private long volumeBefore;
    private long ownBefore;

    Room copy() {
        Room copy = new Room();
        copy.early = early;
        copy.begun = begun;
        copy.volumeBefore = volumeBefore;
        copy.ownBefore = ownBefore;
        return copy;
    }

    /** Notes what is not to be counted: the volume that traded before the start, and fills that the volume lacks. */
    void observe(Situation situation) {
        if (begun) {
            return;
        }
        if (situation.now() < situation.order().start()) {
            early = true;
        } else {
            begun = true;
            long volume = situation.market().volume();
            boolean incomplete = volume < situation.filled();
            volumeBefore = early || incomplete ? volume : 0;
            ownBefore = incomplete ? situation.filled() : 0;
        }
    }

    /** Fills that {@link Situation#market()} does not know of. */
    long ownBefore() {
        return ownBefore;
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
        long own = situation.filled() - ownBefore + situation.working();
        long others = situation.market().volume() - volumeBefore - own;
        return new Participation(cap).ownFor(others) - own;
    }
}
