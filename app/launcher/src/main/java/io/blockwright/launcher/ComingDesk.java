package io.blockwright.launcher;

import io.blockwright.domain.DeskCommand;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A desk that is still being put together, as its window sees it already: it shows nothing and takes no order until {@link
 * #arrived}, then it is that desk. What makes things safer is kept meanwhile and given first. Any thread.
 */
final class ComingDesk implements Desk {
    private static final int KEPT = 64;

    private final LatestValue<DeskSnapshot> nothing = new LatestValue<>();
    private final List<DeskCommand> kept = new ArrayList<>();
    private volatile @Nullable Desk here;

    /** The desk is there; called once, before its engine thread runs. */
    synchronized void arrived(Desk desk) {
        kept.forEach(desk::submit);
        kept.clear();
        here = desk;
    }

    @Override
    public boolean submit(DeskCommand command) {
        Desk desk = here;
        return desk == null ? keep(command) : desk.submit(command);
    }

    private synchronized boolean keep(DeskCommand command) {
        Desk desk = here;
        if (desk != null) {
            return desk.submit(command);
        }
        boolean safe = command instanceof DeskCommand.Kill || command instanceof DeskCommand.CancelAll;
        return safe && kept.size() < KEPT && kept.add(command);
    }

    @Override
    public String refusal() {
        Desk desk = here;
        return desk == null
                ? "The desk is still connecting to its market and venue and takes no order yet: nothing was done."
                : desk.refusal();
    }

    @Override
    public LatestValue<DeskSnapshot> snapshots() {
        Desk desk = here;
        return desk == null ? nothing : desk.snapshots();
    }

    @Override
    public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
        Desk desk = here;
        return desk == null ? 0 : desk.drainFacts(handler, limit);
    }
}
