package io.blockwright.workstation.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes nanoseconds since the epoch as a time of day in one zone. */
public final class ClockFormat {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;

    /** Times in the given zone. */
    public ClockFormat(ZoneId zone) {
        this.zone = zone;
    }

    /** 10:32:15.123. */
    public String millis(long nanos) {
        return MILLIS.format(at(nanos));
    }

    /** 10:32:15. */
    public String seconds(long nanos) {
        return SECONDS.format(at(nanos));
    }

    /** 10:32. */
    public String minutes(long nanos) {
        return MINUTES.format(at(nanos));
    }

    /** Thu 21 Jun 2012. */
    public String day(long nanos) {
        return DAY.format(at(nanos));
    }

    /** The zone's name at that moment: EDT in summer, EST in winter. */
    public String zone(long nanos) {
        return ZONE.format(at(nanos));
    }

    private ZonedDateTime at(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .atZone(zone);
    }
}
