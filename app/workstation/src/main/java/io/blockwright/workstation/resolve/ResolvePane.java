package io.blockwright.workstation.resolve;

import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.editor.TickKeys;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The face of a {@link ResolveEditor}. FX thread. */
final class ResolvePane extends EditorPane {
    private static final Texts TEXTS = Texts.of(ResolvePane.class);
    private static final double WIDTH = 620;

    private final ResolveEditor editor;
    private final TextField filled = new TextField();
    private final Label known = new Label();

    ResolvePane(ResolveEditor editor, KeyWords keys, Runnable away) {
        super(editor, "resolve", keys, away);
        this.editor = editor;
        setPrefWidth(WIDTH);
        TextField average = new TextField();
        TickKeys.on(average, editor::prices, editor::price);
        TextField reason = new TextField();
        Label explain = new Label(TEXTS.get("explain"));
        explain.setWrapText(true);
        explain.setPrefWidth(WIDTH - 40);
        explain.getStyleClass().add("muted");
        fields().getChildren()
                .addAll(
                        explain,
                        field(TEXTS.get("field.filled"), "resolve-filled", filled, editor.filled(), known),
                        field(
                                TEXTS.get("field.average"),
                                "resolve-average",
                                average,
                                editor.average(),
                                new Label(TEXTS.get("field.average.under"))),
                        field(TEXTS.get("field.reason"), "resolve-reason", reason, editor.reason(), null));
        reason.setPrefColumnCount(44);
        reason.setPromptText(TEXTS.get("field.reason.prompt"));
        foot().getChildren().add(sender(TEXTS.get("apply"), "editor-send", editor::send));
        refresh();
    }

    @Override
    public Node first() {
        return filled;
    }

    @Override
    public void refresh() {
        super.refresh();
        known.setText(editor.known());
    }
}
