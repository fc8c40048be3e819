package io.blockwright.training;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Block;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.HeldOut;
import io.blockwright.backtest.Outcome;
import io.blockwright.backtest.Scenario;
import io.blockwright.domain.Algo;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.training.teacher.PacedTrader;
import io.blockwright.training.teacher.TeacherWeights;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Executing a scenario's block order on the desk's own engine, in the simulated market, against its participants: what a
 * policy is trained in is what it trades with. An episode is one seed's day of one of the scenarios, which take turns.
 *
 * <p>The reward of a decision is minus what the order came to cost between it and the next, marked to the mid: fills against
 * the arrival mid, and what is not filled at the mid of the moment. An episode's rewards add up to minus the implementation
 * shortfall in basis points, what is left in the end charged at the closing mid, so that nothing can be gained but by
 * executing cheaply. {@link Terms} may take out what no decision can change, and charge for risk.
 */
public final class ExecutionEnvironment implements Environment {
    /**
     * What is made of the plain costs.
     *
     * @param aversion charged for each step: aversion × (share not filled)² × variance of the price over the step, per basis
     *     point (Almgren and Chriss, 2000); 0 for none
     * @param quiet whether the price moves of the same day without the order, on an inventory that falls evenly, are taken
     *     out: a number that is the same whatever is decided, so nothing learned from differences changes but its noise
     */
    public record Terms(double aversion, boolean quiet) {
        /** Costs as they are. */
        public static final Terms PLAIN = new Terms(0, false);

        /** The usual dislike of risk, per basis point: at 3 hours and 2 % a day it charges an even schedule 18 bp. */
        public static final double AVERSION = 0.003;
    }

    private final List<Scenario> scenarios;
    private final Terms terms;
    private final TeacherWeights teacher;
    private final QuietDays quietDays = new QuietDays();
    private @Nullable Outcome outcome;

    /** {@code scenarios} take turns by seed; its teacher is the one of the shipped policies. */
    public ExecutionEnvironment(List<Scenario> scenarios, Terms terms) {
        this(scenarios, terms, TeacherWeights.SHIPPED);
    }

    /** {@code scenarios} take turns by seed. */
    public ExecutionEnvironment(List<Scenario> scenarios, Terms terms, TeacherWeights teacher) {
        this.scenarios = List.copyOf(scenarios);
        this.terms = terms;
        this.teacher = teacher;
    }

    @Override
    public int stateSize() {
        return FeatureSchema.CURRENT.size();
    }

    @Override
    public List<Integer> factors() {
        return LearnedAction.FACTORS;
    }

    @Override
    public Actor teacher() {
        return new PacedTrader(teacher);
    }

    @Override
    public void play(long seed, Actor actor, Trajectory out) {
        if (HeldOut.contains(seed)) {
            throw new TrainingRefused("The day of seed " + seed + " is held out to judge policies by, so nothing may be"
                    + " learned on it: train on seeds outside " + HeldOut.FIRST + " to " + HeldOut.LAST + ".");
        }
        Scenario scenario = scenarios.get((int) Math.floorMod(seed, (long) scenarios.size()));
        CostRecorder recorder =
                new CostRecorder(actor, out, (from, to, left) -> adjustment(scenario, seed, from, to, left));
        try (Episode episode = new Episode(scenario, AlgoChoice.learned("learner", Algo.PPO), seed, recorder)) {
            episode.run(() -> false);
            Outcome result = episode.outcome(1);
            outcome = result;
            recorder.finish(result.costBp(), scenario.block(seed).end());
        }
        out.close();
    }

    /** What came of the last episode, as a backtest tells it. */
    public Outcome outcome() {
        return Objects.requireNonNull(outcome, "no episode was played");
    }

    /** Added to the reward of a step that began with {@code left} of the order not filled. */
    private double adjustment(Scenario scenario, long seed, long from, long to, double left) {
        Block block = scenario.block(seed);
        double sum = 0;
        if (terms.quiet()) {
            double evenly = (block.end() - (from + to) / 2.0) / (block.end() - block.start());
            sum += block.side().sign() * evenly * quietDays.moveBp(scenario, seed, from, to);
        }
        if (terms.aversion() > 0) {
            double price = scenario.instrument().toPrice(quietDays.arrivalMid(scenario, seed));
            double sigma = scenario.desk(seed).sigmaPerSqrtSecond() / price * 1e4;
            sum -= terms.aversion() * left * left * sigma * sigma * (to - from) / 1e9;
        }
        return sum;
    }
}
