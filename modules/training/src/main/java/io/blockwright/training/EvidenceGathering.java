package io.blockwright.training;

import io.blockwright.inference.BatchAnswers;
import io.blockwright.inference.Calibration;
import io.blockwright.inference.Evidence;
import io.blockwright.inference.EvidenceFit;
import io.blockwright.inference.FeatureRow;
import io.blockwright.inference.PastSituation;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;

/**
 * Plays a finished policy to learn what is to be known of its answers. Every run is played as the policy would have it; then the
 * same seed is played again up to some of its decisions, the second-best action is taken there, and the policy goes on: whether
 * that came cheaper is what confidence is learned from. Use seeds that the policy was not trained on. The same seeds give the
 * same evidence; belongs to one thread.
 */
public final class EvidenceGathering {
    private static final double NO_DEARER = 1e-9;

    private final Environment environment;
    private final List<String> features;
    private final BatchAnswers model;
    private final LongFunction<String> scenarios;

    /**
     * Ready to play.
     *
     * @param features names of the numbers of a state
     * @param model prefers the actions of the environment
     * @param scenarios what is played with a seed, for the past situations
     */
    public EvidenceGathering(
            Environment environment, List<String> features, BatchAnswers model, LongFunction<String> scenarios) {
        this.environment = environment;
        this.features = List.copyOf(features);
        this.model = model;
        this.scenarios = scenarios;
    }

    /**
     * Plays and measures.
     *
     * @param firstSeed of the runs, which follow one another
     * @param runs how many; each costs 1 + {@code replays} episodes
     * @param replays decisions of each run that are played on both ways
     * @param enough the confidence below which a choice should be left to the fallback
     * @param stopped asked between episodes; what was gathered until then is used
     * @throws IllegalArgumentException if too little was gathered; the message says what is missing
     */
    public Evidence of(long firstSeed, int runs, int replays, double enough, BooleanSupplier stopped) {
        EvidenceFit fit = new EvidenceFit(features, firstSeed);
        SplittableRandom random = new SplittableRandom(firstSeed);
        Trajectory played = Trajectory.of(environment);
        for (long seed = firstSeed; seed < firstSeed + runs && !stopped.getAsBoolean(); seed++) {
            fit.run();
            played.clear();
            environment.play(seed, new Chooser(-1), played);
            tell(fit, seed, played);
            replay(fit, seed, played, replays, random, stopped);
        }
        return fit.evidence(enough);
    }

    private void tell(EvidenceFit fit, long seed, Trajectory played) {
        float[] state = new float[played.stateSize()];
        double toGo = 0;
        List<PastSituation> backwards = new ArrayList<>();
        for (int i = played.size() - 1; i >= 0; i--) {
            toGo -= played.reward(i);
            played.state(i, state, 0);
            backwards.add(new PastSituation(
                    FeatureRow.of(state),
                    played.action(i),
                    toGo,
                    scenarios.apply(seed),
                    seed,
                    played.time(i) - played.time(0)));
        }
        for (PastSituation situation : backwards.reversed()) {
            situation.state().copyTo(state, 0);
            fit.state(state);
            fit.situation(situation);
        }
    }

    private void replay(
            EvidenceFit fit,
            long seed,
            Trajectory played,
            int replays,
            SplittableRandom random,
            BooleanSupplier stopped) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < played.size(); i++) {
            if (choices(played, i) > 1) {
                open.add(i);
            }
        }
        Trajectory other = Trajectory.of(environment);
        for (int i = 0; i < replays && !open.isEmpty() && !stopped.getAsBoolean(); i++) {
            int place = random.nextInt(open.size());
            Chooser chooser = new Chooser(open.get(place));
            open.set(place, open.getLast());
            open.removeLast();
            other.clear();
            environment.play(seed, chooser, other);
            fit.decision(chooser.margin, other.total(0) <= played.total(0) + NO_DEARER);
        }
    }

    private static int choices(Trajectory played, int decision) {
        int choices = 0;
        for (int action = 0; action < played.actions(); action++) {
            choices += played.allowed(decision, action) ? 1 : 0;
        }
        return choices;
    }

    /** The policy, except that it takes the second-best action at one decision. */
    private final class Chooser implements Actor {
        private final int elsewhere;
        private int decision;
        private double margin;

        Chooser(int elsewhere) {
            this.elsewhere = elsewhere;
        }

        @Override
        public int act(float[] state, boolean[] allowed) {
            float[] preferences = model.answer(state, 1);
            int best = best(preferences, allowed, -1);
            if (decision++ != elsewhere) {
                return best;
            }
            margin = Calibration.margin(FloatBuffer.wrap(preferences), 0, allowed, best);
            return best(preferences, allowed, best);
        }

        private static int best(float[] preferences, boolean[] allowed, int without) {
            int best = -1;
            for (int action = 0; action < allowed.length; action++) {
                if (allowed[action] && action != without && (best < 0 || preferences[action] > preferences[best])) {
                    best = action;
                }
            }
            return best;
        }
    }
}
