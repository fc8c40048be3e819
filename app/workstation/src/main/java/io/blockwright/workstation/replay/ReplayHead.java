package io.blockwright.workstation.replay;

import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.keys.TypeAhead;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The replay's head: that this is the past, which order, which instant, and what plays it. */
final class ReplayHead extends HBox {
    private static final Texts TEXTS = Texts.of(ReplayHead.class);

    private final ReplayViewModel model;
    private final ClockFormat clock;
    private final Label order = new Label();
    private final Label instant = new Label();
    private final Button play = new Button();

    ReplayHead(ReplayViewModel model, ClockFormat clock) {
        super(8);
        this.model = model;
        this.clock = clock;
        getStyleClass().add("panel-header");
        Label past = new Label();
        past.setId("replay-past");
        past.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.earlier().get().isEmpty()
                                ? TEXTS.get("head.past")
                                : TEXTS.get("head.earlier", model.earlier().get()),
                        model.earlier()));
        past.getStyleClass().add("replay-past");
        past.setMinWidth(Region.USE_PREF_SIZE);
        order.setId("replay-order");
        order.setMinWidth(60);
        instant.setId("replay-instant");
        instant.getStyleClass().add("replay-instant");
        instant.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        past,
                        order,
                        space,
                        instant,
                        button("before", "◀", model::decisionBefore),
                        play,
                        button("next", "▶", model::nextDecision),
                        speeds());
        play.setId("replay-play");
        play.setOnAction(event -> model.playOrPause());
        play.setMinWidth(Region.USE_PREF_SIZE);
        model.playing().addListener((seen, before, now) -> playing(now));
        playing(false);
        model.stage().addListener((seen, before, now) -> enable(now));
        enable(model.stage().get());
    }

    void show(long time, @Nullable ParentRow row) {
        instant.setText(clock.millis(time) + " " + clock.zone(time));
        order.setText(
                row == null
                        ? TEXTS.get("head.absent", model.parentId())
                        : TEXTS.get(
                                "head.order",
                                model.parentId(),
                                SideWords.mark(row.order().side()),
                                Numbers.whole(row.filled()),
                                Numbers.whole(row.order().quantity()),
                                row.order().symbol(),
                                row.status().name().toLowerCase(java.util.Locale.ROOT)));
    }

    private void enable(ReplayViewModel.Stage stage) {
        boolean shown = stage instanceof ReplayViewModel.Stage.Shown;
        for (Node node : getChildren()) {
            if (node instanceof Button || node instanceof ComboBox<?>) {
                node.setDisable(!shown);
            }
        }
        if (!shown) {
            order.setText("");
            instant.setText("");
        }
    }

    private void playing(boolean on) {
        play.setText(TEXTS.get(on ? "head.pause" : "head.play"));
        play.setGraphic((on ? Icons.PAUSE : Icons.RESUME).graphic());
    }

    private static Button button(String key, String glyph, Runnable action) {
        Button button = new Button(glyph);
        button.setId("replay-" + key);
        button.setAccessibleText(TEXTS.get("head." + key));
        button.setTooltip(new Tooltip(TEXTS.get("head." + key)));
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private ComboBox<Integer> speeds() {
        ComboBox<Integer> speeds = new ComboBox<>();
        speeds.getItems().setAll(ReplayViewModel.SPEEDS);
        speeds.setId("replay-speed");
        speeds.setAccessibleText(TEXTS.get("head.speed"));
        speeds.setMinWidth(70);
        speeds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer speed) {
                return TEXTS.get("head.times", String.valueOf(speed));
            }

            @Override
            public Integer fromString(String words) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        speeds.valueProperty().bindBidirectional(model.speed());
        TypeAhead.on(speeds);
        return speeds;
    }
}
