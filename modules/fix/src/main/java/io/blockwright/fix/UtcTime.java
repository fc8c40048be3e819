package io.blockwright.fix;

import java.time.DateTimeException;
import java.time.LocalDate;

/** UTCTimestamps of FIX ({@code 20260301-14:30:00.123456}) to and from nanoseconds since the epoch. */
final class UtcTime {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400L;
    private static final int NO_FRACTION = 17;

    private UtcTime() {}

    /** Digits after the second for QuickFIX/J's TimeStampPrecision. */
    static int digits(String precision) {
        return switch (precision) {
            case "SECONDS" -> 0;
            case "MILLIS" -> 3;
            case "NANOS" -> 9;
            default -> 6;
        };
    }

    static String format(long nanos, int digits) {
        long seconds = Math.floorDiv(nanos, SECOND);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
        int ofDay = (int) Math.floorMod(seconds, DAY);
        StringBuilder out = new StringBuilder(27);
        pad(out, date.getYear(), 4);
        pad(out, date.getMonthValue(), 2);
        pad(out, date.getDayOfMonth(), 2);
        pad(out.append('-'), ofDay / 3_600, 2);
        pad(out.append(':'), ofDay / 60 % 60, 2);
        pad(out.append(':'), ofDay % 60, 2);
        if (digits > 0) {
            long fraction = Math.floorMod(nanos, SECOND);
            for (int i = digits; i < 9; i++) {
                fraction /= 10;
            }
            pad(out.append('.'), fraction, digits);
        }
        return out.toString();
    }

    private static void pad(StringBuilder out, long value, int width) {
        long bound = 10;
        for (int i = 1; i < width; i++) {
            if (value < bound) {
                out.append('0');
            }
            bound *= 10;
        }
        // zeros above were written for each missing leading digit
        out.append(value);
    }

    /** Reads a timestamp with up to twelve digits after the second; {@code otherwise} when it is none. */
    static long parse(String text, long otherwise) {
        if (text.length() < NO_FRACTION || text.charAt(8) != '-' || text.charAt(11) != ':' || text.charAt(14) != ':') {
            return otherwise;
        }
        try {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
            long ofDay = number(text, 9, 11) * 3_600L + number(text, 12, 14) * 60L + number(text, 15, 17);
            return (date.toEpochDay() * DAY + ofDay) * SECOND + fraction(text);
        } catch (NumberFormatException | DateTimeException e) {
            return otherwise;
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static long fraction(String text) {
        if (text.length() <= NO_FRACTION + 1 || text.charAt(NO_FRACTION) != '.') {
            return 0;
        }
        long value = 0;
        int digits = 0;
        for (int i = NO_FRACTION + 1; i < text.length() && digits < 9; i++, digits++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(text);
            }
            value = value * 10 + digit;
        }
        for (; digits < 9; digits++) {
            value *= 10;
        }
        return value;
    }
}
