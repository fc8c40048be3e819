package io.blockwright.tca;

import java.util.ArrayList;
import java.util.List;

/**
 * What the remaining shares of an order become at each urgency: the plans of Almgren and Chriss under the {@link RuleOfThumb},
 * as the strategy would follow them, and what each is expected to cost and to risk.
 *
 * <p>The cost is held to the square-root law, because the paper's linear impact, right for its own small example, would charge
 * a large order several times too much: an even plan costs half the spread and two thirds of the square-root peak, half of
 * that as lasting impact whatever the speed, half with the square root of the speed (the exponent of R. Almgren, "Optimal
 * execution with nonlinear impact functions and trading-enhanced risk", 2003). Immutable.
 */
public final class UrgencyFrontier {
    private final AlmgrenChriss model;
    private final MarketTerms terms;

    /**
     * For so many shares in so much time.
     *
     * @param quantity shares left, positive
     * @param days trading days left, positive
     * @param periods slices the time is cut into
     */
    public UrgencyFrontier(double quantity, double days, int periods, MarketTerms terms) {
        this.terms = terms;
        this.model = RuleOfThumb.model(
                quantity,
                days * RuleOfThumb.DAY_SECONDS,
                periods,
                terms.dailyVolatility() * terms.mid() / Math.sqrt(RuleOfThumb.DAY_SECONDS),
                terms.dailyVolume(),
                terms.spreadBp() / 1e4 * terms.mid());
    }

    /**
     * One plan.
     *
     * @param urgency 0–1
     * @param plan what is held when
     * @param cost expected against the mid of now
     * @param risk one standard deviation of the cost, currency
     */
    public record Choice(double urgency, Plan plan, CostEstimate cost, double risk) {
        /** One standard deviation in basis points of the value. */
        public double riskBp() {
            return cost.value() == 0 ? 0 : risk / cost.value() * 1e4;
        }
    }

    /** The plan of an urgency in [0, 1]. */
    public Choice at(double urgency) {
        Plan plan = model.plan(RuleOfThumb.lambda(urgency));
        double quantity = model.quantity();
        double speed = 0;
        for (int j = 1; j <= plan.periods(); j++) {
            double share = plan.traded(j) / quantity;
            speed += share * Math.sqrt(Math.max(0, share) * plan.periods());
        }
        double half = terms.averageBp(quantity) / 2;
        CostEstimate cost = terms.cost(quantity, terms.halfSpreadBp(), half + half * speed);
        return new Choice(urgency, plan, cost, plan.standardDeviation());
    }

    /** Plans from urgency 0 to {@code most}, the patient one first; closer together towards {@code most}, where they differ. */
    public List<Choice> curve(int points, double most) {
        List<Choice> curve = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            double rest = 1 - (double) i / (points - 1);
            curve.add(at(most * (1 - rest * rest * rest)));
        }
        return List.copyOf(curve);
    }
}
