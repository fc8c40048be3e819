package io.blockwright.workstation;

import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import java.util.Objects;
import javafx.scene.Scene;

/**
 * How every window of the workstation looks: one theme, one typeface, one sheet of shapes.
 */
record WindowLook(Theme theme, Typeface face) {
    /** Gives a scene its style sheets and its ground. */
    void dress(Scene scene) {
        scene.setFill(theme.colour(Tone.GROUND));
        scene.getStylesheets()
                .setAll(
                        theme.stylesheet(),
                        Objects.requireNonNull(WindowLook.class.getResource("workstation.css"))
                                .toExternalForm());
    }

    /** The style of a scene's root. */
    String rootStyle() {
        return "-fx-font-family: \"" + face.family() + "\";";
    }
}
