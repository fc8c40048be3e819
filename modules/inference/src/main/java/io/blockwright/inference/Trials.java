package io.blockwright.inference;

import java.util.Arrays;

/**
 * Variations of one state, put to the model together: as few calls as {@link BatchAnswers#MOST} rows each allow. Reused from
 * round to round.
 */
final class Trials {
    private final BatchAnswers model;
    private final Question question;
    private final int features;
    private float[] rows;
    private double[] margins = {};
    private int[] rivals = {};
    private int count;

    Trials(BatchAnswers model, Question question) {
        this.model = model;
        this.question = question;
        this.features = question.features();
        this.rows = new float[256 * features];
    }

    /** Begins a new round. */
    void clear() {
        count = 0;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Adds the state as it is; returns its number. */
    int add() {
        if ((count + 1) * features > rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        question.copyState(rows, count * features);
        return count++;
    }

    /** Changes a number of a trial; what no model takes is brought to the largest that it does. */
    void set(int trial, int feature, double value) {
        rows[trial * features + feature] = (float) Math.clamp(value, -ModelRunner.MOST, ModelRunner.MOST);
    }

    /** A number of a trial. */
    float value(int trial, int feature) {
        return rows[trial * features + feature];
    }

    /** Changes numbers of a trial to those of a row. */
    void set(int trial, int[] which, float[] row) {
        for (int feature : which) {
            rows[trial * features + feature] = row[feature];
        }
    }

    /** Puts all of them to the model. */
    void run() {
        if (margins.length < count) {
            margins = new double[count * 2];
            rivals = new int[count * 2];
        }
        float[] chunk = rows;
        for (int from = 0; from < count; from += BatchAnswers.MOST) {
            int size = Math.min(BatchAnswers.MOST, count - from);
            if (from > 0) {
                chunk = Arrays.copyOfRange(rows, from * features, (from + size) * features);
            }
            float[] answers = model.answer(chunk, size);
            if (answers.length < size * question.actions()) {
                throw new IllegalStateException("the model gave " + answers.length + " preferences for " + size
                        + " states of " + question.actions() + " actions");
            }
            for (int row = 0; row < size; row++) {
                margins[from + row] = question.margin(answers, row);
                rivals[from + row] = question.rival(answers, row);
            }
        }
    }

    /** The choice's margin in a trial; NaN where the model gave no sane answer to it. */
    double margin(int trial) {
        return margins[trial];
    }

    /** The best rival in a trial. */
    int rival(int trial) {
        return rivals[trial];
    }
}
