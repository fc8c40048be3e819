package io.blockwright.marketdata.news;

import io.blockwright.marketdata.news.BroughtFile.Line;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A line of values with commas between them; the last value may hold commas itself. */
final class CsvLine {
    private final BroughtFile file;
    private final Line line;
    private final String[] values;

    CsvLine(BroughtFile file, Line line, int columns, String header) {
        this.file = file;
        this.line = line;
        this.values = line.text().split(",", columns);
        if (values.length < columns) {
            throw file.wrong(
                    line, "it has " + values.length + " values where " + columns + " belong", "write " + header);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].strip();
        }
    }

    String text(int column, String what) {
        if (values[column].isEmpty()) {
            throw file.wrong(line, "the " + what + " is missing", "write one");
        }
        return values[column];
    }

    String optional(int column) {
        return values[column];
    }

    /** Nanoseconds since the epoch. */
    long time(int column) {
        try {
            Instant time = OffsetDateTime.parse(values[column]).toInstant();
            return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000L), time.getNano());
        } catch (DateTimeException | ArithmeticException e) {
            throw file.wrong(
                    line,
                    "'" + shortened(values[column]) + "' is no time",
                    "write it like 2026-01-13T08:30:00-05:00",
                    e);
        }
    }

    /** NaN for nothing. */
    double figure(int column) {
        if (values[column].isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(values[column]);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw file.wrong(
                    line,
                    "'" + shortened(values[column]) + "' is no number",
                    "write it like 3.2, or leave it empty",
                    e);
        }
        throw file.wrong(line, "'" + values[column] + "' is no number", "write it like 3.2, or leave it empty");
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
