package io.blockwright.workstation.override;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.editor.TickKeys;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The face of a {@link ChildEditor}. FX thread. */
final class ChildPane extends EditorPane {
    private static final Texts TEXTS = Texts.of(ChildPane.class);

    private final ChildEditor editor;
    private final TextField price = new TextField();
    private final Label now = new Label();

    ChildPane(ChildEditor editor, KeyWords keys, Runnable away) {
        super(editor, "override-editor", keys, away);
        this.editor = editor;
        TextField quantity = new TextField();
        TickKeys.on(price, editor::prices, editor::currentPrice);
        fields().getChildren()
                .addAll(
                        field(
                                TEXTS.get("child.field-price"),
                                "child-price",
                                price,
                                editor.price(),
                                new Label(TEXTS.get("editor.price-keys"))),
                        field(TEXTS.get("child.field-quantity"), "child-quantity", quantity, editor.quantity(), now));
        foot().getChildren().add(sender(TEXTS.get("child.apply"), "editor-send", editor::send));
        refresh();
    }

    @Override
    public Node first() {
        return price;
    }

    @Override
    public void refresh() {
        super.refresh();
        now.setText(editor.current());
    }
}
