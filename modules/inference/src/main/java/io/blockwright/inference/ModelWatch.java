package io.blockwright.inference;

import io.blockwright.inference.WatchReading.GroupDrift;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Watches what a model is fed and says whether it may be trusted with it: drift by {@link Drift}, single states by {@link
 * Distance}. Worse is said at once, better only after a calm stretch, so that the word does not flicker. A model without
 * evidence is unfit. {@link #observe} allocates nothing; single-threaded.
 */
public final class ModelWatch {
    /** Drift is worked out once in so many states: it moves slowly and has a logarithm for each bin. */
    private static final int EVERY = 16;
    /** A state so many times the limit away is no accident of one in a hundred. */
    private static final double EXTREME = 3;

    private static final int EXTREMES = 3;
    private static final double CALMER = 0.8;
    private static final double ROOM = 2.5;

    private final Evidence evidence;
    private final WatchLimits limits;
    private final Drift drift;
    private final Distance distance;
    private final double[] shifts;
    private final double[] wary;
    private final double[] unfit;
    private final float[] last;
    private final long recent;
    private double lastDistance;
    private long outs;
    private long seen;
    private long turns;
    private int extremes;
    private int calm;
    private Fitness fitness;

    public ModelWatch(Evidence evidence, WatchLimits limits) {
        this.evidence = evidence;
        this.limits = limits;
        int features = evidence.features().size();
        this.drift = new Drift(evidence.reference(), limits.window());
        this.distance = new Distance(evidence.reference());
        this.shifts = new double[features];
        this.wary = new double[features];
        this.unfit = new double[features];
        this.last = new float[features];
        this.recent = limits.recent() == 64 ? -1 : (1L << limits.recent()) - 1;
        for (int i = 0; i < features; i++) {
            double usual = evidence.reference().features().get(i).usualShift();
            wary[i] = Math.max(limits.waryShift(), usual);
            unfit[i] = Math.max(limits.unfitShift(), ROOM * usual);
        }
        this.fitness = features == 0 ? Fitness.UNFIT : Fitness.FIT;
    }

    /** Looks at a state that the model is fed with; returns the word that holds from now on. */
    public Fitness observe(float[] state) {
        return observe(state, true);
    }

    /**
     * The same.
     *
     * @param turn whether it is one of the states that drift is measured over. What is weighed again between two turns is not:
     *     the reference is of turns, and many looks at one part of an order would be taken for a shift of its time and shares left
     */
    public Fitness observe(float[] state, boolean turn) {
        if (last.length == 0) {
            return fitness;
        }
        System.arraycopy(state, 0, last, 0, last.length);
        lastDistance = distance.of(state);
        outs = (outs << 1 | (lastDistance > distance.limit() ? 1 : 0)) & recent;
        extremes = lastDistance > EXTREME * distance.limit() ? extremes + 1 : 0;
        seen++;
        if (turn) {
            drift.add(state);
        }
        if (turn && ++turns % EVERY == 0) {
            for (int i = 0; i < shifts.length; i++) {
                shifts[i] = drift.count() < limits.enough() ? 0 : drift.shift(i);
            }
        }
        Fitness now = judged(1);
        if (now.compareTo(fitness) > 0) {
            fitness = now;
        }
        Fitness calmer = judged(CALMER);
        calm = calmer.compareTo(fitness) < 0 ? calm + 1 : 0;
        if (calm >= limits.calm()) {
            fitness = calmer;
            calm = 0;
        }
        return fitness;
    }

    /** The word that holds now. */
    public Fitness fitness() {
        return fitness;
    }

    /** What it would be called with the limits a little lower or as they are. */
    private Fitness judged(double scale) {
        int out = Long.bitCount(outs);
        if (extremes >= EXTREMES || out >= limits.unfitOut() * scale || beyond(unfit, scale)) {
            return Fitness.UNFIT;
        }
        return out >= limits.waryOut() * scale || beyond(wary, scale) ? Fitness.WARY : Fitness.FIT;
    }

    private boolean beyond(double[] limit, double scale) {
        for (int i = 0; i < shifts.length; i++) {
            if (shifts[i] >= limit[i] * scale) {
                return true;
            }
        }
        return false;
    }

    /** All that can be said now. */
    public WatchReading reading() {
        List<GroupDrift> groups = new ArrayList<>();
        Partition partition = Partition.ofGroups(evidence.features());
        for (int group = 0; group < partition.size(); group++) {
            int most = partition.members().get(group).getFirst();
            for (int feature : partition.members().get(group)) {
                if (shifts[feature] / wary[feature] > shifts[most] / wary[most]) {
                    most = feature;
                }
            }
            groups.add(new GroupDrift(
                    partition.names().get(group),
                    evidence.features().get(most),
                    shifts[most],
                    wary[most],
                    unfit[most]));
        }
        return new WatchReading(
                fitness, sentence(groups), groups, lastDistance, distance.limit(), Long.bitCount(outs), drift.count());
    }

    private String sentence(List<GroupDrift> groups) {
        if (last.length == 0) {
            return "The model carries no evidence of what it learned from: it may advise, not act.";
        }
        GroupDrift worst = groups.getFirst();
        for (GroupDrift group : groups) {
            if (group.shift() / group.unfit() > worst.shift() / worst.unfit()) {
                worst = group;
            }
        }
        int out = Long.bitCount(outs);
        double byDrift = worst.shift() / worst.wary();
        double byDistance = extremes >= EXTREMES ? Double.POSITIVE_INFINITY : (double) out / limits.waryOut();
        String word = fitness == Fitness.UNFIT ? "it may advise, not act" : "take its advice with care";
        if (fitness == Fitness.FIT) {
            return drift.count() < limits.enough()
                    ? text(
                            "Each state so far is like those that the model learned from; drift is judged from %d states on.",
                            limits.enough())
                    : text(
                            "What the model sees is what it learned from: over %d states no group has shifted.",
                            drift.count());
        }
        if (byDrift < CALMER && byDistance < CALMER) {
            return "What the model sees is again what it learned from; it is trusted again after a calm stretch.";
        }
        if (byDrift >= byDistance) {
            return text(
                    "What the model sees of %s has shifted from what it learned from, most of all %s (stability index %.2f over"
                            + " %d states, wary from %.2f, unfit from %.2f): %s.",
                    worst.group(),
                    FeatureWords.of(worst.feature()).words(),
                    worst.shift(),
                    drift.count(),
                    worst.wary(),
                    worst.unfit(),
                    word);
        }
        int far = distance.farthest(last);
        String name = evidence.features().get(far);
        return text(
                "%d of the last %d states lie outside what the model learned from (this one %.1f away, 99 %% of its own within"
                        + " %.1f), most of all in %s: %s; %s.",
                out,
                Math.min(seen, limits.recent()),
                lastDistance,
                distance.limit(),
                FeatureWords.groupOf(name),
                FeatureWords.of(name).say(last[far], evidence.baseline().at(far)),
                word);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
