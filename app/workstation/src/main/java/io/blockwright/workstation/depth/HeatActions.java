package io.blockwright.workstation.depth;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;

/** What the heat map does by key and by palette, wherever the keyboard is. FX thread. */
final class HeatActions {
    private static final Texts TEXTS = Texts.of(HeatActions.class);
    private static final double ZOOM = 1.5;
    private static final double STEP = 0.1;

    private final HeatMapViewModel model;
    private final HeatMapView view;
    private final FillPicker fills;
    private final List<DeskAction> all = new ArrayList<>();

    HeatActions(HeatMapViewModel model, HeatMapView view, FillPicker fills) {
        this.model = model;
        this.view = view;
        this.fills = fills;
        time();
        prices();
        looks();
    }

    List<DeskAction> all() {
        return List.copyOf(all);
    }

    private void time() {
        add("live", model::goLive, "Alt+End");
        add("pause", this::pauseOrFollow, "Alt+P");
        add("back", () -> model.turn(-0.5), "Alt+Page Up");
        add("forward", () -> model.turn(0.5), "Alt+Page Down");
        add("start", model::goToStart, "Alt+Home");
        add("session", model::showSession, "Alt+S");
        add("time-in", () -> model.zoomTime(1 / ZOOM, middle()), "Ctrl+Equals", "Ctrl+Shift+Equals", "Ctrl+Add");
        add("time-out", () -> model.zoomTime(ZOOM, middle()), "Ctrl+Minus", "Ctrl+Subtract");
        add("pan-left", () -> model.turn(-STEP), "Alt+Left");
        add("pan-right", () -> model.turn(STEP), "Alt+Right");
        add("next-fill", () -> fills.step(1), "Alt+Period");
        add("previous-fill", () -> fills.step(-1), "Alt+Comma");
    }

    private void prices() {
        add("price-in", () -> model.zoomPrice(1 / ZOOM, height() / 2), "Alt+Equals", "Alt+Shift+Equals", "Alt+Add");
        add("price-out", () -> model.zoomPrice(ZOOM, height() / 2), "Alt+Minus", "Alt+Subtract");
        add("fit", model::fitPrices, "Alt+0");
        add("pan-up", () -> model.pan(0, STEP * height()), "Alt+Up");
        add("pan-down", () -> model.pan(0, -STEP * height()), "Alt+Down");
    }

    private void looks() {
        HeatSettings settings = model.settings();
        add("colours", settings::nextColours, "Alt+C");
        add("more-contrast", () -> contrast(STEP), "Alt+Close Bracket");
        add("less-contrast", () -> contrast(-STEP), "Alt+Open Bracket");
        add("trades", () -> flip(settings.trades()), "Alt+T");
        add("profile", () -> flip(settings.profile()), "Alt+V");
        add("plan", () -> flip(settings.plan()), "Alt+L");
        add("forecast", () -> flip(settings.forecast()), "Alt+F");
        add("watch", () -> flip(settings.watch()), "Alt+W");
        add("venues", () -> flip(settings.venues()), "Alt+U");
        add("focus", view::requestFocus, "Alt+M");
    }

    private void pauseOrFollow() {
        if (model.live().get()) {
            model.pause();
        } else {
            model.goLive();
        }
    }

    private void contrast(double by) {
        model.settings().contrast().set(Math.clamp(model.settings().contrast().get() + by, 0, 1));
    }

    private static void flip(BooleanProperty choice) {
        choice.set(!choice.get());
    }

    private double middle() {
        return model.viewport().width() / 2.0;
    }

    private double height() {
        return model.viewport().height();
    }

    private void add(String name, Runnable run, String... keys) {
        String id = "heatmap." + name;
        Runnable painted = () -> {
            run.run();
            view.repaint();
        };
        all.add(new DeskAction(
                id, TEXTS.get("group"), TEXTS.get("action." + id), List.of(keys), Reach.NOT_WHILE_TYPING, painted));
    }
}
