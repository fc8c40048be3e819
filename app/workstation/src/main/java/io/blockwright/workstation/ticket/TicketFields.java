package io.blockwright.workstation.ticket;

import io.blockwright.workstation.keys.TypeAhead;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The kinds of fields a form is made of. FX thread. */
final class TicketFields {
    private TicketFields() {}

    static TextField text(String id, String prompt, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    static Node labelled(String words, Node field) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setAccessibleText(words);
        VBox box = new VBox(3, label, field);
        box.setMinWidth(0);
        return box;
    }

    static <T> ComboBox<T> choice(String id, Property<T> value, List<T> values, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T chosen) {
                return chosen == null ? "" : words.apply(chosen);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        box.valueProperty().bindBidirectional(value);
        TypeAhead.on(box);
        return box;
    }

    /** Buttons side by side, one of them on; {@code dress} may style each. */
    static <T> HBox segments(
            String id, Property<T> value, List<T> values, Function<T, String> words, Function<T, String> hint) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (T choice : values) {
            ToggleButton button = new ToggleButton(words.apply(choice));
            button.setId(id + "-" + choice.toString().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            String help = hint.apply(choice);
            if (!help.isEmpty()) {
                button.setTooltip(new Tooltip(help));
                button.setAccessibleHelp(help);
            }
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setSelected(choice.equals(value.getValue()));
            button.setOnAction(event -> {
                value.setValue(choice);
                button.setSelected(true); // pressing the chosen one again does not unchoose it
            });
            value.addListener((seen, before, now) -> button.setSelected(choice.equals(now)));
            box.getChildren().add(button);
        }
        return box;
    }
}
