package io.blockwright.workstation.lane;

import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.keys.TypeAhead;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The selected order and what another algorithm would have made of it, drawn on one time axis. FX thread. */
public final class LanePanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(LanePanel.class);
    /** Narrower than this, the words stand above the drawing. */
    private static final double WIDE = 620;

    private static final double SHARE = 0.36;
    private static final double LEAST = 300;
    private static final double MOST = 460;

    private final LaneViewModel model;
    private final KeyWords keys;
    private final Runnable reveal;
    private final BorderPane node = new BorderPane();
    private final LaneChart chart = new LaneChart();
    private final ComboBox<Choice> selector = new ComboBox<>();
    private final Label order = label("lane-order");
    private final Label stage = label("lane-stage", "muted");
    private final Label says = label("lane-says", "lane-says");
    private final Label live = label("lane-live-words");
    private final Label beside = label("lane-beside-words");
    private final Label caveat = label("lane-caveat", "lane-caveat");
    private final Label note = label("lane-note", "lane-note");
    private final Label empty = label("lane-empty", "empty-words");
    private final VBox body = new VBox();
    private final VBox words = new VBox();
    private final ScrollPane scroll = new ScrollPane(words);
    private boolean showing;
    private @Nullable Boolean arranged;

    /** {@code keys} names the keys as they are bound; {@code reveal} brings the panel to the front. */
    public LanePanel(LaneViewModel model, KeyWords keys, Runnable reveal) {
        this.model = model;
        this.keys = keys;
        this.reveal = reveal;
        node.setId("lane");
        node.getStyleClass().addAll("panel", "lane");
        node.setMinSize(240, 90);
        node.getStylesheets()
                .add(Objects.requireNonNull(LanePanel.class.getResource("lane.css"))
                        .toExternalForm());
        content();
        TypeAhead.on(selector);
        arrange(false);
        model.choices().subscribe(this::offer);
        model.card().subscribe(this::show);
        selector.setOnAction(event -> {
            Choice chosen = selector.getValue();
            if (!showing && chosen != null) {
                model.choose(chosen.id());
            }
        });
    }

    @Override
    public String id() {
        return "lane";
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
    public void takeFocus() {
        selector.requestFocus();
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(new DeskAction(
                "lane.choose",
                TEXTS.get("group"),
                TEXTS.get("action.lane.choose"),
                List.of("W"),
                Reach.NOT_WHILE_TYPING,
                () -> {
                    reveal.run();
                    selector.requestFocus();
                    selector.show();
                }));
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("lane", frame -> {
            arrange(node.getWidth() >= WIDE);
            widen(node.getWidth());
            model.frame(frame);
        });
    }

    private void content() {
        order.setMinWidth(Region.USE_PREF_SIZE);
        order.setLabelFor(selector);
        selector.setId("lane-choice");
        selector.setMinWidth(150);
        selector.setAccessibleText(TEXTS.get("selector"));
        selector.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : LaneViewModel.name(choice);
            }

            @Override
            public @Nullable Choice fromString(String text) {
                return null; // nobody types here
            }
        });
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.followingWithKey(TEXTS.get("selector"), "lane.choose"));
        selector.setTooltip(tip);
        HBox head = new HBox(order, selector, stage);
        head.getStyleClass().add("lane-head");
        for (Label wrapped : List.of(says, caveat, note, empty)) {
            wrapped.setWrapText(true);
            wrapped.setMinHeight(Region.USE_PREF_SIZE);
        }
        body.getChildren().addAll(says, caveat, legend("live", live), legend("beside", beside), note);
        body.setSpacing(4);
        words.getChildren().addAll(head, body, empty);
        words.getStyleClass().add("lane-words");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    private static Node legend(String style, Label label) {
        Line stroke = new Line(0, 0, 22, 0);
        stroke.getStyleClass().add("lane-" + style);
        HBox line = new HBox(new StackPane(stroke), label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("lane-legend", style);
        return line;
    }

    /** The words beside the drawing, or above it. */
    private void arrange(boolean wide) {
        if (arranged != null && arranged == wide) {
            return;
        }
        arranged = wide;
        node.setLeft(null);
        node.setTop(null);
        node.setLeft(wide ? scroll : null);
        node.setTop(wide ? null : scroll);
        node.setCenter(chart);
        if (!wide) {
            scroll.setMinWidth(Region.USE_COMPUTED_SIZE);
            scroll.setPrefWidth(Region.USE_COMPUTED_SIZE);
        }
    }

    /** Beside the drawing, the words have a third of the room. */
    private void widen(double width) {
        if (width >= WIDE) {
            double share = Math.clamp(Math.rint(width * SHARE), LEAST, MOST);
            scroll.setMinWidth(share);
            scroll.setPrefWidth(share);
        }
    }

    private void offer(List<Choice> choices) {
        showing = true;
        selector.getItems().setAll(choices);
        select(model.card().get().choice());
        showing = false;
    }

    private void select(String id) {
        for (Choice choice : selector.getItems()) {
            if (choice.id().equals(id)) {
                selector.setValue(choice);
            }
        }
    }

    private void show(LaneCard card) {
        showing = true;
        if (!selector.isShowing()) {
            select(card.choice());
        }
        showing = false;
        selector.setDisable(card.order().isEmpty());
        order.setText(card.order().isEmpty() ? "" : TEXTS.get("heading", card.order()));
        stage.setText(card.stage());
        says.setText(card.says());
        live.setText(card.live());
        beside.setText(card.beside());
        caveat.setText(String.join("\n", card.caveats()));
        note.setText(String.join("\n", card.notes()));
        empty.textProperty().bind(keys.following(card.empty()));
        boolean compared = card.empty().isEmpty();
        setShown(body, compared);
        setShown(caveat, !card.caveats().isEmpty());
        setShown(empty, !compared);
        setShown(order, !card.order().isEmpty());
        chart.show(card.picture());
        chart.setVisible(compared);
        node.setAccessibleText(
                compared ? TEXTS.get("spoken", card.says(), card.live(), card.beside()) : keys.in(card.empty()));
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
}
