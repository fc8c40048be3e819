package io.blockwright.workstation.precautions;

import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.precautions.PrecautionsViewModel.Kind;
import io.blockwright.workstation.precautions.PrecautionsViewModel.Verdict;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The precautions' face: a line each, what it means, and what would change. Enter keeps nothing. FX thread. */
final class PrecautionsView extends BorderPane {
    private static final Texts TEXTS = Texts.of(PrecautionsView.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 620;
    /** Room for a sentence of three lines: the buttons stay where they are. */
    private static final double VERDICT_HEIGHT = 52;

    private final PrecautionsViewModel model;
    private final Runnable away;
    private final Supplier<List<LimitUse>> limits;
    private final VenueLimitsBox venues = new VenueLimitsBox();
    private final Map<Line, TextField> fields = new EnumMap<>(Line.class);
    private final Map<Line, Label> nows = new EnumMap<>(Line.class);
    private final Label verdict = new Label();
    private final Button apply = new Button();

    /** {@code limits}: what the risk gate enforces now; {@code away} closes what it stands in. */
    PrecautionsView(PrecautionsViewModel model, KeyWords keys, Supplier<List<LimitUse>> limits, Runnable away) {
        this.limits = limits;
        this.model = model;
        this.away = away;
        setId("precautions");
        getStyleClass().addAll("panel", "precautions");
        getStylesheets()
                .add(Objects.requireNonNull(PrecautionsView.class.getResource("precautions.css"))
                        .toExternalForm());
        setPrefWidth(WIDTH);
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("card-title");
        HBox heading = new HBox(8, Icons.PRECAUTIONS.graphic(), title);
        heading.setAlignment(Pos.CENTER_LEFT);
        Label words = wrapped(TEXTS.get("words"));
        words.getStyleClass().add("muted");
        VBox head = new VBox(6, heading, words);
        head.getStyleClass().add("precautions-head");
        setTop(head);
        setCenter(new VBox(grid(), venues));
        setBottom(foot(keys));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        SendKey.form(this, model::apply);
        model.verdict().addListener((seen, before, now) -> show(now));
        show(model.verdict().get());
    }

    /** Begins anew, with the keyboard in the first field. */
    void begin() {
        model.begin();
        venues.show(limits.get());
        TextField first = Objects.requireNonNull(fields.get(Line.NOTIONAL));
        first.requestFocus();
        first.selectAll();
    }

    private GridPane grid() {
        GridPane grid = new GridPane(14, 10);
        grid.getStyleClass().add("precautions-lines");
        ColumnConstraints text = new ColumnConstraints();
        text.setHgrow(Priority.ALWAYS);
        ColumnConstraints typed = new ColumnConstraints(150);
        ColumnConstraints now = new ColumnConstraints(120);
        grid.getColumnConstraints().addAll(text, typed, now);
        for (Line line : Line.values()) {
            Label name = new Label(TEXTS.get(line.key("line.")));
            name.getStyleClass().add("precautions-name");
            Label what = wrapped(TEXTS.get(line.key("what.")));
            what.getStyleClass().add("muted");
            TextField field = new TextField();
            field.setId("precautions-" + line.name().toLowerCase(Locale.ROOT));
            field.setAccessibleText(name.getText() + ". " + what.getText());
            field.setAlignment(Pos.CENTER_RIGHT);
            field.textProperty().bindBidirectional(model.typed(line));
            name.setLabelFor(field);
            Label holds = new Label();
            holds.getStyleClass().add("muted");
            fields.put(line, field);
            nows.put(line, holds);
            grid.addRow(grid.getRowCount(), new VBox(name, what), field, holds);
            GridPane.setValignment(field, VPos.CENTER);
        }
        return grid;
    }

    private VBox foot(KeyWords keys) {
        verdict.setId("precautions-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(VERDICT_HEIGHT);
        verdict.setMaxWidth(Double.MAX_VALUE);
        verdict.setAlignment(Pos.TOP_LEFT);
        Button usual = new Button(TEXTS.get("usual"));
        usual.setId("precautions-usual");
        usual.setOnAction(event -> model.usual());
        Button close = new Button(TEXTS.get("close"));
        close.setId("precautions-close");
        close.setOnAction(event -> away.run());
        apply.setId("precautions-apply");
        apply.getStyleClass().add("apply");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(event -> model.apply());
        apply.textProperty()
                .bind(model.verdict()
                        .flatMap(now ->
                                keys.following(TEXTS.get(now.kind() == Kind.LOOSER ? "apply.second" : "apply"))));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, usual, space, close, apply);
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox foot = new VBox(8, verdict, buttons);
        foot.getStyleClass().add("precautions-foot");
        return foot;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            away.run();
        }
    }

    private void show(Verdict now) {
        verdict.setText(now.sentence());
        verdict.getStyleClass()
                .setAll(
                        "label",
                        "verdict",
                        switch (now.kind()) {
                            case SAME, ASKING -> "muted";
                            case WRONG -> "wrong";
                            case TIGHTER -> "good";
                            case LOOSER -> "warning";
                        });
        apply.setDisable(now.kind() == Kind.SAME || now.kind() == Kind.WRONG || now.kind() == Kind.ASKING);
        fields.forEach((line, field) -> {
            field.pseudoClassStateChanged(WRONG, line == now.wrong());
            field.setEditable(now.kind() != Kind.ASKING);
        });
        nows.forEach((line, holds) -> holds.setText(model.now(line)));
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
