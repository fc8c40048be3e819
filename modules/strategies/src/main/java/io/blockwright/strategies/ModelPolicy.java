package io.blockwright.strategies;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import io.blockwright.inference.Calibration;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.ModelRunner;
import io.blockwright.inference.Outside;
import io.blockwright.inference.PolicyOutputs;
import io.blockwright.inference.Verdict;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trained model as a policy: the allowed action that it prefers, how sure it is, and what it expects the choice and the
 * usual alternatives to cost. It abstains when the model does not answer, or is less sure than its calibration asks for. Owned
 * by one thread; closing it closes the runner.
 */
public final class ModelPolicy implements Policy, Challenger {
    private static final String NOT_SANE = "its answer was no sane number";

    private final ModelRunner runner;
    private final Calibration calibration;
    private final Asking asking;
    private final Together together;
    private final @Nullable Beside beside;
    private final boolean dark;
    private final double realDifferences;

    /**
     * Puts a policy's model to use where there are no forecasts.
     *
     * @param runner of the bundle's model
     * @throws ModelRefused when the model is no policy, chooses among other actions, or was trained with forecasts
     */
    public ModelPolicy(ModelBundle bundle, ModelRunner runner) throws ModelRefused {
        this(bundle, runner, "", null);
    }

    /**
     * Puts a policy's model to use. It is told of forecasts only if it was trained with them: a state must not change its
     * meaning between training and the desk.
     *
     * @param forecaster the short hash of the forecaster that answers here; empty where none does
     * @param beside what it tells; null where none does
     */
    public ModelPolicy(ModelBundle bundle, ModelRunner runner, String forecaster, @Nullable Beside beside)
            throws ModelRefused {
        check(bundle, forecaster);
        this.beside = bundle.manifest().toldBy().isEmpty() ? null : beside;
        this.dark = bundle.manifest().knowsDarkPools();
        this.realDifferences = bundle.manifest().realDifferences();
        this.runner = runner;
        this.calibration = bundle.evidence().calibration();
        this.asking = new Asking(bundle.manifest());
        this.together = new Together(runner);
    }

    /**
     * Whether a model can be a policy here.
     *
     * @throws ModelRefused when it cannot: what, and the mend
     */
    public static void check(ModelBundle bundle) throws ModelRefused {
        check(bundle, "");
    }

    /** The same where a forecaster answers, named by its short hash; empty for none. */
    public static void check(ModelBundle bundle, String forecaster) throws ModelRefused {
        String name = bundle.manifest().name();
        ModelKind kind = bundle.manifest().kind();
        if (kind != ModelKind.DQN && kind != ModelKind.PPO) {
            throw new ModelRefused(
                    "The model " + name + " forecasts and decides nothing; name a folder that train dqn or ppo wrote.");
        }
        if (!bundle.manifest().outputs().equals(PolicyOutputs.of(LearnedAction.COUNT))) {
            throw new ModelRefused(
                    "The model " + name + " answers " + bundle.manifest().outputs()
                            + ", where this program asks for " + PolicyOutputs.of(LearnedAction.COUNT)
                            + "; train it again with it.");
        }
        if (!bundle.manifest().actionHash().equals(LearnedAction.HASH)) {
            throw new ModelRefused("The model " + name
                    + " was trained to choose among other actions than this program has; train it again with it.");
        }
        String told = bundle.manifest().toldBy();
        if (!told.isEmpty() && !told.equals(forecaster)) {
            throw new ModelRefused("The model " + name + " was trained with the forecasts of " + told + ", which "
                    + (forecaster.isEmpty() ? "nothing makes here" : "another forecaster makes here")
                    + "; load that forecaster beside it, or train it again.");
        }
    }

    @Override
    public String name() {
        return runner.manifest().kind().name();
    }

    @Override
    public Outside outside(Situation situation) {
        return beside == null ? situation.outside() : beside.of(situation);
    }

    @Override
    public void announce(Situation situation, float[] state) {
        together.announce(state);
    }

    @Override
    public Choice choose(Situation situation, float[] state, boolean[] allowed) {
        return choose(state, allowed);
    }

    @Override
    public Choice choose(float[] state, boolean[] allowed) {
        boolean[] known = dark ? allowed : Allowed.inTheLight(allowed);
        return asking.sign(answer(state, known), state, known);
    }

    private Choice answer(float[] state, boolean[] allowed) {
        Verdict verdict = together.ask(state);
        if (verdict != Verdict.ANSWERED) {
            return Choice.abstain(
                    switch (verdict) {
                        case LATE -> "its answer did not come in time";
                        case FAILED -> "the runtime could not run it";
                        case REFUSED -> NOT_SANE;
                        case UNAVAILABLE, ANSWERED -> "nothing is left that could run it";
                    });
        }
        FloatBuffer preference = told(PolicyOutputs.PREFERENCE);
        int best = best(preference, allowed, -1);
        int second = best(preference, allowed, best);
        double margin = second < 0 ? Double.MAX_VALUE : preference.get(best) - preference.get(second);
        double confidence = calibration.confidence(margin);
        if (calibration.abstains(confidence)) {
            return Choice.unsure(
                    confidence,
                    "it is only " + whole(confidence) + " % sure, " + whole(calibration.abstainBelow())
                            + " % are asked for");
        }
        FloatBuffer cost = told(PolicyOutputs.COST);
        double below = PolicyOutputs.below(cost, LearnedAction.COUNT);
        double above = PolicyOutputs.above(cost, LearnedAction.COUNT);
        if (!(below + above <= ModelRunner.MOST)) {
            return Choice.abstain(NOT_SANE);
        }
        double median = PolicyOutputs.median(cost, best);
        return new Choice(
                best,
                confidence,
                median,
                median - below,
                median + above,
                alternatives(preference, cost, allowed, best),
                Wording.tenths(median) + " bp expected from here (" + Wording.tenths(median - below) + " to "
                        + Wording.tenths(median + above) + "), " + whole(confidence) + " % sure");
    }

    private static long whole(double share) {
        return Math.round(100 * share);
    }

    /** The part of an output that answers the question. */
    private FloatBuffer told(int tensor) {
        int size = runner.manifest().outputs().get(tensor).size();
        return runner.output(tensor).slice(together.row() * size, size);
    }

    private static int best(FloatBuffer preference, boolean[] allowed, int without) {
        int best = -1;
        for (int i = 0; i < LearnedAction.COUNT; i++) {
            if (allowed[i] && i != without && (best < 0 || preference.get(i) > preference.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** The most preferred one of each kind, the chosen kind left out: take more now, only rest, wait. */
    private List<Alternative> alternatives(FloatBuffer preference, FloatBuffer cost, boolean[] allowed, int chosen) {
        List<Alternative> found = new ArrayList<>(Pace.values().length);
        for (Pace pace : Pace.values()) {
            boolean[] those = allowed.clone();
            for (int i = 0; i < those.length; i++) {
                those[i] &= Pace.of(i) == pace;
            }
            int best = best(preference, those, -1);
            if (best >= 0 && Pace.of(chosen) != pace) {
                found.add(alternative(pace, cost, best, chosen));
            }
        }
        return found;
    }

    /** What another action costs: as much as the chosen one, but for the part of the difference that was found to be real. */
    private Alternative alternative(Pace pace, FloatBuffer cost, int action, int chosen) {
        double own = PolicyOutputs.median(cost, chosen);
        double median = own + realDifferences * (PolicyOutputs.median(cost, action) - own);
        return new Alternative(
                pace.words,
                median,
                new Band(
                        median - PolicyOutputs.below(cost, LearnedAction.COUNT),
                        median + PolicyOutputs.above(cost, LearnedAction.COUNT)));
    }

    /** Kinds of actions as a trader tells them apart. */
    private enum Pace {
        NOW("take more now"),
        EVEN("take an even part"),
        SLOWER("only rest, slower"),
        WAIT("wait");

        private final String words;

        Pace(String words) {
            this.words = words;
        }

        static Pace of(int action) {
            LearnedAction what = LearnedAction.of(action);
            if (what.take() > 1) {
                return NOW;
            }
            if (what.take() > 0) {
                return EVEN;
            }
            return what.rest() > 0 ? SLOWER : WAIT;
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
