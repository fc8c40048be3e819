package io.blockwright.workstation.advice;

import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/**
 * Accept, modify, reject: each says why it cannot be pressed while it cannot. In a narrow panel they stand in two rows or three,
 * so that none is cut. FX thread.
 */
final class AnswerBar extends Pane {
    private static final double GAP = 6;

    private static final Texts TEXTS = Texts.of(AnswerBar.class);

    private final AdviceViewModel model;
    private final Answer accept;
    private final Answer modify;
    private final Answer reject;

    AnswerBar(AdviceViewModel model, KeyWords keys, Runnable afterwards) {
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

    /** How many stand in each row, for so much room. */
    private int[] rows(double width) {
        double each = accept.prefWidth(-1) + modify.prefWidth(-1) + reject.prefWidth(-1) + 2 * GAP;
        if (width < 0 || each <= width) {
            return new int[] {3};
        }
        return modify.prefWidth(-1) + reject.prefWidth(-1) + GAP <= width ? new int[] {1, 2} : new int[] {1, 1, 1};
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return accept.prefWidth(-1) + modify.prefWidth(-1) + reject.prefWidth(-1) + 2 * GAP;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(accept.prefWidth(-1), Math.max(modify.prefWidth(-1), reject.prefWidth(-1)));
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = rows(width).length;
        return rows * accept.prefHeight(-1) + (rows - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Answer[] answers = {accept, modify, reject};
        double high = accept.prefHeight(-1);
        double y = 0;
        int next = 0;
        for (int count : rows(getWidth())) {
            double wanted = (count - 1) * GAP;
            for (int i = next; i < next + count; i++) {
                wanted += answers[i].prefWidth(-1);
            }
            double more = Math.max(0, getWidth() - wanted) / count;
            double x = 0;
            for (int i = 0; i < count; i++) {
                Answer answer = answers[next++];
                double wide = answer.prefWidth(-1) + more;
                answer.resizeRelocate(snapPositionX(x), y, snapSizeX(wide), high);
                x += wide + GAP;
            }
            y += high + GAP;
        }
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
