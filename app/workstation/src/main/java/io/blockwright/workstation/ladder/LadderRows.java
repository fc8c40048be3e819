package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.ladder.LadderColumns.Column;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The ladder's rows under the mouse: clicking, dragging an own order, scrolling. FX thread. */
final class LadderRows extends Pane {
    private static final double EDIT_WIDTH = 330;

    private final LadderPainter painter;
    private final LadderViewModel model;
    private final LadderHand hand;
    private final OneClick click;
    private final EditBox edit;
    private final OwnMenu menu;
    private final Runnable focus;
    private int hovered = -1;
    private Column column = Column.PRICE;
    private int pressedRow = -1;
    private MouseButton button = MouseButton.NONE;
    private @Nullable OwnOrder grabbed;
    private boolean dragging;

    /** {@code focus}: puts the keyboard on the ladder. */
    LadderRows(
            LadderPainter painter,
            LadderViewModel model,
            LadderHand hand,
            OneClick click,
            EditBox edit,
            KeyWords keys,
            Runnable focus) {
        this.focus = focus;
        this.painter = painter;
        this.model = model;
        this.hand = hand;
        this.click = click;
        this.edit = edit;
        this.menu = new OwnMenu(hand, model, keys);
        setMinHeight(0);
        setPrefHeight(300);
        getChildren().addAll(painter, edit);
        setOnScroll(event -> model.scroll(event.getDeltaY() > 0 ? 1 : event.getDeltaY() < 0 ? -1 : 0));
        setOnMouseEntered(event -> model.mouse(true));
        setOnMouseMoved(this::hover);
        setOnMouseExited(event -> {
            hovered = -1;
            model.mouse(false);
        });
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
        setOnMouseClicked(this::clicked);
        setOnContextMenuRequested(event -> {
            int row = LadderPainter.row(event.getY());
            menu.show(this, event, row < 0 ? Instrument.NO_PRICE : model.price(row));
            event.consume();
        });
    }

    /** Row under the mouse, −1 for none. */
    int hovered() {
        return hovered;
    }

    /** The side that a click where the mouse is would trade, null where a click does not trade. */
    @Nullable
    Side hoveredSide() {
        return switch (column) {
            case OWN_BUYS, BIDS -> Side.BUY;
            case ASKS, OWN_SELLS -> Side.SELL;
            case PRICE -> click.side();
            case VOLUME -> null;
        };
    }

    /** The order under way to another price, null while none is dragged. */
    @Nullable
    OwnOrder dragged() {
        return dragging ? grabbed : null;
    }

    /** Where it would be dropped, or NO_PRICE. */
    long dropPrice() {
        return dragging ? model.price(Math.max(0, hovered)) : Instrument.NO_PRICE;
    }

    /** Esc lets go of what is dragged; returns whether something was. */
    boolean letGo(KeyEvent event) {
        boolean was = dragging && event.getCode() == KeyCode.ESCAPE;
        if (was) {
            grabbed = null;
            dragging = false;
        }
        return was;
    }

    @Override
    protected void layoutChildren() {
        int count = Math.max(1, (int) ((getHeight() - LadderPainter.CAPTION) / LadderPainter.ROW));
        painter.setWidth(getWidth());
        painter.setHeight(LadderPainter.CAPTION + count * (double) LadderPainter.ROW);
        model.rows(count);
        if (edit.isVisible()) {
            double width = Math.min(getWidth() - 12, EDIT_WIDTH);
            double height = edit.prefHeight(width);
            long target = hand.edit().typedPrice();
            OwnOrder edited = hand.edit().order().get();
            int from = edited == null ? 0 : model.row(model.rowPrice(edited.side(), edited.price()));
            int to = target == Instrument.NO_PRICE ? from : model.row(target);
            // Beside both: where the order is and where it would go.
            double below = LadderPainter.top(Math.max(from, to) + 1) + 4;
            double y = below + height > getHeight() ? LadderPainter.top(Math.min(from, to)) - height - 4 : below;
            edit.resizeRelocate(
                    (getWidth() - width) / 2, Math.clamp(y, 0, Math.max(0, getHeight() - height)), width, height);
        }
    }

    private void hover(MouseEvent event) {
        hovered = Math.min(model.rows() - 1, LadderPainter.row(event.getY()));
        column = painter.column(event.getX());
    }

    private void pressed(MouseEvent event) {
        model.pressed(true);
        button = event.getButton();
        hover(event);
        pressedRow = hovered;
        grabbed = null;
        dragging = false;
        focus.run();
        if (hovered >= 0) {
            model.cursor(model.price(hovered));
        }
    }

    private void dragged(MouseEvent event) {
        hover(event);
        if (button == MouseButton.PRIMARY && !dragging && hovered != pressedRow && pressedRow >= 0) {
            Side side = ownSide();
            grabbed = side == null ? null : hand.grab(side, model.price(pressedRow));
            dragging = grabbed != null;
            if (!dragging) {
                pressedRow = -1; // said once why it cannot be dragged
            }
        }
    }

    private void released(MouseEvent event) {
        model.pressed(false);
        OwnOrder order = grabbed;
        boolean drop = dragging && hovered >= 0 && event.getX() >= 0 && event.getX() <= getWidth();
        dragging = false;
        grabbed = null;
        if (drop && order != null) {
            hand.drop(order, model.price(hovered));
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE) {
            model.recentre();
            return;
        }
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        hover(event);
        if (hovered < 0) {
            return;
        }
        long price = model.price(hovered);
        Side own = ownSide();
        if (own != null && hand.own().at(own, price) != null) {
            if (event.getClickCount() == 2) {
                hand.modify(own, price); // a double click opens
            }
            return;
        }
        Side side = hoveredSide();
        // The second click of a double click is a slip of the finger, not a second order. Locked, a click only points.
        if (side != null && event.getClickCount() == 1 && !model.locked().get()) {
            hand.place(side, price);
        }
    }

    /** The own orders under the mouse, null where there are none. */
    OwnAtPrice.@Nullable Resting hoveredOwn() {
        Side side = ownSide();
        return side == null || hovered < 0 ? null : hand.own().at(side, model.price(hovered));
    }

    private @Nullable Side ownSide() {
        return column == Column.OWN_BUYS ? Side.BUY : column == Column.OWN_SELLS ? Side.SELL : null;
    }
}
