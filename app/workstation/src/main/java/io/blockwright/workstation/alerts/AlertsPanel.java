package io.blockwright.workstation.alerts;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.alerts.AlertsViewModel.Show;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every alert since the window opened: read, filtered, acknowledged here, and its sound. FX thread. */
public final class AlertsPanel implements DeskPanel {
    private static final Texts TEXTS = Texts.of(AlertsPanel.class);

    private final AlertsViewModel model;
    private final AlertSound sound;
    private final KeyWords keys;
    private final BorderPane pane = new BorderPane();
    private final ListView<AlertLine> list;

    /** Shows a model's alerts. */
    public AlertsPanel(AlertsViewModel model, AlertSound sound, KeyWords keys) {
        this.keys = keys;
        this.model = model;
        this.sound = sound;
        this.list = new ListView<>(model.shown());
        list.setId("alerts-list");
        list.setCellFactory(view -> new AlertCell(model, keys));
        list.setAccessibleText(TEXTS.get("title"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        Label empty = new Label(model.emptyWords());
        empty.getStyleClass().add("empty-words");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        model.shown().addListener((ListChangeListener<AlertLine>) change -> empty.setText(model.emptyWords()));
        pane.getStyleClass().add("panel");
        pane.setTop(new VBox(header(), filters()));
        pane.setCenter(list);
    }

    @Override
    public String id() {
        return "alerts";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public List<DeskAction> actions() {
        return List.of(
                action("alerts.acknowledge", "acknowledge.newest", "F8", model.book()::acknowledgeNewest),
                action("alerts.acknowledge-all", "acknowledge.all", "Shift+F8", model.book()::acknowledgeAll),
                new DeskAction(
                        "alerts.sound",
                        TEXTS.get("group"),
                        TEXTS.get("sound"),
                        List.of(),
                        Reach.EVERYWHERE,
                        () -> sound.on().set(!sound.on().get())));
    }

    @Override
    public Subscription attach(Pulse pulse) {
        return () -> {}; // the book is filled whether anybody looks at it or not
    }

    private static DeskAction action(String id, String words, String key, Runnable run) {
        return new DeskAction(id, TEXTS.get("group"), TEXTS.get(words), List.of(key), Reach.EVERYWHERE, run);
    }

    private void key(KeyEvent event) {
        AlertLine selected = list.getSelectionModel().getSelectedItem();
        if (selected != null && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            model.book().acknowledge(selected.id());
            event.consume();
        }
    }

    private HBox header() {
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add("panel-title");
        Label summary = new Label();
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summary());
        Button all = new Button(TEXTS.get("acknowledge.all"), Icons.ACKNOWLEDGE_ALL.graphic());
        all.setId("alerts-acknowledge-all");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.followingWithKey(TEXTS.get("acknowledge.all.tip"), "alerts.acknowledge-all"));
        all.setTooltip(tip);
        all.disableProperty().bind(model.book().unread().isEqualTo(0));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> model.book().acknowledgeAll());
        HBox header = new HBox(8, title, summary, space(), all);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private HBox filters() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (Show which : Show.values()) {
            ToggleButton button = new ToggleButton(TEXTS.get("show." + which));
            button.setId("alerts-show-" + which);
            button.setTooltip(new Tooltip(TEXTS.get("show." + which + ".tip")));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(which == model.show().get());
            button.setOnAction(event -> {
                button.setSelected(true); // a second click does not leave nothing chosen
                model.show().set(which);
            });
            segments.getChildren().add(button);
        }
        TextField search = new TextField();
        search.setPromptText(TEXTS.get("search"));
        search.setAccessibleText(TEXTS.get("search.tip"));
        search.setTooltip(new Tooltip(TEXTS.get("search.tip")));
        search.setMinWidth(50);
        search.setPrefColumnCount(10);
        search.textProperty().bindBidirectional(model.search());
        HBox bar = new HBox(8, segments, search, space(), soundSwitch(), volume());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("panel-tools");
        return bar;
    }

    private ToggleButton soundSwitch() {
        ToggleButton button = new ToggleButton();
        button.setId("alerts-sound");
        button.getStyleClass().add("quiet");
        button.setAccessibleText(TEXTS.get("sound"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        button.setTooltip(tip);
        button.selectedProperty().bindBidirectional(sound.on());
        Runnable show = () -> {
            boolean heard = sound.on().get() && sound.available().get();
            button.setGraphic((heard ? Icons.SOUND : Icons.SILENT).graphic());
            tip.setText(TEXTS.get(!sound.available().get() ? "sound.none" : heard ? "sound.on" : "sound.off"));
        };
        sound.on().addListener((seen, before, now) -> show.run());
        sound.available().addListener((seen, before, now) -> show.run());
        show.run();
        return button;
    }

    private Slider volume() {
        Slider volume = new Slider(0, 1, sound.volume().get());
        volume.setId("alerts-volume");
        volume.setPrefWidth(80);
        volume.setMinWidth(40);
        volume.setBlockIncrement(0.1);
        volume.setAccessibleText(TEXTS.get("volume"));
        volume.setTooltip(new Tooltip(TEXTS.get("volume")));
        volume.disableProperty().bind(sound.on().not());
        volume.valueProperty().bindBidirectional(sound.volume());
        volume.setOnMouseReleased(event -> sound.test());
        return volume;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
