package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** What can be done with the own orders at a price, on the right mouse button. */
final class OwnMenu {
    private static final Texts TEXTS = Texts.of(OwnMenu.class);

    private final LadderHand hand;
    private final LadderViewModel model;
    private final KeyWords keys;
    private final ContextMenu menu = new ContextMenu();

    OwnMenu(LadderHand hand, LadderViewModel model, KeyWords keys) {
        this.keys = keys;
        this.hand = hand;
        this.model = model;
    }

    /** Shows it for the own orders at a row's price; nothing where there are none. */
    void show(Node over, ContextMenuEvent event, long price) {
        menu.hide();
        menu.getItems().clear();
        for (Side side : Side.values()) {
            OwnAtPrice.Resting resting =
                    price == Instrument.NO_PRICE ? null : hand.own().at(side, price);
            if (resting != null) {
                resting.orders().forEach(this::add);
            }
        }
        if (!menu.getItems().isEmpty()) {
            menu.show(over, event.getScreenX(), event.getScreenY());
        }
    }

    private void add(OwnOrder order) {
        MarketPicture market = model.market();
        if (market == null) {
            return;
        }
        if (order.child().takenOver()) {
            add(
                    keys.withKey(TEXTS.get("menu.modify"), "ladder.modify"),
                    () -> hand.edit().begin(order, order.price()));
        } else {
            add(TEXTS.get("menu.take-over"), () -> hand.takeOver(order));
        }
        add(
                TEXTS.get(
                        "menu.cancel",
                        order.side().toString(),
                        Numbers.whole(order.left()),
                        new PriceFormat(market.instrument()).price(order.price())),
                () -> hand.cancel(order));
    }

    private void add(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> run.run());
        menu.getItems().add(item);
    }
}
