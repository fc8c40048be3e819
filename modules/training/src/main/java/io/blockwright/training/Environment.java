package io.blockwright.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an actor executes an order in, one episode after the other. The same seed and the same actions give the same
 * episode, bit for bit. Belongs to one thread.
 *
 * <p>Rewards are minus costs in basis points of the whole order at its arrival price, so that the rewards of an episode add up
 * to what the order saved, and what is still to come after a decision is minus the cost that the model predicts.
 */
public interface Environment extends AutoCloseable {
    /** How many numbers a state has. */
    int stateSize();

    /** Sizes of the action's factors; action a is the mixed-radix number of its factors, the last factor running fastest. */
    List<Integer> factors();

    /**
     * Plays one episode: asks the actor at every decision, adds each to {@code out}, and closes the episode there. Whoever calls
     * has begun the actor: several may be begun otherwise and play the same market.
     *
     * @param seed decides everything that is random in the market and the order
     */
    void play(long seed, Actor actor, Trajectory out);

    /** One who already executes well here and is to be imitated first, or null; may know more than the state says. */
    default @Nullable Actor teacher() {
        return null;
    }

    /** How many actions there are: the product of the factors. */
    default int actions() {
        return factors().stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    }

    @Override
    default void close() {}
}
