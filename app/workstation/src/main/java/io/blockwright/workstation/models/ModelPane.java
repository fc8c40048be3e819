package io.blockwright.workstation.models;

import io.blockwright.domain.Algo;
import io.blockwright.workstation.models.ModelCard.Line;
import io.blockwright.workstation.models.ModelCard.Need;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The models of one kind, and the buttons that change them. FX thread. */
final class ModelPane extends VBox {
    private static final Texts TEXTS = Texts.of(ModelPane.class);
    private static final double ROLE_WIDTH = 84;

    private final String kind;
    private final ModelLine champion;
    private final ModelLine challenger;
    private final ModelLine former;
    private final Label trouble;
    private final Label saving;
    private final Label agreement;
    private final SavingBar bar = new SavingBar();
    private final VBox needs = new VBox(3);
    private final VBox evidence;
    private final Button promote;
    private final Button rollBack;
    private final Button choose;
    private final Button dismiss;
    private @Nullable Button pressed;

    ModelPane(
            Algo algo,
            Consumer<Algo> promoting,
            Consumer<Algo> rollingBack,
            Consumer<Algo> choosing,
            Consumer<Algo> dismissing) {
        this.kind = algo.name().toLowerCase(Locale.ROOT); // first: the parts are named by it
        this.trouble = label("trouble", "caution");
        this.saving = label("saving", "saving-words");
        this.agreement = label("agreement", "muted");
        setId("models-" + kind);
        getStyleClass().add("model-card");
        setAccessibleRole(AccessibleRole.PARENT);
        Label heading = new Label(TEXTS.get("heading.kind", algo.name()));
        heading.getStyleClass().add("model-heading");
        GridPane lines = new GridPane(10, 6);
        ColumnConstraints role = new ColumnConstraints(ROLE_WIDTH);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(role, rest);
        champion = new ModelLine(lines, 0, "champion");
        challenger = new ModelLine(lines, 1, "challenger");
        former = new ModelLine(lines, 2, "former");
        evidence = new VBox(4, saving, bar, agreement);
        evidence.getStyleClass().add("evidence");
        Label asks = new Label(TEXTS.get("needs"));
        asks.getStyleClass().add("section");
        needs.setId("models-needs-" + kind);
        promote = button("promote", Icons.APPROVE, () -> promoting.accept(algo));
        promote.getStyleClass().add("apply");
        rollBack = button("rollback", Icons.REPLAY, () -> rollingBack.accept(algo));
        choose = button("choose", Icons.SEARCH, () -> choosing.accept(algo));
        dismiss = button("dismiss", Icons.CLOSE, () -> dismissing.accept(algo));
        FlowPane buttons = new FlowPane(8, 6, choose, promote, rollBack, dismiss);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, trouble, lines, evidence, asks, needs, buttons);
    }

    /** One model of the card: what it is, its name and file, and what it is for. */
    private final class ModelLine {
        private final Label name;
        private final Label hash;
        private final Label standing;
        private final Label card;
        private final HBox head;

        ModelLine(GridPane grid, int row, String role) {
            Label what = new Label(TEXTS.get("role." + role));
            what.getStyleClass().add("muted");
            name = label(role, "model-name");
            name.setWrapText(false);
            hash = label(role + "-hash", "model-hash");
            hash.setTooltip(new Tooltip(TEXTS.get("hash.tip")));
            standing = label(role + "-standing", "badge");
            standing.getStyleClass().add("good");
            card = label(role + "-card", "muted");
            head = new HBox(8, name, hash, standing);
            head.setAlignment(Pos.CENTER_LEFT);
            grid.add(what, 0, row);
            grid.add(new VBox(1, head, card), 1, row);
            GridPane.setValignment(what, VPos.TOP);
        }

        void show(Line line) {
            name.setText(line.name());
            hash.setText(line.hash());
            standing.setText(line.standing());
            card.setText(line.card());
            visible(hash, !line.hash().isEmpty());
            visible(standing, !line.standing().isEmpty());
            visible(card, !line.card().isEmpty());
            name.getStyleClass().setAll("label", line.there() ? "model-name" : "muted");
            head.setAccessibleText(line.name() + " " + line.hash() + " " + line.standing());
        }
    }

    void show(ModelCard shown) {
        trouble.setText(shown.trouble());
        visible(trouble, !shown.trouble().isEmpty());
        champion.show(shown.champion());
        challenger.show(shown.challenger());
        former.show(shown.former());
        visible(evidence, !shown.saving().isEmpty());
        saving.setText(shown.saving());
        bar.show(shown.interval());
        visible(bar, shown.interval().known());
        bar.setAccessibleText(shown.saving());
        agreement.setText(shown.agreement());
        needs.getChildren().setAll(shown.needs().stream().map(ModelPane::need).toList());
        promote.setDisable(!shown.ready() || shown.busy());
        rollBack.setDisable(!shown.former().there() || shown.busy());
        choose.setDisable(shown.busy());
        visible(dismiss, shown.challenger().there());
        dismiss.setDisable(shown.busy());
        keepKeyboard();
        setAccessibleText(TEXTS.get(
                "spoken",
                shown.kind().name(),
                shown.champion().name(),
                shown.challenger().name(),
                shown.saving()));
    }

    private static Node need(Need need) {
        Label mark = new Label(TEXTS.get(need.met() ? "met" : "unmet"));
        mark.getStyleClass().add(need.met() ? "met" : "unmet");
        mark.setMinWidth(14);
        Label words = new Label(need.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(6, mark, words);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(TEXTS.get(need.met() ? "met.spoken" : "unmet.spoken", need.words()));
        HBox.setHgrow(words, Priority.ALWAYS);
        return line;
    }

    private Button button(String key, Icons icon, Runnable action) {
        Button button = new Button(TEXTS.get("button." + key), icon.graphic());
        button.setId("models-" + key + "-" + kind);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(TEXTS.get("button." + key + ".tip")));
        button.setAccessibleText(TEXTS.get("button.spoken", TEXTS.get("button." + key), kind.toUpperCase(Locale.ROOT)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Label label(String id, String style) {
        Label label = new Label();
        label.setId("models-" + id + "-" + kind);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    void begin() {
        choose.requestFocus();
    }

    /**
     * The keyboard stays on the card when the button that has it can be pressed no more: on the card itself while a change is
     * under way, then on that button again, or on the first where that one has nothing left to do.
     */
    private void keepKeyboard() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (owner instanceof Button button && inCard(button) && !canBePressed(button)) {
            pressed = button;
        } else if (!equals(owner)) {
            return;
        }
        Button before = pressed;
        Button next = before != null && canBePressed(before) ? before : choose;
        (canBePressed(next) ? next : this).requestFocus();
    }

    private boolean inCard(Button button) {
        return List.of(choose, promote, rollBack, dismiss).contains(button);
    }

    private static boolean canBePressed(Button button) {
        return button.isVisible() && !button.isDisable();
    }
}
