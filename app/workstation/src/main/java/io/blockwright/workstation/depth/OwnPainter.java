package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.depth.OwnMarks.OrderLine;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Writes beside each living own order how much is left and what stands before it. The selected parent's are strong, the
 * others' faint; with nothing selected all are strong.
 */
final class OwnPainter {
    private static final Texts TEXTS = Texts.of(OwnPainter.class);
    private static final int LINES_MOST = 500;
    private static final double APART = 15;

    private final Map<Bar, Sum> bars = new LinkedHashMap<>();
    private final List<Double> written = new ArrayList<>();

    /** Where a living order ends, in the window's units. */
    private record Bar(double to, double y, boolean strong) {}

    /** What the orders on one bar add up to; {@code ahead} −1 when any of them does not know. */
    private record Sum(Side side, long left, long ahead) {
        Sum plus(Sum other) {
            return new Sum(side, left + other.left, ahead < 0 || other.ahead < 0 ? -1 : Math.max(ahead, other.ahead));
        }
    }

    /** The words of the living orders: what is left, and what stands before it; other words reach down to {@code taken}. */
    void labels(HeatSheet sheet, OwnMarks own, MarketPicture market, @Nullable String selected, double taken) {
        bars.clear();
        own.orders(market.instrument().symbol(), sheet.now(), sheet.now(), line -> {
            Bar bar = bar(sheet, line, selected);
            if (line.alive() && sheet.shows(bar.y()) && bars.size() < LINES_MOST) {
                bars.merge(bar, new Sum(line.side(), line.left(), line.ahead()), Sum::plus);
            }
        });
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
        boolean strong = selected == null || selected.equals(line.parentId());
        return new Bar(Math.min(sheet.width(), sheet.nowX()), Math.round(sheet.y(line.price())), strong);
    }

    /** Right of now where there is room, else left of it; of lines closer than their words are high, the first keeps its words. */
    private void label(HeatSheet sheet, Bar bar, Sum sum, double taken) {
        if (bar.to() < 60
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
        boolean fits = sheet.width() - bar.to() > sheet.room(text) + 3 && bar.y() > taken + APART / 2;
        if (fits) {
            sheet.words(text, bar.to() + 3, bar.y(), TextAlignment.LEFT, Tone.OWN, opacity);
        } else {
            sheet.words(text, bar.to() - 4, bar.y() - 9, TextAlignment.RIGHT, Tone.OWN, opacity);
        }
    }
}
