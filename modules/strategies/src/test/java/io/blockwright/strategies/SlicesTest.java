package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SlicesTest {
    @Test
    void coverTheSpanWithoutAGapAndStartWithinTheirFirstPart() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 500; trial++) {
            long start = random.nextLong(1L << 60);
            long end = start + random.nextLong(1, 100_000_000_000_000L);
            Slices slices = new Slices(start, end, random.nextLong(1, 300_000_000_000L), 0.2, trial);
            assertThat(slices.startOf(0)).isEqualTo(start);
            assertThat(slices.endOf(slices.count() - 1)).isEqualTo(end);
            for (int i = 0; i < Math.min(slices.count(), 50); i++) {
                long from = slices.startOf(i);
                assertThat(slices.at(from)).isEqualTo(i);
                assertThat(slices.at(slices.endOf(i) - 1)).isEqualTo(i);
                assertThat(slices.instantOf(i)).isBetween(from, from + slices.length() / 5);
                if (!slices.isLast(i)) {
                    assertThat(slices.endOf(i)).isEqualTo(slices.startOf(i + 1));
                }
            }
            assertThat(slices.at(start - 1_000_000)).isZero();
            assertThat(slices.at(end + 1_000_000)).isEqualTo(slices.count() - 1);
        }
    }
}
