package io.blockwright.workstation.override;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.editor.TickKeys;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The face of a {@link ChangeEditor}. FX thread. */
final class ChangePane extends EditorPane {
    private static final Texts TEXTS = Texts.of(ChangePane.class);

    private final ChangeEditor editor;
    private final TextField end = new TextField();
    private final Label endNow = new Label();
    private final Label limitNow = new Label();
    private final Label capNow = new Label();
    private final Label urgencyNow = new Label();

    ChangePane(ChangeEditor editor, KeyWords keys, Runnable away) {
        super(editor, "override-editor", keys, away);
        this.editor = editor;
        TextField limit = new TextField();
        TextField cap = new TextField();
        TextField urgency = new TextField();
        end.setPromptText(TEXTS.get("change.end-prompt"));
        limit.setPromptText(TEXTS.get("change.unchanged"));
        cap.setPromptText(TEXTS.get("change.unchanged"));
        urgency.setPromptText(TEXTS.get("change.unchanged"));
        TickKeys.on(limit, editor::prices, editor::limitOrTouch);
        fields().getChildren()
                .addAll(
                        field(TEXTS.get("change.field-end"), "change-end", end, editor.end(), endNow),
                        field(TEXTS.get("change.field-limit"), "change-limit", limit, editor.limit(), limitNow),
                        field(TEXTS.get("change.field-cap"), "change-cap", cap, editor.participation(), capNow),
                        field(
                                TEXTS.get("change.field-urgency"),
                                "change-urgency",
                                urgency,
                                editor.urgency(),
                                urgencyNow));
        foot().getChildren().add(sender(TEXTS.get("change.apply"), "editor-send", editor::send));
        refresh();
    }

    @Override
    public Node first() {
        return end;
    }

    @Override
    public void refresh() {
        super.refresh();
        endNow.setText(TEXTS.get("change.now", editor.currentEnd()));
        limitNow.setText(TEXTS.get("change.now", editor.currentLimit()));
        capNow.setText(TEXTS.get("change.now", editor.currentParticipation()));
        urgencyNow.setText(TEXTS.get("change.now", editor.currentUrgency()));
    }
}
