package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Paints around the heat map's past: axes, what is planned, volume by price. Painting costs more than all the pixels of the
 * map, so it is in small layers, each repainted no more often than an eye needs and never two in one frame; between two
 * paintings the times slide along with the picture. FX thread.
 */
final class HeatOverlay extends Pane {
    static final int PRICE_AXIS = 66;
    static final int TIME_AXIS = 20;
    private static final Texts TEXTS = Texts.of(HeatOverlay.class);
    private static final long TIMES_EVERY = 250_000_000L;
    private static final long PRICES_EVERY = 80_000_000L;
    private static final long AHEAD_EVERY = 200_000_000L;
    private static final long PROFILE_EVERY = 400_000_000L;
    /** The times slide no further than this before they are painted anew, units of the window. */
    private static final double SLIDE = 24;
    /** Size of the words over the map. */
    private static final double WORDS = 11;
    /** Room left of now for the words of living orders that find none right of it. */
    private static final double LEFT_OF_NOW = 150;

    private final Theme theme;
    private final Typeface face;
    private final WordWidth widths;
    private final AxisPainter axes;
    private final ProfilePainter profile = new ProfilePainter();
    private final OwnPainter own = new OwnPainter();
    private final AheadPainter ahead;
    private final ForecastPainter forecast = new ForecastPainter();
    private final OverlayLayer times = new OverlayLayer(TIMES_EVERY);
    private final OverlayLayer side = new OverlayLayer(PRICES_EVERY);
    private final OverlayLayer plan = new OverlayLayer(AHEAD_EVERY);
    private final OverlayLayer volume = new OverlayLayer(PROFILE_EVERY);
    private final WatchBands bands = new WatchBands();
    private final Rectangle edge = new Rectangle();
    private final Rectangle nowLine = new Rectangle();
    private @Nullable Viewport painted;

    HeatOverlay(Theme theme, Typeface face, ClockFormat clock) {
        this.theme = theme;
        this.face = face;
        this.widths = new WordWidth(face.font(WORDS));
        this.axes = new AxisPainter(clock);
        this.ahead = new AheadPainter(clock);
        setMouseTransparent(true);
        setClip(edge);
        nowLine.setManaged(false);
        getChildren().addAll(bands, times.canvas(), nowLine, plan.canvas(), volume.canvas(), side.canvas());
    }

    /** Everything is to be painted with the next frame. */
    void forget() {
        painted = null;
    }

    /**
     * Brings the layers up to date.
     *
     * @param selected the parent in hand
     * @param sizes how large trades are drawn
     * @param nanos the frame's monotonic time
     */
    void show(HeatMapViewModel model, double pixelScale, long nanos, @Nullable String selected, TradeSizes sizes) {
        MarketPicture market = model.market();
        if (market == null) {
            return;
        }
        Viewport view = model.viewport();
        Viewport before = painted;
        boolean all = before == null || !view.scrollsFrom(before);
        double slid = before == null ? 0 : (view.rightColumn() - before.rightColumn()) / pixelScale;
        PriceFormat prices = new PriceFormat(market.instrument());
        if (all) {
            arrange(view, pixelScale, model);
        }
        boolean one = false;
        if (all || slid > SLIDE || times.isDue(nanos)) {
            axes.times(sheet(times, model, prices, pixelScale), getWidth());
            times.painted(nanos);
            painted = view;
            slid = 0;
            one = !all;
        }
        times.canvas().setTranslateX(-slid);
        bands.show(model, pixelScale);
        markNow(model, pixelScale);
        if (all || (!one && side.isDue(nanos))) {
            axes.prices(sheet(side, model, prices, pixelScale), market);
            side.painted(nanos);
            one = !all;
        }
        if (all || (!one && plan.isDue(nanos))) {
            HeatSheet sheet = sheet(plan, model, prices, pixelScale);
            forecast.paint(sheet, model.drawnForecast());
            double taken = model.settings().plan().get() ? ahead.paint(sheet, model, market, selected, sizes) : 0;
            own.labels(sheet, model.own(), market, selected, taken);
            plan.painted(nanos);
            one = !all;
        }
        if (model.settings().profile().get() && (all || (!one && volume.isDue(nanos)))) {
            profile.paint(sheet(volume, model, prices, pixelScale), model.trades(), TEXTS.get("profile.title"));
            volume.painted(nanos);
        }
    }

    /** Where the past ends. */
    private void markNow(HeatMapViewModel model, double pixelScale) {
        Viewport view = model.viewport();
        double x = Math.floor((view.x(model.now()) + 1) / pixelScale);
        boolean inside = x > 0 && x < view.width() / pixelScale - 1;
        nowLine.setVisible(inside);
        if (inside) {
            nowLine.setX(x);
        }
    }

    /** A clean sheet on one layer's canvas, in the coordinates of the map. */
    private HeatSheet sheet(OverlayLayer layer, HeatMapViewModel model, PriceFormat prices, double pixelScale) {
        Canvas canvas = layer.canvas();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.translate(-canvas.getLayoutX(), -canvas.getLayoutY());
        return new HeatSheet(g, theme, face, widths, model.viewport(), prices, pixelScale, model.now());
    }

    private void arrange(Viewport view, double pixels, HeatMapViewModel model) {
        double width = view.width() / pixels;
        double height = view.height() / pixels;
        boolean wide = model.settings().profile().get();
        edge.setWidth(getWidth());
        edge.setHeight(getHeight());
        nowLine.setWidth(1);
        nowLine.setHeight(height);
        nowLine.setFill(theme.colour(Tone.ACCENT, 0.8));
        double strip = Math.min(width, model.ahead() / pixels + LEFT_OF_NOW);
        times.place(0, height, getWidth(), TIME_AXIS);
        plan.place(Math.floor(width - strip), 0, strip, height);
        volume.place(width, 0, wide ? ProfilePainter.WIDTH : 0, height);
        side.place(width + (wide ? ProfilePainter.WIDTH : 0), 0, PRICE_AXIS, getHeight());
    }
}
