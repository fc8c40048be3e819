package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;

/** In proportion to the volume expected until each moment; evenly where the profile expects none at all. */
final class VwapSchedule implements Schedule {
    private final ParentOrder stretch;
    private final VolumeProfile profile;
    private final double whole;

    VwapSchedule(ParentOrder stretch, VolumeProfile profile) {
        this.stretch = stretch;
        double expected = profile.share(stretch.start(), stretch.end());
        this.profile = expected > 0 ? profile : VolumeProfile.FLAT;
        this.whole = this.profile.share(stretch.start(), stretch.end());
    }

    @Override
    public long due(long time) {
        if (time >= stretch.end()) {
            return stretch.quantity();
        }
        if (time <= stretch.start()) {
            return 0;
        }
        double done = profile.share(stretch.start(), time) / whole;
        return Math.round(stretch.quantity() * Math.clamp(done, 0, 1));
    }
}
