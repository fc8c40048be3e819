package io.blockwright.workstation.advice;

import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** Accept, modify, reject: each says why it cannot be pressed while it cannot. FX thread. */
final class AnswerBar extends HBox {
    private static final Texts TEXTS = Texts.of(AnswerBar.class);

    private final AdviceViewModel model;
    private final Answer accept;
    private final Answer modify;
    private final Answer reject;

    AnswerBar(AdviceViewModel model, KeyWords keys, Runnable afterwards) {
        super(6);
        this.model = model;
        accept = new Answer("accept", keys, () -> {
            model.accept();
            afterwards.run();
        });
        modify = new Answer("modify", keys, model::modify);
        reject = new Answer("reject", keys, () -> {
            model.reject();
            afterwards.run();
        });
        accept.button.getStyleClass().add("apply");
        getChildren().addAll(accept, modify, reject);
    }

    void refresh() {
        String refused = model.answerRefusal();
        accept.refresh(refused);
        reject.refresh(refused);
        modify.refresh(model.modifyRefusal());
    }

    private static final class Answer extends StackPane {
        private final Button button = new Button();
        private final Tooltip tip = new Tooltip();
        private final KeyWords keys;
        private final String name;
        private final String what;

        Answer(String name, KeyWords keys, Runnable action) {
            this.keys = keys;
            this.name = name;
            what = TEXTS.get("action.advice." + name);
            Label key = new Label();
            key.textProperty().bind(keys.shortly("advice." + name));
            key.getStyleClass().add("key-hint");
            button.setId("advice-" + name);
            button.setText(TEXTS.get("answer." + name));
            button.setGraphic(key);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAccessibleText(what);
            button.setOnAction(event -> action.run());
            button.setDisable(true);
            tip.setWrapText(true);
            tip.setMaxWidth(360);
            Tooltip.install(this, tip);
            getChildren().add(button);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        void refresh(String refusal) {
            button.setDisable(!refusal.isEmpty());
            String tipped = keys.withKey(what, "advice." + name);
            String text = refusal.isEmpty() ? tipped : tipped + "\n" + keys.in(refusal);
            if (!text.equals(tip.getText())) {
                tip.setText(text);
                button.setAccessibleHelp(text);
            }
        }
    }
}
