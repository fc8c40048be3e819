package io.blockwright.training.toy;

/** The best that can be done in a {@link LinearImpactMarket} with its own actions, by going through all of them backwards. */
final class BestSchedule {
    private static final int MOST = 7;

    private BestSchedule() {}

    /** The least objective, basis points, where the price drifts by {@code drift} a period. */
    static double of(LinearImpactMarket market, double drift) {
        int all = 2 * market.terms().periods();
        double[] ahead = new double[all + 1];
        for (int left = 0; left <= all; left++) {
            ahead[left] = market.impact(left);
        }
        for (int period = market.terms().periods() - 2; period >= 0; period--) {
            double[] now = new double[all + 1];
            for (int left = 1; left <= all; left++) {
                double best = Double.POSITIVE_INFINITY;
                for (int take = 0; take <= Math.min(MOST, left); take++) {
                    int rest = left - take;
                    double cost = market.impact(take) + market.risk(rest) + market.part(rest) * drift + ahead[rest];
                    best = Math.min(best, cost);
                }
                now[left] = best;
            }
            ahead = now;
        }
        return ahead[all];
    }
}
