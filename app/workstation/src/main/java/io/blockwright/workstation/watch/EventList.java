package io.blockwright.workstation.watch;

import io.blockwright.workstation.watch.MarketViewModel.Event;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A heading and lines of what happened under it, or the words that say how to get them. FX thread. */
final class EventList extends VBox {
    private final Label empty = new Label();
    private final VBox lines = new VBox(4);
    private List<Event> shown = List.of();

    EventList(String id, String title) {
        super(4);
        setId(id);
        Label heading = new Label(title);
        heading.getStyleClass().add("tile-title");
        empty.getStyleClass().add("tile-note");
        empty.setWrapText(true);
        getChildren().addAll(heading, empty, lines);
    }

    void show(List<Event> events, String emptyWords) {
        empty.setText(emptyWords);
        empty.setVisible(events.isEmpty());
        empty.setManaged(events.isEmpty());
        if (events.equals(shown)) {
            return;
        }
        shown = events;
        lines.getChildren().setAll(events.stream().map(EventList::line).toList());
    }

    private static VBox line(Event event) {
        Label head = new Label(event.head());
        head.getStyleClass().add("tile-note");
        Label text = new Label(event.text());
        text.getStyleClass().add("tile-name");
        text.setStyle(event.alert() ? "-fx-text-fill: -bw-warning;" : "-fx-text-fill: -bw-text;");
        text.setWrapText(true);
        VBox line = new VBox(head, text);
        line.setAccessibleText(event.head() + " " + event.text());
        return line;
    }
}
