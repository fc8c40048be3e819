package io.blockwright.simulator;

import java.util.SplittableRandom;

/**
 * One participant kind's own stream of random numbers. Streams of one seed are independent of each other, so that one more
 * draw here changes nothing there. Logarithms and powers are strict: the same seed gives the same numbers everywhere.
 */
final class Dice {
    private final SplittableRandom random;

    /** The stream that belongs to a seed and a name. */
    Dice(long seed, String name) {
        long key = seed;
        for (int i = 0; i < name.length(); i++) {
            key = key * 0x9E3779B97F4A7C15L + name.charAt(i);
            key ^= key >>> 29;
        }
        this.random = new SplittableRandom(key);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return random.nextDouble();
    }

    /** Exponential with the given mean. */
    double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Standard normal; always two draws. */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }
}
