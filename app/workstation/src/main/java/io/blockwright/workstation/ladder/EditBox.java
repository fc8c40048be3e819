package io.blockwright.workstation.ladder;

import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The edit of an own order, laid over the ladder's rows. Ctrl+Enter and its button send, Enter does not, Esc drops it. */
final class EditBox extends VBox {
    private static final Texts TEXTS = Texts.of(EditBox.class);

    private final OrderEdit edit;
    private final Label title = new Label();
    private final TextField price = new TextField();
    private final TextField quantity = new TextField();
    private final Label sentence = new Label();
    private final Button send = new Button(TEXTS.get("edit.send"));
    private final Button drop = new Button(TEXTS.get("edit.drop"));

    /** {@code keys} names the keys as they are bound; {@code done}: where the keyboard goes when it closes. */
    EditBox(OrderEdit edit, PricesOf prices, KeyWords keys, Runnable done) {
        super(6);
        this.edit = edit;
        setId("ladder-edit");
        getStyleClass().add("edit-box");
        setVisible(false);
        title.getStyleClass().add("edit-title");
        sentence.setId("ladder-edit-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        price.setId("ladder-edit-price");
        quantity.setId("ladder-edit-quantity");
        price.textProperty().bindBidirectional(edit.price());
        quantity.textProperty().bindBidirectional(edit.quantity());
        send.setId("ladder-edit-send");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.following(TEXTS.get("edit.tip")));
        send.setTooltip(tip);
        send.setOnAction(event -> edit.send());
        drop.setId("ladder-edit-drop");
        drop.setOnAction(event -> edit.close());
        HBox fields = new HBox(8, field("edit.price", price), field("edit.quantity", quantity));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, drop, space, send);
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(title, fields, sentence, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume); // a click in here is no click on the prices beneath
        SendKey.form(this, edit::send);
        edit.change().addListener((seen, before, now) -> show(now));
        edit.order().addListener((seen, before, now) -> {
            if (now == null) {
                if (isVisible()) {
                    setVisible(false);
                    done.run();
                }
                return;
            }
            PriceFormat format = prices.format();
            title.setText(TEXTS.get(
                            "edit.title",
                            SideWords.glyph(now.side()) + " " + now.side() + " "
                                    + Numbers.whole(now.child().order().quantity()),
                            now.child().order().symbol(),
                            format == null ? "" : format.price(now.price()))
                    + (now.child().filled() == 0
                            ? ""
                            : TEXTS.get(
                                    "edit.filled-so-far",
                                    Numbers.whole(now.child().filled()))));
            if (before == null || !before.child().childId().equals(now.child().childId()) || !isVisible()) {
                setVisible(true);
                price.requestFocus();
                price.selectAll();
            }
        });
    }

    /** The format of the prices on the ladder, null before the first book. */
    interface PricesOf {
        @org.jspecify.annotations.Nullable
        PriceFormat format();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            event.consume();
            edit.close();
        } else if (code == KeyCode.ENTER && !event.isControlDown()) {
            event.consume();
        } else if (event.isShiftDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            event.consume();
            edit.step(code == KeyCode.UP ? 1 : -1);
        }
    }

    private void show(Change change) {
        sentence.setText(change.sentence());
        boolean ready = change instanceof Change.Ready;
        send.setDisable(!ready);
        String tone = change instanceof Change.Not no && !no.blank()
                ? "wrong"
                : change instanceof Change.Ready known && known.losesPlace() ? "loses" : "plain";
        sentence.getStyleClass().setAll("label", "edit-sentence", tone);
    }

    private static Node field(String key, TextField field) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setAccessibleText(TEXTS.get(key));
        field.setMinWidth(40);
        VBox box = new VBox(2, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
