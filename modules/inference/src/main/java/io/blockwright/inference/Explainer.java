package io.blockwright.inference;

import io.blockwright.inference.NearestSituations.Near;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Answers "why?" for one model: contributions, the reasons that the choice rests on, what would change it, and when it was like
 * this before. About 3,000 states are put to the model in a dozen calls; a network of two layers of 128 answers them on one core
 * well within 100 ms. The same question has the same answer. Immutable; the model's thread.
 */
public final class Explainer {
    private static final int ORDERS = 8;
    private static final int NAMED = 3;
    private static final int CHANGES = 3;
    private static final int NEAREST = 20;

    private final Evidence evidence;
    private final Partition things;
    private final Partition groups;
    private final WhatWouldChange changes;
    private final NearestSituations situations;

    public Explainer(Evidence evidence) {
        this.evidence = evidence;
        this.things = Partition.ofThings(evidence.features());
        this.groups = Partition.ofGroups(evidence.features());
        this.changes = new WhatWouldChange(evidence);
        this.situations = new NearestSituations(evidence);
    }

    /**
     * Explains.
     *
     * @param actions what each action does, to follow "would": "take 600 shares now", "wait"
     * @throws IllegalArgumentException if the state is not of the evidence's features
     * @throws IllegalStateException if the model does not answer
     */
    public Explanation explain(BatchAnswers model, Question question, IntFunction<String> actions) {
        if (question.features() != evidence.features().size()) {
            throw new IllegalArgumentException("the state has " + question.features()
                    + " numbers, but the evidence is of " + evidence.features().size() + " features");
        }
        FeatureRow baseline = evidence.baseline();
        Trials now = new Trials(model, question);
        now.add();
        now.run();
        int rival = now.rival(0);
        Contributions features = Contributions.shapley(model, question, baseline, things, ORDERS);
        Contributions byGroup = Contributions.shapley(model, question, baseline, groups, ORDERS);
        Reasons reasons = Reasons.of(model, question, baseline, things, features, NAMED);
        List<WouldChange> otherwise = now.margin(0) < 0 ? List.of() : changes.of(model, question, CHANGES);
        float[] state = new float[question.features()];
        question.copyState(state, 0);
        List<Near> nearest = situations.of(state, NEAREST);
        return new Explanation(
                question.chosen(),
                rival,
                now.margin(0),
                features,
                byGroup,
                reasons,
                otherwise,
                nearest,
                NearestSituations.outcomes(nearest),
                WhySentence.of(question.chosen(), rival, features, reasons, actions));
    }
}
