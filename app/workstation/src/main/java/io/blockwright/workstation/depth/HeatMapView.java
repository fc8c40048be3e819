package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.depth.HeatMapViewModel.Crosshair;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/** The depth heat map: pixels below, painted marks above, a crosshair that reads out time, price and size. */
public final class HeatMapView extends Region {
    private static final double ZOOM = 1.2;
    /** Marks that do not move with the picture are painted at most this often: twenty-five times a second. */
    private static final long PAINT_EVERY = 40_000_000L;

    private final HeatMapViewModel model;
    private final ClockFormat clock;
    private final TradeTape trades = new TradeTape();
    private final OwnMarks own = new OwnMarks();
    private final HeatImage image;
    private final HeatOverlay overlay;
    private final HeatLegend legend;
    private final Line across = new Line();
    private final Line down = new Line();
    private final Label readOut = new Label();
    private final Label empty = new Label(
            "Depth appears here as soon as the market feed delivers its first book: time runs to the right, price up, "
                    + "colour is the size on display.");
    private double dragX;
    private double dragY;
    private boolean marksChanged;
    private long paintedAt;
    private long signature;

    public HeatMapView(HeatMapViewModel model, Theme theme, Typeface face, ClockFormat clock) {
        this.model = model;
        this.clock = clock;
        this.image = new HeatImage(theme);
        this.overlay = new HeatOverlay(theme, face, clock, trades, own);
        this.legend = new HeatLegend(theme, face);
        getStyleClass().add("heat-map");
        setId("heat-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Depth heat map");
        across.getStyleClass().add("crosshair");
        down.getStyleClass().add("crosshair");
        readOut.getStyleClass().add("read-out");
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        for (Node node : new Node[] {across, down, readOut}) {
            node.setMouseTransparent(true);
            node.setVisible(false);
        }
        getChildren().addAll(image, overlay, across, down, readOut, empty);
        setOnScroll(this::scrolled);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> hideCrosshair());
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                model.goLive();
                marksChanged = true;
            }
        });
        model.bubbles().addListener((seen, before, now) -> marksChanged = true);
    }

    /** The legend, for the panel's header. */
    public Node legend() {
        return legend;
    }

    /** Brings the picture up to date with a frame. */
    public void frame(Frame frame) {
        for (DeskFact fact : frame.facts()) {
            switch (fact) {
                case DeskFact.MarketTrade trade -> trades.add(trade);
                case DeskFact.Filled fill -> own.add(fill);
                case DeskFact.CommandRefused ignored -> {}
            }
        }
        marksChanged |= !frame.facts().isEmpty();
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            own.parents(snapshot.parents());
            model.market(snapshot.time(), snapshot.market());
            long now = signature(snapshot);
            marksChanged |= now != signature;
            signature = now;
        }
        fit();
        if (model.market() == null || model.viewport().width() <= 1) {
            return;
        }
        boolean moved = image.isOutdated(model);
        if (moved || snapshot != null) {
            empty.setVisible(false);
            image.show(model, pixelScale());
            legend.show(model.scale(), model.colours().get());
        }
        if (moved || (marksChanged && frame.nanos() - paintedAt >= PAINT_EVERY)) {
            overlay.paint(model, pixelScale());
            paintedAt = frame.nanos();
            marksChanged = false;
        }
    }

    /** Changes when the touch or an own order does. */
    private static long signature(DeskSnapshot snapshot) {
        long mixed =
                snapshot.market().bids().best() * 31 + snapshot.market().asks().best();
        for (ParentRow parent : snapshot.parents()) {
            mixed = mixed * 31
                    + parent.working() * 7
                    + parent.filled()
                    + parent.children().size();
        }
        return mixed;
    }

    @Override
    protected void layoutChildren() {
        image.relocate(0, 0);
        image.resize(plotWidth(), plotHeight());
        overlay.setWidth(getWidth());
        overlay.setHeight(getHeight());
        double width = Math.min(420, getWidth() - 40);
        paintedAt = 0;
        empty.resizeRelocate((getWidth() - width) / 2, getHeight() / 2 - 30, width, 60);
        marksChanged = true;
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

    private double plotWidth() {
        return Math.max(0, Math.floor(getWidth()) - HeatOverlay.PRICE_AXIS);
    }

    private double plotHeight() {
        return Math.max(0, Math.floor(getHeight()) - HeatOverlay.TIME_AXIS);
    }

    private double pixelScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
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
        dragX = event.getX();
        dragY = event.getY();
    }

    private void dragged(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        model.pan((event.getX() - dragX) * pixelScale(), (event.getY() - dragY) * pixelScale());
        dragX = event.getX();
        dragY = event.getY();
        moved(event);
    }

    private void moved(MouseEvent event) {
        double x = Math.floor(event.getX()) + 0.5;
        double y = Math.floor(event.getY()) + 0.5;
        MarketPicture market = model.market();
        Crosshair crosshair = x < plotWidth() && y < plotHeight()
                ? model.crosshair(event.getX() * pixelScale(), event.getY() * pixelScale())
                : null;
        if (crosshair == null || market == null) {
            hideCrosshair();
            return;
        }
        line(across, 0, y, plotWidth(), y);
        line(down, x, 0, x, plotHeight());
        String size = crosshair.quantity() < 0 ? "not seen" : Numbers.whole(crosshair.quantity()) + " shares";
        readOut.setText(clock.millis(crosshair.time()) + "   "
                + new PriceFormat(market.instrument()).price(crosshair.price()) + "   " + size);
        readOut.autosize();
        double left = x + 14 + readOut.getWidth() > plotWidth() ? x - 14 - readOut.getWidth() : x + 14;
        readOut.relocate(Math.max(2, left), y < 34 ? y + 12 : y - 30);
        readOut.setVisible(true);
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
        line.setVisible(true);
    }

    private void hideCrosshair() {
        across.setVisible(false);
        down.setVisible(false);
        readOut.setVisible(false);
    }
}
