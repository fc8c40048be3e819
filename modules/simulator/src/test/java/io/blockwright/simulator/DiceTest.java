package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Streams are independent, the same everywhere, and have the distributions that they claim. */
class DiceTest {
    private static final int MANY = 200_000;

    /** Quantiles of the standard normal distribution, from tables: probability, value. */
    private static final double[][] NORMAL = {
        {0.001, -3.090232},
        {0.01, -2.326348},
        {0.05, -1.644854},
        {0.3, -0.524401},
        {0.5, 0},
        {0.975, 1.959964},
        {0.999, 3.090232}
    };

    private static double[] draw(java.util.function.DoubleSupplier one) {
        double[] values = new double[MANY];
        Arrays.setAll(values, i -> one.getAsDouble());
        Arrays.sort(values);
        return values;
    }

    @Test
    void normalsHaveTheQuantilesOfTheTables() {
        double[] sorted = draw(new Dice(3, "normal")::normal);
        for (double[] row : NORMAL) {
            double error = 4
                    * Math.sqrt(row[0] * (1 - row[0]) / MANY)
                    / (Math.exp(-row[1] * row[1] / 2) / Math.sqrt(2 * Math.PI));
            assertThat(sorted[(int) (row[0] * MANY)]).isCloseTo(row[1], within(error));
        }
    }

    @Test
    void exponentialsHaveTheirMeanAndParetosTheirTail() {
        Dice dice = new Dice(4, "tails");
        assertThat(Arrays.stream(draw(() -> dice.exponential(3))).average().orElseThrow())
                .isCloseTo(3, within(0.04));
        double[] sizes = draw(() -> dice.pareto(10, 1.5, 1e9));
        assertThat(sizes[0]).isGreaterThanOrEqualTo(10);
        assertThat(sizes[MANY / 2]).isCloseTo(10 * Math.pow(2, 1 / 1.5), within(0.2));
        assertThat(sizes[MANY - MANY / 100]).isCloseTo(10 * Math.pow(100, 1 / 1.5), within(15.0));
    }

    @Test
    void streamsOfOneSeedAreDifferentAndTheSameStreamIsTheSame() {
        double first = new Dice(5, "a").uniform();
        assertThat(new Dice(5, "a").uniform()).isEqualTo(first);
        assertThat(new Dice(5, "b").uniform()).isNotEqualTo(first);
        assertThat(new Dice(6, "a").uniform()).isNotEqualTo(first);
    }
}
