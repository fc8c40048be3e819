package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdTest {
    @Test
    void aThousandMarksInOnePlaceAreOneAndMarksApartAreAllSeen() {
        Crowd crowd = new Crowd();
        Viewport view = new Viewport(400, 300, 1_000_000, 0, 1_000_000, 10);
        crowd.clear(view, 1);
        int seen = 0;
        for (int i = 0; i < 1_000; i++) {
            seen += crowd.admits(100.1, 50.2) ? 1 : 0;
        }
        assertThat(seen).isOne();
        assertThat(crowd.admits(110, 50)).isTrue();
        assertThat(crowd.admits(100, 60)).isTrue();
        crowd.clear(view, 1);
        assertThat(crowd.admits(100.1, 50.2)).isTrue();
        assertThat(crowd.admits(-5, 50)).isTrue();
        assertThat(crowd.admits(-5, 50))
                .as("nothing is kept of what is outside")
                .isTrue();
    }
}
