package io.blockwright.workstation;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;

/** Pictures of parts of the window in target/screenshots, where a person can look at them. */
public final class Pictures {
    private Pictures() {}

    /** Writes what a node shows as {@code name.png}. */
    public static void write(Node node, String name) throws IOException {
        WritableImage image = FxDriver.call(() -> node.snapshot(null, null));
        WorkstationApp.write(image, Path.of("target", "screenshots").resolve(name + ".png"));
    }
}
