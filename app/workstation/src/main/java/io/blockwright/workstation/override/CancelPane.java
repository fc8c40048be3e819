package io.blockwright.workstation.override;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** The face of a {@link CancelEditor}: two answers, neither of them chosen beforehand. FX thread. */
final class CancelPane extends EditorPane {
    private static final Texts TEXTS = Texts.of(CancelPane.class);

    CancelPane(CancelEditor editor, Runnable away) {
        super(editor, "override-editor", away);
        Button keep = new Button(TEXTS.get("cancel.keep"));
        keep.setId("cancel-keep");
        keep.setOnAction(event -> away.run());
        Button cancel = sender(TEXTS.get("cancel.apply"), "editor-send", editor::send);
        cancel.getStyleClass().add("danger");
        foot().getChildren().addAll(keep, cancel);
        getChildren().remove(fields());
        refresh();
    }

    @Override
    public Node first() {
        return this;
    }
}
