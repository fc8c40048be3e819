package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.tca.UrgencyFrontier.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story of the customer's demonstration: 500,000 of two million shares a day, 2 % a day, 5 cents at 100, three hours. */
class UrgencyFrontierTest {
    private static final MarketTerms TERMS = new MarketTerms(100, 5, 0.02, 2_000_000);
    private static final double THREE_HOURS = 3 / 6.5;
    private final UrgencyFrontier frontier = new UrgencyFrontier(500_000, THREE_HOURS, 36, TERMS);

    @Test
    void patienceIsTheEvenPlanAtTheSquareRootLawsPrice() {
        Choice even = frontier.at(0);
        // 2.5 + 2/3 × 200 bp × √0.25
        assertThat(even.cost().expectedBp()).isCloseTo(69.1667, within(1e-3));
        assertThat(even.cost().lowBp()).isCloseTo(2.5 + 33.3333, within(1e-3));
        assertThat(even.plan().traded(1)).isCloseTo(500_000 / 36.0, within(1e-6));
        // σ X √(T/3) up to the discreteness of 36 slices
        assertThat(even.risk()).isCloseTo(TERMS.timingRisk(500_000, THREE_HOURS), within(12_000.0));
    }

    @Test
    void hasteCostsMoreAndRisksLess() {
        List<Choice> curve = frontier.curve(20, 0.95);
        for (int i = 1; i < curve.size(); i++) {
            assertThat(curve.get(i).cost().expectedBp())
                    .isGreaterThan(curve.get(i - 1).cost().expectedBp());
            assertThat(curve.get(i).risk()).isLessThan(curve.get(i - 1).risk());
        }
        assertThat(curve.getFirst().urgency()).isZero();
        assertThat(curve.getLast().urgency()).isEqualTo(0.95);
    }

    @Test
    void everythingInTheFirstSliceIsTheDearestAndRisksNothing() {
        Choice all = frontier.at(1);
        // speed 36 times the even one: 2.5 + 33.333 + 33.333 × √36
        assertThat(all.cost().expectedBp()).isCloseTo(2.5 + 33.3333 * 7, within(1e-2));
        assertThat(all.risk()).isZero();
    }

    @Test
    void aMediumUrgencyIsThePlanOfThePapersRiskAversion() {
        Plan plan = RuleOfThumb.model(500_000, THREE_HOURS * 23_400, 36, 2 / Math.sqrt(23_400), 2_000_000, 0.05)
                .plan(1e-6);
        assertThat(frontier.at(0.5).plan().held(10)).isCloseTo(plan.held(10), within(1e-3));
    }
}
