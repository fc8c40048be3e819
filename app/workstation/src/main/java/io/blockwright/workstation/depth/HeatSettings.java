package io.blockwright.workstation.depth;

import io.blockwright.workstation.Preferences;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How a person wants the heat map; every change is remembered at once. FX thread. */
public final class HeatSettings {
    private final ObjectProperty<HeatColours> colours = new SimpleObjectProperty<>(HeatColours.CLASSIC);
    private final DoubleProperty contrast = new SimpleDoubleProperty(0.5);
    private final BooleanProperty trades = new SimpleBooleanProperty(true);
    private final BooleanProperty profile = new SimpleBooleanProperty(true);
    private final BooleanProperty plan = new SimpleBooleanProperty(true);

    /** As a person left it; what cannot be read is as if never chosen. */
    public HeatSettings(Preferences preferences) {
        preferences
                .read("heatmap.colours")
                .flatMap(name -> Arrays.stream(HeatColours.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .ifPresent(colours::set);
        preferences
                .read("heatmap.contrast")
                .filter(text -> text.matches("[01]\\.\\d{1,17}|[01]"))
                .ifPresent(text -> contrast.set(Math.clamp(Double.parseDouble(text), 0, 1)));
        colours.addListener((seen, before, now) -> preferences.write("heatmap.colours", now.name()));
        contrast.addListener((seen, before, now) ->
                preferences.write("heatmap.contrast", String.valueOf(Math.round(now.doubleValue() * 1_000) / 1_000.0)));
        remember(trades, "heatmap.trades", preferences);
        remember(profile, "heatmap.profile", preferences);
        remember(plan, "heatmap.plan", preferences);
    }

    private static void remember(BooleanProperty choice, String key, Preferences preferences) {
        preferences.read(key).ifPresent(text -> choice.set(!text.equals("false")));
        choice.addListener((seen, before, now) -> preferences.write(key, now.toString()));
    }

    /** Which colours. */
    public ObjectProperty<HeatColours> colours() {
        return colours;
    }

    /** 0 shows faint quantities, 1 only the large ones. */
    public DoubleProperty contrast() {
        return contrast;
    }

    /** Whether trades are drawn. */
    public BooleanProperty trades() {
        return trades;
    }

    /** Whether the volume by price is drawn at the side. */
    public BooleanProperty profile() {
        return profile;
    }

    /** Whether there is room for what is planned, right of now. */
    public BooleanProperty plan() {
        return plan;
    }

    /** The next of the colour maps, round and round. */
    public void nextColours() {
        colours.set(colours.get().next());
    }
}
