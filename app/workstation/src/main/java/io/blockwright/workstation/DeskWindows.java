package io.blockwright.workstation;

import javafx.scene.layout.Region;
import javafx.stage.Stage;

/**
 * Makes windows that belong to the workstation: with its style sheets, its SIM or LIVE frame and its keys, so that the safety
 * keys work there too. They close with the workstation. FX thread.
 */
public interface DeskWindows {
    /** A window around some content, not yet shown; {@code content} must not have another parent. */
    Stage open(String title, Region content);
}
