package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Distribution;
import java.util.List;

/**
 * What an algorithm did over the pairs of one scope; means over the usable pairs.
 *
 * @param cost basis points
 * @param opportunityBp mean of the part of the cost that is about what was not filled
 * @param completion mean share of the order that was filled
 * @param unfinished how many pairs were left with a residual
 * @param makerShare share of all filled shares that rested; NaN where nothing was filled
 * @param children mean number of child orders
 * @param fills mean number of fills
 * @param participation mean share of the volume
 * @param minutes mean time until the last fill or the end
 * @param messages mean number of market events in an episode
 * @param warnings sentences over all pairs that a person would have had to read
 * @param unusable pairs that never saw a market and are left out
 */
public record AlgoFigures(
        String algo,
        Distribution cost,
        double opportunityBp,
        double completion,
        int unfinished,
        double makerShare,
        double children,
        double fills,
        double participation,
        double minutes,
        double messages,
        long warnings,
        int unusable) {

    static AlgoFigures of(String algo, List<Outcome> outcomes) {
        List<Outcome> usable = outcomes.stream().filter(Outcome::usable).toList();
        long filled = usable.stream().mapToLong(Outcome::filled).sum();
        long maker = usable.stream().mapToLong(Outcome::makerShares).sum();
        return new AlgoFigures(
                algo,
                Distribution.of(usable.stream().mapToDouble(Outcome::costBp).toArray()),
                mean(usable.stream().mapToDouble(Outcome::opportunityBp).toArray()),
                mean(usable.stream().mapToDouble(Outcome::completion).toArray()),
                (int) usable.stream().filter(o -> o.filled() < o.quantity()).count(),
                filled == 0 ? Double.NaN : (double) maker / filled,
                mean(usable.stream().mapToDouble(Outcome::children).toArray()),
                mean(usable.stream().mapToDouble(Outcome::fills).toArray()),
                mean(usable.stream()
                        .mapToDouble(Outcome::participation)
                        .filter(Double::isFinite)
                        .toArray()),
                mean(usable.stream().mapToDouble(o -> o.nanos() / 60e9).toArray()),
                mean(usable.stream().mapToDouble(Outcome::messages).toArray()),
                outcomes.stream().mapToLong(Outcome::warnings).sum(),
                outcomes.size() - usable.size());
    }

    private static double mean(double[] values) {
        return Distribution.mean(values);
    }
}
