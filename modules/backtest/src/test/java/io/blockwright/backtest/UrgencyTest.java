package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.VenueSet;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much Almgren–Chriss hurries is the scenario's word, or the user's. */
class UrgencyTest {
    private final Scenario file = Brief.scenario("small", 3_000);

    @Test
    void onlyAlmgrenChrissTradesOtherwise() {
        Scenario patient = Scenarios.urged(file, 0);
        assertThat(file.block(3).urgency()).isEqualTo(0.9);
        assertThat(patient.block(3).urgency()).isZero();
        assertThat(Brief.run(patient, "ac", 3)).isNotEqualTo(Brief.run(file, "ac", 3));
        assertThat(Brief.run(patient, "vwap", 3)).isEqualTo(Brief.run(file, "vwap", 3));
        assertThat(Brief.run(Scenarios.urged(file, 0.9), "ac", 3)).isEqualTo(Brief.run(file, "ac", 3));
    }

    @Test
    void resultsOfAnotherUrgencyAreNeverMixedWithThese() {
        assertThat(Scenarios.urged(file, 0.5).parameters()).isNotEqualTo(file.parameters());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void anotherNumberIsRefused(double urgency) {
        assertThatThrownBy(() -> Scenarios.urged(file, urgency))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("0 (patient) to 1 (at once)");
    }

    @Test
    void anotherUrgencyLeavesVenuesAndNewsAsTheFileHasThem() {
        Scenarios known = Scenarios.of(Path.of(System.getProperty("blockwright.home"), "resources", "scenarios"));
        Scenario fragmented = known.named("fragmented");
        Scenario urged = Scenarios.urged(fragmented, 0.2);
        assertThat(fragmented.venues()).isNotEqualTo(VenueSet.ONE);
        assertThat(urged.venues()).isEqualTo(fragmented.venues());
        assertThat(fragmented.watch()).isNotEqualTo(WatchSettings.NONE);
        assertThat(urged.watch()).isEqualTo(fragmented.watch());
    }
}
