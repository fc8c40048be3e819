package io.blockwright.training.run;

/** How far a training is, as a round may ask at any time; any thread. */
public interface Pace {
    /** Whether somebody wants it to stop now. */
    boolean stop();

    /** The part of the time budget that is used up, 0 … 1 and beyond; 0 without a budget. */
    double spent();

    /** Without a budget and never stopped. */
    static Pace free() {
        return new Pace() {
            @Override
            public boolean stop() {
                return false;
            }

            @Override
            public double spent() {
                return 0;
            }
        };
    }
}
