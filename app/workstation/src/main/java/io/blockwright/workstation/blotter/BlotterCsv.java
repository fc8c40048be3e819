package io.blockwright.workstation.blotter;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as text for a spreadsheet, exactly as they are on the screen. Pure. */
final class BlotterCsv {
    private BlotterCsv() {}

    static String of(List<BlotterLine> lines) {
        StringBuilder out = new StringBuilder(row(columns().map(BlotterColumn::title)));
        for (BlotterLine line : lines) {
            out.append(row(columns().map(column -> column.words(line))));
        }
        return out.toString();
    }

    private static java.util.stream.Stream<BlotterColumn> columns() {
        return BlotterColumn.ALL.stream().filter(column -> !column.equals(BlotterColumn.PROGRESS));
    }

    private static String row(java.util.stream.Stream<String> words) {
        return words.map(BlotterCsv::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String words) {
        // A spreadsheet reads its own minus only.
        String plain = words.replace('\u2212', '-');
        return plain.matches("[\\w .:%/-]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
