package io.blockwright.simulator;

/**
 * One participant kind's own stream of random numbers. Streams of one seed are independent of each other, so that one more
 * draw here changes nothing there. Logarithms and powers are strict: the same seed gives the same numbers everywhere.
 */
public final class Dice {
    private static final double TAIL = 0.02425;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** The stream that belongs to a seed and a name. */
    public Dice(long seed, String name) {
        restart(seed, name, 0);
    }

    /** Becomes the stream that belongs to a seed, a name and a number, without making another object. */
    public void restart(long seed, String name, long number) {
        long key = seed;
        for (int i = 0; i < name.length(); i++) {
            key = key * GOLDEN + name.charAt(i);
            key ^= key >>> 29;
        }
        state = number == 0 ? key : mixed(key + number * GOLDEN);
    }

    /** SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). */
    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    /** Exponential with the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    /**
     * Standard normal; always one draw. Acklam's rational approximation of the inverse distribution function, whose relative
     * error is below 1.2e-9.
     */
    public double normal() {
        double p = Math.max(uniform(), Double.MIN_NORMAL);
        if (p < TAIL) {
            return tail(p);
        }
        if (p > 1 - TAIL) {
            return -tail(1 - p);
        }
        double q = p - 0.5;
        double r = q * q;
        double over = ((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                + 1.383577518672690e+02)
                                        * r
                                - 3.066479806614716e+01)
                        * r
                + 2.506628277459239e+00;
        double under = ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                + 6.680131188771972e+01)
                                        * r
                                - 1.328068155288572e+01)
                        * r
                + 1;
        return q * over / under;
    }

    private static double tail(double p) {
        double q = Math.sqrt(-2 * StrictMath.log(p));
        double over = ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                                                - 2.549732539343734e+00)
                                        * q
                                + 4.374664141464968e+00)
                        * q
                + 2.938163982698783e+00;
        double under = (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                                + 3.754408661907416e+00)
                        * q
                + 1;
        return over / under;
    }

    /** At least {@code least}, with a cumulative tail that falls with the given power; cut at {@code most}. */
    public double pareto(double least, double tail, double most) {
        return Math.min(most, least * StrictMath.exp(-StrictMath.log(1 - uniform()) / tail));
    }
}
