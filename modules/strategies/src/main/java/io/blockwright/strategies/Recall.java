package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Reason;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes a parent's resting orders back; asks again only after a while, so that a refusal is not answered by a storm. */
final class Recall {
    private final long patience;
    private long notBefore = Long.MIN_VALUE;

    /** {@code patience} is the time between two requests, nanoseconds. */
    Recall(long patience) {
        this.patience = patience;
    }

    Recall copy() {
        Recall copy = new Recall(patience);
        copy.notBefore = notBefore;
        return copy;
    }

    /** Asks for every order that can be cancelled now; returns whether any such order rests, asked for or not. */
    boolean all(Situation situation, Reason reason, Consumer<? super Decision> out) {
        return those(situation, _ -> true, reason, out);
    }

    /** The same for some of them. */
    boolean those(
            Situation situation, Predicate<? super WorkingChild> which, Reason reason, Consumer<? super Decision> out) {
        boolean patient = situation.now() < notBefore;
        boolean resting = false;
        for (WorkingChild child : situation.children()) {
            if (child.changeable() && which.test(child)) {
                resting = true;
                if (!patient) {
                    notBefore = situation.now() + patience;
                    out.accept(new Decision.Cancel(child.clOrdId(), reason));
                }
            }
        }
        return resting;
    }
}
