package io.blockwright.workstation.blotter;

import java.util.List;
import java.util.function.Function;

/**
 * One column of the blotter.
 *
 * @param id stays the same when the title is translated
 * @param title at its head
 * @param width in pixels
 * @param isNumber whether the text is a number and stands to the right
 * @param words what it says of a row
 */
record BlotterColumn(String id, String title, double width, boolean isNumber, Function<BlotterLine, String> words) {
    /** Drawn, not written. */
    static final BlotterColumn PROGRESS = text("progress", "Progress", 100, line -> "");

    /** The sentence behind the last action. */
    static final BlotterColumn REASON = text("reason", "Why", 240, BlotterLine::reason);

    /** All columns in their first order. */
    static final List<BlotterColumn> ALL = List.of(
            text("order", "Order", 186, BlotterLine::order),
            text("status", "Status", 80, BlotterLine::status),
            number("filled", "Filled / total", 110, BlotterLine::filled),
            PROGRESS,
            number("average", "Average", 76, BlotterLine::average),
            number("reference", "Arrival / price", 88, BlotterLine::reference),
            number("cost", "Cost", 102, BlotterLine::cost),
            number("participation", "Share", 62, BlotterLine::participation),
            number("left", "Left / queue", 78, BlotterLine::left),
            text("strategy", "Strategy", 106, BlotterLine::strategy),
            text("wheel", "Wheel", 86, BlotterLine::wheel),
            number("fills", "Fills", 40, BlotterLine::fills),
            text("touched", "Touched", 66, BlotterLine::touchedBy),
            REASON);

    String words(BlotterLine line) {
        return words.apply(line);
    }

    private static BlotterColumn text(String id, String title, double width, Function<BlotterLine, String> words) {
        return new BlotterColumn(id, title, width, false, words);
    }

    private static BlotterColumn number(String id, String title, double width, Function<BlotterLine, String> words) {
        return new BlotterColumn(id, title, width, true, words);
    }
}
