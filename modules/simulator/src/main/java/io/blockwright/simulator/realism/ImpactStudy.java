package io.blockwright.simulator.realism;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Curve;
import io.blockwright.simulator.Estimate;
import io.blockwright.simulator.ImpactReport;
import io.blockwright.simulator.ImpactSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.StudyProgress;
import io.blockwright.simulator.realism.ImpactTrial.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/** Measures the impact of meta-orders by pairs of runs with the same seed, one with the order and one without. */
public final class ImpactStudy {
    private static final int HALF = ImpactTrial.STEPS / 2;
    private static final int AFTER = 2 * ImpactTrial.STEPS;

    private final String name;
    private final LongFunction<MarketSource> market;
    private final List<DayRecord> days;
    private final long seed;
    private final ImpactSettings settings;

    /**
     * A study of a market.
     *
     * @param name of the market, for the report
     * @param days the undisturbed days of consecutive seeds
     * @param seed of the first of them
     */
    public ImpactStudy(
            String name, LongFunction<MarketSource> market, List<DayRecord> days, long seed, ImpactSettings settings) {
        this.name = name;
        this.market = market;
        this.days = List.copyOf(days);
        this.seed = seed;
        this.settings = settings;
    }

    /** How many runs it takes. */
    public static int runs(int days, ImpactSettings settings) {
        return days * (settings.sizes().size() * settings.starts() * 2 + RoundTrip.WAYS);
    }

    /** Runs every pair and puts them together. */
    public ImpactReport run(int jobs, StudyProgress progress) {
        List<ImpactTrial> trials = new ArrayList<>();
        List<RoundTrip> trips = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            for (int size = 0; size < settings.sizes().size(); size++) {
                for (int start = 0; start < settings.starts(); start++) {
                    trials.add(new ImpactTrial(day, size, start, Side.BUY));
                    trials.add(new ImpactTrial(day, size, start, Side.SELL));
                }
            }
            for (int way = 0; way < RoundTrip.WAYS; way++) {
                trips.add(new RoundTrip(day, way));
            }
        }
        int all = trials.size() + trips.size();
        List<Outcome> outcomes = Jobs.run(
                trials,
                trial -> trial.run(market, seed + trial.day(), days.get(trial.day()), settings),
                jobs,
                (done, _) -> progress.done(done, all));
        List<Double> gains = Jobs.run(
                trips,
                trip -> trip.gain(market, seed + trip.day(), days.get(trip.day()), settings),
                jobs,
                (done, _) -> progress.done(trials.size() + done, all));
        return report(outcomes, roundTrip(trips, gains));
    }

    private ImpactReport report(List<Outcome> outcomes, Estimate roundTrip) {
        double[] sizes =
                settings.sizes().stream().mapToDouble(Double::doubleValue).toArray();
        double volatility = Math.sqrt(
                ReturnFacts.meanSquare(days, 300, 60) / 300 * days.getFirst().seconds());
        PathTable table = new PathTable(days.size(), sizes.length, outcomes);
        ImpactFit fit = new ImpactFit(table, sizes, volatility, days.size());
        int[] once = new int[days.size()];
        Arrays.fill(once, 1);
        List<ImpactReport.Point> points = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            points.add(new ImpactReport.Point(
                    sizes[i],
                    table.mean(i, ImpactTrial.STEPS, once) / volatility,
                    table.error(i) / volatility,
                    table.pairs(i)));
        }
        List<Curve.Point> path = new ArrayList<>();
        for (int i = 0; i < PathTable.POINTS; i++) {
            path.add(new Curve.Point((double) i / ImpactTrial.STEPS, fit.share(i, once)));
        }
        return new ImpactReport(
                name,
                days.stream().mapToLong(DayRecord::volume).average().orElse(Double.NaN),
                volatility,
                Blocks.estimate(days.size(), seed, fit::exponent),
                Blocks.estimate(days.size(), seed, fit::prefactor),
                Blocks.estimate(days.size(), seed, weights -> fit.share(HALF, weights)),
                Blocks.estimate(days.size(), seed, weights -> fit.share(AFTER, weights)),
                roundTrip,
                points,
                path,
                (int) outcomes.stream().filter(o -> !o.complete()).count());
    }

    /** The best of the ways on average, and how sure that is. */
    private Estimate roundTrip(List<RoundTrip> trips, List<Double> gains) {
        Estimate best = Estimate.NONE;
        for (int way = 0; way < RoundTrip.WAYS; way++) {
            int here = way;
            Estimate mean = Blocks.estimate(days.size(), seed + way, weights -> {
                double sum = 0;
                long n = 0;
                for (int i = 0; i < gains.size(); i++) {
                    RoundTrip trip = trips.get(i);
                    if (trip.way() == here && !gains.get(i).isNaN()) {
                        sum += weights[trip.day()] * gains.get(i);
                        n += weights[trip.day()];
                    }
                }
                return sum / n;
            });
            best = best.value() >= mean.value() ? best : mean;
        }
        return best;
    }
}
