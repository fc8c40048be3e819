package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.workstation.theme.Tone;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * Paints the volume by price beside the map: filled bars for the visible stretch of time, what buyers took left of what
 * sellers took; an outline behind them for the session, on a scale of its own.
 */
final class ProfilePainter {
    static final int WIDTH = 76;
    private static final int HEADER = 15;

    private double[] bought = new double[0];
    private double[] sold = new double[0];
    private double[] session = new double[0];
    private long visible;
    private long whole;

    void paint(HeatSheet sheet, TradeTape trades, String title) {
        double step = rowHeight(sheet);
        int rows = (int) Math.ceil(sheet.height() / step) + 1;
        clear(rows);
        collect(sheet, trades, step);
        GraphicsContext g = sheet.g();
        double left = sheet.width() + 3;
        g.setFill(sheet.theme().colour(Tone.GROUND));
        g.fillRect(sheet.width(), 0, WIDTH, sheet.height());
        double most = 1;
        double mostSession = 1;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, bought[i] + sold[i]);
            mostSession = Math.max(mostSession, session[i]);
        }
        double bar = Math.max(1, step - (step > 3 ? 1 : 0));
        double room = WIDTH - 6;
        for (int i = 0; i < rows; i++) {
            double y = i * step;
            if (session[i] > 0) {
                g.setFill(sheet.theme().colour(Tone.FAINT, 0.38));
                g.fillRect(left, y, room * session[i] / mostSession, bar);
            }
            if (bought[i] + sold[i] > 0) {
                double split = room * bought[i] / most;
                g.setFill(sheet.theme().colour(Tone.BUY, 0.85));
                g.fillRect(left, y + bar * 0.15, split, Math.max(1, bar * 0.7));
                g.setFill(sheet.theme().colour(Tone.SELL, 0.85));
                g.fillRect(left + split, y + bar * 0.15, room * sold[i] / most, Math.max(1, bar * 0.7));
            }
        }
        g.setFill(sheet.theme().colour(Tone.GROUND, 0.8));
        g.fillRect(sheet.width(), 0, WIDTH, HEADER);
        g.setFill(sheet.theme().colour(Tone.MUTED));
        g.setFont(sheet.face().font(10));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(title, left, HEADER / 2.0);
    }

    /** Shares that traded in the visible stretch, as last painted. */
    long visible() {
        return visible;
    }

    /** Shares that traded in all, as last painted. */
    long whole() {
        return whole;
    }

    /** A bar is one increment high, or two units of the window where that is more. */
    private static double rowHeight(HeatSheet sheet) {
        double increment =
                sheet.prices().instrument().increment() / sheet.view().ticksPerPixel() / sheet.pixels();
        return increment * Math.max(1, Math.ceil(2 / increment));
    }

    private void clear(int rows) {
        if (bought.length < rows) {
            bought = new double[rows];
            sold = new double[rows];
            session = new double[rows];
        }
        Arrays.fill(bought, 0);
        Arrays.fill(sold, 0);
        Arrays.fill(session, 0);
        visible = 0;
        whole = 0;
    }

    private void collect(HeatSheet sheet, TradeTape trades, double step) {
        Viewport view = sheet.view();
        long increment = sheet.prices().instrument().increment();
        long from = view.time(0);
        long to = Math.min(sheet.now() + 1, view.time(view.width()));
        trades.between(from, to, 0, increment, (time, price, aggressor, quantity) -> {
            visible += quantity;
            int row = row(sheet, price, step);
            if (row >= 0) {
                (aggressor == Side.BUY ? bought : sold)[row] += quantity;
            }
        });
        TradedCells cells = trades.session();
        for (int cell = 0; cell < cells.size(); cell++) {
            double price = cells.low(cell, increment) + (cells.width() - 1) * increment / 2.0;
            double quantity = (double) cells.quantity(cell, Side.BUY) + cells.quantity(cell, Side.SELL);
            whole += (long) quantity;
            int row = row(sheet, price, step);
            if (row >= 0) {
                session[row] += quantity;
            }
        }
    }

    private static int row(HeatSheet sheet, double price, double step) {
        double row = Math.floor(sheet.y(price) / step);
        return row >= 0 && row * step < sheet.height() ? (int) row : -1;
    }
}
