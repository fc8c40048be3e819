package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;

/**
 * One sentence that a person should read, however often it came. Immutable.
 *
 * @param id counts up from 1 in the order of first appearance
 * @param first when it came first, nanoseconds since the epoch, 0 before the first snapshot
 * @param last when it came last
 * @param times how often it came
 * @param acknowledged whether a person has said that it was read
 */
public record AlertLine(
        long id, Severity severity, String text, long first, long last, int times, boolean acknowledged) {

    AlertLine again(long now) {
        return new AlertLine(id, severity, text, first, Math.max(last, now), times + 1, acknowledged);
    }

    AlertLine read() {
        return new AlertLine(id, severity, text, first, last, times, true);
    }
}
