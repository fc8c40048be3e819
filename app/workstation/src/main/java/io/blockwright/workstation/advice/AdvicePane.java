package io.blockwright.workstation.advice;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.editor.TickKeys;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.keys.TypeAhead;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The face of an {@link AdviceEditor}. FX thread. */
final class AdvicePane extends EditorPane {
    private static final Texts TEXTS = Texts.of(AdvicePane.class);

    private final TextField quantity = new TextField();

    AdvicePane(AdviceEditor editor, KeyWords keys, Runnable away) {
        super(editor, "advice-editor", keys, away);
        TextField price = new TextField();
        TickKeys.on(price, editor::prices, editor::touch);
        fields().getChildren()
                .addAll(
                        field(TEXTS.get("editor.field-quantity"), "advice-quantity", quantity, editor.quantity(), null),
                        field(
                                TEXTS.get("editor.field-price"),
                                "advice-price",
                                price,
                                editor.price(),
                                new Label(TEXTS.get("editor.price-keys"))));
        if (editor.venues().size() > 1) {
            fields().getChildren().add(venues(editor));
        }
        foot().getChildren()
                .add(sender(
                        TEXTS.get(editor.byHand() ? "editor.apply-place" : "editor.apply"),
                        "advice-send",
                        editor::send));
        refresh();
    }

    private static Node venues(AdviceEditor editor) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("advice-venue");
        choice.getItems().add(TEXTS.get("editor.venue-first", editor.venues().getFirst()));
        choice.getItems().addAll(editor.venues());
        choice.getSelectionModel().selectFirst();
        choice.setAccessibleText(TEXTS.get("editor.field-venue"));
        TypeAhead.on(choice);
        choice.getSelectionModel()
                .selectedIndexProperty()
                .addListener((seen, before, now) -> editor.venue()
                        .set(now.intValue() <= 0 ? "" : editor.venues().get(now.intValue() - 1)));
        Label label = new Label(TEXTS.get("editor.field-venue"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(choice);
        return new VBox(3, label, choice);
    }

    @Override
    public Node first() {
        return quantity;
    }
}
