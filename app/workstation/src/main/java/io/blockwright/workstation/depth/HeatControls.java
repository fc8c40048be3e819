package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import io.blockwright.workstation.venue.VenueLegend;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The heat map's header: legend, contrast, where in time the picture is, and what it draws. FX thread. */
final class HeatControls extends HBox {
    private static final Texts TEXTS = Texts.of(HeatControls.class);

    private final HeatMapViewModel model;
    private final HeatMapView map;
    private final Button pause;
    private final Button live = new Button(TEXTS.get("live"));
    private final CheckMenuItem venuesChoice;
    private final VenueLegend venues = new VenueLegend(TEXTS.get("venues.tip"));
    private final ForecastLegend forecast = new ForecastLegend();
    private String said = "";

    HeatControls(HeatMapViewModel model, HeatMapView map) {
        super(6);
        this.model = model;
        this.map = map;
        venuesChoice = choice("view.venues", model.settings().venues());
        venuesChoice.setId("heat-venues");
        venuesChoice.setVisible(false);
        Label title = new Label(TEXTS.get("title").toUpperCase(Locale.ROOT));
        title.getStyleClass().add("panel-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button rewind = icon(Icons.REWIND, "rewind", () -> model.turn(-0.5));
        Button forward = icon(Icons.FORWARD, "forward", () -> model.turn(0.5));
        forward.disableProperty().bind(model.live());
        pause = icon(Icons.PAUSE, "pause", this::pauseOrFollow);
        pause.setId("heat-pause");
        model.live().addListener((seen, before, now) -> mark(now));
        getChildren()
                .addAll(
                        title,
                        map.legend(),
                        contrastWords(),
                        contrast(),
                        venues,
                        forecast,
                        space,
                        live(),
                        rewind,
                        pause,
                        forward,
                        view());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("panel-header");
    }

    /** How far behind now the picture is, in words. */
    void refresh() {
        String words = model.live().get()
                ? TEXTS.get("live")
                : model.behind() < 1_000_000_000L
                        ? TEXTS.get("paused")
                        : TEXTS.get("live.behind", DurationText.write(model.behind()));
        if (!words.equals(said)) {
            said = words;
            live.setText(words);
        }
        forecast.show(model.drawnForecast());
        MarketPicture market = model.market();
        List<String> names = market == null ? List.of() : market.venues().names();
        venuesChoice.setVisible(names.size() > 1);
        venues.show(model.settings().venues().get() ? names : List.of());
    }

    private void pauseOrFollow() {
        if (model.live().get()) {
            model.pause();
        } else {
            model.goLive();
        }
    }

    private void mark(boolean following) {
        pause.setGraphic((following ? Icons.PAUSE : Icons.RESUME).graphic());
        pause.setTooltip(new Tooltip(TEXTS.get(following ? "pause.tip" : "resume.tip")));
    }

    private Label contrastWords() {
        Label words = new Label(TEXTS.get("contrast"));
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        leavesRoomBelow(words, 520);
        return words;
    }

    private Slider contrast() {
        Slider contrast = new Slider(0, 1, model.settings().contrast().get());
        contrast.setId("heat-contrast");
        contrast.setPrefWidth(80);
        contrast.setMinWidth(50);
        leavesRoomBelow(contrast, 440);
        contrast.setBlockIncrement(0.05);
        contrast.setAccessibleText(TEXTS.get("contrast"));
        contrast.setTooltip(new Tooltip(TEXTS.get("contrast.tip")));
        contrast.valueProperty().bindBidirectional(model.settings().contrast());
        return contrast;
    }

    /** The buttons keep their place in a narrow panel; contrast has its keys as well. */
    private void leavesRoomBelow(Region part, double width) {
        part.visibleProperty().bind(widthProperty().greaterThan(width));
        part.managedProperty().bind(part.visibleProperty());
    }

    private Button live() {
        live.setId("heat-live");
        live.getStyleClass().add("attention");
        live.setOnAction(event -> act(model::goLive));
        live.visibleProperty().bind(model.live().not());
        live.managedProperty().bind(live.visibleProperty());
        live.setMinWidth(Region.USE_PREF_SIZE);
        return live;
    }

    private Button icon(Icons icon, String key, Runnable run) {
        Button button = new Button();
        button.setGraphic(icon.graphic());
        button.setAccessibleText(TEXTS.get(key));
        button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
        button.setStyle("-fx-padding: 3px 5px 3px 5px;");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act(run));
        return button;
    }

    private void act(Runnable run) {
        run.run();
        map.repaint();
    }

    private MenuButton view() {
        MenuButton view = new MenuButton(TEXTS.get("view"));
        view.setId("heat-view");
        view.setTooltip(new Tooltip(TEXTS.get("view.tip")));
        view.setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        HeatSettings settings = model.settings();
        for (HeatColours colours : HeatColours.values()) {
            RadioMenuItem item = new RadioMenuItem(colours.words());
            item.setId("heat-colours-" + colours.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setSelected(settings.colours().get() == colours);
            item.setOnAction(event -> settings.colours().set(colours));
            settings.colours().addListener((seen, before, now) -> item.setSelected(now == colours));
            view.getItems().add(item);
        }
        view.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        choice("view.trades", settings.trades()),
                        choice("view.profile", settings.profile()),
                        choice("view.plan", settings.plan()),
                        choice("view.forecast", settings.forecast()),
                        choice("view.watch", settings.watch()),
                        venuesChoice);
        return view;
    }

    private static CheckMenuItem choice(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(TEXTS.get(key));
        item.selectedProperty().bindBidirectional(property);
        return item;
    }
}
