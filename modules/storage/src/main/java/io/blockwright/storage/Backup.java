package io.blockwright.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies a journal whole and consistent while it is being written; a plain copy of the file would not be. */
public final class Backup {
    private static final int BUSY_MILLIS = 10_000;

    private final Path journal;

    /** Of the journal in a file, which must exist. */
    public Backup(Path journal) {
        this.journal = journal;
    }

    /**
     * Writes the backup and checks that it can be read; a crash leaves a whole backup or none. Any thread.
     *
     * @throws JournalException when the target exists, or one of both files fails
     */
    public void into(Path target) {
        if (Files.exists(target)) {
            throw new JournalException("The backup " + target + " exists already; choose another name.");
        }
        if (!Files.exists(journal)) {
            throw new JournalException("There is no journal " + journal + " to back up; check the path.");
        }
        Path draft = JournalFile.sibling(target, ".part");
        try {
            Files.deleteIfExists(draft);
            try (Connection from = JournalFile.connect(journal, BUSY_MILLIS);
                    PreparedStatement copy = from.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, draft.toAbsolutePath().toString());
                copy.execute();
            }
            JournalFile.open(draft, BUSY_MILLIS).close();
            JournalFile.force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            JournalFile.forceFolder(target.toAbsolutePath().getParent());
        } catch (IOException | SQLException e) {
            throw new JournalException(
                    "The journal " + journal + " could not be backed up to " + target + " (" + JournalFile.reason(e)
                            + "); choose a folder that can be written and has room.",
                    e);
        }
    }
}
