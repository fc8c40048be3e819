package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the "why" is the why: in 500 states the three named parts are put back to what is usual, and beside them three parts
 * drawn at random. An explanation passes if the named ones overturn more decisions, and take more of the margin away, with the
 * lower ends of both 99 % bootstrap intervals above zero.
 */
class FaithfulnessTest {
    private static final int STATES = 500;
    private static final int NAMED = 3;
    private static final List<String> NAMES = SyntheticStates.NAMES;
    private static final Partition THINGS = Partition.ofThings(NAMES);
    private static final Evidence EVIDENCE = SyntheticStates.evidence(5);
    private static final Network RANDOM = new Network(17, NAMES.size(), 24, 24, 28);
    private static final Network TRAINED = new Network(19, NAMES.size(), 24, 6);

    /** Names parts of a state as the reasons of its choice. */
    private interface Naming {
        List<Integer> of(BatchAnswers model, Question question);
    }

    /** What came of putting named and random parts back. */
    private record Trial(
            double flips, double randomFlips, double flipsLow, double drop, double randomDrop, double dropLow) {
        boolean faithful() {
            return flipsLow > 0 && dropLow > 0;
        }
    }

    @BeforeAll
    static void train() {
        RANDOM.standardise(EVIDENCE.reference());
        TRAINED.standardise(EVIDENCE.reference());
        SyntheticStates states = new SyntheticStates(23);
        for (int i = 0; i < 50_000; i++) {
            float[] state = states.next();
            TRAINED.learn(state, worth(state), 0.003f);
        }
    }

    /** What six actions are truly worth in a state; everything else in it is noise. */
    private static float[] worth(float[] state) {
        double spread = EVIDENCE.reference().standardised(1, state[Feature.SPREAD_BP.index()]);
        double size = state[Feature.OPPOSITE_DEPTH_1.index()] - 6;
        double behind = 2 * (state[Feature.LEFT.index()] - state[Feature.TIME_LEFT.index()]);
        double flow = 2 * state[Feature.ORDER_FLOW_10S.index()];
        double news = state[Feature.REGIME_SHIFTED.index()] > 0.5 ? 0.5 : -0.5;
        double take = behind - spread + Math.max(0, size) * 0.7 + 0.5 * flow;
        double wait = -behind + news - flow;
        return new float[] {
            (float) take,
            (float) (take / 2 + Math.min(0.5, size / 2)),
            (float) (spread + flow / 2),
            (float) (spread / 2 - Math.min(0, flow)),
            (float) wait,
            0
        };
    }

    @Test
    void theTrainedNetworkLearnedItsTask() {
        int right = 0;
        for (float[] state : new SyntheticStates(29).next(STATES)) {
            right += Network.best(TRAINED.answer(state, 1), 0, 6) == Network.best(worth(state), 0, 6) ? 1 : 0;
        }
        assertThat(right / (double) STATES).isGreaterThan(0.75);
    }

    @Test
    void theReasonsAreFaithful() {
        for (Network network : List.of(RANDOM, TRAINED)) {
            Trial byReasons = trial(network, FaithfulnessTest::reasons);
            Trial byShapley = trial(network, FaithfulnessTest::shapley);
            Trial byOcclusion = trial(network, FaithfulnessTest::occlusion);
            assertThat(byReasons).matches(Trial::faithful);
            assertThat(byShapley).matches(Trial::faithful);
            assertThat(byOcclusion).matches(Trial::faithful);
            assertThat(byReasons.flips()).isGreaterThanOrEqualTo(byShapley.flips());
        }
    }

    @Test
    void throughOnnxRuntimeToo(@TempDir Path folder) throws ModelRefused {
        try (OnnxNetwork onnx = new OnnxNetwork(TRAINED, EVIDENCE, folder)) {
            float[] state = new SyntheticStates(31).next();
            float[] plain = TRAINED.answer(state, 1);
            float[] same = onnx.answer(state, 1);
            for (int action = 0; action < plain.length; action++) {
                assertThat(same[action]).isCloseTo(plain[action], within(1e-4f));
            }
            assertThat(trial(onnx, FaithfulnessTest::reasons)).matches(Trial::faithful);
        }
    }

    @Test
    void aWrongExplanationIsCaught() {
        Random random = new Random(37);
        Naming guessed = (model, question) -> draw(random);
        Naming upsideDown = (model, question) -> last(shapleyOf(model, question));
        // The right contributions of another state: plausible at first sight, and wrong.
        Naming shifted = (model, question) -> shapley(model, question).stream()
                .map(part -> (part + 1) % THINGS.size())
                .toList();
        for (Naming wrong : List.of(guessed, upsideDown, shifted)) {
            assertThat(trial(TRAINED, wrong)).matches(trial -> !trial.faithful());
        }
    }

    @Test
    void theReasonsOfATrainedNetworkAreThoseOfItsTask() {
        List<String> causes = List.of(
                Feature.SPREAD_BP.label(),
                Feature.OPPOSITE_DEPTH_1.label(),
                Feature.LEFT.label(),
                Feature.TIME_LEFT.label(),
                Feature.ORDER_FLOW_10S.label(),
                Feature.REGIME_SHIFTED.label());
        int named = 0;
        int causal = 0;
        for (float[] state : new SyntheticStates(41).next(200)) {
            for (int part : reasons(TRAINED, question(TRAINED, state))) {
                named++;
                causal += causes.contains(THINGS.names().get(part)) ? 1 : 0;
            }
        }
        // Six of 57 parts matter: a guess is right one time in ten.
        assertThat((double) causal / named).isGreaterThan(0.8);
    }

    private static Question question(BatchAnswers model, float[] state) {
        float[] answers = model.answer(state, 1);
        int actions = model == RANDOM ? 28 : 6;
        return Question.of(state, ContributionsTest.all(actions), Network.best(answers, 0, actions));
    }

    private static Contributions shapleyOf(BatchAnswers model, Question question) {
        return Contributions.shapley(model, question, EVIDENCE.baseline(), THINGS, 2);
    }

    private static List<Integer> shapley(BatchAnswers model, Question question) {
        return first(shapleyOf(model, question));
    }

    private static List<Integer> occlusion(BatchAnswers model, Question question) {
        return first(Contributions.occlusion(model, question, EVIDENCE.baseline(), THINGS));
    }

    private static List<Integer> reasons(BatchAnswers model, Question question) {
        Reasons reasons = Reasons.of(model, question, EVIDENCE.baseline(), THINGS, shapleyOf(model, question), NAMED);
        return reasons.named().stream().map(Contribution::part).toList();
    }

    private static List<Integer> first(Contributions contributions) {
        return contributions.parts().stream()
                .limit(NAMED)
                .map(Contribution::part)
                .toList();
    }

    private static List<Integer> last(Contributions contributions) {
        return first(new Contributions(contributions.parts().reversed(), 0, 0));
    }

    private static List<Integer> draw(Random random) {
        List<Integer> parts = new ArrayList<>();
        while (parts.size() < NAMED) {
            int part = random.nextInt(THINGS.size());
            if (!parts.contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Trial trial(BatchAnswers model, Naming naming) {
        Random random = new Random(43);
        double[] flips = new double[STATES];
        double[] drops = new double[STATES];
        double named = 0;
        double guessed = 0;
        double namedDrop = 0;
        double guessedDrop = 0;
        List<float[]> states = new SyntheticStates(47).next(STATES);
        for (int i = 0; i < STATES; i++) {
            Question question = question(model, states.get(i));
            List<Integer> reasons = naming.of(model, question);
            Trials trials = new Trials(model, question);
            trials.add();
            without(trials, reasons);
            // As many of them as were named.
            without(trials, draw(random).subList(0, reasons.size()));
            trials.run();
            double margin = trials.margin(0);
            named += trials.margin(1) < 0 ? 1.0 / STATES : 0;
            guessed += trials.margin(2) < 0 ? 1.0 / STATES : 0;
            flips[i] = (trials.margin(1) < 0 ? 1 : 0) - (trials.margin(2) < 0 ? 1 : 0);
            drops[i] = trials.margin(2) - trials.margin(1);
            namedDrop += (margin - trials.margin(1)) / STATES;
            guessedDrop += (margin - trials.margin(2)) / STATES;
        }
        return new Trial(named, guessed, low(flips), namedDrop, guessedDrop, low(drops));
    }

    private static void without(Trials trials, List<Integer> parts) {
        float[] usual = new float[NAMES.size()];
        EVIDENCE.baseline().copyTo(usual, 0);
        int trial = trials.add();
        for (int part : parts) {
            trials.set(trial, THINGS.indices()[part], usual);
        }
    }

    /** Lower end of the 99 % bootstrap interval of a mean. */
    private static double low(double[] values) {
        Random random = new Random(53);
        List<Double> means = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                sum += values[random.nextInt(values.length)];
            }
            means.add(sum / values.length);
        }
        Collections.sort(means);
        return means.get(5);
    }
}
