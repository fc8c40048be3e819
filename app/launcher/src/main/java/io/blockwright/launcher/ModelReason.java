package io.blockwright.launcher;

import io.blockwright.domain.Reason.Asked;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Explanations.Change;
import io.blockwright.engine.spi.Explanations.Part;
import io.blockwright.engine.spi.Explanations.Past;
import io.blockwright.engine.spi.Explanations.Why;
import io.blockwright.inference.BatchAnswers;
import io.blockwright.inference.Contribution;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.Explainer;
import io.blockwright.inference.Explanation;
import io.blockwright.inference.FeatureWords;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.NearestSituations;
import io.blockwright.inference.Question;
import io.blockwright.inference.RunnerAnswers;
import io.blockwright.strategies.ActionWords;
import io.blockwright.strategies.LearnedAction;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One model, asked why. In a session with room for many states at once; one thread. */
final class ModelReason implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ModelReason.class);
    private static final int NEAREST = 5;
    private static final int WARMING = 3;
    /** Before what a model that abstained would have preferred. */
    private static final String NOTHING_CHOSEN = "It chose nothing then; what it leans to: ";

    private final ModelBundle bundle;
    private @Nullable DirectRunner runner;
    private @Nullable Explainer explainer;

    ModelReason(ModelBundle bundle) {
        this.bundle = bundle;
    }

    /** Opens the session and asks it about the ordinary state, so that the first real question is answered as fast as others. */
    void warm() {
        try {
            float[] usual = new float[bundle.manifest().inputs().getFirst().size()];
            if (bundle.evidence().features().isEmpty()) {
                return;
            }
            bundle.evidence().baseline().copyTo(usual, 0);
            boolean[] all = new boolean[LearnedAction.COUNT];
            Arrays.fill(all, true);
            for (int i = 0; i < WARMING; i++) {
                explain(usual, all, -1);
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.warn("The model {} cannot be asked why: {}", bundle.manifest().name(), e.getMessage());
        }
    }

    /**
     * Why this was chosen.
     *
     * @throws IllegalStateException with a sentence when the model does not answer
     */
    Why why(Asked asked) {
        if (bundle.evidence().features().isEmpty()) {
            throw new IllegalStateException("The model " + bundle.manifest().name()
                    + " carries no evidence of what it learned from, so its reasons cannot be told.");
        }
        byte[] bytes = HexFormat.of().parseHex(asked.state());
        float[] state = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(state);
        boolean[] allowed = new boolean[asked.allowed().length()];
        int may = 0;
        for (int i = 0; i < allowed.length; i++) {
            allowed[i] = asked.allowed().charAt(i) == '1';
            may += allowed[i] ? 1 : 0;
        }
        if (may < 2) {
            throw new IllegalStateException(
                    "There was only one thing that it might do, so there is nothing to compare.");
        }
        Explanation found = explain(state, allowed, asked.action());
        return told(found, asked.action() >= 0 ? found.sentence() : NOTHING_CHOSEN + small(found.sentence()));
    }

    private static String small(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Where it abstained, {@code chosen} is negative: then about what it would have preferred. */
    private Explanation explain(float[] state, boolean[] allowed, int chosen) {
        BatchAnswers model = answers();
        int about = chosen >= 0 ? chosen : best(model.answer(state, 1), allowed);
        Explainer how = explainer;
        if (how == null) {
            how = new Explainer(bundle.evidence());
            explainer = how;
        }
        return how.explain(model, Question.of(state, allowed, about), ActionWords::of);
    }

    private BatchAnswers answers() {
        try {
            DirectRunner open = runner;
            if (open == null) {
                open = DirectRunner.best(bundle, BatchAnswers.MOST, SystemClock::monotonic);
                runner = open;
            }
            return new RunnerAnswers(open);
        } catch (ModelRefused e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static int best(float[] preference, boolean[] allowed) {
        int best = -1;
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i] && (best < 0 || preference[i] > preference[best])) {
                best = i;
            }
        }
        return best;
    }

    private static Why told(Explanation found, String sentence) {
        List<NearestSituations.Near> nearest =
                found.nearest().stream().limit(NEAREST).toList();
        double[] costs = nearest.stream()
                .mapToDouble(near -> near.situation().costToGoBp())
                .sorted()
                .toArray();
        return new Why(
                sentence,
                found.features().parts().stream().map(ModelReason::part).toList(),
                nearest.stream()
                        .map(near -> new Past(
                                near.situation().scenario(),
                                ActionWords.of(near.situation().action()),
                                near.situation().costToGoBp()))
                        .toList(),
                NearestSituations.outcomes(nearest).median(),
                costs.length == 0 ? Double.NaN : costs[0],
                costs.length == 0 ? Double.NaN : costs[costs.length - 1],
                found.changes().stream()
                        .map(change -> new Change(change.say(), ActionWords.of(change.action())))
                        .toList());
    }

    private static Part part(Contribution contribution) {
        return new Part(
                FeatureWords.of(contribution.name()).say(contribution.value(), contribution.usual()),
                contribution.amount());
    }

    @Override
    public void close() {
        if (runner != null) {
            runner.close();
        }
    }
}
