package io.blockwright.engine;

import io.blockwright.engine.DeskSnapshot.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Brings the trouble of parts that work beside the engine to whoever reads its alerts: one sentence when it begins, one when
 * it is over, however often the part says it meanwhile. Engine thread only.
 */
final class TroubleWatch {
    private final List<Watched> all = new ArrayList<>();

    private static final class Watched {
        final Supplier<String> trouble;
        final String over;
        boolean troubled;

        Watched(Supplier<String> trouble, String over) {
            this.trouble = trouble;
            this.over = over;
        }
    }

    void add(Supplier<String> trouble, String over) {
        all.add(new Watched(trouble, over));
    }

    /** Asks every part. */
    void look(Alerts alerts, long now) {
        for (int i = 0; i < all.size(); i++) {
            Watched part = all.get(i);
            String sentence = part.trouble.get();
            if (sentence.isEmpty() == part.troubled) {
                part.troubled = !part.troubled;
                alerts.raise(
                        now, part.troubled ? Severity.WARNING : Severity.INFO, part.troubled ? sentence : part.over);
            }
        }
    }
}
