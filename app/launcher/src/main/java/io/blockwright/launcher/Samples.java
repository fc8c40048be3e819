package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded markets that come with the program, in {@code resources/samples}. */
final class Samples {
    private Samples() {}

    /** A sample's folder. */
    static Path folder(String name) {
        Path all = DataFolder.resources().resolve("samples");
        Path folder = all.resolve(name).normalize();
        if (name.isBlank() || !folder.startsWith(all) || folder.equals(all) || !Files.isDirectory(folder)) {
            List<String> there = names(all);
            throw new UserError("There is no sample '" + name + "': "
                    + (there.isEmpty() ? "none is installed in " + all : "use " + String.join(" or ", there)) + ".");
        }
        return folder;
    }

    private static List<String> names(Path all) {
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }
}
