package io.blockwright.workstation.history;

import io.blockwright.workstation.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A view of an answer while it is awaited, when it is there, and when it cannot be had. FX thread. */
final class InquiryPane<T> extends StackPane {
    private static final Texts TEXTS = Texts.of(InquiryPane.class);

    private final Inquiry<T> inquiry;
    private final View<T> view;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button button = new Button();
    private final VBox wait = new VBox(12, words, bar, button);
    private final String subject;

    /** What shows an answer. */
    interface View<T> {
        Node node();

        void show(T answer);

        boolean isEmpty(T answer);

        /** A sentence for an answer with nothing in it. */
        String nothing();
    }

    /** {@code subject} is what is read, in words. */
    InquiryPane(Inquiry<T> inquiry, View<T> view, String subject) {
        this.inquiry = inquiry;
        this.view = view;
        this.subject = subject;
        wait.setAlignment(Pos.CENTER);
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        words.setMaxWidth(560);
        bar.setPrefWidth(240);
        getChildren().addAll(view.node(), wait);
        inquiry.state().addListener((seen, before, now) -> show(now));
        show(inquiry.state().get());
    }

    /** Asks when nobody did yet. */
    void open() {
        if (inquiry.state().get() instanceof Inquiry.State.Stopped) {
            inquiry.ask();
        }
    }

    /** Asks again. */
    void refresh() {
        inquiry.ask();
    }

    /** Gives up waiting. */
    void close() {
        inquiry.cancel();
    }

    private void show(Inquiry.State<T> state) {
        switch (state) {
            case Inquiry.State.Waiting<T> _ ->
                say(TEXTS.get("reading", subject), true, TEXTS.get("cancel"), inquiry::cancel);
            case Inquiry.State.Stopped<T> _ -> say(TEXTS.get("stopped"), false, TEXTS.get("again"), inquiry::ask);
            case Inquiry.State.Failed<T> failed -> say(failed.sentence(), false, TEXTS.get("again"), inquiry::ask);
            case Inquiry.State.Answered<T> answered -> {
                boolean empty = view.isEmpty(answered.answer());
                wait.setVisible(empty);
                view.node().setVisible(!empty);
                view.show(answered.answer());
                if (empty) {
                    say(view.nothing(), false, TEXTS.get("again"), inquiry::ask);
                }
            }
        }
    }

    private void say(String sentence, boolean waiting, String press, Runnable action) {
        words.setText(sentence);
        words.setAccessibleText(sentence);
        bar.setVisible(waiting);
        bar.setManaged(waiting);
        button.setText(press);
        button.setOnAction(event -> action.run());
        wait.setVisible(true);
        view.node().setVisible(false);
    }
}
