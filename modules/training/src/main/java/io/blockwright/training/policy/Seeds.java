package io.blockwright.training.policy;

import java.util.SplittableRandom;

/**
 * Everything random in a training comes from its seed, a purpose and a count, never from a generator that is carried along: a
 * training that is gone on with needs nothing but its counts, and threads cannot get in each other's way.
 */
public final class Seeds {
    private Seeds() {}

    /** A seed for the {@code count}-th thing of a purpose (D. Steele et al., "Fast splittable pseudorandom numbers", 2014). */
    public static long of(long seed, int purpose, long count) {
        return mix(mix(mix(seed) + purpose) + count);
    }

    /** A generator for the {@code count}-th thing of a purpose. */
    public static SplittableRandom random(long seed, int purpose, long count) {
        return new SplittableRandom(of(seed, purpose, count));
    }

    private static long mix(long number) {
        long z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
