package io.blockwright.engine;

import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.util.List;

/** Where a replay gets a parent's lines of the journal from. */
@FunctionalInterface
public interface PastLines {
    /** The lines that came since the last call, oldest first; throws with one sentence for the user. */
    List<JournalRecord> more() throws IOException;
}
