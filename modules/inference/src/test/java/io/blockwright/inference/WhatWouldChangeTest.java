package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatWouldChangeTest {
    private static final Evidence EVIDENCE = SyntheticStates.evidence(31);
    private static final int SPREAD = Feature.SPREAD_BP.index();
    private static final int LEFT = Feature.LEFT.index();

    private final WhatWouldChange changes = new WhatWouldChange(EVIDENCE);

    @Test
    void theSmallestChangeOfOneFeatureIsFoundToTheNumber() {
        float[] state = usual();
        state[SPREAD] = 9;
        // Waits while the spread is above 6 bp, or while no half of the order is left.
        BatchAnswers model = rule(row -> row[SPREAD] > 6);
        WouldChange change = changes.of(model, Question.of(state, ContributionsTest.all(2), 1), 3)
                .getFirst();
        assertThat(change.action()).isZero();
        assertThat(change.steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("spread_bp");
            assertThat(step.to()).isCloseTo(6, within(0.02)).isLessThanOrEqualTo(6);
            assertThat(step.say()).isEqualTo("spread at most 6.0 bp (now 9.0 bp)");
        });
    }

    @Test
    void whatFollowsFromAFeatureChangesWithIt() {
        float[] state = usual();
        state[SPREAD] = 9;
        state[Feature.SPREAD_INCREMENTS.index()] = 18;
        // A model that reads the spread in increments only.
        BatchAnswers model = rule(row -> row[Feature.SPREAD_INCREMENTS.index()] > 12);
        WouldChange change = changes.of(model, Question.of(state, ContributionsTest.all(2), 1), 3)
                .getFirst();
        assertThat(change.steps()).extracting(WouldChange.Step::name).containsExactly("spread_bp");
        assertThat(change.steps().getFirst().to()).isCloseTo(6, within(0.02));
    }

    @Test
    void aChangeTooSmallToReadIsSaidAsOne() {
        assertThat(new WouldChange.Step(LEFT, "left", 0.2801, 0.2799).say()).isEqualTo("left to do just under 28 %");
        assertThat(new WouldChange.Step(0, "headline_near", 0.50001, 0.50002).say())
                .isEqualTo("last headline just under 10 min ago");
    }

    @Test
    void twoFeaturesWhereOneIsNotEnough() {
        float[] state = usual();
        state[SPREAD] = 9;
        state[LEFT] = 0.2f;
        // Waits while the spread is above 5 bp or less than half of the order is left, the more the clearer.
        BatchAnswers model = (rows, count) -> {
            float[] out = new float[count * 2];
            for (int i = 0; i < count; i++) {
                int at = i * state.length;
                double wide = Math.max(0, rows[at + SPREAD] - 5) / 5;
                double ahead = Math.max(0, 0.5 - rows[at + LEFT]) / 0.3;
                out[2 * i + 1] = (float) (wide + ahead - 0.1);
            }
            return out;
        };
        List<WouldChange> found = changes.of(model, Question.of(state, ContributionsTest.all(2), 1), 3);
        assertThat(found).singleElement().satisfies(change -> {
            assertThat(change.steps()).hasSize(2);
            double spread = to(change, "spread_bp");
            double left = to(change, "left");
            assertThat(Math.max(0, spread - 5) / 5 + Math.max(0, 0.5 - left) / 0.3)
                    .isBetween(0.08, 0.1);
            assertThat(change.say()).contains("spread at most ", " and ", "left to do at least ", "(now 20 %)");
        });
    }

    private static double to(WouldChange change, String name) {
        return change.steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .to();
    }

    @Test
    void everyChangeThatIsFoundOverturnsARealNetwork() {
        Network network = new Network(33, state().length, 24, 24, 28);
        network.standardise(EVIDENCE.reference());
        SyntheticStates states = new SyntheticStates(34);
        Levers levers = new Levers(EVIDENCE.features());
        int singles = 0;
        for (int i = 0; i < 60; i++) {
            float[] state = states.next();
            Question question =
                    Question.of(state, ContributionsTest.all(28), Network.best(network.answer(state, 1), 0, 28));
            double last = 0;
            for (WouldChange change : changes.of(network, question, 3)) {
                singles += change.steps().size() == 1 ? 1 : 0;
                Trials trials = new Trials(network, question);
                int trial = trials.add();
                for (WouldChange.Step step : change.steps()) {
                    levers.move(trials, trial, step.feature(), step.to());
                    FeatureReference reference = EVIDENCE.reference().features().get(step.feature());
                    double low = Math.min(step.from(), reference.quantile(0.01));
                    double high = Math.max(step.from(), reference.quantile(0.99));
                    assertThat(step.to()).isBetween(low - 1e-4, high + 1e-4);
                }
                trials.run();
                assertThat(trials.margin(trial)).isNegative();
                assertThat(trials.rival(trial)).isEqualTo(change.action());
                assertThat(change.size()).isGreaterThanOrEqualTo(last);
                last = change.size();
            }
        }
        assertThat(singles).isGreaterThan(60);
    }

    @Test
    void nothingPlausibleIsSaidAsNothing() {
        BatchAnswers stubborn = rule(row -> true);
        assertThat(changes.of(stubborn, Question.of(usual(), ContributionsTest.all(2), 1), 3))
                .isEmpty();
    }

    private static float[] state() {
        return new float[EVIDENCE.features().size()];
    }

    private static float[] usual() {
        float[] state = state();
        EVIDENCE.baseline().copyTo(state, 0);
        state[Feature.USABLE.index()] = 1;
        return state;
    }

    private interface Rule {
        boolean waits(float[] row);
    }

    /** Prefers action 1 where the rule says so, else action 0. */
    private static BatchAnswers rule(Rule rule) {
        return (rows, count) -> {
            int features = EVIDENCE.features().size();
            float[] out = new float[count * 2];
            for (int i = 0; i < count; i++) {
                float[] row = java.util.Arrays.copyOfRange(rows, i * features, (i + 1) * features);
                out[2 * i + 1] = rule.waits(row) ? 1 : -1;
            }
            return out;
        };
    }
}
