package io.blockwright.simulator.realism;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.simulator.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Days with what real ones have lie in the bands, and days without it do not. */
class FactsTest {
    private static List<Fact> measured(Consumer<SyntheticDay> making, int count) {
        List<DayRecord> days = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SyntheticDay day = new SyntheticDay(100 + i);
            making.accept(day);
            days.add(day.day);
        }
        FactSheet sheet = new FactSheet();
        Measurement.of(days, sheet);
        return sheet.facts();
    }

    private static List<Fact> real() {
        return measured(
                day -> day.clusteredReturns()
                        .splitOrders()
                        .sizes(true)
                        .placements(true)
                        .bestVolumes(1)
                        .shape(true)
                        .orderFlow(1)
                        .imbalance(true)
                        .messages(true)
                        .depth(6),
                20);
    }

    private static List<Fact> wrong() {
        return measured(
                day -> day.gaussianReturns()
                        .coins()
                        .sizes(false)
                        .placements(false)
                        .bestVolumes(5)
                        .shape(false)
                        .orderFlow(0)
                        .imbalance(false)
                        .messages(false)
                        .depth(1),
                20);
    }

    private static List<String> held(List<Fact> facts) {
        return facts.stream().filter(Fact::holds).map(Fact::id).toList();
    }

    private static List<String> missed(List<Fact> facts) {
        return facts.stream().filter(fact -> !fact.holds()).map(Fact::id).toList();
    }

    @Test
    void realDaysLieInTheBands() {
        List<Fact> facts = real();
        assertThat(missed(facts)).as("%s", facts).isEmpty();
        assertThat(facts).hasSize(37);
    }

    /** What is left holds by the mere nature of chance: no memory where there must be none, no drift, symmetry. */
    @Test
    void daysWithoutAnyOfItMissTheBands() {
        List<Fact> facts = wrong();
        assertThat(held(facts))
                .as("%s", facts)
                .isSubsetOf(
                        "kurtosis-1s",
                        "kurtosis-ratio",
                        "return-acf",
                        "mid-acf",
                        "abs-acf-least",
                        "trade-bounce",
                        "signature",
                        "drift",
                        "placement-falls",
                        "spread-constant",
                        "spread-positive",
                        "imbalance-monotone",
                        "ofi-depth",
                        "symmetry");
    }

    @Test
    void pricesThatBounceOrTrendMissTheBands() {
        List<Fact> trending = measured(SyntheticDayReturns::trending, 8);
        assertThat(missed(trending)).contains("mid-acf", "signature");
        assertThat(missed(measured(SyntheticDayReturns::waving, 8))).contains("return-acf");
        List<Fact> drifting = measured(SyntheticDayReturns::drifting, 8);
        assertThat(missed(drifting)).contains("drift");
        assertThat(missed(measured(SyntheticDayReturns::leaping, 8))).contains("symmetry");
    }

    /** Made apart: ways in which prices are wrong although each move is like the next. */
    private static final class SyntheticDayReturns {
        /** Every minute's move is half of the last minute's, and noise. */
        static void trending(SyntheticDay made) {
            made.gaussianReturns();
            double[] mids = made.day.mids;
            double[] steps = new double[mids.length];
            for (int i = 1; i < mids.length; i++) {
                steps[i] = mids[i] - mids[i - 1] + (i > 60 ? 0.95 * steps[i - 1] : 0);
            }
            for (int i = 1; i < mids.length; i++) {
                mids[i] = mids[i - 1] + steps[i];
            }
            made.coins();
        }

        /** Up and down in ten minutes. */
        static void waving(SyntheticDay made) {
            made.gaussianReturns();
            for (int i = 0; i < made.day.mids.length; i++) {
                made.day.mids[i] *= 1 + 1e-3 * Math.sin(2 * Math.PI * i / 600);
            }
            made.coins();
        }

        /** A little upwards every second. */
        static void drifting(SyntheticDay made) {
            made.gaussianReturns();
            for (int i = 0; i < made.day.mids.length; i++) {
                made.day.mids[i] *= Math.exp(1e-6 * i);
            }
            made.coins();
        }

        /** Down by little, up by leaps. */
        static void leaping(SyntheticDay made) {
            made.gaussianReturns();
            double[] mids = made.day.mids;
            for (int i = 600; i < mids.length; i++) {
                int leaps = i / 600;
                mids[i] += 4_000.0 * leaps - i * 4_000.0 / 600;
            }
            made.coins();
        }
    }
}
