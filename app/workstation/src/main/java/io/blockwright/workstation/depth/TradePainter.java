package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.workstation.depth.TradeTape.Bubble;
import io.blockwright.workstation.theme.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Paints the trades: area is size; a buyer who took is a blue circle, a seller an orange diamond. */
final class TradePainter {
    private static final int REACH = 8;
    private static final double MOST = 12;
    /** A diamond with this times the radius from middle to corner has the circle's area. */
    private static final double DIAMOND = Math.sqrt(Math.PI / 2);

    private final List<Bubble> bubbles = new ArrayList<>();
    private double unit = 1_000;

    /** The shares that the largest bubble stands for. */
    double unit() {
        return unit;
    }

    /** The radius of a circle for so many shares. */
    double radius(double quantity) {
        return Math.max(1.5, MOST * Math.sqrt(Math.min(quantity, 2 * unit) / unit));
    }

    void paint(HeatSheet sheet, TradeTape trades) {
        bubbles.clear();
        trades.bubbles(
                sheet.view(),
                (int) Math.max(1, REACH * sheet.pixels()),
                sheet.prices().instrument().increment(),
                bubbles::add);
        double largest = 1;
        for (Bubble bubble : bubbles) {
            largest = Math.max(largest, (double) bubble.quantity());
        }
        // Grows at once, shrinks slowly: circles already on the screen should not breathe.
        unit = Math.max(largest, unit * 0.995);
        sheet.g().setLineWidth(1);
        for (Bubble bubble : bubbles) {
            paint(sheet, bubble);
        }
    }

    private void paint(HeatSheet sheet, Bubble bubble) {
        GraphicsContext g = sheet.g();
        double radius = radius((double) bubble.quantity());
        double x = bubble.x() / sheet.pixels();
        double y = bubble.y() / sheet.pixels();
        boolean outlined = radius > 3;
        if (bubble.aggressor() == Side.BUY) {
            g.setFill(sheet.theme().colour(Tone.BUY, 0.6));
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (outlined) {
                g.setStroke(sheet.theme().colour(Tone.GROUND, 0.85));
                g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        } else {
            double corner = radius * DIAMOND;
            double[] xs = {x - corner, x, x + corner, x};
            double[] ys = {y, y - corner, y, y + corner};
            g.setFill(sheet.theme().colour(Tone.SELL, 0.6));
            g.fillPolygon(xs, ys, 4);
            if (outlined) {
                g.setStroke(sheet.theme().colour(Tone.GROUND, 0.85));
                g.strokePolygon(xs, ys, 4);
            }
        }
    }
}
