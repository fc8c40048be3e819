package io.blockwright.workstation.confirm;

import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The question before orders are sent, forced or ended: the total, what was passed, and two buttons that no key presses by accident. Enter does
 * nothing, Esc does nothing to an order.
 */
public final class ConfirmPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of(ConfirmPanel.class);
    /** Lines of one rule that are written out; the rest are counted. */
    private static final int WRITTEN = 12;

    private static final double MISSING_HEIGHT = 18;
    /** Heights of what was passed, pixels: a line of it, the least, and the most before it scrolls. */
    private static final double LINE = 20;

    private static final double LEAST = 120;
    private static final double MOST = 340;

    private final Confirmation model;
    private final Label title = new Label();
    private final Label level = new Label();
    private final Label total = new Label();
    private final VBox groups = new VBox(10);
    private final ScrollPane scroll = new ScrollPane();
    private final Label retypeLabel = new Label();
    private final TextField retype = new TextField();
    private final VBox retypeBox = new VBox(4, retypeLabel, retype);
    private final Label missing = new Label();
    private final ProgressBar delay = new ProgressBar(0);
    private final Button send = new Button();
    private final Button cancel = new Button();

    public ConfirmPanel(Confirmation model) {
        this.model = model;
        setId("confirm");
        setFocusTraversable(true);
        getStyleClass().addAll("panel", "confirm");
        getStylesheets()
                .add(Objects.requireNonNull(ConfirmPanel.class.getResource("confirm.css"))
                        .toExternalForm());
        setTop(head());
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        groups.getStyleClass().add("confirm-groups");
        setCenter(scroll);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        SendKey.form(this, () -> {}); // Ctrl+Enter asked the question; it never answers it
        model.review().addListener((seen, before, now) -> show(now));
        model.missing().addListener((seen, before, now) -> missing.setText(now));
        show(model.review().get());
    }

    /** The keyboard goes where something has to be typed, else to no button. */
    void focusFirst() {
        if (retypeBox.isVisible()) {
            retype.requestFocus();
        } else {
            requestFocus();
        }
    }

    private Node head() {
        title.getStyleClass().add("confirm-title");
        title.setId("confirm-title");
        level.setWrapText(true);
        level.getStyleClass().add("confirm-level");
        Label word = new Label(TEXTS.get("total"));
        word.getStyleClass().add("field-label");
        total.setId("confirm-total");
        total.getStyleClass().add("confirm-total");
        VBox head = new VBox(4, title, level, word, total);
        head.getStyleClass().add("confirm-head");
        return head;
    }

    private Node foot() {
        retype.setId("confirm-retype");
        retype.textProperty().bindBidirectional(model.typed());
        retypeLabel.setLabelFor(retype);
        missing.setId("confirm-missing");
        missing.getStyleClass().add("muted");
        missing.setWrapText(true);
        missing.setMinHeight(MISSING_HEIGHT); // the buttons stay where they are
        delay.setId("confirm-delay");
        delay.setMaxWidth(Double.MAX_VALUE);
        delay.setAccessibleText(TEXTS.get("delay"));
        delay.progressProperty().bind(model.delay());
        send.setId("confirm-send");
        send.getStyleClass().add("confirm-send");
        send.setDefaultButton(false);
        send.disableProperty().bind(model.ready().not());
        send.setOnAction(event -> model.confirm());
        cancel.setId("confirm-cancel");
        cancel.setOnAction(event -> model.cancel());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, cancel, space, send);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(8, retypeBox, delay, missing, buttons);
        foot.getStyleClass().add("confirm-foot");
        return foot;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
        }
    }

    private void show(@Nullable Review review) {
        groups.getChildren().clear();
        if (review == null) {
            return;
        }
        int count = review.orders().size();
        String many = Integer.toString(count);
        Act act = review.act();
        title.setText(count == 1 ? TEXTS.get(act.key(".title.one")) : TEXTS.get(act.key(".title.many"), many));
        cancel.setText(TEXTS.get(act.key(".not")));
        total.setText(Numbers.whole(review.total()) + " " + review.currency());
        boolean typing = review.level().compareTo(Level.RETYPE) >= 0;
        level.setText(TEXTS.get(
                switch (review.level()) {
                    case NONE, ASK -> "level.ask";
                    case RETYPE -> "level.retype";
                    case SECOND_PERSON -> act.key(".level.second");
                }));
        level.getStyleClass().setAll("label", "confirm-level", typing ? "critical" : "warning");
        retypeBox.setVisible(typing);
        retypeBox.setManaged(typing);
        retypeLabel.setText(TEXTS.get("retype", Numbers.whole(review.total())));
        send.setText(
                review.level() == Level.SECOND_PERSON
                        ? TEXTS.get("second")
                        : count == 1 ? TEXTS.get(act.key(".one")) : TEXTS.get(act.key(".many"), many));
        review.orders().stream().limit(WRITTEN).map(ConfirmPanel::order).forEach(groups.getChildren()::add);
        review.groups().forEach(group -> groups.getChildren().add(group(group)));
        int lines = 2 * Math.min(WRITTEN, count)
                + review.groups().stream()
                        .mapToInt(
                                group -> 2 + Math.min(WRITTEN, group.breaches().size()))
                        .sum();
        scroll.setPrefViewportHeight(Math.clamp(LINE * (lines + 1), LEAST, MOST));
        missing.setText(model.missing().get());
    }

    private static Node order(ProposedOrder order) {
        Label words = line("confirm-order", SideWords.glyph(order.side()) + " " + order.words());
        words.getStyleClass().add(SideWords.style(order.side()));
        VBox box = new VBox(2, words);
        if (!order.detail().isEmpty()) {
            box.getChildren().add(line("confirm-detail", order.detail()));
        }
        return box;
    }

    private static Node group(Review.Group group) {
        VBox box = new VBox(3, line("confirm-rule", Confirmation.heading(group.rule())));
        group.breaches().stream()
                .limit(WRITTEN)
                .map(breach -> line("confirm-breach", breach.sentence()))
                .forEach(box.getChildren()::add);
        int rest = group.breaches().size() - WRITTEN;
        if (rest > 0) {
            box.getChildren().add(line("muted", TEXTS.get("rest", Integer.toString(rest))));
        }
        return box;
    }

    private static Label line(String style, String words) {
        Label line = new Label(words);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }
}
