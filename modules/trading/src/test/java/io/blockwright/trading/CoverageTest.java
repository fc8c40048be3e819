package io.blockwright.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CoverageTest {
    /** Against a list that holds for every share whether it was covered. */
    @Test
    void agreesWithAListOfShares() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 2_000; round++) {
            Coverage coverage = new Coverage();
            List<Boolean> shares = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                shares.add(false);
            }
            for (int step = 0; step < 30; step++) {
                int from = random.nextInt(50);
                int to = from + random.nextInt(10);
                int free = 0;
                for (int share = from; share < to; share++) {
                    free += shares.get(share) ? 0 : 1;
                }
                assertThat(coverage.uncovered(from, to)).isEqualTo(free);
                if (random.nextInt(4) > 0) {
                    coverage.cover(from, to);
                    for (int share = from; share < to; share++) {
                        shares.set(share, true);
                    }
                } else {
                    coverage.remove(from, to);
                    for (int share = from; share < to; share++) {
                        shares.remove(from);
                        shares.add(false);
                    }
                }
            }
        }
    }
}
