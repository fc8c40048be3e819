package io.blockwright.workstation.depth;

import io.blockwright.engine.MarketForecast;
import io.blockwright.engine.MarketForecast.Ahead;
import io.blockwright.workstation.theme.Tone;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;

/**
 * Paints where a model expects the mid, right of now: half of the outcomes in the inner band, nine of ten in the outer one, and
 * the median as a dotted line. Faint, for it is no promise; between the moments that are forecast the lines are straight.
 */
final class ForecastPainter {
    private static final double OUTER = 0.13;
    private static final double INNER = 0.17;
    private static final double MEDIAN = 0.75;
    private static final long SECOND = 1_000_000_000L;

    void paint(HeatSheet sheet, MarketForecast forecast) {
        if (!forecast.known() || sheet.nowX() >= sheet.width() - 4) {
            return;
        }
        band(sheet, forecast, Ahead::lowest, Ahead::highest, OUTER);
        band(sheet, forecast, Ahead::low, Ahead::high, INNER);
        GraphicsContext g = sheet.g();
        g.setStroke(sheet.theme().colour(Tone.TEXT, MEDIAN));
        g.setLineWidth(1);
        g.setLineDashes(1, 3);
        g.beginPath();
        g.moveTo(startX(sheet, forecast), sheet.y(forecast.mid()));
        for (Ahead moment : forecast.ahead()) {
            g.lineTo(x(sheet, forecast, moment), sheet.y(moment.median()));
        }
        g.stroke();
        g.setLineDashes();
    }

    private static void band(
            HeatSheet sheet,
            MarketForecast forecast,
            ToDoubleFunction<Ahead> below,
            ToDoubleFunction<Ahead> above,
            double opacity) {
        List<Ahead> ahead = forecast.ahead();
        int count = ahead.size();
        double[] xs = new double[2 * count + 1];
        double[] ys = new double[2 * count + 1];
        xs[0] = startX(sheet, forecast);
        ys[0] = sheet.y(forecast.mid());
        for (int i = 0; i < count; i++) {
            double x = x(sheet, forecast, ahead.get(i));
            xs[1 + i] = x;
            ys[1 + i] = sheet.y(above.applyAsDouble(ahead.get(i)));
            xs[2 * count - i] = x;
            ys[2 * count - i] = sheet.y(below.applyAsDouble(ahead.get(i)));
        }
        sheet.g().setFill(sheet.theme().colour(Tone.TEXT, opacity));
        sheet.g().fillPolygon(xs, ys, xs.length);
    }

    /** It was made a moment ago; nothing of it is drawn over what has happened since. */
    private static double startX(HeatSheet sheet, MarketForecast forecast) {
        return Math.max(sheet.nowX(), sheet.x(forecast.time()));
    }

    private static double x(HeatSheet sheet, MarketForecast forecast, Ahead moment) {
        return Math.max(startX(sheet, forecast), sheet.x(forecast.time() + moment.seconds() * SECOND));
    }
}
