package io.blockwright.simulator.realism;

import java.util.Arrays;

/** The spread weighted by how long it stood, minute by minute. */
final class SpreadClock {
    private static final long MINUTE = 60 * DayRecorder.SECOND;

    private final DayRecord day;
    private double[] weighted = new double[512];
    private double[] quoted = new double[512];
    private long origin;
    private long last;

    SpreadClock(DayRecord day) {
        this.day = day;
    }

    void begin(long time) {
        origin = time;
        last = time;
    }

    /** The touch stood as it is from the last call until now; no minute ends in between. */
    void until(long time, Touch touch) {
        int minute = (int) ((last - origin) / MINUTE);
        if (minute >= weighted.length) {
            weighted = Arrays.copyOf(weighted, 2 * minute);
            quoted = Arrays.copyOf(quoted, 2 * minute);
        }
        double passed = time - last;
        last = time;
        if (touch.twoSided()) {
            weighted[minute] += passed * (touch.ask - touch.bid);
            quoted[minute] += passed;
        } else {
            day.oneSided += passed;
        }
    }

    void finish(int minutes) {
        day.minuteSpreads = Arrays.copyOf(Arrays.copyOf(weighted, Math.min(minutes, weighted.length)), minutes);
        day.minuteQuoted = Arrays.copyOf(Arrays.copyOf(quoted, Math.min(minutes, quoted.length)), minutes);
    }
}
