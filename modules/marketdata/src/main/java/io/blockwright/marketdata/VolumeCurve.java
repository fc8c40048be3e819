package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * How a day's volume is expected to spread over the regular US session, 09:30 to 16:00 in New York: equal bins, each with its
 * share of the day, flat within a bin. Times are nanoseconds since the epoch; every calendar day counts as a session.
 *
 * <p>A window that the session does not touch (a simulated market may keep any hours) has no expected share: there
 * {@link #cumulative} goes with time, flat over the window. Immutable, usable from any thread.
 */
public final class VolumeCurve {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final long MINUTE = 60_000_000_000L;
    static final long OPEN = (9 * 60 + 30) * MINUTE;
    static final long CLOSE = 16 * 60 * MINUTE;

    /** One day of the calendar, kept because the next question is nearly always about the same day. */
    private record Day(long start, long end, long number) {}

    private final double[] upTo;
    private final boolean flat;
    private Day day = dayOf(0);

    private VolumeCurve(double[] upTo, boolean flat) {
        this.upTo = upTo;
        this.flat = flat;
    }

    /**
     * The shape to expect where nothing was recorded, by half hours in percent: 12.5, 9, 7.5, 6.5, 5.75, 5.25, 5, 5, 5.25,
     * 5.75, 6.75, 9, 16.75. A U with a heavier end, within what is generally observed for US equities (first half hour 10 to
     * 15 %, midday 4 to 6 %, last half hour 12 to 20 %); not taken from any one published table.
     */
    public static VolumeCurve uShaped() {
        return of(12.5, 9, 7.5, 6.5, 5.75, 5.25, 5, 5, 5.25, 5.75, 6.75, 9, 16.75);
    }

    /** Volume that comes evenly at any hour; {@link #between} measures against a session of six and a half hours. */
    public static VolumeCurve flat() {
        return new VolumeCurve(new double[] {0, 1}, true);
    }

    /**
     * A curve of equal bins from open to close.
     *
     * @param weights one per bin, not negative, at least one positive; they are normalised to 1
     */
    public static VolumeCurve of(double... weights) {
        double sum = Arrays.stream(weights).sum();
        if (!(sum > 0) || Double.isInfinite(sum) || Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))) {
            throw new IllegalArgumentException("a volume curve needs weights that are not negative and not all 0");
        }
        double[] upTo = new double[weights.length + 1];
        for (int bin = 0; bin < weights.length; bin++) {
            upTo[bin + 1] = upTo[bin] + weights[bin] / sum;
        }
        upTo[weights.length] = 1;
        return new VolumeCurve(upTo, false);
    }

    /**
     * The average day of recorded days, in bins of fifteen minutes; see {@link VolumeRecorder}.
     *
     * @param days feeds of one symbol; each is read to its end, and stays the caller's to close
     */
    public static VolumeCurve fromRecorded(Iterable<? extends MarketFeed> days) {
        VolumeRecorder recorder = new VolumeRecorder();
        for (MarketFeed feed : days) {
            feed.poll(MarketFeed.NEVER - 1, recorder);
        }
        return recorder.curve();
    }

    /** Expected share of a day's volume in a window; more than 1 when the window holds more than a session. */
    public double between(long from, long to) {
        if (to <= from) {
            return 0;
        }
        return flat ? (double) (to - from) / (CLOSE - OPEN) : sessions(to) - sessions(from);
    }

    /**
     * Expected share of a window's volume that has come by {@code time}: 0 at {@code from} and before, 1 at {@code to} and
     * after.
     */
    public double cumulative(long from, long to, long time) {
        if (time <= from) {
            return 0;
        }
        if (time >= to) {
            return 1;
        }
        double whole = between(from, to);
        return whole > 0 ? between(from, time) / whole : (double) (time - from) / (to - from);
    }

    /** Share of a day's volume expected between two times of the day, in nanoseconds after midnight. */
    double ofDay(long from, long to) {
        return sinceOpen(to) - sinceOpen(from);
    }

    /** Sessions gone by, counted from the epoch, the running one in parts. */
    private double sessions(long time) {
        Day at = day;
        if (time < at.start || time >= at.end) {
            at = dayOf(time);
            day = at;
        }
        return at.number + sinceOpen(time - at.start);
    }

    private double sinceOpen(long ofDay) {
        if (ofDay <= OPEN) {
            return 0;
        }
        if (ofDay >= CLOSE) {
            return 1;
        }
        double bins = (double) (ofDay - OPEN) / (CLOSE - OPEN) * (upTo.length - 1);
        int bin = Math.min((int) bins, upTo.length - 2);
        return upTo[bin] + (upTo[bin + 1] - upTo[bin]) * (bins - bin);
    }

    private static Day dayOf(long time) {
        LocalDate date = Instant.ofEpochSecond(Math.floorDiv(time, 1_000_000_000L), Math.floorMod(time, 1_000_000_000L))
                .atZone(ZONE)
                .toLocalDate();
        return new Day(midnight(date), midnight(date.plusDays(1)), date.toEpochDay());
    }

    private static long midnight(LocalDate date) {
        return date.atStartOfDay(ZONE).toEpochSecond() * 1_000_000_000L;
    }

    /** Midnight in New York before a time, nanoseconds since the epoch. */
    static long midnightBefore(long time) {
        return dayOf(time).start;
    }

    /** Quantity traded in an event, 0 when it is no trade. */
    static long traded(MarketEvent event) {
        return switch (event) {
            case MarketEvent.OrderExecuted e -> e.quantity();
            case MarketEvent.Traded t -> t.quantity();
            default -> 0;
        };
    }
}
