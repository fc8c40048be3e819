package io.blockwright.workstation.depth;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The heat map with its legend and its controls, always visible. It follows a {@link Pulse}, or whoever calls {@link #show}: a
 * replay shows the frames of the past one by one; to seek back it calls {@link #reset}, then {@link #absorb} for every frame
 * up to the wanted moment (nothing is drawn), then {@link #show} for that one. FX thread.
 */
public final class HeatMapPanel extends BorderPane implements DeskPanel {
    private static final Texts TEXTS = Texts.of(HeatMapPanel.class);

    private final Theme theme;
    private final HeatMapViewModel model;
    private final HeatMapView map;
    private final HeatControls controls;
    private final Selection selection;
    private final List<DeskAction> actions;

    /**
     * A panel of its own history.
     *
     * @param selection the parent in hand is drawn strongly, and a clicked fill's child is put into it
     * @param preferences where colours, contrast and what is drawn are remembered
     * @param showChild brings a child (its {@code childId}) before the eyes elsewhere; called when its fill was clicked
     */
    public HeatMapPanel(
            Theme theme,
            Typeface face,
            ClockFormat clock,
            Selection selection,
            Preferences preferences,
            Consumer<String> showChild) {
        this.theme = theme;
        this.selection = selection;
        model = new HeatMapViewModel(new HeatSettings(preferences));
        FillPicker fills = new FillPicker(model, selection, showChild);
        map = new HeatMapView(model, fills, theme, face, clock);
        controls = new HeatControls(model, map);
        actions = new HeatActions(model, map, fills).all();
        getStyleClass().add("panel");
        setTop(controls);
        setCenter(map);
        setMinSize(320, 160);
    }

    @Override
    public String id() {
        return "heatmap";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public List<DeskAction> actions() {
        return actions;
    }

    @Override
    public Subscription attach(Pulse pulse) {
        map.select(selection.parent().get());
        Subscription parent = selection.parent().subscribe((before, now) -> map.select(now))::unsubscribe;
        Subscription colours = theme.onChange(map::recolour);
        Subscription frames = pulse.subscribe("depth heat map", this::show);
        return () -> {
            parent.close();
            colours.close();
            frames.close();
        };
    }

    /** Brings the picture up to date with a frame. */
    public void show(Frame frame) {
        map.frame(frame);
        controls.refresh();
    }

    /** Takes in a frame of the past without drawing it. */
    public void absorb(Frame frame) {
        model.absorb(frame);
    }

    /** Forgets the past, keeps what a person chose. */
    public void reset() {
        map.reset();
    }

    /** Sets how much time one column of pixels is, nanoseconds. */
    public void showColumns(long nanosPerColumn) {
        model.showColumns(nanosPerColumn);
        map.repaint();
    }

    /** Sets the scale of the prices so that so many steps are visible. */
    public void showPrices(int count) {
        model.showPrices(count);
        map.repaint();
    }

    /** What the map costs, for whoever shows it. */
    public HeatFigures figures() {
        return map.figures();
    }

    /** What the panel shows. */
    public HeatMapViewModel model() {
        return model;
    }
}
