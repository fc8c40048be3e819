package io.blockwright.workstation.strip;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.alerts.AlertBook;
import io.blockwright.workstation.alerts.AlertLine;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** How many alerts nobody has read, and how serious they are. A click opens the list. FX thread. */
final class AlertBell extends Button {
    private static final Texts TEXTS = Texts.of(AlertBell.class);
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass CRITICAL = PseudoClass.getPseudoClass("critical");

    private final AlertBook alerts;
    private final Tooltip tip = new Tooltip();
    private int shown = -1;

    AlertBell(AlertBook alerts) {
        this.alerts = alerts;
        setId("alert-bell");
        getStyleClass().addAll("quiet", "bell");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(tip);
        alerts.lines().addListener((ListChangeListener<AlertLine>) change -> show());
        alerts.unread().addListener((seen, before, now) -> show());
        show();
    }

    private void show() {
        int unread = alerts.unread().get();
        boolean critical = unread > 0
                && alerts.lines().stream()
                        .anyMatch(line -> !line.acknowledged() && line.severity() == Severity.CRITICAL);
        pseudoClassStateChanged(WAITING, unread > 0);
        pseudoClassStateChanged(CRITICAL, critical);
        if (unread != shown) {
            shown = unread;
            setGraphic((unread > 0 ? Icons.ALERT_UNREAD : Icons.ALERT).graphic());
            setText(unread == 0 ? "" : unread > 99 ? "99+" : Integer.toString(unread));
            tip.setText(unread == 0 ? TEXTS.get("alerts.none") : TEXTS.get("alerts.some", Integer.toString(unread)));
            setAccessibleText(tip.getText());
        }
    }
}
