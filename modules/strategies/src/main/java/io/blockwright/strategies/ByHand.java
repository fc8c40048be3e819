package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Leaves every decision to a person. */
final class ByHand implements Strategy {
    @Override
    public String name() {
        return "Manual";
    }

    @Override
    public long decide(Situation situation, Consumer<? super Decision> decisions) {
        return Long.MAX_VALUE;
    }

    /** Nothing is due at any time. */
    @Override
    public long scheduled(long time) {
        return 0;
    }

    @Override
    public Strategy copy() {
        return new ByHand();
    }

    @Override
    public @Nullable Intention next(Situation situation) {
        return null;
    }

    /** Nobody knows what a person plans. */
    @Override
    public void plan(Situation situation, int most, PlannedSlices to) {}
}
