package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Bootstrap;
import io.blockwright.backtest.statistics.CurveDifference;
import io.blockwright.backtest.statistics.Distribution;
import io.blockwright.backtest.statistics.Interval;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.strategies.Policies;
import io.blockwright.strategies.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether an algorithm knows a story's news before it comes. Three ways to know it, and what shows each:
 *
 * <ul>
 *   <li>It sees the future. A day of the story is the same to the last event with and without the headline until it comes; so
 *       must be everything that the desk does.
 *   <li>It knows the story when it sees it. Its pace up to the headline must be that of days of the story's family on which
 *       no news comes.
 *   <li>It knows the hour by heart. On days without any event nothing is different at that hour; a pace that falls off there,
 *       and not in the same way at hours before and after, was learned from the story.
 * </ul>
 *
 * <p>Days are drawn from the held-out seeds. Nothing that comes out depends on the number of threads.
 */
public final class PaceBeforeHeadline {
    private static final long MINUTE = 60_000_000_000L;
    private static final int STEP = 5;
    private static final int STRETCH = 10 / STEP;
    private static final int APART = 20 / STEP;
    private static final int SHUFFLES = 2_000;
    private static final int RESAMPLES = 5_000;
    /** Which held-out days are drawn; those drawn by 60 were used for policies that came before the shipped ones. */
    private static final long SEED = 61;

    private final FileScenario story;
    private final FileScenario quiet;
    private final FileScenario family;
    private final AlgoChoice algo;
    private final @Nullable Supplier<Policy> policies;

    /**
     * Prepares for an algorithm.
     *
     * @param story with a headline at one hour, which is its first event
     * @param family the same story with news of any hour, or none
     */
    public PaceBeforeHeadline(Scenario story, Scenario family, AlgoChoice algo) {
        this(story, family, algo, null);
    }

    /** Prepares for a policy; {@code policies} makes one for each episode, on any thread. */
    public PaceBeforeHeadline(Scenario story, Scenario family, AlgoChoice algo, @Nullable Supplier<Policy> policies) {
        String otherwise = "tells no story whose headline could be taken out";
        this.story = Scenarios.simulated(story, otherwise);
        this.quiet = new FileScenario(this.story.file().withoutEvents(), this.story.watch());
        this.family = Scenarios.simulated(family, otherwise);
        this.algo = algo;
        this.policies = policies;
        if (headline(this.story, HeldOut.FIRST) == MarketFeed.NEVER) {
            throw new BacktestRefused(
                    "The scenario '" + story.name() + "' has no headline: name one that has, such as qdi.");
        }
    }

    private static long headline(FileScenario scenario, long seed) {
        return scenario.file().firstHeadline(seed);
    }

    /** One day of each kind. */
    private static final class Day {
        private final double[] story;
        private final double[] quiet;
        private final double[] family;
        private final boolean foreseen;

        Day(double[] story, double[] quiet, double[] family, boolean foreseen) {
            this.story = story;
            this.quiet = quiet;
            this.family = family;
            this.foreseen = foreseen;
        }
    }

    /**
     * Plays the days.
     *
     * @param days of each kind
     * @param jobs threads
     */
    public PaceFinding of(int days, int jobs) throws InterruptedException {
        return of(days, jobs, _ -> {});
    }

    /** The same; {@code finished} is told on the calling thread how many days are done. */
    public PaceFinding of(int days, int jobs, IntConsumer finished) throws InterruptedException {
        List<Long> seeds = new ArrayList<>();
        List<Long> newsless = new ArrayList<>();
        Experiment draws = new Experiment(List.of(story), List.of(algo), 1_000_000, SEED, true);
        for (int pair = 1; newsless.size() < days; pair++) {
            long seed = draws.seedOf(pair);
            if (seeds.size() < days) {
                seeds.add(seed);
            }
            if (headline(family, seed) == MarketFeed.NEVER
                    && family.block(seed).side() == story.block(seed).side()) {
                newsless.add(seed);
            }
        }
        List<Day> played = new ArrayList<>();
        ExecutorService players =
                Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().factory());
        try {
            List<Future<Day>> coming = new ArrayList<>();
            for (int i = 0; i < days; i++) {
                int day = i;
                coming.add(players.submit(() -> play(seeds.get(day), newsless.get(day))));
            }
            for (Future<Day> day : coming) {
                played.add(day.get());
                finished.accept(played.size());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BacktestRefused refused) {
                throw refused;
            }
            throw new IllegalStateException("a day of " + story.name() + " with " + algo.name() + " broke down", e);
        } finally {
            players.shutdownNow();
        }
        return judge(played, seeds.getFirst());
    }

    private Day play(long seed, long newsless) {
        long end = headline(story, seed);
        Block block = story.block(seed);
        long hour = end - block.start();
        int whole = steps(block.end() - block.start());
        int before = steps(hour);
        DeskDiary told = diary(story, seed, end);
        DeskDiary untold = diary(quiet, seed, MarketFeed.NEVER);
        DeskDiary other = diary(family, newsless, family.block(newsless).start() + hour);
        return new Day(
                told.filled(block, STEP * MINUTE, before),
                untold.filled(block, STEP * MINUTE, whole),
                other.filled(family.block(newsless), STEP * MINUTE, before),
                !told.lines().equals(untold.before(end)));
    }

    private static int steps(long span) {
        return Math.toIntExact(span / (STEP * MINUTE));
    }

    private DeskDiary diary(FileScenario scenario, long seed, long end) {
        DeskDiary diary = new DeskDiary(end);
        Policy policy = policies == null ? null : policies.get();
        Policies brought = policy == null ? Policies.NONE : _ -> policy;
        try (Episode episode = new Episode(scenario, algo, seed, diary, brought)) {
            if (end == MarketFeed.NEVER) {
                episode.run(() -> false);
            } else {
                episode.runTo(end - 1, () -> false);
            }
        }
        return diary;
    }

    private PaceFinding judge(List<Day> days, long seed) {
        double[][] told = days.stream().map(day -> day.story).toArray(double[][]::new);
        double[][] untold = days.stream().map(day -> day.quiet).toArray(double[][]::new);
        double[][] other = days.stream().map(day -> day.family).toArray(double[][]::new);
        int before = told[0].length;
        CurveDifference recognised = CurveDifference.of(told, other, SHUFFLES, seed);
        int hurryAt = before;
        double hurry = Double.NEGATIVE_INFINITY;
        for (int at = before; at > before - STRETCH - 1 && fits(at, untold[0].length); at--) {
            double here = Distribution.mean(kinks(untold, at));
            if (here > hurry) {
                hurry = here;
                hurryAt = at;
            }
        }
        Interval interval = hurry == Double.NEGATIVE_INFINITY
                ? Interval.UNKNOWN
                : new Bootstrap(RESAMPLES).ofMean(kinks(untold, hurryAt), seed);
        List<PaceFinding.Point> curves = new ArrayList<>();
        for (int i = 0; i < untold[0].length; i++) {
            curves.add(new PaceFinding.Point((i + 1) * STEP, mean(told, i), mean(untold, i), mean(other, i)));
        }
        return new PaceFinding(
                algo.name(),
                days.size(),
                before * STEP,
                curves,
                (int) days.stream().filter(day -> day.foreseen).count(),
                recognised,
                (recognised.place() + 1) * STEP,
                hurry,
                interval,
                hurryAt * STEP);
    }

    private static double mean(double[][] curves, int place) {
        double sum = 0;
        for (double[] curve : curves) {
            sum += place < curve.length ? curve[place] : Double.NaN;
        }
        return sum / curves.length;
    }

    /** Whether the hours to compare with lie inside the order's life. */
    private static boolean fits(int at, int steps) {
        return at - APART - STRETCH >= 0 && at + APART + STRETCH <= steps;
    }

    /** For each day how much the pace falls off at a place, less what it falls off at the places around, in even paces. */
    private static double[] kinks(double[][] curves, int at) {
        double[] kinks = new double[curves.length];
        for (int i = 0; i < kinks.length; i++) {
            double around = (fall(curves[i], at - APART) + fall(curves[i], at + APART)) / 2;
            kinks[i] = (fall(curves[i], at) - around) * curves[i].length / STRETCH;
        }
        return kinks;
    }

    private static double fall(double[] curve, int at) {
        return 2 * filled(curve, at) - filled(curve, at - STRETCH) - filled(curve, at + STRETCH);
    }

    /** Filled by the end of so many steps. */
    private static double filled(double[] curve, int steps) {
        return steps == 0 ? 0 : curve[steps - 1];
    }
}
