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

    /** Two runs of the same seed must be the same, event for event. */
    public static void determinism(DayRecord day, DayRecord again, FactSheet sheet) {
        boolean same = day.hash == again.hash && day.events == again.events;
        sheet.atMost(
                "determinism",
                "runs of the same seed that differ",
                same ? 0 : 1,
                0,
                "a rule of the house",
                FactSheet.words("hash %016x", day.hash));
    }
}
