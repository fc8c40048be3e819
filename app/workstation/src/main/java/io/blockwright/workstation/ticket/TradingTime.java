package io.blockwright.workstation.ticket;

import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of the desk's day: 15:30 or 15:30:00, in the clock's zone, and still to come. */
final class TradingTime {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Texts TEXTS = Texts.of(TradingTime.class);

    private TradingTime() {}

    /** Whether a text is meant as a time of day. */
    static boolean isMeant(String typed) {
        return typed.contains(":");
    }

    /** Nanoseconds since the epoch; {@code now} is the desk's. */
    static Reading<Long> read(String typed, long now, ZoneId zone) {
        String text = typed.strip();
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Reading.refused(TEXTS.get("time.form", text));
        }
        LocalTime time;
        try {
            time = LocalTime.of(part(parts, 1), part(parts, 2), part(parts, 3));
        } catch (DateTimeException e) {
            return Reading.refused(TEXTS.get("time.form", text));
        }
        Instant current = Instant.ofEpochSecond(0, now);
        LocalDate today = current.atZone(zone).toLocalDate();
        Instant at = today.atTime(time).atZone(zone).toInstant();
        if (!at.isAfter(current)) {
            return Reading.refused(TEXTS.get("time.past", text));
        }
        return Reading.of(at.getEpochSecond() * 1_000_000_000L);
    }

    private static int part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
