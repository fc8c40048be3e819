package io.blockwright.workstation.shell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where the main window stands, pixels of the desktop, frame included: also what it comes back to when it no longer fills its
 * screen. Immutable; needs no toolkit.
 *
 * @param filling whether it fills its screen
 */
record WindowPlace(int x, int y, int width, int height, boolean filling) {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{1,5}) (\\d{1,5})( filling)?");
    private static final int NARROWEST = 640;
    private static final int LOWEST = 400;
    /** So much of the title must be on a screen that a hand can take hold of it. */
    private static final int HOLD = 80;

    private static final int TITLE = 30;

    String text() {
        return x + " " + y + " " + width + " " + height + (filling ? " filling" : "");
    }

    /** Reads what {@link #text} wrote; empty when the text is not a place. */
    static Optional<WindowPlace> read(String text) {
        Matcher m = TEXT.matcher(text);
        return m.matches()
                ? Optional.of(new WindowPlace(
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2)),
                        Integer.parseInt(m.group(3)),
                        Integer.parseInt(m.group(4)),
                        m.group(5) != null))
                : Optional.empty();
    }

    /** The same no larger than the screen it is on; empty when its title is on none of them. */
    Optional<WindowPlace> on(List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen -> x + width - HOLD > screen.getMinX()
                        && x + HOLD < screen.getMaxX()
                        && y + TITLE > screen.getMinY()
                        && y + TITLE < screen.getMaxY())
                .findFirst()
                .map(screen -> new WindowPlace(
                        x,
                        y,
                        Math.clamp(width, NARROWEST, (int) Math.max(NARROWEST, screen.getWidth())),
                        Math.clamp(height, LOWEST, (int) Math.max(LOWEST, screen.getHeight())),
                        filling));
    }
}
