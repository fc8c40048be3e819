package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.depth.MarkRaster.Hand;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The depth heat map: pixels below, painted marks above, a crosshair that reads out time, price and size. FX thread. */
public final class HeatMapView extends Region {
    private static final Texts TEXTS = Texts.of(HeatMapView.class);
    private static final double ZOOM = 1.2;

    private final HeatMapViewModel model;
    private final FillPicker fills;
    private final HeatImage image;
    private final HeatOverlay overlay;
    private final HeatLegend legend;
    private final HeatCrosshair crosshair;
    private final Region focusFrame = new Region();
    private final Label empty = new Label(TEXTS.get("empty"));
    private final HeatMeter meter = new HeatMeter();
    private double dragX;
    private double dragY;
    private boolean dragged;
    private @Nullable String selected;

    HeatMapView(HeatMapViewModel model, FillPicker fills, Theme theme, Typeface face, ClockFormat clock) {
        this.model = model;
        this.fills = fills;
        this.image = new HeatImage(theme);
        this.overlay = new HeatOverlay(theme, face, clock);
        this.legend = new HeatLegend(theme, face);
        this.crosshair = new HeatCrosshair(clock);
        getStyleClass().add("heat-map");
        setId("heat-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(TEXTS.get("accessible"));
        setFocusTraversable(true);
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        focusFrame.getStyleClass().add("focus-frame");
        focusFrame.setMouseTransparent(true);
        focusFrame.setStyle("-fx-border-color: -bw-accent; -fx-border-width: 1.5px;");
        focusFrame.visibleProperty().bind(focusedProperty());
        getChildren().addAll(image, overlay);
        getChildren().addAll(crosshair.nodes());
        getChildren().addAll(empty, focusFrame);
        setOnScroll(this::scrolled);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> crosshair.hide());
        setOnMouseClicked(this::clicked);
        new HeatKeys(this, model, fills).install();
        InvalidationListener repaint = seen -> {
            image.forget();
            repaint();
        };
        model.settings().trades().addListener(repaint);
        model.settings().plan().addListener(repaint);
        model.settings().forecast().addListener(repaint);
        model.settings().venues().addListener(repaint);
        model.settings().profile().addListener(seen -> requestLayout());
    }

    /** The legend, for the panel's header. */
    Node legend() {
        return legend;
    }

    HeatFigures figures() {
        Viewport view = model.viewport();
        return new HeatFigures(meter.toPixelsP99(), meter.workP99(), meter.missedPercent(), view.width(), (int)
                (view.height() * view.ticksPerPixel() / model.increment()));
    }

    /** The parent in hand is drawn strongly; null for none. */
    void select(@Nullable ParentRow parent) {
        String id = parent == null ? null : parent.order().parentId();
        if (!Objects.equals(id, selected)) {
            selected = id;
            repaint();
        }
    }

    private Hand hand() {
        return new Hand(selected, fills.chosen());
    }

    /** Something else than the frame changed what is to be painted. */
    void repaint() {
        overlay.forget();
    }

    /** The theme wears other colours. */
    void recolour() {
        image.forget();
        legend.forget();
        repaint();
        MarketPicture market = model.market();
        if (market != null) {
            draw(0, true);
        }
    }

    /** Forgets the past and draws everything anew with the next frame. */
    void reset() {
        model.reset();
        image.forget();
        repaint();
    }

    /** Brings the picture up to date with a frame. */
    void frame(Frame frame) {
        long begin = System.nanoTime();
        model.absorb(frame);
        boolean newer = frame.snapshot() != null;
        draw(frame.nanos(), newer);
        meter.frame(begin, System.nanoTime(), newer);
    }

    private void draw(long nanos, boolean newer) {
        fit();
        MarketPicture market = model.market();
        empty.setVisible(market == null);
        if (market == null || model.viewport().width() <= 1) {
            return;
        }
        boolean moved = image.isOutdated(model, hand());
        if (moved || newer) {
            image.show(model, pixelScale(), hand());
            legend.show(model.scale(), model.settings().colours().get());
            crosshair.read(model, new PriceFormat(market.instrument()), pixelScale(), plotWidth(), plotHeight());
        }
        overlay.show(model, pixelScale(), nanos, selected, image.sizes());
    }

    @Override
    protected void layoutChildren() {
        image.relocate(0, 0);
        image.resize(plotWidth(), plotHeight());
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        focusFrame.resizeRelocate(0, 0, getWidth(), getHeight());
        double width = Math.min(420, getWidth() - 40);
        empty.resizeRelocate((getWidth() - width) / 2, getHeight() / 2 - 30, width, 60);
        repaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 700;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 420;
    }

    private void fit() {
        double scale = pixelScale();
        int width = (int) Math.round(plotWidth() * scale);
        int height = (int) Math.round(plotHeight() * scale);
        if (width > 10 && height > 10) {
            model.resize(width, height);
        }
    }

    double plotWidth() {
        double side = model.settings().profile().get() ? ProfilePainter.WIDTH : 0;
        return Math.max(0, Math.floor(getWidth()) - HeatOverlay.PRICE_AXIS - side);
    }

    double plotHeight() {
        return Math.max(0, Math.floor(getHeight()) - HeatOverlay.TIME_AXIS);
    }

    /** Pixels of the picture in one unit of the window. */
    double pixelScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    /** Moves the crosshair; it starts in the middle of what is known. */
    void moveCrosshair(double dx, double dy) {
        MarketPicture market = model.market();
        if (market == null) {
            return;
        }
        double fromX = crosshair.isShown() ? crosshair.x() : plotWidth() * 0.7;
        double fromY = crosshair.isShown() ? crosshair.y() : plotHeight() / 2;
        crosshair.moveTo(Math.clamp(fromX + dx, 0, plotWidth() - 1), Math.clamp(fromY + dy, 0, plotHeight() - 1));
        read(market);
        setAccessibleText(TEXTS.get("accessible.reading", crosshair.words()));
    }

    void hideCrosshair() {
        crosshair.hide();
    }

    private void read(MarketPicture market) {
        crosshair.read(model, new PriceFormat(market.instrument()), pixelScale(), plotWidth(), plotHeight());
    }

    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        if (delta == 0) {
            return;
        }
        double factor = delta > 0 ? 1 / ZOOM : ZOOM;
        if (event.isControlDown() || event.getX() > plotWidth()) {
            model.zoomPrice(factor, event.getY() * pixelScale());
        } else {
            model.zoomTime(factor, event.getX() * pixelScale());
        }
        event.consume();
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
        dragged = false;
    }

    private void dragged(MouseEvent event) {
        if (!event.isPrimaryButtonDown() && event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        dragged |= Math.hypot(event.getX() - dragX, event.getY() - dragY) > 2;
        if (dragged) {
            model.pan((event.getX() - dragX) * pixelScale(), (event.getY() - dragY) * pixelScale());
            dragX = event.getX();
            dragY = event.getY();
            moved(event);
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragged) {
            return;
        }
        if (fills.choose(event.getX() * pixelScale(), event.getY() * pixelScale(), pixelScale())) {
            repaint();
        } else if (event.getClickCount() == 2) {
            model.goLive();
            repaint();
        }
    }

    private void moved(MouseEvent event) {
        MarketPicture market = model.market();
        if (market == null || event.getX() >= plotWidth() || event.getY() >= plotHeight()) {
            crosshair.hide();
            setCursor(Cursor.DEFAULT);
            return;
        }
        crosshair.moveTo(event.getX(), event.getY());
        read(market);
        boolean onFill = fills.isOn(event.getX() * pixelScale(), event.getY() * pixelScale(), pixelScale());
        setCursor(onFill ? Cursor.HAND : Cursor.CROSSHAIR);
    }
}
