package io.blockwright.workstation.depth;

import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Says which colour is how many shares. */
final class HeatLegend extends Canvas {
    private static final int BAR = 9;
    private static final int EDGE = 16;

    private final Theme theme;
    private final Typeface face;
    private @Nullable IntensityScale shownScale;
    private @Nullable HeatColours shownColours;

    HeatLegend(Theme theme, Typeface face) {
        super(210, 26);
        this.theme = theme;
        this.face = face;
    }

    /** Draws anew next time, in the theme's colours of then. */
    void forget() {
        shownColours = null;
    }

    void show(IntensityScale scale, HeatColours colours) {
        if (scale.equals(shownScale) && colours == shownColours) {
            return;
        }
        shownScale = scale;
        shownColours = colours;
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        ColourTable table = new ColourTable(colours);
        double width = getWidth() - 2 * EDGE;
        for (int x = 0; x < width; x++) {
            int argb = table.argb(scale.step(scale.quantity(x / width)));
            g.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            g.fillRect(EDGE + x, 3, 1, BAR);
        }
        g.setStroke(theme.colour(Tone.LINE));
        g.strokeRect(EDGE - 0.5, 2.5, width + 1, BAR + 1);
        g.setFont(face.font(10));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(theme.colour(Tone.MUTED));
        for (double place : new double[] {0, 1 / 3.0, 2 / 3.0, 1}) {
            String sign = place == 0 ? "≤" : place == 1 ? "≥" : "";
            String words = sign + Numbers.compact(rounded(scale.quantity(place)));
            g.fillText(words, EDGE + place * width, BAR + 10);
        }
    }

    /** Two digits are enough on a scale. */
    private static long rounded(double quantity) {
        double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(quantity)) - 1));
        return Math.round(Math.round(quantity / power) * power);
    }
}
