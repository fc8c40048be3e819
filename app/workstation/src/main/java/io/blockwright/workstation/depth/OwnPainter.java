package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.depth.OwnMarks.OrderLine;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Paints own orders and fills: a line while an order lives, a triangle outlined in white where it filled. The selected
 * parent's are strong, the others' faint; with nothing selected all are strong.
 */
final class OwnPainter {
    private static final Texts TEXTS = Texts.of(OwnPainter.class);
    private static final int LINES_MOST = 500;
    private static final double FAINT = 0.35;
    private static final double APART = 15;
    private static final double ROOM = 110;

    private final Map<Bar, Sum> bars = new LinkedHashMap<>();
    private final List<Double> written = new ArrayList<>();

    /** Where an order is drawn, in the window's units. */
    private record Bar(double from, double to, double y, boolean alive, boolean strong) {}

    /** What the orders on one bar add up to; {@code ahead} −1 when any of them does not know. */
    private record Sum(Side side, long left, long ahead) {
        Sum plus(Sum other) {
            return new Sum(side, left + other.left, ahead < 0 || other.ahead < 0 ? -1 : Math.max(ahead, other.ahead));
        }
    }

    /** Lines only: trades go over them. Orders on the same pixels are drawn once, and of very many only the newest. */
    void lines(HeatSheet sheet, OwnMarks own, MarketPicture market, @Nullable String selected) {
        bars.clear();
        own.orders(market.instrument().symbol(), sheet.view().time(0), sheet.now(), line -> {
            Bar bar = bar(sheet, line, selected);
            if (sheet.shows(bar.y()) && bar.from() < sheet.width() && bars.size() < LINES_MOST) {
                bars.merge(bar, new Sum(line.side(), line.left(), line.ahead()), Sum::plus);
            }
        });
        bars.forEach((bar, sum) -> line(sheet, bar));
    }

    /** The words of the lines just drawn: what is left, and what stands before it; other words reach down to {@code taken}. */
    void labels(HeatSheet sheet, double taken) {
        written.clear();
        for (boolean strong : new boolean[] {true, false}) {
            bars.forEach((bar, sum) -> {
                if (bar.strong() == strong) {
                    label(sheet, bar, sum, taken);
                }
            });
        }
    }

    private static Bar bar(HeatSheet sheet, OrderLine line, @Nullable String selected) {
        double from = Math.max(0, sheet.x(line.from()));
        double to = Math.min(sheet.width(), Math.max(from + 2, sheet.x(line.to()) + 1));
        boolean strong = selected == null || selected.equals(line.parentId());
        return new Bar(from, to, Math.round(sheet.y(line.price())), line.alive(), strong);
    }

    private static void line(HeatSheet sheet, Bar bar) {
        GraphicsContext g = sheet.g();
        double half = bar.alive() ? 1 : 0.5;
        double opacity = (bar.alive() ? 1 : 0.75) * (bar.strong() ? 1 : FAINT);
        g.setFill(sheet.theme().colour(Tone.GROUND, 0.8 * opacity));
        g.fillRect(bar.from(), bar.y() - half - 1, bar.to() - bar.from(), 2 * half + 2);
        g.setFill(sheet.theme().colour(Tone.OWN, opacity));
        g.fillRect(bar.from(), bar.y() - half, bar.to() - bar.from(), 2 * half);
    }

    /** Right of now where there is room; of lines closer than their words are high, the first keeps its words. */
    private void label(HeatSheet sheet, Bar bar, Sum sum, double taken) {
        if (!bar.alive()
                || bar.to() < 60
                || bar.to() >= sheet.width() - 1
                || written.stream().anyMatch(y -> Math.abs(y - bar.y()) < APART)) {
            return;
        }
        written.add(bar.y());
        String glyph = sum.side() == Side.BUY ? "▲" : "▼";
        String text = sum.ahead() < 0
                ? TEXTS.get("own.left", glyph, HeatSheet.shares(sum.left()))
                : TEXTS.get("own.left.ahead", glyph, HeatSheet.shares(sum.left()), HeatSheet.shares(sum.ahead()));
        double opacity = bar.strong() ? 1 : 0.6;
        if (sheet.width() - bar.to() > ROOM && bar.y() > taken + APART / 2) {
            sheet.words(text, bar.to() + 3, bar.y(), TextAlignment.LEFT, Tone.OWN, opacity);
        } else {
            sheet.words(text, Math.max(bar.to() - 4, 80), bar.y() - 9, TextAlignment.RIGHT, Tone.OWN, opacity);
        }
    }

    void fills(HeatSheet sheet, OwnMarks own, @Nullable String selected, @Nullable Filled chosen) {
        sheet.g().setLineWidth(1.2);
        own.fills(sheet.view().time(0), fill -> {
            boolean strong = selected == null || selected.equals(fill.fill().parentId());
            fill(sheet, fill, strong ? 1 : FAINT, fill.equals(chosen));
        });
    }

    private static void fill(HeatSheet sheet, Filled fill, double opacity, boolean chosen) {
        double x = sheet.x(fill.time());
        double y = sheet.y(fill.fill().price());
        if (x > sheet.width() || !sheet.shows(y)) {
            return;
        }
        GraphicsContext g = sheet.g();
        double up = fill.side() == Side.BUY ? -1 : 1;
        double[] xs = {x - 5, x + 5, x};
        double[] ys = {y - 4 * up, y - 4 * up, y + 5 * up};
        g.setFill(sheet.theme().colour(Tone.OWN, opacity));
        g.fillPolygon(xs, ys, 3);
        g.setStroke(Color.color(1, 1, 1, opacity));
        g.strokePolygon(xs, ys, 3);
        if (chosen) {
            g.strokeOval(x - 9, y - 9, 18, 18);
        }
    }
}
