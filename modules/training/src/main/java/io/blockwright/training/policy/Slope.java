package io.blockwright.training.policy;

/** How much of what was expected came: the least-squares slope through the origin, held between 0 and 1. Not thread-safe. */
final class Slope {
    private double products;
    private double squares;

    void add(double expected, double came) {
        products += expected * came;
        squares += expected * expected;
    }

    /** 1 where all of it came, 0 where none did or nothing was expected. */
    double part() {
        return squares == 0 ? 0 : Math.clamp(products / squares, 0, 1);
    }
}
