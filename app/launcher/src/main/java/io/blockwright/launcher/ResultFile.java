package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files that hold results: an hour's work must not end at a file that cannot be written, nor at one half written. */
final class ResultFile {
    private ResultFile() {}

    /** Looks, before the work, whether a file can be written; nothing to do without one. */
    static void check(String option, @Nullable Path file) {
        if (file == null) {
            return;
        }
        if (file.getFileName() == null || Files.isDirectory(file)) {
            throw new UserError(option + " " + file + " is a folder: name a file.");
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
                if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
                    throw new UserError(option + " " + file + " cannot be written: choose another place.");
                }
            }
        } catch (IOException e) {
            throw new UserError(
                    option + " " + file + " cannot be written (" + e.getMessage() + "): choose another place.");
        }
    }

    /** Whole or not at all: a file that is half written when the power goes would pass for a result. */
    static void write(@Nullable Path file, Supplier<String> content) {
        if (file == null) {
            return;
        }
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, content.get());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            System.out.println("  written to " + file);
        } catch (IOException e) {
            throw new UserError("The results cannot be written to " + file + " (" + e.getMessage()
                    + "): make room there and run the same command with --resume.");
        }
    }
}
