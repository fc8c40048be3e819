package io.blockwright.marketdata.recorded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the optional folder of recorded markets; tests that need it skip where it is absent. */
final class RecordedData {
    private RecordedData() {}

    /** A folder of the data, by name. */
    static Path folder(String name) {
        String home = System.getProperty("blockwright.home", ".");
        Path data =
                Path.of(Optional.ofNullable(System.getenv("BLOCKWRIGHT_DATA")).orElse(home + "/../shared/data"));
        Path folder = data.resolve(name);
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                "no recorded data " + folder + ": set BLOCKWRIGHT_DATA to a folder that has it");
        return folder;
    }
}
