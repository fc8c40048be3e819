package io.blockwright.launcher;

import java.nio.file.Path;

/**
 * Where a desk's memory lies.
 *
 * @param journal what was decided, sent and reported
 * @param tape folder of what the market did
 * @param messages folder of what crossed the wire
 * @param card how the run was started
 */
record DeskFiles(Path journal, Path tape, Path messages, Path card) {
    /** Tape, messages and card beside a journal, under its name. */
    static DeskFiles beside(Path journal) {
        String name = journal.getFileName().toString();
        String stem = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
        return new DeskFiles(
                journal,
                journal.resolveSibling(stem + "-tape"),
                journal.resolveSibling(stem + "-messages"),
                journal.resolveSibling(stem + "-run.properties"));
    }
}
