package io.blockwright.workstation.blotter;

import io.blockwright.workstation.text.OriginText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows as text for a spreadsheet (RFC 4180): first what a program needs, in plain numbers, then the columns on the screen in
 * their order and words. Pure.
 */
final class BlotterCsv {
    private static final List<String> HEAD = List.of("Row", "Id", "Parent", "Symbol", "Side", "Quantity", "Filled");
    /** The model behind a decision, so that a line can be found again in the journal and judged. */
    private static final List<String> ORIGIN =
            List.of("Model", "Model hash", "Input hash", "Confidence", "Expected cost (bp)");
    /** Said in plain numbers already, or drawn. */
    private static final Set<String> SAID = Set.of("order", "filled", "progress", "id");

    private BlotterCsv() {}

    static String of(List<BlotterLine> lines, List<BlotterColumn> visible) {
        List<BlotterColumn> columns =
                visible.stream().filter(column -> !SAID.contains(column.id())).toList();
        StringBuilder out = new StringBuilder();
        row(
                out,
                Stream.of(HEAD.stream(), ORIGIN.stream(), columns.stream().map(BlotterColumn::title))
                        .flatMap(part -> part));
        for (BlotterLine line : lines) {
            row(
                    out,
                    Stream.of(
                                    head(line),
                                    OriginText.of(line.origin()).stream(),
                                    columns.stream().map(column -> words(column, line)))
                            .flatMap(part -> part));
        }
        return out.toString();
    }

    private static Stream<String> head(BlotterLine line) {
        return Stream.of(
                line.kind(),
                line.id(),
                line.parentId(),
                line.symbol(),
                line.side().name(),
                Long.toString(line.quantity()),
                Long.toString(line.filledShares()));
    }

    private static String words(BlotterColumn column, BlotterLine line) {
        // A spreadsheet reads its own minus only, and no thousands separators.
        String words = column.words(line).replace('\u2212', '-');
        return column.isNumber() ? words.replace(",", "") : words;
    }

    private static void row(StringBuilder out, Stream<String> words) {
        out.append(words.map(BlotterCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String words) {
        // A text that begins like a formula would be run by a spreadsheet, not shown.
        String safe = !words.isEmpty() && "=+@\t".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
