package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeatColoursTest {
    @ParameterizedTest
    @EnumSource(value = HeatColours.class, mode = EnumSource.Mode.EXCLUDE, names = "CLASSIC")
    void moreIsAlwaysBrighterAndEvenlySo(HeatColours colours) {
        double[] lightness = lightness(colours);
        double mean = (lightness[ColourTable.STEPS - 1] - lightness[0]) / (ColourTable.STEPS - 1);
        assertThat(mean * ColourTable.STEPS).as("from dark to bright").isGreaterThan(75);
        for (int step = 2; step < ColourTable.STEPS; step++) {
            assertThat(lightness[step]).as("%s step %s", colours, step).isGreaterThanOrEqualTo(lightness[step - 1]);
            assertThat(lightness[step]).as("%s step %s", colours, step).isGreaterThan(lightness[step - 2]);
        }
        int part = ColourTable.STEPS / 8;
        for (int step = part; step < ColourTable.STEPS; step += part) {
            double rise = (lightness[step] - lightness[step - part]) / part;
            assertThat(rise).as("%s around %s", colours, step).isBetween(0.5 * mean, 1.6 * mean);
        }
    }

    /** The classic map turns from yellow to red, so it is not even; but it rises to its brightest and no two places look alike. */
    @Test
    void theClassicMapRisesToYellowThenGlowsRed() {
        double[] lightness = lightness(HeatColours.CLASSIC);
        int brightest = 0;
        for (int step = 1; step < ColourTable.STEPS; step++) {
            brightest = lightness[step] > lightness[brightest] ? step : brightest;
        }
        assertThat(brightest).isBetween(ColourTable.STEPS * 6 / 10, ColourTable.STEPS * 9 / 10);
        for (int step = 1; step <= brightest; step++) {
            assertThat(lightness[step]).as("step %s", step).isGreaterThan(lightness[step - 1] - 1e-9);
        }
        ColourTable table = new ColourTable(HeatColours.CLASSIC);
        for (int one = 0; one < ColourTable.STEPS; one += 8) {
            for (int other = one + 32; other < ColourTable.STEPS; other += 8) {
                assertThat(distance(table.argb(one), table.argb(other)))
                        .as("%s and %s", one, other)
                        .isGreaterThan(24);
            }
        }
    }

    @Test
    void shadesAreTheScalesColours() {
        for (HeatColours colours : HeatColours.values()) {
            IntensityScale scale = IntensityScale.of(400, 20_000, 0.5);
            HeatShades shades = new HeatShades(scale, colours);
            ColourTable table = new ColourTable(colours);
            assertThat(shades.argb(0)).isEqualTo(table.argb(0));
            for (int quantity = 1; quantity > 0 && quantity < 2_000_000_000; quantity += Math.max(1, quantity / 9)) {
                int exact = scale.step(quantity);
                assertThat(shades.argb(quantity))
                        .as("%s shares", quantity)
                        .isIn(table.argb(exact), table.argb(Math.max(0, exact - 1)));
            }
        }
    }

    private static double[] lightness(HeatColours colours) {
        ColourTable table = new ColourTable(colours);
        double[] lightness = new double[ColourTable.STEPS];
        for (int step = 0; step < lightness.length; step++) {
            lightness[step] = lightness(table.argb(step));
        }
        return lightness;
    }

    /** CIE L*, 0 black to 100 white, of an sRGB colour. */
    private static double lightness(int argb) {
        double y = 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
        return y > 216 / 24389.0 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double distance(int one, int other) {
        double red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        double green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        double blue = (one & 0xFF) - (other & 0xFF);
        return Math.sqrt(red * red + green * green + blue * blue);
    }
}
