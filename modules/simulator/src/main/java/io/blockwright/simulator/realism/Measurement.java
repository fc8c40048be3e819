package io.blockwright.simulator.realism;

import java.util.List;

/** Everything that is measured of undisturbed days. */
public final class Measurement {
    private Measurement() {}

    /** Measures the days together. */
    public static void of(List<DayRecord> days, FactSheet sheet) {
        new ReturnFacts(days, sheet).measure();
        new OrderFacts(days, sheet).measure();
        new BookFacts(days, sheet).measure();
        new DayShapeFacts(days, sheet).measure();
        new PressureFacts(days, sheet).measure();
    }
}
