package io.blockwright.training.run;

/** Looks on while a training runs; called on its thread after every round. */
@FunctionalInterface
public interface TrainingWatch {
    /**
     * A round is over.
     *
     * @param share of the whole that is done, 0 … 1
     * @param remainingNanos until the end at this pace, negative while nothing is known
     * @param words what the round did
     */
    void round(double share, long remainingNanos, String words);
}
