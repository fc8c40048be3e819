package io.blockwright.workstation.theme;

import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The font family of the window: the first known family on this machine whose digits are all equally wide, so that numbers
 * stay in their columns while they change. JavaFX css takes one family only, so the choice is made here.
 */
public record Typeface(String family) {
    private static final List<String> CANDIDATES = List.of(
            "Segoe UI",
            "SF Pro Text",
            "Helvetica Neue",
            "Roboto",
            "Noto Sans",
            "Open Sans",
            "Liberation Sans",
            "DejaVu Sans Condensed",
            "DejaVu Sans",
            "Arial");

    /** Chooses among the installed families. FX thread. */
    public static Typeface choose() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        for (String family : CANDIDATES) {
            if (installed.contains(family) && isTabular(family)) {
                return new Typeface(family);
            }
        }
        return new Typeface("Monospaced");
    }

    /** A font for painting, size in pixels. */
    public Font font(double size) {
        return Font.font(family, size);
    }

    /** A bold font for painting, size in pixels. */
    public Font bold(double size) {
        return Font.font(family, FontWeight.BOLD, size);
    }

    private static boolean isTabular(String family) {
        double one = width(family, "1111111111");
        return Math.abs(one - width(family, "0000000000")) < 0.5 && Math.abs(one - width(family, "4747474747")) < 0.5;
    }

    private static double width(String family, String text) {
        Text probe = new Text(text);
        probe.setFont(Font.font(family, 13));
        return probe.getLayoutBounds().getWidth();
    }
}
