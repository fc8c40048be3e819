package io.blockwright.workstation.ladder;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** What can be done with the own orders at a price, on the right mouse button. */
final class OwnMenu {
    private static final Texts TEXTS = Texts.of(OwnMenu.class);

    private final LadderHand hand;
    private final LadderViewModel model;
    private final ContextMenu menu = new ContextMenu();

    OwnMenu(LadderHand hand, LadderViewModel model) {
        this.hand = hand;
        this.model = model;
    }

    void show(Node over, MouseEvent event, @Nullable Side side, int row) {
        menu.hide();
        menu.getItems().clear();
        MarketPicture market = model.market();
        OwnAtPrice.Resting resting = side == null || row < 0 ? null : hand.own().at(side, model.price(row));
        if (market == null || resting == null) {
            return;
        }
        PriceFormat prices = new PriceFormat(market.instrument());
        for (OwnOrder order : resting.orders()) {
            if (order.child().takenOver()) {
                add(TEXTS.get("menu.modify"), () -> hand.edit().begin(order, order.price()));
            } else {
                add(TEXTS.get("menu.take-over"), () -> hand.takeOver(order));
            }
            add(
                    TEXTS.get(
                            "menu.cancel",
                            order.side().toString(),
                            Numbers.whole(order.left()),
                            prices.price(order.price())),
                    () -> hand.cancel(order));
        }
        menu.show(over, event.getScreenX(), event.getScreenY());
    }

    private void add(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> run.run());
        menu.getItems().add(item);
    }
}
