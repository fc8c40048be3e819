package io.blockwright.workstation.blotter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One column of the blotter.
 *
 * @param id stays the same when the title is translated; saved layouts are written in these
 * @param width in pixels, at first
 * @param isNumber whether the text is a number and stands to the right
 * @param atFirst whether it is shown before anybody chose columns
 * @param words what it says of a row
 * @param order of parents when the column sorts, smallest first
 */
record BlotterColumn(
        String id,
        double width,
        boolean isNumber,
        boolean atFirst,
        Function<BlotterLine, String> words,
        Comparator<ParentLine> order) {
    /** What the order is; never hidden, because the tree hangs on it. */
    static final BlotterColumn ORDER = text("order", 172, true, BlotterLine::order);

    /** Drawn, not written. */
    static final BlotterColumn PROGRESS = new BlotterColumn(
            "progress", 78, false, true, line -> "", by(line -> line.row().filled() / (double) line.quantity()));

    /** Drawn as a badge. */
    static final BlotterColumn WHEEL =
            text("wheel", 106, true, line -> line.wheel().words());

    /** The sentence behind the last action; takes what the others leave. */
    static final BlotterColumn REASON = text("reason", 240, true, BlotterLine::reason);

    /** All columns in their first order. */
    static final List<BlotterColumn> ALL = List.of(
            ORDER,
            text("status", 82, true, BlotterLine::status),
            WHEEL,
            number("filled", 138, true, BlotterLine::filled, line -> line.row().filled()),
            PROGRESS,
            number("average", 74, true, BlotterLine::average, line -> line.row().averagePrice()),
            number(
                    "reference",
                    84,
                    true,
                    BlotterLine::reference,
                    line -> line.row().arrivalMid()),
            number("cost", 98, true, BlotterLine::cost, line -> line.row().costBp()),
            number(
                    "participation",
                    54,
                    true,
                    BlotterLine::participation,
                    line -> line.row().participation()),
            number(
                    "eta",
                    76,
                    true,
                    BlotterLine::eta,
                    line -> line.row().outlook().expectedEnd()),
            number(
                    "left",
                    82,
                    true,
                    BlotterLine::left,
                    line -> line.row().status().isFinal()
                            ? Double.NaN
                            : line.row().order().end()),
            text("strategy", 78, true, BlotterLine::strategy),
            text("touched", 68, true, BlotterLine::touchedBy),
            number("fills", 44, false, BlotterLine::fills, line -> line.sums().filled()),
            number(
                    "limit",
                    74,
                    false,
                    BlotterLine::limit,
                    line -> line.row().order().limitPrice()),
            number("market", 92, false, BlotterLine::againstMarket, ParentLine::marketBp),
            number(
                    "created",
                    70,
                    false,
                    BlotterLine::created,
                    line -> line.row().order().start()),
            number(
                    "end",
                    70,
                    false,
                    BlotterLine::end,
                    line -> line.row().order().end()),
            text("id", 110, false, BlotterLine::id),
            REASON);

    /** The column with an id. */
    static Optional<BlotterColumn> named(String id) {
        return ALL.stream().filter(column -> column.id.equals(id)).findFirst();
    }

    /** At its head. */
    String title() {
        return BlotterLine.TEXTS.get("column." + id);
    }

    String words(BlotterLine line) {
        return words.apply(line);
    }

    private static BlotterColumn text(String id, double width, boolean atFirst, Function<BlotterLine, String> words) {
        return new BlotterColumn(id, width, false, atFirst, words, Comparator.comparing(words));
    }

    private static BlotterColumn number(
            String id,
            double width,
            boolean atFirst,
            Function<BlotterLine, String> words,
            ToDoubleFunction<ParentLine> value) {
        return new BlotterColumn(id, width, true, atFirst, words, by(value));
    }

    private static Comparator<ParentLine> by(ToDoubleFunction<ParentLine> value) {
        return Comparator.comparingDouble(value);
    }
}
