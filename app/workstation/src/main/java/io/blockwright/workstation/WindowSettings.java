package io.blockwright.workstation;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * What a workstation window is told when it is made. Whether it is SIM or LIVE is not among it: the desk's snapshots say so.
 *
 * @param title of the window
 * @param user in whose name commands are given
 * @param zone of the clock and of every time shown
 * @param width of the window's content, pixels
 * @param height of the window's content, pixels
 * @param theme a theme file, such as {@code resources/themes/dark.css}
 * @param precautions beyond which the ticket asks a second time
 */
public record WindowSettings(
        String title, String user, ZoneId zone, int width, int height, Path theme, Precautions precautions) {
    /** New York time, 1600 × 950, usual precautions. */
    public static WindowSettings of(String user, Path theme) {
        return new WindowSettings(
                "Blockwright", user, ZoneId.of("America/New_York"), 1600, 950, theme, Precautions.USUAL);
    }

    /** The same with another size. */
    public WindowSettings withSize(int newWidth, int newHeight) {
        return new WindowSettings(title, user, zone, newWidth, newHeight, theme, precautions);
    }

    /** The same with another title. */
    public WindowSettings withTitle(String newTitle) {
        return new WindowSettings(newTitle, user, zone, width, height, theme, precautions);
    }
}
