package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The price ladder with its lock. Unlocked, a left click places a limit order of the ticket's quantity at that price. */
public final class LadderPanel extends BorderPane {
    private final LadderViewModel model = new LadderViewModel();
    private final OwnAtPrice own = new OwnAtPrice();
    private final LadderPainter painter;
    private final Label foot = new Label();
    private final Label grouped = new Label();
    private final Label empty = new Label("Prices appear here with the first book of the market feed.");
    private final DeskCommands commands;
    private final Notices notices;
    private final OneClick click;
    private int hovered = -1;
    private int hoveredColumn;
    private long nanos;
    private long painted;
    private double paintedWidth;

    public LadderPanel(Theme theme, Typeface face, DeskCommands commands, Notices notices, OneClick click) {
        this.commands = commands;
        this.notices = notices;
        this.click = click;
        this.painter = new LadderPainter(theme, face);
        getStyleClass().addAll("panel", "ladder");
        setId("ladder");
        setMinWidth(250);
        setTop(header());
        setCenter(rows());
        foot.getStyleClass().add("panel-foot");
        foot.setMaxWidth(Double.MAX_VALUE);
        setBottom(foot);
        model.locked().addListener((seen, before, locked) -> showLock(locked));
        showLock(true);
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("ladder", this::frame);
    }

    /** Where the prices stand. */
    public LadderViewModel model() {
        return model;
    }

    private void frame(Frame frame) {
        nanos = frame.nanos();
        DeskSnapshot snapshot = frame.snapshot();
        model.market(snapshot == null ? null : snapshot.market(), nanos);
        if (snapshot != null) {
            own.read(snapshot.parents(), snapshot.market().instrument().symbol(), model);
            empty.setVisible(false);
        }
        long looks = model.price(0) * 31
                + model.rows() * 7L
                + hovered * 2L
                + (model.flashing().get() ? 1 : 0);
        if (snapshot != null || looks != painted || painter.getWidth() != paintedWidth) {
            painter.paint(model, own, hovered);
            painted = looks;
            paintedWidth = painter.getWidth();
        }
        showFoot();
    }

    private Node header() {
        Label title = new Label("LADDER");
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button centre = new Button("Centre");
        centre.setTooltip(new Tooltip("Space or middle click"));
        centre.setOnAction(event -> {
            model.recentre();
            requestFocus();
        });
        ToggleButton lock = new ToggleButton();
        lock.setId("ladder-lock");
        lock.setMinWidth(88);
        lock.setTooltip(new Tooltip("Unlocked, a left click trades. Locks itself after a minute without a click."));
        lock.setOnAction(event -> {
            model.lock(!model.locked().get(), nanos);
            requestFocus(); // so that Space recentres and does not lock again
        });
        model.locked().addListener((seen, before, locked) -> label(lock, locked));
        label(lock, true);
        grouped.getStyleClass().add("muted");
        HBox header = new HBox(6, title, grouped, space, centre, lock);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static void label(ToggleButton lock, boolean locked) {
        lock.setText(locked ? "Locked" : "1-click ON");
        lock.setSelected(!locked);
    }

    private Node rows() {
        Pane rows = new Pane() {
            @Override
            protected void layoutChildren() {
                int count = Math.max(1, (int) (getHeight() / LadderPainter.ROW));
                painter.setWidth(getWidth());
                painter.setHeight(count * (double) LadderPainter.ROW);
                model.rows(count);
                empty.resizeRelocate(16, getHeight() / 2 - 30, Math.max(0, getWidth() - 32), 60);
            }
        };
        rows.setMinHeight(0);
        rows.setPrefHeight(300);
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        rows.getChildren().addAll(painter, empty);
        rows.setOnScroll(event -> model.scroll(event.getDeltaY() > 0 ? 1 : event.getDeltaY() < 0 ? -1 : 0));
        rows.setOnMouseMoved(this::hover);
        rows.setOnMouseExited(event -> {
            hovered = -1;
            model.left();
        });
        rows.setOnMousePressed(event -> {
            model.pressed(true);
            hover(event);
        });
        rows.setOnMouseReleased(event -> model.pressed(false));
        rows.setOnMouseClicked(this::clicked);
        return rows;
    }

    private void hover(MouseEvent event) {
        hovered = (int) (event.getY() / LadderPainter.ROW);
        hoveredColumn = painter.column(event.getX());
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE) {
            model.recentre();
            return;
        }
        // The second click of a double click is a slip of the finger, not a second order.
        if (event.getButton() != MouseButton.PRIMARY
                || event.getClickCount() > 1
                || !event.isStillSincePress()
                || model.locked().get()) {
            return;
        }
        hover(event);
        MarketPicture market = model.market();
        long price = model.price(hovered);
        if (market == null || price == Instrument.NO_PRICE) {
            return;
        }
        model.used(nanos);
        switch (click.quantity(price)) {
            case Reading.Value<Long>(Long quantity) ->
                commands.placeLimit(market.instrument().symbol(), hoveredSide(), quantity, price);
            case Reading.Refused<Long>(String sentence) -> notices.say(Severity.WARNING, sentence);
        }
    }

    private Side hoveredSide() {
        return hoveredColumn < 2 ? Side.BUY : hoveredColumn > 2 ? Side.SELL : click.side();
    }

    private void showFoot() {
        MarketPicture market = model.market();
        grouped.setText(
                market == null || model.step() <= market.instrument().increment()
                        ? ""
                        : "rows of " + new PriceFormat(market.instrument()).price(model.step()));
        long price = model.price(Math.max(0, hovered));
        if (model.locked().get() || hovered < 0 || market == null || price == Instrument.NO_PRICE) {
            foot.setText(
                    model.locked().get()
                            ? "Locked: clicks do not trade"
                            : "Click a bid to buy, an ask to sell, at that price");
            return;
        }
        String words = switch (click.quantity(price)) {
            case Reading.Value<Long>(Long quantity) ->
                "Click: " + hoveredSide() + " " + Numbers.whole(quantity) + " at "
                        + new PriceFormat(market.instrument()).price(price);
            case Reading.Refused<Long>(String sentence) -> sentence;
        };
        foot.setText(words);
    }

    private void showLock(boolean locked) {
        getStyleClass().remove("armed");
        if (!locked) {
            getStyleClass().add("armed");
        }
        showFoot();
    }
}
