package io.blockwright.training.teacher;

import io.blockwright.training.Actor;
import java.util.List;

/** A rule that trades by some weights, which a {@link TeacherSearch} can look for. Any thread; its actors belong to one each. */
interface TunableRule {
    /**
     * One weight.
     *
     * @param kind of orders that it counts for: an episode of another tells nothing about it
     * @param unit how far it is moved to see what it does
     * @param least it may be
     * @param most it may be
     */
    record Weight(String kind, String name, double unit, double least, double most) {
        double clamp(double value) {
            return Math.clamp(value, least, most);
        }
    }

    /** Its weights, in their order. */
    List<Weight> weights();

    /** Trades by these. */
    Actor actor(List<Double> weights);

    /** Which kind of order an episode is, by its first state. */
    String kind(float[] first);
}
