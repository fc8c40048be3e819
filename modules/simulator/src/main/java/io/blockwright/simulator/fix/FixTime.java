package io.blockwright.simulator.fix;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times as FIX does, in UTC, to the microsecond; takes nanoseconds since the epoch. */
final class FixTime {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);

    private FixTime() {}

    /** UTCTimestamp. */
    static String stamp(long nanos) {
        return STAMP.format(utc(nanos));
    }

    /** UTCDateOnly. */
    static String date(long nanos) {
        return DATE.format(utc(nanos));
    }

    /** UTCTimeOnly. */
    static String time(long nanos) {
        return TIME.format(utc(nanos));
    }

    private static LocalDateTime utc(long nanos) {
        return LocalDateTime.ofInstant(
                Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L)),
                ZoneOffset.UTC);
    }
}
