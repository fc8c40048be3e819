package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How much of an expected difference is real. */
class SlopeTest {
    @Test
    void whatIsHalfNoiseCountsHalf() {
        SplittableRandom random = new SplittableRandom(1);
        Slope slope = new Slope();
        for (int i = 0; i < 20_000; i++) {
            double real = random.nextGaussian();
            slope.add(real + random.nextGaussian(), real + 3 * random.nextGaussian());
        }
        assertThat(slope.part()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void itStaysBetweenNoneAndAll() {
        assertThat(new Slope().part()).isZero();
        Slope wrong = new Slope();
        wrong.add(1, -2);
        assertThat(wrong.part()).isZero();
        Slope timid = new Slope();
        timid.add(1, 2);
        assertThat(timid.part()).isEqualTo(1);
    }
}
