package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** Paints over the heat map: axes, trades, own orders and fills, what is planned. Few shapes, redrawn when one changed. */
final class HeatOverlay extends Canvas {
    static final int PRICE_AXIS = 66;
    static final int TIME_AXIS = 20;
    private static final Texts TEXTS = Texts.of(HeatOverlay.class);

    private final Theme theme;
    private final Typeface face;
    private final AxisPainter axes;
    private final TradePainter trades = new TradePainter();
    private final ProfilePainter profile = new ProfilePainter();
    private final OwnPainter own = new OwnPainter();
    private final AheadPainter ahead;

    HeatOverlay(Theme theme, Typeface face, ClockFormat clock) {
        this.theme = theme;
        this.face = face;
        this.axes = new AxisPainter(clock);
        this.ahead = new AheadPainter(clock);
        setMouseTransparent(true);
    }

    /** Paints everything; {@code selected} is the parent in hand, {@code chosen} the fill in hand. */
    void paint(HeatMapViewModel model, double pixelScale, @Nullable String selected, @Nullable Filled chosen) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        MarketPicture market = model.market();
        if (market == null) {
            return;
        }
        HeatSheet sheet = new HeatSheet(
                g, theme, face, model.viewport(), new PriceFormat(market.instrument()), pixelScale, model.now());
        axes.grid(sheet);
        own.lines(sheet, model.own(), market, selected);
        if (model.settings().trades().get()) {
            trades.paint(sheet, model.trades());
        }
        own.fills(sheet, model.own(), selected, chosen);
        axes.now(sheet);
        own.labels(sheet, ahead.paint(sheet, model, market, selected, trades));
        double left = sheet.width();
        if (model.settings().profile().get()) {
            profile.paint(sheet, model.trades(), TEXTS.get("profile.title"));
            left += ProfilePainter.WIDTH;
        }
        axes.axes(sheet, market, left, getWidth(), getHeight());
    }
}
