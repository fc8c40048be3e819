package io.blockwright.backtest;

import io.blockwright.inference.ManifestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which learned policies lie in a folder of models. */
final class ShippedPolicies {
    /** In place of a name where there is none, so that a test can say so. */
    static final String NONE = "(none)";

    private ShippedPolicies() {}

    static Stream<String> names(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            List<String> names = folders.filter(ShippedPolicies::policy)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
            return names.isEmpty() ? Stream.of(NONE) : names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean policy(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        try {
            return Files.exists(manifest)
                    && ManifestJson.read(Files.readString(manifest), manifest.toString())
                            .kind()
                            .policy();
        } catch (IOException | io.blockwright.inference.ModelRefused e) {
            throw new IllegalStateException(folder + " is no model", e);
        }
    }
}
