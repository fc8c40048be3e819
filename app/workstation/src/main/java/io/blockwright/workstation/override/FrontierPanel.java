package io.blockwright.workstation.override;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.SendKey;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.override.FrontierViewModel.Picture;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Cost against risk for what is left of the selected order, and a slider that looks before it applies. FX thread. */
public final class FrontierPanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(FrontierPanel.class);

    private final FrontierViewModel model;
    private final KeyWords keys;
    private final Runnable reveal;
    private final BorderPane node = new BorderPane();
    private final FrontierChart chart = new FrontierChart();
    private final Label title = new Label();
    private final Label now = new Label();
    private final Label looked = new Label();
    private final Label empty = new Label();
    private final Slider slider = new Slider(0, FrontierViewModel.MOST, 0);
    private final Button apply = new Button(TEXTS.get("frontier.apply"));
    private final Tooltip tip = new Tooltip();
    private final VBox foot = new VBox(4);

    /** {@code keys} names the keys as they are bound; {@code reveal} brings the panel to the front. */
    public FrontierPanel(FrontierViewModel model, KeyWords keys, Runnable reveal) {
        this.model = model;
        this.keys = keys;
        this.reveal = reveal;
        node.setId("frontier");
        node.getStyleClass().addAll("panel", "frontier");
        node.setMinSize(260, 200);
        node.getStylesheets()
                .add(Objects.requireNonNull(FrontierPanel.class.getResource("override.css"))
                        .toExternalForm());
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        empty.setMaxWidth(Double.MAX_VALUE);
        empty.setId("frontier-empty");
        node.setTop(header());
        node.setCenter(new StackPane(chart, empty));
        node.setBottom(controls());
        SendKey.form(node, model::apply);
        model.picture().subscribe(this::show);
    }

    @Override
    public String id() {
        return "frontier";
    }

    @Override
    public String title() {
        return TEXTS.get("frontier.panel");
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(new DeskAction(
                "frontier.look",
                TEXTS.get("group"),
                TEXTS.get("action.frontier.look"),
                List.of("U"),
                Reach.NOT_WHILE_TYPING,
                () -> {
                    reveal.run();
                    slider.requestFocus();
                }));
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("frontier", model::frame);
    }

    private void show(Picture picture) {
        title.setText(picture.title());
        empty.textProperty().bind(keys.following(picture.empty()));
        empty.setVisible(!picture.empty().isEmpty());
        foot.setVisible(picture.empty().isEmpty());
        chart.show(picture);
        now.setText(TEXTS.get("frontier.now", picture.nowWords()));
        looked.setText(TEXTS.get("frontier.looked", picture.lookedWords()));
        apply.setDisable(!picture.refusal().isEmpty());
        tip.setText(keys.in(picture.refusal().isEmpty() ? TEXTS.get("frontier.apply-tip") : picture.refusal()));
        node.setAccessibleText(picture.title() + " " + picture.lookedWords());
    }

    private Node header() {
        Label heading = new Label(TEXTS.get("frontier.heading"));
        heading.getStyleClass().add("panel-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        title.getStyleClass().add("muted");
        HBox header = new HBox(10, heading, title);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private Node controls() {
        slider.setId("frontier-slider");
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(TEXTS.get("frontier.slider"));
        slider.valueProperty().bindBidirectional(model.looked());
        slider.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.lookBack();
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        apply.setId("frontier-apply");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.getStyleClass().add("apply");
        apply.setOnAction(event -> model.apply());
        StackPane holder = new StackPane(apply);
        Tooltip.install(holder, tip); // a disabled button gets no mouse, and that is when the reason is wanted
        Label patient = new Label(TEXTS.get("frontier.patient"));
        Label hasty = new Label(TEXTS.get("frontier.hasty"));
        patient.getStyleClass().add("muted");
        hasty.getStyleClass().add("muted");
        patient.setMinWidth(Region.USE_PREF_SIZE);
        hasty.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, patient, slider, hasty, holder);
        line.setAlignment(Pos.CENTER_LEFT);
        now.setId("frontier-now");
        now.getStyleClass().add("words-now");
        looked.setId("frontier-looked");
        looked.getStyleClass().add("words-looked");
        now.setWrapText(true);
        looked.setWrapText(true);
        foot.getChildren().addAll(now, looked, line);
        foot.getStyleClass().add("frontier-foot");
        return foot;
    }
}
