package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrecautionsTest {
    private final Preferences preferences = Preferences.passing();

    @Test
    void theyAreRemembered() {
        assertThat(Precautions.remembered(preferences, Precautions.USUAL)).isEqualTo(Precautions.USUAL);
        Precautions own = new Precautions(1e6, 0.05, 0.2, 0.01, 5e6, 2e7);
        own.remember(preferences);
        assertThat(Precautions.remembered(preferences, Precautions.USUAL)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 2 3 4 5 x", "NaN 0.1 0.2 0.1 2 3", "10 0.1 0.2 0.1 5 3", "-1 0.1 0.2 0.1 5 6"})
    void aDamagedMemoryLoosensNothing(String damaged) {
        preferences.write("precautions", damaged);
        assertThat(Precautions.remembered(preferences, Precautions.USUAL)).isEqualTo(Precautions.USUAL);
    }

    @Test
    void theLinesAreInOrder() {
        assertThatThrownBy(() -> new Precautions(10, 0.1, 0.2, 0.1, 9, 20))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
