package io.blockwright.marketdata;

import java.nio.file.Path;

/**
 * Where a tape is recorded and how much of the disk it may take.
 *
 * @param folder of the tape's parts; made when it is missing
 * @param partBytes a part that has reached this is followed by another
 * @param folderBytes when the folder's parts take more than this together, the oldest make room
 * @param whenFull what happens to an event when the writer is behind
 * @param finished how a part is laid out once nobody writes to it any more
 */
public record TapeSettings(Path folder, long partBytes, long folderBytes, WhenFull whenFull, TapeLayout finished) {
    /** What happens to an event when the queue to the writer is full. */
    public enum WhenFull {
        /** It is left out and the tape says so: trading never waits for a disk. */
        LEAVE_OUT,
        /** A run that holds its time waits, for a second at most. */
        WAIT
    }

    /** Finished parts are packed. */
    public TapeSettings(Path folder, long partBytes, long folderBytes, WhenFull whenFull) {
        this(folder, partBytes, folderBytes, whenFull, TapeLayout.COLUMNS);
    }

    /** Parts of 64 MB, a gigabyte in all. */
    public static TapeSettings in(Path folder, WhenFull whenFull) {
        return new TapeSettings(folder, 64L << 20, 1L << 30, whenFull);
    }
}
