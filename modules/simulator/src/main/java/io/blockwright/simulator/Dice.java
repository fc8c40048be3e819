package io.blockwright.simulator;

import java.util.SplittableRandom;

/**
 * One participant kind's own stream of random numbers. Streams of one seed are independent of each other, so that one more
 * draw here changes nothing there. Logarithms and powers are strict: the same seed gives the same numbers everywhere.
 */
public final class Dice {
    private final SplittableRandom random;

    /** The stream that belongs to a seed and a name. */
    public Dice(long seed, String name) {
        long key = seed;
        for (int i = 0; i < name.length(); i++) {
            key = key * 0x9E3779B97F4A7C15L + name.charAt(i);
            key ^= key >>> 29;
        }
        this.random = new SplittableRandom(key);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return random.nextDouble();
    }

    /** Exponential with the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Standard normal; always two draws. */
    public double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** At least {@code least}, with a cumulative tail that falls with the given power; cut at {@code most}. */
    public double pareto(double least, double tail, double most) {
        return Math.min(most, least * StrictMath.pow(1 - random.nextDouble(), -1 / tail));
    }
}
