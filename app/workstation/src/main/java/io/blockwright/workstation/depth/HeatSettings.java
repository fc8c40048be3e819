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
    private static final double USUAL_CONTRAST = 0.5;

    private final ObjectProperty<HeatColours> colours = new SimpleObjectProperty<>(HeatColours.CLASSIC);
    private final DoubleProperty contrast = new SimpleDoubleProperty(USUAL_CONTRAST);
    private final BooleanProperty trades = new SimpleBooleanProperty(true);
    private final BooleanProperty profile = new SimpleBooleanProperty(true);
    private final BooleanProperty plan = new SimpleBooleanProperty(true);
    private final BooleanProperty forecast = new SimpleBooleanProperty(true);
    private final BooleanProperty watch = new SimpleBooleanProperty(true);
    private final BooleanProperty venues = new SimpleBooleanProperty(true);

    private final Preferences preferences;
    private boolean reading;

    /** As a person left it; what cannot be read is as if never chosen. */
    public HeatSettings(Preferences preferences) {
        this.preferences = preferences;
        read();
        preferences.onOtherUser(this::read);
        colours.addListener((seen, before, now) -> remember("heatmap.colours", now.name()));
        contrast.addListener((seen, before, now) ->
                remember("heatmap.contrast", String.valueOf(Math.round(now.doubleValue() * 1_000) / 1_000.0)));
        trades.addListener((seen, before, now) -> remember("heatmap.trades", now.toString()));
        profile.addListener((seen, before, now) -> remember("heatmap.profile", now.toString()));
        plan.addListener((seen, before, now) -> remember("heatmap.plan", now.toString()));
        forecast.addListener((seen, before, now) -> remember("heatmap.forecast", now.toString()));
        venues.addListener((seen, before, now) -> remember("heatmap.venues", now.toString()));
        watch.addListener((seen, before, now) -> remember("heatmap.watch", now.toString()));
    }

    private void read() {
        reading = true;
        colours.set(preferences
                .read("heatmap.colours")
                .flatMap(name -> Arrays.stream(HeatColours.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(HeatColours.CLASSIC));
        contrast.set(preferences
                .read("heatmap.contrast")
                .filter(text -> text.matches("[01]\\.\\d{1,17}|[01]"))
                .map(text -> Math.clamp(Double.parseDouble(text), 0, 1))
                .orElse(USUAL_CONTRAST));
        trades.set(isOn("heatmap.trades"));
        profile.set(isOn("heatmap.profile"));
        plan.set(isOn("heatmap.plan"));
        forecast.set(isOn("heatmap.forecast"));
        watch.set(isOn("heatmap.watch"));
        venues.set(isOn("heatmap.venues"));
        reading = false;
    }

    private boolean isOn(String key) {
        return !preferences.read(key).filter("false"::equals).isPresent();
    }

    private void remember(String key, String value) {
        if (!reading) {
            preferences.write(key, value);
        }
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

    /** Whether it is drawn where a model expects the mid, right of now. */
    public BooleanProperty forecast() {
        return forecast;
    }

    /** Whether what was not as usual is drawn over the map, and the news. */
    public BooleanProperty watch() {
        return watch;
    }

    /** Whether it is marked which venue stands at the touch, where there are several. */
    public BooleanProperty venues() {
        return venues;
    }

    /** The next of the colour maps, round and round. */
    public void nextColours() {
        colours.set(colours.get().next());
    }
}
