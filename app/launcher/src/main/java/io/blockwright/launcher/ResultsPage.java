package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of results with a place for each table, between two comments that name it. */
final class ResultsPage {
    private final Path file;

    ResultsPage(Path file) {
        this.file = file;
    }

    private static String begin(String table) {
        return "<!-- results " + table + " -->";
    }

    private static String end(String table) {
        return "<!-- /results " + table + " -->";
    }

    /** Looks whether there is a place for a table. */
    void check(String table) {
        ResultFile.check("--page", file);
        with(table, "");
    }

    /** Puts a table into its place; the rest of the page stays as it is. */
    void put(String table, String markdown) {
        ResultFile.write(file, () -> with(table, markdown));
    }

    private String with(String table, String markdown) {
        try {
            String page = Files.readString(file);
            int from = page.indexOf(begin(table));
            int to = page.indexOf(end(table));
            if (from < 0 || to < from) {
                throw new UserError("--page " + file + " has no place for the table: add the lines '" + begin(table)
                        + "' and '" + end(table) + "' where it should stand.");
            }
            return page.substring(0, from + begin(table).length()) + "\n" + markdown.strip() + "\n"
                    + page.substring(to);
        } catch (IOException e) {
            throw new UserError(
                    "--page " + file + " cannot be read (" + e.getMessage() + "): name a page that exists.");
        }
    }
}
