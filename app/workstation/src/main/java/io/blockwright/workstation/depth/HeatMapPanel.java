package io.blockwright.workstation.depth;

import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The heat map with its legend and its few controls, always visible. */
public final class HeatMapPanel extends BorderPane {
    private final HeatMapViewModel model = new HeatMapViewModel();
    private final HeatMapView map;

    public HeatMapPanel(Theme theme, Typeface face, ClockFormat clock) {
        map = new HeatMapView(model, theme, face, clock);
        getStyleClass().add("panel");
        setTop(header());
        setCenter(map);
        setMinSize(320, 160);
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("depth heat map", map::frame);
    }

    /** What the panel shows. */
    public HeatMapViewModel model() {
        return model;
    }

    private Node header() {
        Label title = new Label("DEPTH");
        title.getStyleClass().add("panel-title");
        Label words = new Label("Contrast");
        words.getStyleClass().add("muted");
        Slider contrast = new Slider(0, 1, model.contrast().get());
        contrast.setId("heat-contrast");
        contrast.setPrefWidth(90);
        contrast.setMinWidth(60);
        contrast.setTooltip(new Tooltip("Right: only large sizes glow. Left: small sizes show too."));
        contrast.valueProperty().bindBidirectional(model.contrast());
        words.setLabelFor(contrast);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(8, title, map.legend(), words, contrast, choice(), trades(), space, live());
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private Node choice() {
        ComboBox<HeatColours> choice = new ComboBox<>();
        choice.getItems().setAll(HeatColours.values());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(HeatColours colours) {
                return colours.words();
            }

            @Override
            public HeatColours fromString(String words) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        choice.setId("heat-colours");
        choice.setAccessibleText("Colours of the heat map");
        choice.setMinWidth(96);
        choice.valueProperty().bindBidirectional(model.colours());
        return choice;
    }

    private Node trades() {
        ToggleButton trades = new ToggleButton("Trades");
        trades.setTooltip(new Tooltip("Circles: area is size, colour is who took (blue buyers, orange sellers)."));
        trades.selectedProperty().bindBidirectional(model.bubbles());
        trades.setMinWidth(Region.USE_PREF_SIZE);
        return trades;
    }

    private Node live() {
        Button live = new Button("Return to live");
        live.setId("heat-live");
        live.getStyleClass().add("attention");
        live.setOnAction(event -> model.goLive());
        live.visibleProperty().bind(model.live().not());
        live.managedProperty().bind(live.visibleProperty());
        live.setMinWidth(Region.USE_PREF_SIZE);
        return live;
    }
}
