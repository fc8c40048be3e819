package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Side;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
    @Test
    void costIsPositiveForEitherSide() {
        Benchmarks benchmarks = new Benchmarks(100, 100.10, 99.90, 101);
        Benchmarks.Costs bought = benchmarks.costs(Side.BUY, 100.10);
        assertThat(bought.arrivalBp()).isCloseTo(10, within(1e-6));
        assertThat(bought.twapBp()).isCloseTo(0, within(1e-6));
        assertThat(bought.vwapBp()).isCloseTo(20.02, within(0.001));
        assertThat(bought.closeBp()).isCloseTo(-89.1089, within(0.001));
        assertThat(benchmarks.costs(Side.SELL, 100.10).arrivalBp()).isCloseTo(-10, within(1e-6));
    }

    @Test
    void aMissingBenchmarkIsNotANumber() {
        Benchmarks.Costs costs = new Benchmarks(100, Double.NaN, Double.NaN, 100).costs(Side.BUY, 100);
        assertThat(costs.twapBp()).isNaN();
        assertThat(costs.arrivalBp()).isZero();
    }

    @Test
    void tenPercentOfTheVolumeIsTenPercentWithOwnFillsIn() {
        assertThat(new Participation(0.1).ownFor(9_000)).isEqualTo(1_000);
        assertThat(new Participation(0.1).ownFor(8_999)).isEqualTo(999);
        assertThat(new Participation(0.2).ownFor(4)).isEqualTo(1);
        assertThat(new Participation(0.5).ownFor(12_345)).isEqualTo(12_345);
        assertThat(new Participation(1).ownFor(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(Participation.share(1_000, 10_000)).isEqualTo(0.1);
        assertThat(Participation.share(0, 0)).isZero();
    }

    @Test
    void ownForIsTheLargestNumberOfSharesWithinTheRate() {
        for (double rate : new double[] {0.01, 0.05, 0.1, 0.2, 0.3, 1 / 3.0, 0.7, 0.99}) {
            for (long others = 0; others < 5_000; others++) {
                long own = new Participation(rate).ownFor(others);
                assertThat(own).isLessThanOrEqualTo((long) Math.floor(rate * (own + others) + 1e-5));
                assertThat(own + 1.0).isGreaterThan(rate * (own + 1 + others) - 1e-5);
            }
        }
    }

    @Test
    void pwpStopsWhereTheParticipantWouldBeDone() {
        ParticipationWeightedPrice pwp = new ParticipationWeightedPrice(100, 0.2);
        assertThat(pwp.price()).isNaN();
        pwp.onTrade(10, 300);
        assertThat(pwp.complete()).isFalse();
        pwp.onTrade(11, 400); // only 200 of it are inside the window of 500
        assertThat(pwp.complete()).isTrue();
        pwp.onTrade(99, 1_000);
        assertThat(pwp.price()).isCloseTo((300 * 10 + 200 * 11) / 500.0, within(1e-12));
    }
}
