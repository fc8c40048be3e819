package io.blockwright.launcher;

import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.Champions.Watched;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.strategies.ShadowChoice;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts how a challenger chose where the champion chose, and passes each outcome on to be journaled. Any thread. */
final class ShadowTally implements Consumer<ShadowChoice> {
    private final Contender challenger;
    private final Consumer<? super ModelEvent> events;
    private Watched sofar = Watched.NONE;

    ShadowTally(Contender challenger, Consumer<? super ModelEvent> events) {
        this.challenger = challenger;
        this.events = events;
    }

    @Override
    public void accept(ShadowChoice outcome) {
        synchronized (this) {
            sofar = new Watched(
                    sofar.asked() + 1,
                    sofar.answered() + (outcome.answered() ? 1 : 0),
                    sofar.agreed() + (outcome.agreed() ? 1 : 0),
                    outcome.answered() ? sofar.last() : outcome.other().why());
        }
        Origin live = outcome.live().origin();
        Origin other = outcome.other().origin();
        events.accept(new ModelEvent.Shadowed(
                outcome.time(),
                outcome.parentId(),
                contender(live),
                outcome.live().action(),
                outcome.live().costBp(),
                challenger,
                other == null ? "" : other.inputHash(),
                outcome.other().action(),
                outcome.other().costBp(),
                outcome.other().why()));
    }

    private static Contender contender(@Nullable Origin origin) {
        return origin == null ? Contender.ALMGREN_CHRISS : new Contender(origin.model(), origin.modelHash());
    }

    synchronized Watched sofar() {
        return sofar;
    }
}
