package io.blockwright.strategies;

import io.blockwright.inference.ModelRunner;
import io.blockwright.inference.Verdict;
import java.util.Arrays;

/**
 * Puts the questions of orders that decide at the same moment to a model in one call: a call costs more than its rows. What was
 * announced is asked when the first of it is asked for, as many as a call takes, and the answers wait for the others. A question
 * that nobody announced, or that is no longer the same number by number, is asked alone. One thread.
 */
final class Together {
    /** More than so many orders at one moment are asked alone; a bound for memory, not a limit that anybody meets. */
    private static final int MOST = 1 << 12;

    private final ModelRunner runner;
    private final int size;
    private float[] rows;
    private int announced;
    /** The first announced row that was not asked for yet. */
    private int next;
    /** The announced rows whose answers the runner holds: from, up to. */
    private int from;

    private int to;
    private Verdict verdict = Verdict.UNAVAILABLE;
    private int row;
    private boolean asking;

    /** For a runner whose first input is the state. */
    Together(ModelRunner runner) {
        this.runner = runner;
        this.size = runner.manifest().inputs().getFirst().size();
        this.rows = new float[size];
    }

    /** Says that a state will be asked for at this moment. What was announced for an earlier one is forgotten. */
    void announce(float[] state) {
        if (asking) {
            forget();
        }
        if (announced == MOST || runner.most() == 1) {
            return;
        }
        if (rows.length == announced * size) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        System.arraycopy(state, 0, rows, announced++ * size, size);
    }

    /** Asks for a state; {@link #row} is where its answer is. */
    Verdict ask(float[] state) {
        asking = true;
        int place = find(state);
        if (place < 0) {
            return alone(state);
        }
        if (place >= to) {
            from = place;
            to = Math.min(announced, place + runner.most());
            runner.input(0).put(0, rows, from * size, (to - from) * size);
            verdict = runner.run(to - from);
        }
        if (verdict == Verdict.REFUSED || verdict == Verdict.FAILED) {
            forget(); // the numbers of one order may not silence the others: from here on each is asked alone
            return alone(state);
        }
        next = place + 1;
        row = place - from;
        return verdict;
    }

    private Verdict alone(float[] state) {
        from = next; // the answers of the others are overwritten
        to = next;
        row = 0;
        runner.input(0).put(0, state);
        return runner.run(1);
    }

    /** The row of the runner's outputs that answers what was asked last. */
    int row() {
        return row;
    }

    private void forget() {
        announced = 0;
        next = 0;
        from = 0;
        to = 0;
        asking = false;
    }

    /** Orders are asked in the order in which they were announced, so that it is nearly always the next one. */
    private int find(float[] state) {
        for (int place = next; place < announced; place++) {
            if (Arrays.equals(rows, place * size, (place + 1) * size, state, 0, size)) {
                return place;
            }
        }
        return -1;
    }
}
