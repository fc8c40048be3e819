package io.blockwright.workstation.theme;

import static io.blockwright.workstation.theme.ColourVision.contrast;
import static io.blockwright.workstation.theme.ColourVision.distance;
import static io.blockwright.workstation.theme.ColourVision.over;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.workstation.theme.ColourVision.Eyes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shipped themes are read from their files: every letter can be read on every ground that it stands on, and colours that
 * must not be mistaken for each other are told apart by colour-blind eyes too.
 */
class ColourSafetyTest {
    private static final Path FOLDER = Path.of(System.getProperty("blockwright.home"), "resources", "themes");

    /** WCAG 2.1 AA: letters, and what is drawn. */
    private static final double LETTERS = 4.5;

    private static final double SHAPES = 3;

    /** CIEDE2000 at which two patches are told apart at a glance and from memory; about ten times the least seen. */
    private static final double TOLD_APART = 10;

    /** Letters, and the grounds that workstation.css and controls.css put them on. */
    private static final Map<Tone, List<Tone>> READ_ON = readOn();

    private static final List<List<Tone>> NOT_MISTAKEN = List.of(
            List.of(Tone.BUY, Tone.SELL),
            List.of(Tone.BUY, Tone.OWN),
            List.of(Tone.SELL, Tone.OWN),
            List.of(Tone.WARNING, Tone.CRITICAL),
            List.of(Tone.GOOD, Tone.WARNING),
            List.of(Tone.GOOD, Tone.CRITICAL),
            List.of(Tone.GOOD, Tone.WORKING),
            List.of(Tone.OWN, Tone.CRITICAL),
            List.of(Tone.SIM, Tone.LIVE),
            List.of(Tone.BID_LINE, Tone.ASK_LINE),
            List.of(Tone.VENUE_FIRST, Tone.VENUE_SECOND),
            List.of(Tone.VENUE_FIRST, Tone.VENUE_THIRD),
            List.of(Tone.VENUE_FIRST, Tone.VENUE_FOURTH),
            List.of(Tone.VENUE_SECOND, Tone.VENUE_THIRD),
            List.of(Tone.VENUE_SECOND, Tone.VENUE_FOURTH),
            List.of(Tone.VENUE_THIRD, Tone.VENUE_FOURTH),
            List.of(Tone.VENUE_FIRST, Tone.OWN),
            List.of(Tone.VENUE_SECOND, Tone.OWN),
            List.of(Tone.VENUE_THIRD, Tone.OWN));

    private static Map<Tone, List<Tone>> readOn() {
        List<Tone> surfaces = List.of(Tone.GROUND, Tone.PANEL, Tone.RAISED);
        List<Tone> rows = List.of(Tone.GROUND, Tone.PANEL, Tone.RAISED, Tone.SELECTION, Tone.FRESH);
        Map<Tone, List<Tone>> pairs = new EnumMap<>(Tone.class);
        pairs.put(
                Tone.TEXT,
                List.of(
                        Tone.GROUND,
                        Tone.PANEL,
                        Tone.RAISED,
                        Tone.SELECTION,
                        Tone.FRESH,
                        Tone.UNKNOWN,
                        Tone.BUY_GROUND,
                        Tone.SELL_GROUND));
        pairs.put(Tone.MUTED, List.of(Tone.GROUND, Tone.PANEL, Tone.RAISED, Tone.SELECTION, Tone.FRESH, Tone.UNKNOWN));
        pairs.put(Tone.FAINT, surfaces);
        pairs.put(Tone.ACCENT, surfaces);
        pairs.put(Tone.BUY, List.of(Tone.GROUND, Tone.PANEL, Tone.RAISED, Tone.SELECTION, Tone.FRESH, Tone.BUY_GROUND));
        pairs.put(
                Tone.SELL, List.of(Tone.GROUND, Tone.PANEL, Tone.RAISED, Tone.SELECTION, Tone.FRESH, Tone.SELL_GROUND));
        pairs.put(Tone.OWN, surfaces);
        pairs.put(Tone.GOOD, rows);
        pairs.put(Tone.WARNING, rows);
        pairs.put(Tone.CRITICAL, rows);
        return pairs;
    }

    static Stream<List<Path>> looks() throws IOException {
        List<List<Path>> looks = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".css"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("-green-red.css")) {
                    looks.add(List.of(file.resolveSibling(name.replace("-green-red", "")), file));
                } else {
                    looks.add(List.of(file));
                }
            }
        }
        assertThat(looks).hasSizeGreaterThanOrEqualTo(4);
        return looks.stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyLetterCanBeReadOnEveryGroundItStandsOn(List<Path> files) throws IOException {
        Palette palette = read(files);
        List<String> tooFaint = new ArrayList<>();
        READ_ON.forEach(
                (letters, grounds) -> grounds.forEach(ground -> check(tooFaint, palette, letters, ground, LETTERS)));
        // Letters cut out of a coloured badge, button or band.
        for (Tone badge : List.of(Tone.SIM, Tone.LIVE, Tone.WARNING, Tone.CRITICAL, Tone.BUY, Tone.SELL, Tone.ACCENT)) {
            check(tooFaint, palette, Tone.GROUND, badge, LETTERS);
        }
        for (Tone venue : List.of(Tone.VENUE_FIRST, Tone.VENUE_SECOND, Tone.VENUE_THIRD, Tone.VENUE_FOURTH)) {
            check(tooFaint, palette, venue, Tone.GROUND, SHAPES);
            check(tooFaint, palette, venue, Tone.PANEL, SHAPES);
        }
        for (Tone shape : List.of(Tone.WORKING, Tone.GOOD, Tone.SIM, Tone.LIVE, Tone.ACCENT, Tone.FAINT)) {
            check(tooFaint, palette, shape, Tone.GROUND, SHAPES);
            check(tooFaint, palette, shape, Tone.PANEL, SHAPES);
        }
        // Sizes are written over the ladder's bars.
        for (Tone side : List.of(Tone.BUY, Tone.SELL)) {
            double best =
                    contrast(palette.colour(Tone.TEXT), over(palette.colour(Tone.PANEL), palette.colour(side), 0.4));
            if (best < LETTERS) {
                tooFaint.add("TEXT on a bar of " + side + " " + best);
            }
        }
        assertThat(tooFaint).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatMustNotBeMistakenIsToldApartByColourBlindEyesToo(List<Path> files) throws IOException {
        Palette palette = read(files);
        List<String> alike = new ArrayList<>();
        for (List<Tone> pair : NOT_MISTAKEN) {
            for (Eyes eyes : Eyes.values()) {
                double apart = distance(palette.colour(pair.getFirst()), palette.colour(pair.getLast()), eyes);
                if (apart < TOLD_APART) {
                    alike.add("%s and %s for a %s: %.1f".formatted(pair.getFirst(), pair.getLast(), eyes, apart));
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    @Test
    void theYardsticksAreRight() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(contrast(Color.web("#777777"), Color.WHITE)).isCloseTo(4.48, within(0.005));
        // Sharma, Wu and Dalal, table 1, pairs 1, 7, 17 and 25.
        assertThat(ColourVision.ciede2000(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}))
                .isCloseTo(2.0425, within(1e-4));
        assertThat(ColourVision.ciede2000(new double[] {50, 0, 0}, new double[] {50, -1, 2}))
                .isCloseTo(2.3669, within(1e-4));
        assertThat(ColourVision.ciede2000(new double[] {50, 2.5, 0}, new double[] {73, 25, -18}))
                .isCloseTo(27.1492, within(1e-4));
        assertThat(ColourVision.ciede2000(
                        new double[] {60.2574, -34.0099, 36.2677}, new double[] {60.4626, -34.1751, 39.4387}))
                .isCloseTo(1.2644, within(1e-4));
        // The pair that every colour-blind trader has been handed.
        Color green = Color.web("#50a050");
        Color red = Color.web("#b07030");
        assertThat(distance(green, red, Eyes.USUAL)).isGreaterThan(35);
        assertThat(distance(green, red, Eyes.DEUTERANOPE)).isLessThan(15);
    }

    private static void check(List<String> tooFaint, Palette palette, Tone letters, Tone ground, double least) {
        double found = contrast(palette.colour(letters), palette.colour(ground));
        if (found < least) {
            tooFaint.add("%s on %s %.2f".formatted(letters, ground, found));
        }
    }

    private static Palette read(List<Path> files) throws IOException {
        return files.size() == 1 ? Palette.read(files.getFirst()) : Palette.read(files.getFirst(), files.getLast());
    }
}
