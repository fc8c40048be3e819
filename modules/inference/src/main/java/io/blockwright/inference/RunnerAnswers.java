package io.blockwright.inference;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * A policy's runner as explanation asks it: as many rows as come, in as many calls as the runner needs. Give it a runner of its
 * own, with room for {@link BatchAnswers#MOST} rows, so that a decision never waits for a reason. The runner's thread.
 */
public final class RunnerAnswers implements BatchAnswers {
    private final ModelRunner runner;
    private final int features;
    private final int actions;
    private final int output;
    private float[] answers = {};

    /**
     * Asks this runner; it stays the caller's to close.
     *
     * @throws IllegalArgumentException if its model has no output "preference"
     */
    public RunnerAnswers(ModelRunner runner) {
        ModelManifest manifest = runner.manifest();
        int preference = -1;
        for (int i = 0; i < manifest.outputs().size(); i++) {
            if (manifest.outputs().get(i).name().equals(PolicyOutputs.PREFERENCE_NAME)) {
                preference = i;
            }
        }
        if (preference < 0) {
            throw new IllegalArgumentException("the model " + manifest.name() + " has no output "
                    + PolicyOutputs.PREFERENCE_NAME + ": only a policy's choice can be explained");
        }
        this.runner = runner;
        this.output = preference;
        this.features = manifest.inputs().getFirst().size();
        this.actions = manifest.outputs().get(preference).size();
    }

    @Override
    public float[] answer(float[] rows, int count) {
        if (answers.length < count * actions) {
            answers = new float[count * actions];
        }
        FloatBuffer in = runner.input(0);
        for (int from = 0; from < count; from += runner.most()) {
            int size = Math.min(runner.most(), count - from);
            in.put(0, rows, from * features, size * features);
            Verdict verdict = runner.run(size);
            if (verdict == Verdict.ANSWERED) {
                runner.output(output).get(0, answers, from * actions, size * actions);
            } else if (verdict == Verdict.REFUSED && size > 1) {
                oneByOne(rows, from, size);
            } else {
                refuse(verdict);
            }
        }
        return answers;
    }

    /** One state far from all others must not take the answers to the rest away: its own are NaN. */
    private void oneByOne(float[] rows, int from, int size) {
        boolean any = false;
        for (int row = from; row < from + size; row++) {
            runner.input(0).put(0, rows, row * features, features);
            Verdict verdict = runner.run(1);
            if (verdict == Verdict.ANSWERED) {
                any = true;
                runner.output(output).get(0, answers, row * actions, actions);
            } else if (verdict == Verdict.REFUSED) {
                Arrays.fill(answers, row * actions, (row + 1) * actions, Float.NaN);
            } else {
                refuse(verdict);
            }
        }
        if (!any) {
            refuse(Verdict.REFUSED);
        }
    }

    private void refuse(Verdict verdict) {
        throw new IllegalStateException("The model " + runner.manifest().name() + " did not answer (" + verdict
                + "), so its reasons cannot be told now.");
    }
}
