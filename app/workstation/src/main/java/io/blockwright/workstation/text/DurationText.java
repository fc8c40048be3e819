package io.blockwright.workstation.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes how long an order may work: 30m, 1h30m, 90s. A number without a unit is refused. */
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("(?:(\\d{1,3})h)?(?:(\\d{1,4})m)?(?:(\\d{1,5})s)?");
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST = 24 * 3_600 * SECOND;

    private DurationText() {}

    /** Reads a duration in nanoseconds, between one second and a day. */
    public static Reading<Long> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        if (text.isEmpty()) {
            return Reading.refused("Enter how long the order may work, for example 30m.");
        }
        if (text.matches("\\d+")) {
            return Reading.refused("“" + text + "” needs a unit: write " + text + "m, " + text + "s or " + text + "h.");
        }
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Reading.refused("“" + typed.strip() + "” is not a duration: write it as 30m, 1h30m or 90s.");
        }
        long nanos = (part(parts, 1) * 3_600 + part(parts, 2) * 60 + part(parts, 3)) * SECOND;
        if (nanos < SECOND || nanos > LONGEST) {
            return Reading.refused("An order may work between 1s and 24h.");
        }
        return Reading.of(nanos);
    }

    /** Writes nanoseconds as 1h 05m, 17m 20s or 45s; less than zero is 0s. */
    public static String write(long nanos) {
        long seconds = Math.max(0, nanos) / SECOND;
        if (seconds >= 3_600) {
            return seconds / 3_600 + "h " + two(seconds / 60 % 60) + "m";
        }
        return seconds >= 60 ? seconds / 60 + "m " + two(seconds % 60) + "s" : seconds + "s";
    }

    private static long part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String two(long value) {
        return value < 10 ? "0" + value : Long.toString(value);
    }
}
