package io.blockwright.inference;

import java.nio.FloatBuffer;

/** Tells numbers that may be decided upon from those that may not. */
final class SaneNumbers {
    private SaneNumbers() {}

    /** Whether the first numbers are all finite and no larger than {@link ModelRunner#MOST} in size. */
    static boolean all(FloatBuffer numbers, int count) {
        boolean sane = true;
        for (int i = 0; i < count; i++) {
            sane &= Math.abs(numbers.get(i)) <= ModelRunner.MOST;
        }
        return sane;
    }
}
