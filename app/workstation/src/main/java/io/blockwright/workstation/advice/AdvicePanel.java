package io.blockwright.workstation.advice;

import io.blockwright.domain.ControlMode;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the selected parent's strategy does next and why, who decides, and the answers to an advice that waits. FX thread.
 */
public final class AdvicePanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(AdvicePanel.class);
    /** Width of the panel from which there is room for the badge beside the modes. */
    private static final double BADGE_FROM = 300;

    private static final PseudoClass AWAITING = PseudoClass.getPseudoClass("awaiting");

    private final AdviceViewModel model;
    private final KeyWords keys;
    private final Runnable afterwards;
    private final Runnable reveal;
    private final BorderPane node = new BorderPane();
    private final Label order = label("advice-order", "muted");
    private final Label badge = label("advice-badge", "badge", "warning");
    private final Label others = label("advice-others", "others");
    private final Label headline = label("advice-headline", "headline");
    private final Label where = label("advice-where", "muted");
    private final Label when = label("advice-when", "when");
    private final Label age = label("advice-age", "muted");
    private final Label why = label("advice-why", "why");
    private final Label last = label("advice-last", "last");
    private final Label empty = label("advice-empty", "empty-words");
    private final Label hint = label("advice-hint", "muted");
    private final Label caution = label("advice-caution", "caution");
    private final Label sure = label("advice-sure", "muted");
    private final WhyPane reasons;
    private final Label factorsTitle = title("title.factors");
    private final Label alternativesTitle = title("title.alternatives");
    private final FactorTable factors = new FactorTable("advice-factors");
    private final AlternativesTable alternatives = new AlternativesTable();
    private final ModeSwitch modes;
    private final AnswerBar answers;
    private final VBox foot = new VBox();
    private final VBox body = new VBox();
    private @Nullable AdvicePane pane;

    /**
     * A panel.
     *
     * @param keys names the keys as they are bound
     * @param afterwards runs after every answer: it takes the focus off the button
     * @param reveal brings the panel to the front
     */
    public AdvicePanel(AdviceViewModel model, KeyWords keys, Runnable afterwards, Runnable reveal) {
        this.model = model;
        this.keys = keys;
        this.afterwards = afterwards;
        this.reveal = reveal;
        this.modes = new ModeSwitch(keys, mode -> {
            model.decideBy(mode);
            afterwards.run();
        });
        this.answers = new AnswerBar(model, keys, afterwards);
        this.reasons = new WhyPane(model.why());
        node.setId("advice");
        node.getStyleClass().addAll("panel", "advice");
        node.setMinSize(240, 160);
        node.getStylesheets()
                .add(Objects.requireNonNull(AdvicePanel.class.getResource("advice.css"))
                        .toExternalForm());
        node.setTop(header());
        node.setCenter(content());
        foot.getChildren().addAll(hint, answers);
        foot.getStyleClass().add("advice-foot");
        node.setBottom(foot);
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume(); // Enter never sends
            }
        });
        model.card().subscribe(this::show);
        model.editor().subscribe(this::show);
    }

    @Override
    public String id() {
        return "advice";
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
        actions.add(action("advice.accept", "A", () -> answer(model::accept)));
        actions.add(action("advice.modify", "M", () -> answer(model::modify)));
        actions.add(action("advice.reject", "R", () -> answer(model::reject)));
        for (int i = 0; i < ModeSwitch.ORDER.size(); i++) {
            ControlMode mode = ModeSwitch.ORDER.get(i);
            actions.add(action("parent.mode-" + mode, "Shift+" + (i + 1), () -> model.decideBy(mode)));
        }
        return List.copyOf(actions);
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("advice", this::frame);
    }

    /** Nobody answers what is out of sight: the key then only brings it into sight. */
    private void answer(Runnable answer) {
        if (node.getScene() == null) {
            reveal.run();
            model.lookAgain();
        } else {
            answer.run();
        }
    }

    private static DeskAction action(String id, String key, Runnable run) {
        return new DeskAction(
                id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(key), Reach.NOT_WHILE_TYPING, run);
    }

    private void frame(Frame frame) {
        model.frame(frame);
        answers.refresh();
        AdvicePane open = pane;
        if (open != null) {
            open.refresh();
        }
    }

    private void show(AdviceCard card) {
        order.setText(card.order());
        others.setText(card.others());
        modes.show(card.mode());
        badge.setVisible(card.awaiting());
        node.pseudoClassStateChanged(AWAITING, card.awaiting());
        headline.setText(card.headline());
        headline.getStyleClass().setAll("label", "headline", card.style());
        where.setText(card.where());
        when.setText(card.when());
        age.setText(card.age());
        why.setText(card.why());
        caution.setText(card.caution());
        sure.setText(card.sure());
        factors.show(card.factors());
        alternatives.show(card.alternatives());
        last.setText(card.last().isBlank() ? "" : TEXTS.get("last", card.last()));
        empty.textProperty().bind(keys.following(card.empty()));
        hint.setText(card.mode() == null ? "" : TEXTS.get("hint." + card.mode()));
        setShown(factorsTitle, !card.factors().isEmpty());
        setShown(alternativesTitle, !card.alternatives().isEmpty());
        setShown(where, !card.where().isEmpty());
        setShown(last, !card.last().isBlank());
        setShown(others, !card.others().isEmpty());
        setShown(empty, !card.empty().isEmpty());
        setShown(body, card.hasAdvice());
        setShown(foot, card.mode() != null);
        setShown(caution, !card.caution().isEmpty());
        setShown(sure, !card.sure().isEmpty());
        setShown(hint, card.mode() != ControlMode.ADVISE);
        setShown(answers, card.mode() != ControlMode.AUTO);
        node.setAccessibleText(card.hasAdvice() ? card.headline() + ". " + card.why() : keys.in(card.empty()));
    }

    private void show(@Nullable AdviceEditor editor) {
        AdvicePane before = pane;
        if (before != null) {
            boolean hadKeyboard = before.isFocusWithin();
            foot.getChildren().remove(before);
            pane = null;
            if (editor == null && hadKeyboard) {
                afterwards.run();
            }
        }
        if (editor != null) {
            AdvicePane next = new AdvicePane(editor, keys, model::closeEditor);
            pane = next;
            foot.getChildren().addFirst(next);
            next.first().requestFocus();
        }
    }

    private Node header() {
        Label title = new Label(TEXTS.get("heading"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        badge.setText(TEXTS.get("badge"));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.managedProperty().bind(badge.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        modes.setMinWidth(Region.USE_PREF_SIZE);
        HBox waits = new HBox(badge); // in a narrow panel its frame says it, and who decides must not be cut
        waits.setAlignment(Pos.CENTER_LEFT);
        waits.visibleProperty().bind(node.widthProperty().greaterThan(BADGE_FROM));
        waits.managedProperty().bind(waits.visibleProperty());
        HBox header = new HBox(8, title, waits, space, modes);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private Node content() {
        FlowPane timing = new FlowPane(8, 0, when, age);
        for (Label wrapped : List.of(headline, why, last, others, hint, empty, caution, sure)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(Region.USE_PREF_SIZE);
        }
        body.getStyleClass().add("advice-body");
        body.getChildren()
                .addAll(
                        headline,
                        where,
                        timing,
                        sure,
                        why,
                        reasons.sentence(),
                        alternativesTitle,
                        alternatives,
                        reasons,
                        factorsTitle,
                        factors);
        VBox all = new VBox(others, order, caution, body, empty, last);
        all.getStyleClass().add("advice-content");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static void setShown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static Label label(String id, String... styles) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Label title(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("section");
        return label;
    }
}
