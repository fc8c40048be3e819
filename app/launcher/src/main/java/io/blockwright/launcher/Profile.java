package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds what a desk remembers: journal, FIX stores, logs.
 *
 * @param folder exists and is writable
 */
record Profile(Path folder) {
    /** The folder asked for, else the one of the environment, else {@code .blockwright} in the user's home. */
    static Profile open(@Nullable Path asked) {
        String fromEnvironment = System.getenv("BLOCKWRIGHT_PROFILE");
        Path folder = asked != null
                ? asked
                : fromEnvironment != null && !fromEnvironment.isBlank()
                        ? Path.of(fromEnvironment)
                        : Path.of(System.getProperty("user.home"), ".blockwright");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError("The profile folder " + folder + " cannot be created (" + e.getMessage()
                    + "): choose another with --profile.");
        }
        if (!Files.isWritable(folder)) {
            throw new UserError("The profile folder " + folder + " is not writable: choose another with --profile.");
        }
        return new Profile(folder);
    }

    /** The journal of orders sent to venues that outlive this process. */
    Path journal() {
        return folder.resolve("journal.db");
    }

    /** Accounts, and what the window remembers. */
    Path deskFile() {
        return folder.resolve("desk.db");
    }

    /** Where FIX sessions keep their sequence numbers. */
    Path fixStore() {
        return folder.resolve("fix");
    }

    /** The last simulated runs. */
    Path history() {
        return folder.resolve("history");
    }

    /** What can be made again: native libraries that were unpacked. */
    Path cache() {
        return folder.resolve("cache");
    }

    Path logs() {
        return folder.resolve("logs");
    }
}
