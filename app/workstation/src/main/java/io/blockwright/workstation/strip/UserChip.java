package io.blockwright.workstation.strip;

import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** In whose name commands are given. FX thread. */
final class UserChip extends Button {
    private static final Texts TEXTS = Texts.of(UserChip.class);

    private final Tooltip tip = new Tooltip();
    private String name = "";

    UserChip() {
        super("", Icons.USER.graphic());
        setId("user");
        getStyleClass().addAll("quiet", "user");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(tip);
    }

    /** The name alone, until a role is told. */
    void working(String now) {
        if (!now.equals(name)) {
            show(now, "");
        }
    }

    void show(String now, String role) {
        name = now;
        setText(role.isEmpty() ? now : now + " · " + role);
        tip.setText(role.isEmpty() ? TEXTS.get("user.tip", now) : TEXTS.get("user.role.tip", now, role));
        setAccessibleText(tip.getText());
    }
}
