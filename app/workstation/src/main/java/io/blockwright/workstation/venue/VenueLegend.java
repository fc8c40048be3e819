package io.blockwright.workstation.venue;

import io.blockwright.workstation.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** Which colour and pattern is which venue; there only where several are. FX thread. */
public final class VenueLegend extends HBox {
    private static final Texts TEXTS = Texts.of(VenueLegend.class);
    private static final double SWATCH = 18;

    private List<String> shown = List.of();

    /** {@code tip}: what the colours mean where it stands. */
    public VenueLegend(String tip) {
        super(7);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("venue-legend");
        Tooltip.install(this, new Tooltip(tip));
        show(List.of());
    }

    /** The venues in the desk's order; fewer than two are not told apart. */
    public void show(List<String> venues) {
        List<String> wanted = venues.size() > 1 ? List.copyOf(venues) : List.of();
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        getChildren().clear();
        for (int i = 0; i < wanted.size(); i++) {
            getChildren().add(entry(i, wanted.get(i)));
        }
        setAccessibleText(TEXTS.get("legend.accessible", String.join(", ", wanted)));
    }

    private static Label entry(int venue, String name) {
        VenueLook look = VenueLook.of(venue);
        Line swatch = new Line(0, 0, SWATCH, 0);
        swatch.setStyle("-fx-stroke: " + look.tone().css() + "; -fx-stroke-width: 4px;");
        swatch.setStrokeLineCap(StrokeLineCap.BUTT);
        if (look.off() > 0) {
            swatch.getStrokeDashArray().setAll((double) look.on(), (double) look.off());
        }
        Label label = new Label(name, swatch);
        label.getStyleClass().add("muted");
        label.setGraphicTextGap(4);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
