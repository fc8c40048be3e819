package io.blockwright.workstation.precautions;

import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the risk gate allows at each venue, and how much of it is used: to be read, not to be changed here. FX thread. */
final class VenueLimitsBox extends VBox {
    private static final Texts TEXTS = Texts.of(VenueLimitsBox.class);

    VenueLimitsBox() {
        super(6);
        setId("precautions-venues");
        getStyleClass().add("precautions-venues");
        show(List.of());
    }

    /** The desk's limits of now; those of the whole desk are left out, and without any of a venue there is nothing to see. */
    void show(List<LimitUse> limits) {
        List<String> lines = lines(limits);
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
        Label heading = new Label(TEXTS.get("venues"));
        heading.getStyleClass().add("precautions-name");
        GridPane grid = new GridPane(14, 4);
        for (String line : lines) {
            String[] parts = line.split("\t", 2);
            Label name = new Label(parts[0]);
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(parts[1]);
            what.getStyleClass().add("muted");
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(what, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, what);
        }
        getChildren().setAll(heading, grid);
    }

    /** A venue and its limits in words, a tab between. */
    static List<String> lines(List<LimitUse> limits) {
        Set<String> venues = new LinkedHashSet<>();
        limits.stream().map(LimitUse::venue).filter(venue -> !venue.isEmpty()).forEach(venues::add);
        List<String> lines = new ArrayList<>();
        for (String venue : venues) {
            List<String> words = new ArrayList<>();
            for (LimitUse use : limits) {
                if (use.venue().equals(venue)) {
                    words.add(
                            TEXTS.get("venues.limit", use.name(), amount(use.used()), amount(use.limit()), use.unit()));
                }
            }
            lines.add(venue + "\t" + String.join(" \u00b7 ", words));
        }
        return lines;
    }

    private static String amount(double value) {
        return Numbers.compact(Math.round(value));
    }
}
