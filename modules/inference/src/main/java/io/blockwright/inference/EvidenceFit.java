package io.blockwright.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Gathers what a trained model met while it was evaluated, and makes its {@link Evidence} of it. Every other run is held out: on
 * them are measured the distance limit, what drift is usual, and how far the confidence holds; never on what they were fitted on.
 * Memory is bounded: samples are kept of whatever is too much. The same calls in the same order make the same evidence.
 * Single-threaded.
 */
public final class EvidenceFit {
    private static final int HELD_OUT = 2;
    private static final int MOST_STATES = 60_000;
    private static final int MOST_RUNS = 200;
    private static final int MOST_OF_RUN = 500;
    private static final int MOST_PAST = 2_000;
    private static final int MOST_DECISIONS = 200_000;
    private static final int LEAST_STATES = 200;

    private final List<String> features;
    private final SplittableRandom random;
    private final List<float[]> states = new ArrayList<>();
    private final List<List<float[]>> heldOut = new ArrayList<>();
    private final List<PastSituation> past = new ArrayList<>();
    private final Decisions fitted = new Decisions();
    private final Decisions kept = new Decisions();
    private List<float[]> run = new ArrayList<>();
    private int runs;
    private int heldOutRuns;
    private int seenStates;
    private int seenPast;

    /**
     * Begins.
     *
     * @param features names of the inputs, such as {@link FeatureSchema#names}
     * @param seed for the samples
     */
    public EvidenceFit(List<String> features, long seed) {
        this.features = List.copyOf(features);
        this.random = new SplittableRandom(seed);
    }

    /** A new run begins: what is told from now on belongs to it. */
    public void run() {
        runs++;
        if (!apart()) {
            return;
        }
        run = new ArrayList<>();
        heldOutRuns++;
        if (heldOut.size() < MOST_RUNS) {
            heldOut.add(run);
        } else {
            int place = random.nextInt(heldOutRuns);
            if (place < MOST_RUNS) {
                heldOut.set(place, run);
            }
        }
    }

    /** One run of two, in turn the first and the second: scenarios that take turns must not be held out always or never. */
    private boolean apart() {
        int run = runs - 1;
        return (run + run / HELD_OUT) % HELD_OUT == 0;
    }

    /** A state in which the model had to decide, in the order of time. */
    public void state(float[] state) {
        float[] copy = Arrays.copyOf(state, features.size());
        if (apart()) {
            if (run.size() < MOST_OF_RUN) {
                run.add(copy);
            }
            return;
        }
        seenStates++;
        if (states.size() < MOST_STATES) {
            states.add(copy);
        } else {
            int place = random.nextInt(seenStates);
            if (place < MOST_STATES) {
                states.set(place, copy);
            }
        }
    }

    /** What was done in a state and how it ended, once the run is over. */
    public void situation(PastSituation situation) {
        PastSituation rounded = new PastSituation(
                situation.state().rounded(),
                situation.action(),
                Math.rint(situation.costToGoBp() * 100) / 100,
                situation.scenario(),
                situation.seed(),
                situation.elapsed());
        seenPast++;
        if (past.size() < MOST_PAST) {
            past.add(rounded);
        } else {
            int place = random.nextInt(seenPast);
            if (place < MOST_PAST) {
                past.set(place, rounded);
            }
        }
    }

    /**
     * How a choice turned out beside its alternative, both played on from the same state with the same seed.
     *
     * @param margin preference of the choice less that of the best alternative
     * @param right whether the choice was no dearer
     */
    public void decision(double margin, boolean right) {
        Decisions decisions = apart() ? kept : fitted;
        if (decisions.count < MOST_DECISIONS) {
            decisions.add(margin, right);
        }
    }

    /**
     * Makes the evidence.
     *
     * @param enough the confidence below which a choice should be left to the fallback, see {@link CalibrationFit}
     * @throws IllegalArgumentException if too little was gathered; the message says what is missing
     */
    public Evidence evidence(double enough) {
        int apart = heldOut.stream().mapToInt(List::size).sum();
        if (states.size() < LEAST_STATES || apart < LEAST_STATES) {
            throw new IllegalArgumentException(
                    "evidence needs " + LEAST_STATES + " states to learn from and as many of held-out"
                            + " runs (every other); there are " + states.size() + " and " + apart);
        }
        Reference reference = ReferenceFit.of(features, states, heldOut, WatchLimits.USUAL);
        float[] baseline = new float[features.size()];
        for (int i = 0; i < baseline.length; i++) {
            baseline[i] = (float) reference.features().get(i).median();
        }
        Calibration calibration = fitted.count == 0
                ? Calibration.NONE
                : CalibrationFit.of(fitted.margins(), fitted.right(), kept.margins(), kept.right(), enough);
        return new Evidence(features, calibration, reference, FeatureRow.of(baseline), past);
    }

    /** Margins and outcomes, growing. */
    private static final class Decisions {
        private double[] margins = new double[1_024];
        private boolean[] right = new boolean[1_024];
        private int count;

        void add(double margin, boolean came) {
            if (count == margins.length) {
                margins = Arrays.copyOf(margins, count * 2);
                right = Arrays.copyOf(right, count * 2);
            }
            margins[count] = margin;
            right[count++] = came;
        }

        double[] margins() {
            return Arrays.copyOf(margins, count);
        }

        boolean[] right() {
            return Arrays.copyOf(right, count);
        }
    }
}
