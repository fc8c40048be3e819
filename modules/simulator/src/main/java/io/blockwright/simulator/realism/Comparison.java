package io.blockwright.simulator.realism;

import io.blockwright.simulator.RealismReport.Distance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Sets simulated days beside a recorded one, distribution by distribution. */
public final class Comparison {
    private final List<DayRecord> days;
    private final DayRecord recorded;
    private final List<Distance> distances = new ArrayList<>();

    private Comparison(List<DayRecord> days, DayRecord recorded) {
        this.days = days;
        this.recorded = recorded;
    }

    /** The distances, one for each distribution that both have. */
    public static List<Distance> of(List<DayRecord> days, DayRecord recorded) {
        Comparison comparison = new Comparison(days, recorded);
        comparison.counts("spread, increments", day -> day.spreads);
        comparison.counts("trade size, shares", day -> day.marketSizes);
        comparison.counts("limit-order size, shares", day -> day.limitSizes);
        comparison.counts("time between messages, ns", day -> day.gaps);
        comparison.counts("volume at best, shares", day -> day.bestVolumes);
        double[] here = standardised(days);
        double[] there = standardised(List.of(recorded));
        comparison.distances.add(new Distance(
                "1-s return, standardised", KolmogorovSmirnov.distance(here, there), mean(here), mean(there)));
        return List.copyOf(comparison.distances);
    }

    private void counts(String what, Function<DayRecord, Counts> of) {
        Counts all = new Counts();
        days.forEach(day -> all.addAll(of.apply(day)));
        Counts other = of.apply(recorded);
        distances.add(new Distance(what, KolmogorovSmirnov.distance(all, other), all.mean(), other.mean()));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).map(Math::abs).average().orElse(Double.NaN);
    }

    private static double[] standardised(List<DayRecord> days) {
        List<double[]> returns = days.stream().map(day -> day.returns(1)).toList();
        double deviation = Moments.of(returns).deviation();
        return Arrays.stream(Doubles.concat(returns)).map(r -> r / deviation).toArray();
    }
}
