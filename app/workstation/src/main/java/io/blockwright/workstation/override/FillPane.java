package io.blockwright.workstation.override;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.editor.TickKeys;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The face of a {@link FillEditor}. FX thread. */
final class FillPane extends EditorPane {
    private static final Texts TEXTS = Texts.of(FillPane.class);

    private final FillEditor editor;
    private final TextField quantity = new TextField();
    private final Label most = new Label();

    FillPane(FillEditor editor, KeyWords keys, Runnable away) {
        super(editor, "override-editor", keys, away);
        this.editor = editor;
        TextField worst = new TextField();
        TickKeys.on(worst, editor::prices, editor::touch);
        Label cost = following(editor.cost(), "fill-cost");
        cost.getStyleClass().add("figure-large");
        Label shares = following(editor.shares(), "fill-shares");
        shares.getStyleClass().add("muted");
        VBox preview = new VBox(2, cost, shares);
        preview.getStyleClass().add("preview");
        fields().getChildren()
                .addAll(
                        field(TEXTS.get("fill.field-quantity"), "fill-quantity", quantity, editor.quantity(), most),
                        field(
                                TEXTS.get("fill.field-worst"),
                                "fill-worst",
                                worst,
                                editor.worst(),
                                new Label(TEXTS.get("editor.price-keys"))),
                        preview);
        foot().getChildren().add(sender(TEXTS.get("fill.apply"), "editor-send", editor::send));
        refresh();
    }

    @Override
    public Node first() {
        return quantity;
    }

    @Override
    public void refresh() {
        super.refresh();
        most.setText(editor.most());
    }
}
