package io.blockwright.workstation.override;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.editor.EditorPane;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One button for each thing a person may do with the selected order, the editor of what takes more than a key, and the proof
 * of a kill. FX thread.
 */
public final class OverrideBar implements DeskPanel {
    private static final Texts TEXTS = Texts.of(OverrideBar.class);
    private static final List<List<Lever>> GROUPS = List.of(
            List.of(Lever.PAUSE, Lever.CHANGE),
            List.of(Lever.LESS_URGENT, Lever.MORE_URGENT),
            List.of(Lever.FORCE_FILL),
            List.of(Lever.CANCEL_CHILDREN, Lever.CANCEL_PARENT),
            List.of(Lever.TAKE_OVER, Lever.EDIT_CHILD, Lever.CANCEL_CHILD, Lever.HAND_BACK));

    private final OverrideViewModel model;
    private final KeyWords keys;
    private final Runnable afterwards;
    private final VBox node = new VBox();
    private final List<LeverButton> buttons = new ArrayList<>();
    private final Label urgency = new Label();
    private final Label hand = new Label();
    private final Label proof = new Label();
    private final Button waits = new Button();
    private @Nullable EditorPane pane;

    /**
     * A bar.
     *
     * @param keys names the keys as they are bound
     * @param afterwards runs after every action: it takes the focus off the button, so that Space does not repeat it
     * @param showAdvice brings the advice into sight
     */
    public OverrideBar(OverrideViewModel model, KeyWords keys, Runnable afterwards, Runnable showAdvice) {
        this.model = model;
        this.keys = keys;
        this.afterwards = afterwards;
        node.setId("overrides");
        node.getStyleClass().add("override-bar");
        node.getStylesheets()
                .add(Objects.requireNonNull(OverrideBar.class.getResource("override.css"))
                        .toExternalForm());
        proof.setId("kill-proof");
        proof.getStyleClass().add("kill-proof");
        proof.setMaxWidth(Double.MAX_VALUE);
        proof.setWrapText(true);
        proof.managedProperty().bind(proof.visibleProperty());
        proof.setVisible(false);
        node.getChildren().addAll(proof, levers());
        // Enter on a button sends nothing: it is too close to typing.
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
            }
        });
        waits.setId("override-advice");
        waits.getStyleClass().add("waits");
        waits.setMinWidth(Region.USE_PREF_SIZE);
        waits.setTooltip(new Tooltip(TEXTS.get("waits.tip")));
        waits.setOnAction(event -> showAdvice.run());
        waits.managedProperty().bind(waits.visibleProperty());
        waits.setVisible(false);
        model.editor().subscribe(this::show);
    }

    @Override
    public String id() {
        return "overrides";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public List<DeskAction> actions() {
        List<DeskAction> actions = new ArrayList<>();
        for (Lever lever : Lever.values()) {
            actions.add(new DeskAction(
                    lever.id(),
                    TEXTS.get("group"),
                    TEXTS.get("action." + lever.id()),
                    lever.keys(),
                    lever.reach(),
                    () -> model.pull(lever)));
        }
        return List.copyOf(actions);
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("override controls", this::frame);
    }

    private void frame(Frame frame) {
        model.frame(frame);
        for (LeverButton button : buttons) {
            button.refresh(model.refusal(button.lever()), model.isPaused());
        }
        urgency.setText(model.urgencyWords());
        hand.setText(model.inHand());
        String waiting = model.waitingWords();
        waits.setText(waiting);
        waits.setVisible(!waiting.isEmpty());
        KillTally tally = model.tally();
        proof.setVisible(tally.isKilled());
        if (tally.isKilled()) {
            proof.setText(tally.words());
            proof.getStyleClass().setAll("label", "kill-proof", tally.isProven() ? "proven" : "open");
        }
        EditorPane shown = pane;
        if (shown != null) {
            shown.refresh();
        }
    }

    private Node levers() {
        FlowPane row = new FlowPane(14, 5);
        row.getStyleClass().add("levers");
        hand.setId("override-hand");
        hand.getStyleClass().add("in-hand");
        row.getChildren().add(hand);
        urgency.setId("override-urgency");
        urgency.getStyleClass().add("urgency");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.following(TEXTS.get("urgency.tip")));
        urgency.setTooltip(tip);
        for (List<Lever> group : GROUPS) {
            HBox box = new HBox(4);
            box.setAlignment(Pos.CENTER_LEFT);
            for (Lever lever : group) {
                LeverButton button = new LeverButton(lever, keys, () -> {
                    model.pull(lever);
                    if (model.editor().get() == null) {
                        afterwards.run();
                    }
                });
                buttons.add(button);
                box.getChildren().add(button);
                if (lever == Lever.LESS_URGENT) {
                    box.getChildren().add(urgency);
                }
            }
            row.getChildren().add(box);
        }
        row.getChildren().add(waits); // last: it comes and goes, and no lever moves for it
        return row;
    }

    private void show(@Nullable OverrideEditor editor) {
        EditorPane before = pane;
        if (before != null) {
            boolean hadKeyboard = before.isFocusWithin();
            node.getChildren().remove(before);
            pane = null;
            if (editor == null && hadKeyboard) {
                afterwards.run();
            }
        }
        if (editor != null) {
            EditorPane next = faceOf(editor);
            pane = next;
            node.getChildren().addFirst(next); // above the levers, so that none of them moves under the hand
            next.first().requestFocus();
        }
    }

    private EditorPane faceOf(OverrideEditor editor) {
        Runnable away = model::closeEditor;
        return switch (editor) {
            case ResumeEditor resume -> new ResumePane(resume, keys, away);
            case ChangeEditor change -> new ChangePane(change, keys, away);
            case FillEditor fill -> new FillPane(fill, keys, away);
            case ChildEditor child -> new ChildPane(child, keys, away);
        };
    }
}
