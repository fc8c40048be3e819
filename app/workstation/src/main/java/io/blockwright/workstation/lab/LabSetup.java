package io.blockwright.workstation.lab;

import io.blockwright.workstation.text.Texts;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What is compared: markets, algorithms, how many pairs, from which seed. FX thread. */
final class LabSetup extends ScrollPane {
    private static final Texts TEXTS = Texts.of(LabSetup.class);

    LabSetup(LabViewModel model) {
        setId("lab-setup");
        setFitToWidth(true);
        setMinWidth(170);
        setPrefWidth(190);
        TextField pairs = field("lab-number", "setup.pairs");
        pairs.textProperty().bindBidirectional(model.pairs());
        TextField seed = field("lab-seed", "setup.seed");
        seed.textProperty().bindBidirectional(model.seed());
        VBox all = new VBox(
                4,
                label("setup.pairs"),
                pairs,
                label("setup.seed"),
                seed,
                label("setup.scenarios"),
                ticks(model.scenarios(), "lab-scenario-"),
                label("setup.algos"),
                ticks(model.algos(), "lab-algo-"));
        all.getStyleClass().add("lab-setup");
        all.disableProperty().bind(model.running());
        setContent(all);
    }

    private static TextField field(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(TEXTS.get(key + ".spoken"));
        field.setTooltip(new Tooltip(TEXTS.get(key + ".spoken")));
        return field;
    }

    private static Label label(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Node ticks(ObservableList<Choosable> choices, String id) {
        VBox box = new VBox(2);
        Runnable fill = () -> {
            box.getChildren().clear();
            for (Choosable choosable : choices) {
                CheckBox tick = new CheckBox(choosable.name());
                tick.setId(id + choosable.name());
                tick.selectedProperty().bindBidirectional(choosable.chosen());
                String title = choosable.choice().title();
                if (!title.isEmpty()) {
                    tick.setTooltip(new Tooltip(title));
                    tick.setAccessibleHelp(title);
                }
                box.getChildren().add(tick);
            }
        };
        choices.addListener((ListChangeListener<Choosable>) change -> fill.run());
        fill.run();
        return box;
    }
}
