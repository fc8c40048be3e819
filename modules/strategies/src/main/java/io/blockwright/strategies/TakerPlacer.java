package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import java.util.function.Consumer;

/**
 * Takes what is missing at each slice's instant, and again a little later as long as something is missing. In the closing
 * part of the last slice it reaches deeper, to complete; an order that is wanted at once reaches deep from the start.
 */
final class TakerPlacer implements Placer {
    private final Wording wording;
    private final Crossing crossing;
    private final int levels;
    private final Pace pace;
    private final long retry;
    private final boolean atOnce;
    private long slice = Long.MIN_VALUE;
    private boolean closing;

    /** {@code retry} is the time between two attempts, nanoseconds. */
    TakerPlacer(Wording wording, int levels, long retry) {
        this(wording, levels, retry, false, new Pace(retry));
    }

    /** For an order that is wanted now: as deep as the book shows, and again after {@code retry} nanoseconds. */
    static TakerPlacer atOnce(Wording wording, int levels, long retry) {
        return new TakerPlacer(wording, levels, retry, true, new Pace(retry));
    }

    private TakerPlacer(Wording wording, int levels, long retry, boolean atOnce, Pace pace) {
        this.wording = wording;
        this.crossing = new Crossing(wording, levels);
        this.levels = levels;
        this.pace = pace;
        this.retry = retry;
        this.atOnce = atOnce;
    }

    @Override
    public Placer copy(Recall recall) {
        TakerPlacer copy = new TakerPlacer(wording, levels, retry, atOnce, pace.copy());
        copy.slice = slice;
        copy.closing = closing;
        return copy;
    }

    @Override
    public long place(Look look, Consumer<? super Decision> out) {
        pace.observe(look);
        if (look.sliceEnd() != slice) {
            slice = look.sliceEnd();
            pace.holdUntil(look.instant());
        }
        boolean deepest = atOnce || (look.last() && look.crossing());
        if (deepest && !closing) {
            pace.release();
        }
        closing = deepest;
        if (!pace.ready(look)) {
            return Math.min(pace.notBefore(), nextInstant(look));
        }
        long wanted = look.childFor(look.due());
        if (wanted < look.smallest()) {
            long until = look.capped() ? look.now() + retry : nextInstant(look);
            out.accept(new Decision.Wait(until, wording.idle(look)));
            return until;
        }
        boolean taken = crossing.take(look, wanted, deepest, "taking", out);
        pace.sent(look);
        if (!taken) {
            out.accept(crossing.outOfReach(look, pace.notBefore()));
        }
        return Math.min(pace.notBefore(), nextInstant(look));
    }

    private static long nextInstant(Look look) {
        return look.last() && !look.crossing() ? Math.min(look.crossFrom(), look.nextInstant()) : look.nextInstant();
    }
}
