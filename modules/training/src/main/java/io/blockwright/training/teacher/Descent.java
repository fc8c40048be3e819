package io.blockwright.training.teacher;

import io.blockwright.training.teacher.TunableRule.Weight;
import io.blockwright.training.torch.AdamW;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights on their way down: each is counted in its unit from where it began, moved by what pairs of opposite perturbations in the
 * same market differed by (T. Salimans et al., "Evolution strategies as a scalable alternative to reinforcement learning", 2017),
 * and what is found is the mean of the way, later steps counting more. Belongs to one thread.
 */
final class Descent {
    private static final double RATE = 0.4;
    private static final double LONGEST = 1e6;

    private final List<Weight> weights;
    private final List<Double> start;
    private final float[] now;
    private final float[] mean;
    private final AdamW steps;
    private long taken;

    Descent(List<Weight> weights, List<Double> start) {
        if (weights.size() != start.size()) {
            throw new IllegalArgumentException(start.size() + " numbers for " + weights.size() + " weights");
        }
        this.weights = weights;
        this.start = List.copyOf(start);
        this.now = new float[weights.size()];
        this.mean = new float[weights.size()];
        this.steps = new AdamW(weights.size(), 0, LONGEST);
    }

    /**
     * A pair of episodes.
     *
     * @param away in units, how far the first stood from where the weights are; the second stood as far on the other side
     * @param kind of order that both traded
     * @param dearer half of what the first cost more than the second, basis points
     */
    record Pair(List<Double> away, String kind, double dearer) {}

    /** One step, by a round of pairs; {@code progress} of the whole search is over, 0 … 1. */
    void step(List<Pair> pairs, double progress) {
        Map<String, Integer> counts = new HashMap<>();
        pairs.forEach(pair -> counts.merge(pair.kind(), 1, Integer::sum));
        float[] slope = new float[now.length];
        for (Pair pair : pairs) {
            for (int i = 0; i < slope.length; i++) {
                if (weights.get(i).kind().equals(pair.kind())) {
                    slope[i] += (float) (pair.dearer() * pair.away().get(i) / counts.getOrDefault(pair.kind(), 1));
                }
            }
        }
        steps.update(now, slope, RATE * (1 - 0.9 * progress));
        taken++;
        for (int i = 0; i < now.length; i++) {
            now[i] = inUnits(i, value(i, now[i]));
            mean[i] += (now[i] - mean[i]) * 2f / (taken + 1);
        }
    }

    private double value(int weight, double units) {
        Weight of = weights.get(weight);
        return of.clamp(start.get(weight) + of.unit() * units);
    }

    private float inUnits(int weight, double value) {
        return (float) ((value - start.get(weight)) / weights.get(weight).unit());
    }

    /** Where the weights are and {@code side} times {@code away} from there. */
    List<Double> beside(List<Double> away, int side) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            values.add(value(i, now[i] + side * away.get(i)));
        }
        return values;
    }

    /** What has been found so far. */
    List<Double> found() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            values.add(mean[i] == 0 ? start.get(i) : value(i, mean[i]));
        }
        return values;
    }

    List<Double> start() {
        return start;
    }

    boolean begun() {
        return taken > 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(taken);
        for (int i = 0; i < now.length; i++) {
            out.writeFloat(now[i]);
            out.writeFloat(mean[i]);
        }
        steps.write(out);
    }

    /** Takes over what {@link #write} wrote. */
    void read(DataInput in) throws IOException {
        taken = in.readLong();
        for (int i = 0; i < now.length; i++) {
            now[i] = in.readFloat();
            mean[i] = in.readFloat();
        }
        steps.read(in);
    }
}
