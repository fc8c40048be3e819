package io.blockwright.workstation.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypeAheadTest {
    private static final List<String> ALGOS = List.of(
            "TWAP",
            "VWAP",
            "POV",
            "Almgren–Chriss",
            "Learned (PPO)",
            "Learned (DQN)",
            "Immediate",
            "Submit and leave",
            "Random");

    private long now;
    private int current;
    private final TypeAhead letters = new TypeAhead(() -> now);

    private String type(String text) {
        for (int i = 0; i < text.length(); i++) {
            int chosen = letters.type(text.substring(i, i + 1), ALGOS, current);
            current = chosen < 0 ? current : chosen;
        }
        String chosen = ALGOS.get(current);
        now += TypeAhead.PAUSE + 1;
        return chosen;
    }

    @Test
    void whatIsTypedChoosesWhatBeginsSo() {
        assertThat(type("vw")).isEqualTo("VWAP");
        assertThat(type("S")).isEqualTo("Submit and leave");
        assertThat(type("t")).isEqualTo("TWAP");
        assertThat(type("ra")).isEqualTo("Random");
    }

    @Test
    void whatHasAWordThatBeginsSoOrTheseInitialsIsFoundToo() {
        assertThat(type("ppo")).isEqualTo("Learned (PPO)");
        assertThat(type("DQ")).isEqualTo("Learned (DQN)");
        assertThat(type("ac")).isEqualTo("Almgren–Chriss");
        assertThat(type("chr")).isEqualTo("Almgren–Chriss");
    }

    @Test
    void oneLetterAgainGoesOnToTheNext() {
        assertThat(type("p")).isEqualTo("POV");
        assertThat(type("p")).isEqualTo("Learned (PPO)");
        assertThat(type("p")).isEqualTo("POV");
        assertThat(type("lll")).as("typed without a pause").isEqualTo("Submit and leave");
    }

    @Test
    void whatNothingBeginsWithChoosesNothing() {
        current = 2;
        assertThat(type("x")).isEqualTo("POV");
        assertThat(type("tx")).isEqualTo("TWAP");
    }
}
