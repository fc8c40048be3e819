package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import java.util.function.Consumer;

/**
 * Takes what is missing at each slice's instant, and again a little later as long as something is missing. In the closing
 * part of the last slice it reaches deeper, to complete.
 */
final class TakerPlacer implements Placer {
    private final Wording wording;
    private final Crossing crossing;
    private final long retry;
    private long slice = Long.MIN_VALUE;
    private boolean closing;
    private long notBefore;

    /** {@code retry} is the time between two attempts, nanoseconds. */
    TakerPlacer(Wording wording, int levels, long retry) {
        this.wording = wording;
        this.crossing = new Crossing(wording, levels);
        this.retry = retry;
    }

    @Override
    public long place(Look look, Consumer<? super Decision> out) {
        if (look.sliceEnd() != slice) {
            slice = look.sliceEnd();
            notBefore = Math.max(notBefore, look.instant());
        }
        boolean deepest = look.last() && look.crossing();
        if (deepest && !closing) {
            notBefore = look.now();
        }
        closing = deepest;
        if (look.now() < notBefore) {
            return notBefore;
        }
        long wanted = look.childFor(look.due());
        if (wanted < look.smallest()) {
            long until = look.capped() ? look.now() + retry : nextInstant(look);
            out.accept(new Decision.Wait(until, wording.idle(look)));
            return until;
        }
        notBefore = look.now() + retry;
        if (!crossing.take(look, wanted, deepest, "taking", out)) {
            out.accept(crossing.outOfReach(look, notBefore));
        }
        return Math.min(notBefore, nextInstant(look));
    }

    private static long nextInstant(Look look) {
        return look.last() && !look.crossing() ? Math.min(look.crossFrom(), look.nextInstant()) : look.nextInstant();
    }
}
