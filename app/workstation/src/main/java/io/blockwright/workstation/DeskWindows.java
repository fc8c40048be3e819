package io.blockwright.workstation;

import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * Makes windows that belong to the workstation: with its style sheets, its SIM or LIVE frame and word, and its keys, so that
 * the safety keys work there too. They close with the workstation. FX thread.
 */
public interface DeskWindows {
    /** A window around some content, not yet shown; {@code content} must not have another parent. */
    default Stage open(String title, Region content) {
        Stage stage = new Stage();
        stage.setTitle(title);
        dress(stage, content);
        return stage;
    }

    /** The same for a stage made elsewhere, whose title is set already. */
    void dress(Stage stage, Region content);
}
