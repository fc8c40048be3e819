package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One alert in the list: severity, time, sentence, how often, and a button while nobody has read it. */
final class AlertCell extends ListCell<AlertLine> {
    private static final Texts TEXTS = Texts.of(AlertCell.class);

    private final AlertsViewModel model;
    private final Label time = new Label();
    private final Label words = new Label();
    private final Label times = new Label();
    private final Button acknowledge = new Button(null, Icons.ACKNOWLEDGE.graphic());
    private final HBox line = new HBox(8);
    private @Nullable Severity drawn;

    AlertCell(AlertsViewModel model, KeyWords keys) {
        this.model = model;
        getStyleClass().add("alert-cell");
        time.getStyleClass().add("alert-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.setMinWidth(60);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        times.getStyleClass().add("alert-times");
        times.setMinWidth(Region.USE_PREF_SIZE);
        acknowledge.getStyleClass().add("quiet");
        acknowledge.setFocusTraversable(false);
        acknowledge.setAccessibleText(TEXTS.get("acknowledge"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(keys.following(TEXTS.get("acknowledge.tip")));
        acknowledge.setTooltip(tip);
        acknowledge.setOnAction(event -> {
            if (getItem() != null) {
                model.book().acknowledge(getItem().id());
            }
        });
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list: the sentence wraps instead
    }

    @Override
    protected void updateItem(@Nullable AlertLine item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (drawn != item.severity()) {
            drawn = item.severity();
            line.getChildren().setAll(icon(item.severity()), time, words, times, acknowledge);
        }
        time.setText(model.time(item));
        words.setText(item.text());
        times.setText(AlertsViewModel.times(item));
        acknowledge.setVisible(!item.acknowledged());
        getStyleClass().removeAll("unread", "info", "warning", "critical");
        getStyleClass().add(style(item.severity()));
        if (!item.acknowledged()) {
            getStyleClass().add("unread");
        }
        setAccessibleText(model.spoken(item));
        setGraphic(line);
    }

    static FontIcon icon(Severity severity) {
        FontIcon icon = (switch (severity) {
                    case INFO -> Icons.INFO;
                    case WARNING -> Icons.WARNING;
                    case CRITICAL -> Icons.CRITICAL;
                })
                .graphic();
        icon.getStyleClass().add(style(severity));
        return icon;
    }

    static String style(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
