package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the heat map shows: the history of the book, the visible stretch of it, and the scale of its colours. Live, it follows
 * the time and keeps the touch in view; zooming keeps following, dragging stops it until {@link #goLive}. Needs no toolkit;
 * one thread.
 */
public final class HeatMapViewModel {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIRST_SPAN = 40 * SECOND;
    /** Left alone, the picture grows to show this much. */
    private static final long USUAL_SPAN = 300 * SECOND;

    /** The first picture of a book reaches at least this many increments from the middle, if the book does. */
    private static final int FIRST_REACH = 40;

    private static final long REFIT = 2 * SECOND;
    private static final int MOMENTS = 96;
    private static final long FINEST = 5_000_000L;
    private static final long COARSEST = 60 * SECOND;
    /** The touch may leave the middle by this share of the height before the prices move. */
    private static final double LEASH = 0.3;

    private final DepthHistory history = new DepthHistory();
    private final QuantityHistogram quantities = new QuantityHistogram();
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final DoubleProperty contrast = new SimpleDoubleProperty(0.5);
    private final ObjectProperty<HeatColours> colours = new SimpleObjectProperty<>(HeatColours.CLASSIC);
    private final BooleanProperty bubbles = new SimpleBooleanProperty(true);
    private final DepthColumn scratch = new DepthColumn();

    private Viewport viewport = new Viewport(1, 1, SECOND, 0, 1, 1);
    private boolean priced;
    private boolean timeChosen;
    private boolean priceChosen;
    private long fittedAt;
    private double usual = 100;
    private double brightest = 1_000;
    private int sampled;
    private long now;
    private long lastStep;
    private double typicalStep;
    private long began;
    private @Nullable MarketPicture market;

    /** Whether the picture moves with the time. */
    public ReadOnlyBooleanProperty live() {
        return live.getReadOnlyProperty();
    }

    /** 0 shows faint quantities, 1 only the large ones. */
    public DoubleProperty contrast() {
        return contrast;
    }

    public ObjectProperty<HeatColours> colours() {
        return colours;
    }

    /** Whether trades are drawn. */
    public BooleanProperty bubbles() {
        return bubbles;
    }

    /** The picture's size in its own pixels. */
    public void resize(int width, int height) {
        if (width == viewport.width() && height == viewport.height()) {
            return;
        }
        viewport = viewport.withSize(width, height);
        if (!timeChosen) {
            setNanosPerPixel(Math.max(FINEST, FIRST_SPAN / Math.max(1, width)), width);
        }
        MarketPicture known = market;
        if (known != null && !priced) {
            fitPrices(known);
        }
    }

    /** A newer book. */
    public void market(long time, MarketPicture picture) {
        MarketPicture before = market;
        if (before != null && !before.instrument().equals(picture.instrument())) {
            priced = false;
            priceChosen = false;
        }
        if (now == 0 || time < now) {
            began = time;
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
        }
        if (!priced && viewport.height() > 1) {
            fitPrices(picture);
        }
        if (live.get()) {
            follow(picture);
        }
    }

    /** Zooms time around a pixel; a factor above one shows more time. */
    public void zoomTime(double factor, double x) {
        timeChosen = true;
        long nanos = Math.clamp(Math.round(viewport.nanosPerPixel() * factor), FINEST, COARSEST);
        setNanosPerPixel(nanos, live.get() ? viewport.width() : x);
    }

    /** Zooms prices around a pixel; a factor above one shows more prices. */
    public void zoomPrice(double factor, double y) {
        priceChosen = true;
        double increment = increment();
        double ticks = Math.clamp(viewport.ticksPerPixel() * factor, increment / 48, increment * 20);
        double fixed = viewport.price(y);
        viewport = viewport.withPrice(fixed + y * ticks, ticks);
    }

    /** Drags the picture by pixels; moving it sideways leaves the live edge. */
    public void pan(double dx, double dy) {
        if (Math.abs(dx) >= 1) {
            long right = Math.min(viewport.column(now), viewport.rightColumn() - Math.round(dx));
            live.set(right >= viewport.column(now));
            viewport = viewport.withTime(viewport.nanosPerPixel(), right);
        }
        viewport = viewport.withPrice(viewport.top() + dy * viewport.ticksPerPixel(), viewport.ticksPerPixel());
    }

    /** Back to now, with the touch in the middle. */
    public void goLive() {
        live.set(true);
        MarketPicture known = market;
        if (known != null) {
            viewport = viewport.withTime(viewport.nanosPerPixel(), viewport.column(now));
            centre(middle(known));
        }
    }

    /** What is under a pixel, or null before the first book. */
    public @Nullable Crosshair crosshair(double x, double y) {
        MarketPicture known = market;
        if (known == null) {
            return null;
        }
        long step = known.instrument().increment();
        long price = Math.round(viewport.price(y) / step) * step;
        long time = viewport.time(x);
        history.read(time, time + viewport.nanosPerPixel(), scratch);
        return new Crosshair(time, price, scratch.present() ? scratch.quantityAt(price, step / 2) : -1);
    }

    /**
     * What the crosshair reads.
     *
     * @param time start of the pixel's stretch, nanoseconds since the epoch
     * @param price in ticks, on the increment
     * @param quantity displayed shares, −1 where nothing is known
     */
    public record Crosshair(long time, long price, long quantity) {}

    Viewport viewport() {
        return viewport;
    }

    DepthHistory history() {
        return history;
    }

    IntensityScale scale() {
        return IntensityScale.of(usual, brightest, contrast.get());
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

    private void follow(MarketPicture picture) {
        // A market that runs faster than the picture would be one book many pixels wide; a young one, mostly empty.
        if (!timeChosen && (lastStep > 16 * viewport.nanosPerPixel() || hasFilled())) {
            setNanosPerPixel(Math.min(COARSEST, viewport.nanosPerPixel() * 5 / 4), viewport.width());
        }
        viewport = viewport.withTime(viewport.nanosPerPixel(), viewport.column(now));
        double middle = middle(picture);
        if (Double.isNaN(middle)) {
            return;
        }
        boolean astray = Math.abs(viewport.y(middle) / viewport.height() - 0.5) > LEASH;
        if (priceChosen) {
            if (astray) {
                centre(middle);
            }
        } else if (astray || (now - fittedAt > REFIT && misfits(picture, middle))) {
            fitPrices(picture);
        }
    }

    /** Whether the scale shows far too little or far too much; small differences are left alone. */
    private boolean misfits(MarketPicture picture, double middle) {
        fittedAt = now;
        double ratio = ticksFor(picture, middle) / viewport.ticksPerPixel();
        return ratio > 1.6 || ratio < 0.5;
    }

    /** Whether far more time passed since the last book than usually does: nobody knows what the book did meanwhile. */
    private boolean isGap() {
        return lastStep > SECOND && lastStep > 20 * typicalStep;
    }

    private boolean hasFilled() {
        long span = viewport.nanosPerPixel() * viewport.width();
        return now - began > span && span < USUAL_SPAN;
    }

    private void setNanosPerPixel(long nanos, double fixedX) {
        long fixed = viewport.time(fixedX);
        long right = live.get()
                ? Math.floorDiv(now, nanos)
                : Math.floorDiv(fixed, nanos) + (long) (viewport.width() - 1 - fixedX);
        viewport = viewport.withTime(nanos, Math.min(right, Math.floorDiv(now, nanos)));
    }

    private void fitPrices(MarketPicture picture) {
        double middle = middle(picture);
        if (Double.isNaN(middle)) {
            return;
        }
        viewport = viewport.withPrice(viewport.top(), ticksFor(picture, middle));
        centre(middle);
        priced = true;
    }

    /**
     * Ticks per pixel that show where the touch has been in the visible time, and of the book's first levels as many as stand
     * near it: far orders nobody will reach should not make everything else small.
     */
    private double ticksFor(MarketPicture picture, double middle) {
        long increment = picture.instrument().increment();
        double levels = Math.max(reach(picture.bids(), middle), reach(picture.asks(), middle));
        double moved = moved(middle);
        double reach = Math.max(moved, Math.min(levels, Math.max(3 * moved, (double) FIRST_REACH * increment)));
        double pixels = viewport.height() / Math.max(30, 2 * reach * 1.15 / increment);
        return pixels >= 1 ? increment / Math.floor(pixels) : Math.min(20, 1 / pixels) * increment;
    }

    /** How far the touch was from the middle in all but the wildest few of some moments in the visible time. */
    private double moved(double middle) {
        long from = Math.max(began, viewport.time(0));
        double[] distances = new double[MOMENTS];
        for (int i = 0; i < MOMENTS; i++) {
            long time = from + (now - from) / (MOMENTS - 1) * i;
            history.read(time, time + 1, scratch);
            if (scratch.bidLow() != Instrument.NO_PRICE && scratch.askHigh() != Instrument.NO_PRICE) {
                distances[i] = Math.max(middle - scratch.bidLow(), scratch.askHigh() - middle);
            }
        }
        Arrays.sort(distances);
        return distances[MOMENTS - 1 - MOMENTS / 12];
    }

    private static double reach(Depth side, double middle) {
        int level = Math.min(side.size(), 20) - 1;
        return level < 0 ? 0 : Math.abs(side.price(level) - middle);
    }

    private void centre(double middle) {
        if (!Double.isNaN(middle)) {
            double onStep = Math.round(middle / increment()) * (double) increment();
            double half = Math.floor(viewport.height() / 2.0) * viewport.ticksPerPixel();
            viewport = viewport.withPrice(onStep + half, viewport.ticksPerPixel());
        }
    }

    private static double middle(MarketPicture picture) {
        long bid = picture.bids().best();
        long ask = picture.asks().best();
        if (bid == Instrument.NO_PRICE || ask == Instrument.NO_PRICE) {
            long last = picture.lastPrice();
            return bid != Instrument.NO_PRICE
                    ? bid
                    : ask != Instrument.NO_PRICE ? ask : last != Instrument.NO_PRICE ? last : Double.NaN;
        }
        return (bid + ask) / 2.0;
    }
}
