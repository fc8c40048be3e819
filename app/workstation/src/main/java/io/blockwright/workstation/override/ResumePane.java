package io.blockwright.workstation.override;

import io.blockwright.domain.ResumeMode;
import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.override.ResumeEditor.Choice;
import io.blockwright.workstation.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The face of a {@link ResumeEditor}: three answers side by side, each with its price; keys 1, 2 and 3. FX thread. */
final class ResumePane extends EditorPane {
    private static final Texts TEXTS = Texts.of(ResumePane.class);
    private static final List<ResumeMode> ORDER = List.of(ResumeMode.CATCH_UP, ResumeMode.RESPREAD, ResumeMode.SKIP);
    private static final List<KeyCode> KEYS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
    private static final List<KeyCode> PAD = List.of(KeyCode.NUMPAD1, KeyCode.NUMPAD2, KeyCode.NUMPAD3);

    private final ResumeEditor editor;
    private final Map<ResumeMode, Card> cards = new EnumMap<>(ResumeMode.class);

    ResumePane(ResumeEditor editor, KeyWords keys, Runnable away) {
        super(editor, "override-editor", keys, away);
        this.editor = editor;
        for (ResumeMode mode : ORDER) {
            Card card = new Card(mode);
            cards.put(mode, card);
            fields().getChildren().add(card);
        }
        fields().prefWrapLengthProperty().bind(widthProperty());
        SendKey.form(this, () -> {}); // there is no answer that Ctrl+Enter could mean
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            int answer = Math.max(KEYS.indexOf(event.getCode()), PAD.indexOf(event.getCode()));
            if (answer >= 0 && !event.isShiftDown() && !event.isShortcutDown() && !event.isAltDown()) {
                event.consume();
                editor.choose(ORDER.get(answer));
            }
        });
        refresh();
    }

    @Override
    public Node first() {
        return this;
    }

    @Override
    public void refresh() {
        super.refresh();
        for (Choice choice : editor.choices().get()) {
            Card card = cards.get(choice.mode());
            if (card != null) {
                card.show(choice);
            }
        }
    }

    /** One answer. */
    private final class Card extends VBox {
        private final Button button = new Button();
        private final Label what = new Label();
        private final Label cost = new Label();
        private final Label risk = new Label();
        private final Label cheapest = new Label(TEXTS.get("resume.cheapest"));

        Card(ResumeMode mode) {
            super(3);
            getStyleClass().add("choice");
            button.setId("resume-" + mode);
            button.setText((ORDER.indexOf(mode) + 1) + "  " + TEXTS.get("resume." + mode));
            button.getStyleClass().add("apply");
            button.setOnAction(event -> editor.choose(mode));
            cheapest.getStyleClass().addAll("badge", "good");
            what.setWrapText(true);
            cost.setId("resume-cost-" + mode);
            cost.getStyleClass().add("figure-large");
            risk.getStyleClass().add("muted");
            HBox head = new HBox(8, button, cheapest);
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(head, what, cost, risk);
        }

        void show(Choice choice) {
            what.setText(choice.what());
            cost.setText(choice.cost());
            risk.setText(choice.risk());
            cheapest.setVisible(choice.cheapest());
            button.setAccessibleText(button.getText() + ". " + choice.what() + " " + choice.cost());
        }
    }
}
