package io.blockwright.workstation.depth;

import static io.blockwright.workstation.theme.ColourVision.contrast;
import static io.blockwright.workstation.theme.ColourVision.distance;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.theme.ColourVision.Eyes;
import io.blockwright.workstation.theme.Palette;
import io.blockwright.workstation.theme.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Own orders stand out of every heat map in every theme and for every eye: either their own colour is told apart from the
 * heat beneath, or the halo that they are drawn with is.
 */
class OwnOrdersColourTest {
    /** CIEDE2000, as for the themes. */
    private static final double TOLD_APART = 10;

    private static final double SHAPES = 3;

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void theyOrTheirHaloAreSeenOnEveryHeat(String theme) throws Exception {
        Palette palette =
                Palette.read(Path.of(System.getProperty("blockwright.home"), "resources", "themes", theme + ".css"));
        Color own = palette.colour(Tone.OWN);
        Color halo = palette.colour(Tone.GROUND);
        assertThat(contrast(own, halo)).as("own on its halo").isGreaterThanOrEqualTo(SHAPES);
        // The map's ground is dark in every theme, so what is drawn on it must be light in every theme.
        int empty = new ColourTable(HeatColours.CLASSIC).argb(0);
        Color ground = Color.rgb((empty >> 16) & 0xFF, (empty >> 8) & 0xFF, empty & 0xFF);
        for (Tone line : List.of(Tone.BID_LINE, Tone.ASK_LINE, Tone.HATCH)) {
            assertThat(contrast(palette.colour(line), ground))
                    .as("%s on the map", line)
                    .isGreaterThanOrEqualTo(SHAPES);
        }
        List<String> lost = new ArrayList<>();
        for (HeatColours colours : HeatColours.values()) {
            ColourTable table = new ColourTable(colours);
            for (int step = 0; step < ColourTable.STEPS; step++) {
                int argb = table.argb(step);
                Color heat = Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF);
                for (Eyes eyes : Eyes.values()) {
                    if (distance(own, heat, eyes) < TOLD_APART && distance(halo, heat, eyes) < TOLD_APART) {
                        lost.add(colours + " " + step + " for a " + eyes);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
