package io.blockwright.simulator.population;

/** How a scenario bends the market as the session goes on; 1 everywhere is a normal day. Read by clock second. */
public interface Climate {
    /** A normal day. */
    Climate NORMAL = new Climate() {};

    /** Factor on everybody's pace. */
    default double activity(int second) {
        return 1;
    }

    /** Factor on the distance that patient traders and market makers keep. */
    default double spread(int second) {
        return 1;
    }

    /** Share of their orders that buyers ({@code sign} 1) or sellers (−1) still place; 1 is all. */
    default double depth(int second, int sign) {
        return 1;
    }

    /** Excess share of buyers among those who take, −1 to 1. */
    default double lean(int second) {
        return 0;
    }

    /** Factor on the fundamental value that news brings in this second; 1 for none. */
    default double news(int second) {
        return 1;
    }
}
