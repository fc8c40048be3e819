package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a strategy does next by asking a copy of it at one moment after the other, until it wants to do something. The
 * first moments are those it asks for itself; then the empty ones between two slices are left out.
 */
final class LookAhead {
    private static final int STEPS = 24;

    private @Nullable Decision action;
    private Decision.@Nullable Wait waiting;

    /** Asks {@code trial}, which is spent afterwards. */
    Intention first(SlicedStrategy trial, Situation present) {
        Ahead ahead = new Ahead(present);
        long time = present.now();
        long wake = time;
        for (int step = 0; step < STEPS; step++) {
            ahead.moveTo(time);
            wake = trial.decide(ahead, this::hear);
            Decision found = action;
            if (found != null) {
                return new Intention(found, time);
            }
            if (wake >= present.order().end()) {
                break;
            }
            time = Math.max(time + 1, step < 2 ? wake : trial.skip(ahead, wake));
        }
        Decision.Wait wait = waiting;
        if (wait == null) {
            wait = new Decision.Wait(
                    wake,
                    Wording.apart(
                            present, trial.scheduled(present.now()), "Nothing is due as far as can be seen now."));
        }
        return new Intention(wait, wait.until());
    }

    private void hear(Decision decision) {
        if (decision instanceof Decision.Wait wait) {
            waiting = waiting == null ? wait : waiting;
        } else if (action == null) {
            action = decision;
        }
    }
}
