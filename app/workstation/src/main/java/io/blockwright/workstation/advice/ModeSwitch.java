package io.blockwright.workstation.advice;

import io.blockwright.domain.ControlMode;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Who decides: three buttons of which the desk's answer, not the click, presses one. FX thread. */
final class ModeSwitch extends HBox {
    private static final Texts TEXTS = Texts.of(ModeSwitch.class);
    /** From the person to the strategy. */
    static final List<ControlMode> ORDER = List.of(ControlMode.MANUAL, ControlMode.ADVISE, ControlMode.AUTO);

    private final Map<ControlMode, ToggleButton> buttons = new EnumMap<>(ControlMode.class);
    private @Nullable ControlMode shown;

    ModeSwitch(KeyWords keys, Consumer<ControlMode> wanted) {
        getStyleClass().addAll("segments", "mode-switch");
        for (ControlMode mode : ORDER) {
            ToggleButton button = new ToggleButton(TEXTS.get("mode." + mode));
            button.setId("mode-" + mode);
            button.setMinWidth(Region.USE_PREF_SIZE);
            Tooltip tip = new Tooltip();
            String action = "parent.mode-" + mode;
            tip.textProperty().bind(keys.followingWithKey(TEXTS.get("action." + action), action));
            button.setTooltip(tip);
            button.setAccessibleText(TEXTS.get("action.parent.mode-" + mode));
            button.setOnAction(event -> {
                show(shown); // the click says what is wanted, the desk what is
                wanted.accept(mode);
            });
            buttons.put(mode, button);
            getChildren().add(button);
        }
        show(null);
    }

    void show(@Nullable ControlMode mode) {
        shown = mode;
        buttons.forEach((each, button) -> {
            button.setSelected(each == mode);
            button.setDisable(mode == null);
        });
    }
}
