package io.blockwright.launcher;

import java.nio.file.Path;

/** Where optional recorded data and the shipped resources are. */
final class DataFolder {
    private DataFolder() {}

    /** {@code BLOCKWRIGHT_DATA}, else {@code ../shared/data} beside the source tree. */
    static Path path() {
        String set = System.getenv("BLOCKWRIGHT_DATA");
        return set != null && !set.isBlank()
                ? Path.of(set)
                : home().resolve("../shared/data").normalize();
    }

    /** Dictionaries, themes, sample settings. */
    static Path resources() {
        return home().resolve("resources");
    }

    /** The scenario files that come with the program. */
    static Path scenarios() {
        return resources().resolve("scenarios");
    }

    /** The models that come with the program, a folder each. */
    static Path models() {
        return resources().resolve("models");
    }

    /** The folder that holds the program: the launcher script says which. */
    static Path home() {
        return Path.of(System.getProperty("blockwright.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
