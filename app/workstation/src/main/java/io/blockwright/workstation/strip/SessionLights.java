package io.blockwright.workstation.strip;

import io.blockwright.domain.SessionState;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Circle;

/** A light for each venue session: colour, word, and the reason on hovering. FX thread. */
final class SessionLights extends HBox {
    private static final Texts TEXTS = Texts.of(SessionLights.class);

    private List<SessionLight> shown = List.of();

    SessionLights() {
        super(12);
        setAlignment(Pos.CENTER);
        setId("session-lights");
    }

    void show(List<SessionLight> lights) {
        if (lights.equals(shown)) {
            return;
        }
        shown = List.copyOf(lights);
        getChildren().setAll(shown.stream().map(SessionLights::light).toList());
    }

    private static Label light(SessionLight light) {
        Circle dot = new Circle(4.5);
        dot.getStyleClass().addAll("light", style(light.state()));
        Label label = new Label(light.venue() + " " + word(light.state()), dot);
        label.getStyleClass().add("session");
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(
                light.reason().isBlank()
                        ? TEXTS.get("session.is", light.venue(), word(light.state()))
                        : light.reason()));
        return label;
    }

    private static String word(SessionState state) {
        return TEXTS.get("session." + state);
    }

    private static String style(SessionState state) {
        return switch (state) {
            case UP -> "good";
            case DEAF -> "warning";
            case DOWN -> "critical";
        };
    }
}
