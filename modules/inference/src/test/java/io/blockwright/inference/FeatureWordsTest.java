package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureWordsTest {
    @Test
    void everyFeatureOfTheSchemaHasItsOwnWords() {
        Set<String> words = new HashSet<>();
        for (String name : FeatureSchema.CURRENT.names()) {
            FeatureWords of = FeatureWords.of(name);
            assertThat(of.words()).as(name).isNotBlank().doesNotContain("_");
            assertThat(of.otherwise().isEmpty()).as(name).isEqualTo(of.measure() != Measure.FLAG);
            assertThat(words.add(of.words())).as(name).isTrue();
            assertThat(FeatureWords.groupOf(name)).as(name).isNotEqualTo("inputs");
        }
        assertThat(FeatureWords.of("net_demand").say(0.1234)).isEqualTo("net demand 0.123");
        assertThat(FeatureWords.groupOf("net_demand")).isEqualTo("inputs");
    }

    @Test
    void numbersAreSaidAsAScreenShowsThem() {
        said(Measure.BASIS_POINTS, 4.06, "4.1 bp");
        said(Measure.BASIS_POINTS, 1234.4, "1,234 bp");
        said(Measure.BASIS_POINTS, 0.034, "0.03 bp");
        said(Measure.BP_AGAINST, 3.14, "3.1 bp against the order");
        said(Measure.BP_AGAINST, -3.14, "3.1 bp in its favour");
        said(Measure.BP_AGAINST, 0, "0.0 bp");
        said(Measure.BP_COST, -2, "2.0 bp better");
        said(Measure.LEAN, -0.4, "0.40 in its favour");
        said(Measure.OWN_PART, 0.7, "85 % on the own side");
        said(Measure.LOG_SHARES, Math.log1p(12_437), "12,400 shares");
        said(Measure.LOG_SHARES, Math.log1p(437), "437 shares");
        said(Measure.LOG_SHARES, 0, "0 shares");
        said(Measure.LOG_MINUTES, Math.log1p(90), "90 min");
        said(Measure.NEAR_AHEAD, Math.exp(-12 / 15.0), "in 12 min");
        said(Measure.NEAR_AGO, 0, "none lately");
        said(Measure.PART, 0.124, "12 %");
        said(Measure.PART, 0.055, "5.5 %");
        said(Measure.PACE, -0.12, "12 % behind");
        said(Measure.LOG_TIMES, Math.log(2.5), "2.5 times");
        said(Measure.DEVIATIONS, -1.5, "−1.5 deviations");
        said(Measure.CHANGE, 0.2, "+20.0 %");
        assertThat(FeatureWords.of(Feature.REGIME_SHIFTED).say(0, 1)).isEqualTo("the market is in its usual regime");
        assertThat(FeatureWords.of(Feature.SPREAD_BP).say(2.1, 4)).isEqualTo("spread 2.1 bp (usually 4.0 bp)");
        assertThat(FeatureWords.of(Feature.SPREAD_BP).say(4.01, 4)).isEqualTo("spread 4.0 bp");
    }

    @Test
    void boundsAreTurnedWhereTheWordsTurn() {
        assertThat(Measure.BASIS_POINTS.bound(6, false)).isEqualTo("at most 6.0 bp");
        assertThat(Measure.LEAN.bound(0.3, true)).isEqualTo("at least 0.30 against the order");
        assertThat(Measure.LEAN.bound(-0.3, true)).isEqualTo("at most 0.30 in its favour");
        assertThat(Measure.LEAN.bound(-0.3, false)).isEqualTo("at least 0.30 in its favour");
        // A higher number is a nearer release.
        assertThat(Measure.NEAR_AHEAD.bound(Math.exp(-1), true)).isEqualTo("in at most 15 min");
    }

    private static void said(Measure measure, double value, String text) {
        assertThat(measure.say(value)).isEqualTo(text);
    }
}
