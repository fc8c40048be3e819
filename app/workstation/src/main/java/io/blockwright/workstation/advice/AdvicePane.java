package io.blockwright.workstation.advice;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.editor.TickKeys;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

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
        foot().getChildren()
                .add(sender(
                        TEXTS.get(editor.byHand() ? "editor.apply-place" : "editor.apply"),
                        "advice-send",
                        editor::send));
        refresh();
    }

    @Override
    public Node first() {
        return quantity;
    }
}
