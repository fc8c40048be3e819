package io.blockwright.workstation;

import io.blockwright.domain.DeskCommand;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Records commands, does nothing. */
public final class RecordingDesk implements Desk {
    public final List<DeskCommand> commands = new ArrayList<>();
    public boolean full;
    /** Takes this many commands, then is full. */
    public int fullAfter = Integer.MAX_VALUE;

    private final LatestValue<DeskSnapshot> snapshots = new LatestValue<>();

    @Override
    public boolean submit(DeskCommand command) {
        commands.add(command);
        return !full && commands.size() <= fullAfter;
    }

    @Override
    public LatestValue<DeskSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
        return 0;
    }
}
