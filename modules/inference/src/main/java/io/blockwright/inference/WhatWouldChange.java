package io.blockwright.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What would have to be otherwise for the model to choose otherwise: the smallest change of one feature within what is plausible
 * (1 to 99 % of the reference), found on a grid of its quantiles and then halved down to; where no single one is enough, of two.
 * What follows by definition follows (see {@link Levers}). Pure; the model's thread.
 */
public final class WhatWouldChange {
    private static final double[] PARTS = {
        0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95,
        0.99
    };
    private static final int HALVINGS = 8;
    private static final int PAIRED = 6;
    private static final int STEPS = 4;

    private final Reference reference;
    private final Levers levers;

    public WhatWouldChange(Evidence evidence) {
        this.reference = evidence.reference();
        this.levers = new Levers(evidence.features());
    }

    /** The smallest changes, smallest first, at most so many and one for each feature; empty where nothing plausible helps. */
    public List<WouldChange> of(BatchAnswers model, Question question, int most) {
        List<Try> grid = grid(question);
        Trials trials = new Trials(model, question);
        for (Try one : grid) {
            levers.move(trials, trials.add(), one.feature, one.to);
        }
        trials.run();
        List<Try> nearest = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            Try one = grid.get(i);
            one.margin = trials.margin(i);
            one.action = trials.rival(i);
            if (one.margin < 0) {
                keepNearer(nearest, one);
            }
        }
        if (nearest.isEmpty()) {
            return pair(grid, trials).stream().limit(most).toList();
        }
        halve(nearest, trials);
        nearest.sort(Comparator.comparingDouble(this::size));
        levers.once(nearest, one -> one.feature);
        return nearest.stream()
                .limit(most)
                .map(one -> new WouldChange(List.of(step(one, one.to)), one.action, size(one)))
                .toList();
    }

    private List<Try> grid(Question question) {
        List<Try> grid = new ArrayList<>();
        for (int feature = 0; feature < question.features(); feature++) {
            if (!levers.movable(question, feature)) {
                continue;
            }
            FeatureReference of = reference.features().get(feature);
            double now = question.value(feature);
            boolean flag = FeatureWords.of(of.name()).measure() == Measure.FLAG;
            double before = Double.NaN;
            for (int i = 0; i < PARTS.length; i++) {
                double value = flag ? of.quantile(Math.rint(PARTS[i])) : of.quantile(PARTS[i]);
                if (value != before && (float) value != (float) now) {
                    grid.add(new Try(feature, now, value, flag));
                    before = value;
                }
            }
        }
        return grid;
    }

    private void keepNearer(List<Try> nearest, Try one) {
        for (int i = 0; i < nearest.size(); i++) {
            if (nearest.get(i).feature == one.feature) {
                if (size(one) < size(nearest.get(i))) {
                    nearest.set(i, one);
                }
                return;
            }
        }
        nearest.add(one);
    }

    /** Moves each towards the state as far as the choice stays another; all of them in one call for each halving. */
    private void halve(List<Try> found, Trials trials) {
        double[] kept = found.stream().mapToDouble(one -> one.from).toArray();
        for (int round = 0; round < HALVINGS; round++) {
            trials.clear();
            for (int i = 0; i < kept.length; i++) {
                Try one = found.get(i);
                levers.move(trials, trials.add(), one.feature, one.flag ? one.to : (kept[i] + one.to) / 2);
            }
            trials.run();
            for (int i = 0; i < kept.length; i++) {
                Try one = found.get(i);
                double middle = (kept[i] + one.to) / 2;
                if (one.flag) {
                    continue;
                }
                if (trials.margin(i) < 0) {
                    one.to = (float) middle;
                    one.action = trials.rival(i);
                } else {
                    kept[i] = middle;
                }
            }
        }
    }

    private List<WouldChange> pair(List<Try> grid, Trials trials) {
        List<Try> best = new ArrayList<>();
        grid.stream().sorted(Comparator.comparingDouble(one -> one.margin)).forEach(one -> {
            if (best.size() < PAIRED && best.stream().noneMatch(other -> other.feature == one.feature)) {
                best.add(one);
            }
        });
        List<Try[]> pairs = new ArrayList<>();
        trials.clear();
        for (int a = 0; a < best.size(); a++) {
            for (int b = a + 1; b < best.size(); b++) {
                for (int i = 1; i <= STEPS * STEPS; i++) {
                    Try first = best.get(a).part((double) ((i - 1) / STEPS + 1) / STEPS);
                    Try second = best.get(b).part((double) ((i - 1) % STEPS + 1) / STEPS);
                    pairs.add(new Try[] {first, second});
                    move(trials, first, second, 1);
                }
            }
        }
        trials.run();
        int smallest = -1;
        for (int i = 0; i < pairs.size(); i++) {
            if (trials.margin(i) < 0 && (smallest < 0 || size(pairs.get(i)) < size(pairs.get(smallest)))) {
                smallest = i;
            }
        }
        return smallest < 0 ? List.of() : List.of(halved(pairs.get(smallest), trials, trials.rival(smallest)));
    }

    private WouldChange halved(Try[] pair, Trials trials, int rival) {
        double kept = 0;
        double part = 1;
        int action = rival;
        boolean flags = pair[0].flag || pair[1].flag;
        for (int round = 0; round < HALVINGS && !flags; round++) {
            double middle = (kept + part) / 2;
            trials.clear();
            move(trials, pair[0], pair[1], middle);
            trials.run();
            if (trials.margin(0) < 0) {
                part = middle;
                action = trials.rival(0);
            } else {
                kept = middle;
            }
        }
        return new WouldChange(
                List.of(step(pair[0], pair[0].at(part)), step(pair[1], pair[1].at(part))), action, part * size(pair));
    }

    private void move(Trials trials, Try first, Try second, double part) {
        int trial = trials.add();
        levers.move(trials, trial, first.feature, first.at(part));
        levers.move(trials, trial, second.feature, second.at(part));
    }

    private double size(Try... tries) {
        double size = 0;
        for (Try one : tries) {
            size += Math.abs(one.to - one.from) / reference.scale(one.feature);
        }
        return size;
    }

    private WouldChange.Step step(Try one, double to) {
        return new WouldChange.Step(
                one.feature, reference.features().get(one.feature).name(), one.from, to);
    }

    /** One feature moved from where it is to another value, and what the model said to it. */
    private static final class Try {
        private final int feature;
        private final double from;
        private final boolean flag;
        private double to;
        private double margin;
        private int action;

        Try(int feature, double from, double to, boolean flag) {
            this.feature = feature;
            this.from = from;
            this.to = to;
            this.flag = flag;
        }

        /** A part of the way; a flag goes all of it. */
        double at(double part) {
            return flag ? to : (float) (from + part * (to - from));
        }

        Try part(double part) {
            return new Try(feature, from, at(part), flag);
        }
    }
}
