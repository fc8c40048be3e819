package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.MarketForecast;
import io.blockwright.engine.WatchPicture;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What the heat map shows: the history of the book, the visible stretch of it, and the scale of its colours. Live, it follows
 * the time and keeps the touch in view; zooming keeps following, dragging, rewinding and pausing stop it until {@link
 * #goLive}. History is recorded all the while. A replay that goes back calls {@link #reset} and absorbs the past again; time
 * that runs backwards does the same by itself. Needs no toolkit; one thread.
 */
public final class HeatMapViewModel {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_SPAN = 40 * SECOND;
    /** Left alone, the picture grows to show this much. */
    private static final long USUAL_SPAN = 300 * SECOND;

    private static final long REFIT = 2 * SECOND;
    private static final long FINEST = 5_000_000L;
    private static final long COARSEST = 60 * SECOND;
    /** A forecast that is older than this says nothing of now. */
    private static final long FRESH = 5 * SECOND;

    private static final int EARLY = 10_000;
    /** The touch may leave the middle by this share of the height before the prices move. */
    private static final double LEASH = 0.3;

    private final HeatSettings settings;
    private final DepthHistory history = new DepthHistory();
    private final TradeTape trades = new TradeTape();
    private final OwnMarks own = new OwnMarks();
    private final PriceFit fit = new PriceFit(history);
    private final QuantityHistogram quantities = new QuantityHistogram();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final DepthColumn scratch = new DepthColumn();

    private final List<DeskFact.MarketTrade> early = new ArrayList<>();
    private Viewport viewport = new Viewport(1, 1, SECOND, 0, 1, 1);
    private Conditions conditions = Conditions.UNKNOWN;
    private WatchPicture watch = WatchPicture.NONE;
    private MarketForecast forecast = MarketForecast.NONE;
    private @Nullable MarketPicture market;
    private boolean priced;
    private boolean timeChosen;
    private boolean priceChosen;
    private long fittedAt;
    private double usual = 100;
    private double brightest = 1_000;
    private IntensityScale scale = IntensityScale.of(usual, brightest, 0.5);
    private int sampled;
    private long now;
    private long lastStep;
    private long newestMarksFrom = Long.MAX_VALUE;
    private double typicalStep;

    /** With the usual settings, which nobody remembers. */
    public HeatMapViewModel() {
        this(new HeatSettings(Preferences.passing()));
    }

    /** With a person's settings. */
    public HeatMapViewModel(HeatSettings settings) {
        this.settings = settings;
        settings.contrast().addListener((seen, before, after) -> rescale());
        settings.plan().addListener((seen, before, after) -> keepEdge());
        settings.forecast().addListener((seen, before, after) -> keepEdge());
        rescale();
    }

    /** What a person chose. */
    public HeatSettings settings() {
        return settings;
    }

    /** Whether the picture moves with the time. */
    public ReadOnlyBooleanProperty live() {
        return live.getReadOnlyProperty();
    }

    /** Takes in what a frame brought, without drawing: all that a replay does for the past it skips. */
    public void absorb(Frame frame) {
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            market(snapshot.time(), snapshot.market().everywhere());
            conditions = snapshot.conditions();
            watch = snapshot.watch();
            forecast = snapshot.forecast();
            own.parents(snapshot.time(), snapshot.market().instrument().symbol(), snapshot.parents());
        }
        for (DeskFact fact : frame.facts()) {
            switch (fact) {
                case DeskFact.MarketTrade trade -> traded(trade);
                case DeskFact.Filled fill -> {
                    own.add(fill);
                    newestMarksFrom = Math.min(newestMarksFrom, fill.time());
                }
                case DeskFact.CommandRefused ignored -> {}
            }
        }
    }

    /** Prices have no increment before the first book, so trades wait for it. */
    private void traded(DeskFact.MarketTrade trade) {
        newestMarksFrom = Math.min(newestMarksFrom, trade.time());
        if (market == null) {
            if (early.size() < EARLY) {
                early.add(trade);
            }
            return;
        }
        early.forEach(waiting -> trades.add(waiting, increment()));
        early.clear();
        trades.add(trade, increment());
    }

    /** Forgets the past, keeps what a person chose; the next book begins anew. */
    public void reset() {
        history.clear();
        trades.clear();
        early.clear();
        own.clear();
        market = null;
        conditions = Conditions.UNKNOWN;
        watch = WatchPicture.NONE;
        forecast = MarketForecast.NONE;
        priced = false;
        now = 0;
        lastStep = 0;
        typicalStep = 0;
        live.set(true);
    }

    /** The picture's size in its own pixels. */
    public void resize(int width, int height) {
        if (width == viewport.width() && height == viewport.height()) {
            return;
        }
        viewport = viewport.withSize(width, height);
        if (!timeChosen) {
            setNanosPerPixel(Math.max(FINEST, FIRST_SPAN / Math.max(1, width - ahead())), width);
        }
        keepEdge();
        MarketPicture known = market;
        // A scale found while the map had hardly any height shows a hundred times too much once it has.
        if (known != null && (!priced || (!priceChosen && misfits(known)))) {
            fitPrices(known);
        }
    }

    /** A newer book. */
    public void market(long time, MarketPicture picture) {
        MarketPicture before = market;
        if (before != null && (time < now || !before.instrument().equals(picture.instrument()))) {
            priceChosen &= before.instrument().equals(picture.instrument());
            reset();
        }
        lastStep = now == 0 ? 0 : time - now;
        now = time;
        market = picture;
        history.add(time, picture, isGap());
        typicalStep += (lastStep - typicalStep) / 10;
        if (sampled++ % 8 == 0) {
            quantities.add(picture.bids());
            quantities.add(picture.asks());
            brightest = quantities.exceededBy(0.01);
            usual = quantities.exceededBy(0.5);
            rescale();
        }
        if (!priced && viewport.height() > 1) {
            fitPrices(picture);
        }
        if (live.get()) {
            follow(picture);
        }
    }

    /** Zooms time around a pixel (around now while live); a factor above one shows more time. */
    public void zoomTime(double factor, double x) {
        timeChosen = true;
        long nanos = Math.clamp(Math.round(viewport.nanosPerPixel() * factor), FINEST, COARSEST);
        setNanosPerPixel(nanos, x);
    }

    /** Zooms prices around a pixel; a factor above one shows more prices. */
    public void zoomPrice(double factor, double y) {
        priceChosen = true;
        double increment = increment();
        double ticks = Math.clamp(viewport.ticksPerPixel() * factor, increment / 48, increment * 20);
        double fixed = viewport.price(y);
        viewport = viewport.withPrice(fixed + y * ticks, ticks);
    }

    /** Sets how much time one column of pixels is. */
    void showColumns(long nanosPerPixel) {
        zoomTime(nanosPerPixel / (double) viewport.nanosPerPixel(), viewport.width());
    }

    /** Sets the scale of the prices so that so many steps are visible, around the middle. */
    void showPrices(int count) {
        double ticks = (double) count * increment() / viewport.height();
        zoomPrice(ticks / viewport.ticksPerPixel(), viewport.height() / 2.0);
    }

    /** Lets the prices find their scale again. */
    public void fitPrices() {
        priceChosen = false;
        MarketPicture known = market;
        if (known != null) {
            fitPrices(known);
        }
    }

    /** Shows all that is kept, from the first book to now. */
    public void showSession() {
        timeChosen = true;
        live.set(true);
        long span = Math.max(SECOND, now - Math.min(now, history.first()));
        setNanosPerPixel(Math.clamp(span / Math.max(1, viewport.width() - ahead() - 2) + 1, FINEST, COARSEST), 0);
    }

    /** Drags the picture by pixels; moving it sideways leaves the live edge. */
    public void pan(double dx, double dy) {
        if (Math.abs(dx) >= 1) {
            goTo(viewport.rightColumn() - Math.round(dx));
        }
        viewport = viewport.withPrice(viewport.top() + dy * viewport.ticksPerPixel(), viewport.ticksPerPixel());
    }

    /** Moves along the time by a share of the picture's width; negative is back. */
    public void turn(double share) {
        goTo(viewport.rightColumn() + Math.round(share * viewport.width()));
    }

    /** Shows the first book at the left edge. */
    public void goToStart() {
        if (history.first() != Long.MAX_VALUE) {
            goTo(viewport.column(history.first()) + viewport.width() - 1);
        }
    }

    /** Brings a time and a price into view, if they are not. */
    public void reveal(long time, long price) {
        double x = viewport.x(time);
        if (x < 0 || x >= viewport.width()) {
            goTo(viewport.column(time) + viewport.width() / 2);
        }
        double y = viewport.y(price);
        if (y < 0 || y >= viewport.height()) {
            centre((double) price);
        }
    }

    /** Stops following; the picture stands while the market goes on. */
    public void pause() {
        live.set(false);
    }

    /** Back to now, with the touch in the middle. */
    public void goLive() {
        live.set(true);
        keepEdge();
        MarketPicture known = market;
        if (known != null) {
            centre(PriceFit.middle(known));
        }
    }

    /** Nanoseconds from the newest visible moment to now; 0 while live. */
    public long behind() {
        return live.get() ? 0 : Math.max(0, now - viewport.time(viewport.width()));
    }

    /** What is under a pixel, or null before the first book. */
    public @Nullable Crosshair crosshair(double x, double y) {
        if (market == null) {
            return null;
        }
        long step = increment();
        long price = Math.round(viewport.price(y) / step) * step;
        long time = viewport.time(x);
        if (time > now) {
            return new Crosshair(time, price, Crosshair.AHEAD, false);
        }
        history.read(time, time + viewport.nanosPerPixel(), scratch);
        if (!scratch.present()) {
            return new Crosshair(time, price, Crosshair.NOT_SEEN, true);
        }
        // Where a pixel covers several prices it shows the largest, so that one is read out.
        long reach = (long) Math.max(0, (viewport.ticksPerPixel() - step) / 2);
        int cell = scratch.cells().largest(price - reach, price + reach, step);
        long low = cell < 0 ? price : scratch.cells().low(cell, step);
        long quantity = cell < 0 ? 0 : scratch.cells().peak(cell);
        boolean inside = price >= low
                && price < low + step * (cell < 0 ? 1 : scratch.cells().width());
        return new Crosshair(time, inside ? price : low, quantity, scratch.broken());
    }

    /**
     * What the crosshair reads.
     *
     * @param time start of the pixel's stretch, nanoseconds since the epoch
     * @param price in ticks, on the increment
     * @param quantity the most shares on display there during the stretch, or one of the constants
     * @param broken whether the data of the stretch cannot be trusted
     */
    public record Crosshair(long time, long price, long quantity, boolean broken) {
        /** Nothing is known of that time. */
        public static final long NOT_SEEN = -1;
        /** The time has not come. */
        public static final long AHEAD = -2;
    }

    Viewport viewport() {
        return viewport;
    }

    DepthHistory history() {
        return history;
    }

    TradeTape trades() {
        return trades;
    }

    OwnMarks own() {
        return own;
    }

    /** The earliest moment of the marks that came since {@link #marksDrawn}. */
    long newestMarksFrom() {
        return newestMarksFrom;
    }

    void marksDrawn() {
        newestMarksFrom = Long.MAX_VALUE;
    }

    IntensityScale scale() {
        return scale;
    }

    Conditions conditions() {
        return conditions;
    }

    WatchPicture watch() {
        return watch;
    }

    /** Where a model expects the mid, as far as it is to be drawn; one that was made too long ago is not. */
    MarketForecast drawnForecast() {
        return settings.forecast().get() && now - forecast.time() <= FRESH ? forecast : MarketForecast.NONE;
    }

    @Nullable
    MarketPicture market() {
        return market;
    }

    long now() {
        return now;
    }

    long increment() {
        MarketPicture known = market;
        return known == null ? 1 : known.instrument().increment();
    }

    /** Columns kept free right of now for what is planned and what is forecast. */
    int ahead() {
        boolean room = settings.plan().get() || drawnForecast().known();
        return room ? Math.clamp(viewport.width() / 6, 0, 260) : 0;
    }

    private void rescale() {
        scale = IntensityScale.of(usual, brightest, settings.contrast().get());
    }

    private long liveEdge() {
        return viewport.column(now) + ahead();
    }

    private void keepEdge() {
        if (live.get()) {
            viewport = viewport.withTime(viewport.nanosPerPixel(), liveEdge());
        }
    }

    private void goTo(long rightColumn) {
        long earliest = viewport.column(Math.min(now, history.first())) + viewport.width() / 8;
        long right = Math.min(liveEdge(), Math.max(rightColumn, Math.min(earliest, viewport.rightColumn())));
        live.set(right >= liveEdge());
        viewport = viewport.withTime(viewport.nanosPerPixel(), right);
    }

    private void follow(MarketPicture picture) {
        // A market that runs faster than the picture would be one book many pixels wide; a young one, mostly empty.
        if (!timeChosen && (lastStep > 16 * viewport.nanosPerPixel() || hasFilled())) {
            setNanosPerPixel(Math.min(COARSEST, viewport.nanosPerPixel() * 5 / 4), viewport.width());
        }
        keepEdge();
        double middle = PriceFit.middle(picture);
        if (Double.isNaN(middle)) {
            return;
        }
        boolean astray = Math.abs(viewport.y(middle) / viewport.height() - 0.5) > LEASH;
        if (priceChosen) {
            if (astray) {
                centre(middle);
            }
        } else if (astray || (now - fittedAt > REFIT && misfits(picture))) {
            fitPrices(picture);
        }
    }

    /** Whether the scale shows far too little or far too much; small differences are left alone. */
    private boolean misfits(MarketPicture picture) {
        fittedAt = now;
        double ratio = ticksFor(picture) / viewport.ticksPerPixel();
        return ratio > 1.6 || ratio < 0.5;
    }

    /** Whether far more time passed since the last book than usually does: nobody knows what the book did meanwhile. */
    private boolean isGap() {
        return lastStep > SECOND && lastStep > 20 * typicalStep;
    }

    private boolean hasFilled() {
        long span = viewport.nanosPerPixel() * (viewport.width() - ahead());
        return now - history.first() > span && span < USUAL_SPAN;
    }

    private void setNanosPerPixel(long nanos, double fixedX) {
        long fixed = viewport.time(fixedX);
        long edge = Math.floorDiv(now, nanos) + ahead();
        long right = live.get() ? edge : Math.floorDiv(fixed, nanos) + (long) (viewport.width() - 1 - fixedX);
        viewport = viewport.withTime(nanos, Math.min(right, edge));
    }

    private void fitPrices(MarketPicture picture) {
        double middle = PriceFit.middle(picture);
        if (!Double.isNaN(middle)) {
            viewport = viewport.withPrice(viewport.top(), ticksFor(picture));
            centre(middle);
            priced = true;
        }
    }

    private double ticksFor(MarketPicture picture) {
        return fit.ticksPerPixel(picture, viewport.height(), viewport.time(0), now);
    }

    private void centre(double middle) {
        if (!Double.isNaN(middle)) {
            double onStep = Math.round(middle / increment()) * (double) increment();
            double half = Math.floor(viewport.height() / 2.0) * viewport.ticksPerPixel();
            viewport = viewport.withPrice(onStep + half, viewport.ticksPerPixel());
        }
    }
}
