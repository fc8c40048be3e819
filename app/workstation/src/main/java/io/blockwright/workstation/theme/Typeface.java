package io.blockwright.workstation.theme;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The font family of the window: the one that comes with the program, else the first known family on this machine whose
 * digits are all equally wide, so that numbers stay in their columns while they change. JavaFX css takes one family only, so
 * the choice is made here.
 */
public record Typeface(String family) {
    private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
    private static final String BUNDLED = "Roboto";
    private static final List<String> FILES =
            List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf", "Roboto-Italic.ttf");
    private static final List<String> OTHERS = List.of(
            "Segoe UI",
            "SF Pro Text",
            "Helvetica Neue",
            "Noto Sans",
            "Open Sans",
            "Liberation Sans",
            "DejaVu Sans Condensed",
            "DejaVu Sans",
            "Arial");

    /** Loads the fonts that come with the program and chooses. FX thread. */
    public static Typeface choose() {
        return FILES.stream().allMatch(Typeface::load) && isTabular(BUNDLED) ? new Typeface(BUNDLED) : installed();
    }

    /** The choice on a machine where the program's own fonts cannot be used. FX thread. */
    static Typeface installed() {
        Set<String> installed = Set.copyOf(Font.getFamilies());
        return OTHERS.stream()
                .filter(family -> installed.contains(family) && isTabular(family))
                .findFirst()
                .map(Typeface::new)
                .orElse(new Typeface("Monospaced"));
    }

    /** A font for painting, size in pixels. */
    public Font font(double size) {
        return Font.font(family, size);
    }

    /** A bold font for painting, size in pixels. */
    public Font bold(double size) {
        return Font.font(family, FontWeight.BOLD, size);
    }

    /** An italic font for painting, size in pixels. */
    public Font italic(double size) {
        return Font.font(family, FontPosture.ITALIC, size);
    }

    /** A sheet that makes it the font of a scene and of the popups over it. */
    public String stylesheet() {
        String css = ".root { -fx-font-family: \"" + family + "\"; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean load(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream("fonts/" + file)) {
            if (in != null && Font.loadFont(in, 12) != null) {
                return true;
            }
        } catch (IOException e) {
            LOG.debug("{} could not be read", file, e);
        }
        LOG.warn("The font {} of this program cannot be used here: an installed one takes its place", file);
        return false;
    }

    /** Whether all ten digits of a family are equally wide, measured in each weight that a screen uses. */
    static boolean isTabular(String family) {
        for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            Font font = Font.font(family, weight, 13);
            double zero = width(font, '0');
            for (char digit = '1'; digit <= '9'; digit++) {
                if (Math.abs(zero - width(font, digit)) >= 0.5) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double width(Font font, char digit) {
        Text probe = new Text(String.valueOf(digit).repeat(10));
        probe.setFont(font);
        return probe.getLayoutBounds().getWidth();
    }
}
