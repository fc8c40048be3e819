package io.blockwright.simulator;

/** Carries reports from the exchange to the member's connection; called on the thread that runs the exchange. */
@FunctionalInterface
public interface ReportSink {
    void report(VenueReport report);
}
