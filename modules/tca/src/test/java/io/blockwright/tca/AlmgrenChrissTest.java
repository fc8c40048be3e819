package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of Almgren and Chriss (2000), with the parameters of the AlmgrenChriss page of DRIP's JUnit suite: X = 10⁶
 * shares, T = 5 days, N = 5, σ = 0.95 $/√day, ε = 0.0625 $, γ = 2.5e-7 $/share, η = 2.5e-6 $·day/share. Values recomputed
 * from the closed form and checked against a numerical optimiser.
 */
class AlmgrenChrissTest {
    private static final AlmgrenChriss EXAMPLE = new AlmgrenChriss(1e6, 5, 5, 0.95, 0.0625, 2.5e-7, 2.5e-6);

    @ParameterizedTest(name = "lambda {0}")
    @CsvSource({
        "0,     0,          800000,    600000,    400000,    200000,    200000,    200000,    200000,    200000,    200000,    662500,     1.083e12",
        "1e-6,  0.60707616, 541955.55, 289854.22, 147897.49, 62141.80,  458044.45, 252101.33, 141956.73, 85755.69,  62141.80,  911226.99,  3.6412857206e11",
        "2e-6,  0.84629713, 428598.85, 182932.81, 76295.72,  27643.38,  571401.15, 245666.03, 106637.09, 48652.34,  27643.38,  1140715.17, 2.0193128715e11",
        "-2e-7, 0.27656,    910056.44, 750948.58, 534768.64, 277946.28, 89943.56,  159107.85, 216179.94, 256822.36, 277946.28, 717958.10,  1.58421e12",
    })
    void reproducesTheWorkedExample(
            double lambda,
            double kappa,
            double x1,
            double x2,
            double x3,
            double x4,
            double n1,
            double n2,
            double n3,
            double n4,
            double n5,
            double cost,
            double variance) {
        Plan plan = EXAMPLE.plan(lambda);
        assertThat(plan.kappa()).isCloseTo(kappa, within(6e-6));
        assertThat(new double[] {plan.held(1), plan.held(2), plan.held(3), plan.held(4)})
                .containsExactly(new double[] {x1, x2, x3, x4}, within(0.006));
        assertThat(new double[] {plan.traded(1), plan.traded(2), plan.traded(3), plan.traded(4), plan.traded(5)})
                .containsExactly(new double[] {n1, n2, n3, n4, n5}, within(0.011));
        assertThat(plan.held(0)).isEqualTo(1e6);
        assertThat(plan.held(5)).isZero();
        assertThat(plan.expectedCost()).isCloseTo(cost, within(0.006));
        assertThat(plan.variance()).isCloseTo(variance, within(variance * 4e-6));
    }

    @Test
    void givesTheStandardDeviationsAndHalfLivesOfTheExample() {
        assertThat(EXAMPLE.plan(0).standardDeviation()).isCloseTo(1_040_672.86, within(0.01));
        assertThat(EXAMPLE.plan(1e-6).standardDeviation()).isCloseTo(603_430.67, within(0.01));
        assertThat(EXAMPLE.plan(2e-6).standardDeviation()).isCloseTo(449_367.65, within(0.01));
        assertThat(EXAMPLE.plan(-2e-7).standardDeviation()).isCloseTo(1_258_654.32, within(0.01));
        assertThat(EXAMPLE.plan(1e-6).halfLife()).isCloseTo(1.64724, within(1e-5));
        assertThat(EXAMPLE.plan(2e-6).halfLife()).isCloseTo(1.18162, within(1e-5));
        assertThat(EXAMPLE.plan(1e-6).utility()).isCloseTo(1_275_355.5584, within(0.001));
        assertThat(EXAMPLE.plan(0).halfLife()).isInfinite();
    }

    /** DRIP prints mean 0.6625 M, variance 1.0812e12 and half-life 51.30 at λ = 1e-9. */
    @Test
    void agreesWithTheIndependentImplementationAtSmallRiskAversion() {
        Plan plan = EXAMPLE.plan(1e-9);
        assertThat(plan.expectedCost()).isCloseTo(662_500, within(50.0));
        assertThat(plan.variance()).isCloseTo(1.0812e12, within(1e8));
        assertThat(plan.halfLife()).isCloseTo(51.30, within(0.005));
    }

    @Test
    void tradesEverythingAtOnceWhenRiskIsAllThatMatters() {
        for (double lambda : new double[] {1e9, 1e300, Double.POSITIVE_INFINITY}) {
            Plan plan = EXAMPLE.plan(lambda);
            assertThat(plan.traded(1)).isCloseTo(1e6, within(1e-3));
            assertThat(plan.expectedCost()).isCloseTo(2_562_500, within(0.01));
            assertThat(plan.variance()).isLessThan(1e-3);
        }
    }

    @Test
    void staysFiniteForLongHorizonsWhereSinhOverflows() {
        AlmgrenChriss long10k = new AlmgrenChriss(1e6, 5000, 10_000, 0.95, 0.0625, 1e-10, 2.5e-6);
        Plan plan = long10k.plan(1);
        assertThat(plan.kappa() * 5000).isGreaterThan(10_000);
        double before = plan.held(0);
        for (int j = 1; j <= plan.periods(); j++) {
            assertThat(plan.held(j)).isBetween(0.0, before);
            before = plan.held(j);
        }
        assertThat(plan.expectedCost()).isFinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e-18, 1e-14, 1e-12})
    void meetsTwapSmoothlyFromBothSides(double lambda) {
        double tolerance = 1e6 * lambda * 1e9;
        for (int j = 0; j <= 5; j++) {
            assertThat(EXAMPLE.plan(lambda).held(j)).isCloseTo(1e6 * (5 - j) / 5.0, within(1e-6 + tolerance));
            assertThat(EXAMPLE.plan(-lambda).held(j)).isCloseTo(1e6 * (5 - j) / 5.0, within(1e-6 + tolerance));
        }
    }

    /** The closed form against its definition: no small change of the path lowers E + λV. */
    @Test
    void noOtherPathIsCheaper() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (double lambda : new double[] {-2e-7, 0, 1e-7, 1e-6, 5e-6}) {
            Plan plan = EXAMPLE.plan(lambda);
            double[] path = new double[6];
            for (int j = 0; j <= 5; j++) {
                path[j] = plan.held(j);
            }
            assertThat(utility(path, lambda)).isCloseTo(plan.utility(), within(1e-3));
            for (int trial = 0; trial < 200; trial++) {
                double[] other = path.clone();
                for (int j = 1; j < 5; j++) {
                    other[j] += random.nextGaussian() * 2_000;
                }
                assertThat(utility(other, lambda)).isGreaterThan(plan.utility());
            }
        }
    }

    private static double utility(double[] x, double lambda) {
        double cost = 2.5e-7 * 1e12 / 2;
        double variance = 0;
        for (int j = 1; j < x.length; j++) {
            double n = x[j - 1] - x[j];
            cost += 0.0625 * Math.abs(n) + (2.5e-6 - 2.5e-7 / 2) * n * n;
            variance += 0.95 * 0.95 * x[j] * x[j];
        }
        return cost + lambda * variance;
    }

    @Test
    void theFrontierTradesCostAgainstRisk() {
        List<AlmgrenChriss.FrontierPoint> points = EXAMPLE.frontier(List.of(0.0, 1e-7, 1e-6, 2e-6, 1e-5));
        assertThat(points.get(2).expectedCost()).isCloseTo(911_226.99, within(0.01));
        assertThat(points.get(2).standardDeviation()).isCloseTo(603_430.67, within(0.01));
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).expectedCost())
                    .isGreaterThan(points.get(i - 1).expectedCost());
            assertThat(points.get(i).standardDeviation())
                    .isLessThan(points.get(i - 1).standardDeviation());
        }
    }

    @Test
    void refusesWhatHasNoMinimum() {
        assertThatThrownBy(() -> EXAMPLE.plan(-1e-5)).hasMessageContaining("rewards risk too much");
        assertThatThrownBy(() -> new AlmgrenChriss(1e6, 5, 1, 0.95, 0, 2.5e-6, 2.5e-6))
                .hasMessageContaining("eta > gamma tau / 2");
    }
}
