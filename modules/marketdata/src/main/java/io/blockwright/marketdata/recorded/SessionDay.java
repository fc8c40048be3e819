package io.blockwright.marketdata.recorded;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day of a recorded US session. Recorded times count from midnight in New York; {@link #time} makes them nanoseconds
 * since the epoch.
 */
final class SessionDay {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final long NANOS_PER_DAY = 86_400_000_000_000L;

    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-?(\\d\\d)-?(\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<!\\d)(\\d\\d)(\\d\\d)((?:19|20)\\d\\d)(?!\\d)");

    private final LocalDate date;
    private final long midnight;

    SessionDay(LocalDate date) {
        this.date = date;
        this.midnight = date.atStartOfDay(ZONE).toEpochSecond() * 1_000_000_000L;
    }

    LocalDate date() {
        return date;
    }

    /** Nanoseconds since the epoch of a time counted from midnight. */
    long time(long sinceMidnight) {
        return midnight + sinceMidnight;
    }

    /** The date in a file's name, or in the name of a folder it lies in: 2019-01-30, 20190130 or, as Nasdaq writes it, 01302019. */
    static Optional<LocalDate> in(Path file) {
        for (Path at = file.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path name = at.getFileName();
            if (name != null) {
                Optional<LocalDate> date = in(name.toString());
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> in(String name) {
        Matcher years = YEAR_FIRST.matcher(name);
        while (years.find()) {
            Optional<LocalDate> date = date(years.group(1), years.group(2), years.group(3));
            if (date.isPresent()) {
                return date;
            }
        }
        Matcher months = MONTH_FIRST.matcher(name);
        while (months.find()) {
            Optional<LocalDate> date = date(months.group(3), months.group(1), months.group(2));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
