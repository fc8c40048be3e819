package io.blockwright.simulator.fix;

import io.blockwright.simulator.VenueReport.Execution;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orders of one member that are in the market, by their latest report, oldest order first. Exchange thread only. */
final class OpenOrders {
    private final Map<String, Execution> latest = new LinkedHashMap<>();

    /** Takes a report into account; answers to status requests change nothing. */
    void note(Execution report) {
        switch (report.kind()) {
            case NEW, TRADE, REPLACED, CANCELLED, EXPIRED -> {
                if (isOpen(report)) {
                    latest.put(report.orderId(), report);
                } else {
                    latest.remove(report.orderId());
                }
            }
            case REJECTED, STATUS -> {
                // the one never was in the market, the other says nothing new
            }
        }
    }

    private static boolean isOpen(Execution report) {
        return switch (report.state()) {
            case NEW, PARTIALLY_FILLED, REPLACED -> report.leavesQty() > 0;
            case FILLED, CANCELLED, REJECTED, EXPIRED -> false;
        };
    }

    /** A copy of the latest reports. */
    Collection<Execution> all() {
        return List.copyOf(latest.values());
    }
}
