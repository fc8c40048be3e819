package io.blockwright.workstation.keys;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sheet of keys: every action that has one, under its heading, to be read, printed or saved. Needs no toolkit. */
public final class KeySheet {
    private static final Texts TEXTS = Texts.of(KeySheet.class);

    private final Keymap keymap;
    private final KeyWords words;

    public KeySheet(Keymap keymap) {
        this.keymap = keymap;
        this.words = new KeyWords();
        words.ready(keymap);
    }

    /** One line of the sheet; a heading has no keys. */
    public record Line(String keys, String words) {
        boolean isHeading() {
            return keys.isEmpty();
        }
    }

    /** The lines, headings among them. */
    public List<Line> lines() {
        Map<String, List<DeskAction>> groups = new LinkedHashMap<>();
        keymap.actions().stream()
                .filter(action -> !keymap.keys(action.id()).isEmpty())
                .forEach(action -> groups.computeIfAbsent(action.group(), group -> new ArrayList<>())
                        .add(action));
        List<Line> lines = new ArrayList<>();
        groups.forEach((group, actions) -> {
            lines.add(new Line("", group));
            actions.forEach(action -> lines.add(new Line(keys(action), action.title())));
        });
        return lines;
    }

    /** As plain text, for a file. */
    public String text() {
        StringBuilder text = new StringBuilder(TEXTS.get("sheet.title")).append("\n\n");
        for (Line line : lines()) {
            text.append(line.isHeading() ? "\n" + line.words() : "  " + padded(line.keys()) + line.words())
                    .append('\n');
        }
        return text.append('\n').append(foot()).append('\n').toString();
    }

    /** As a page that any browser prints. */
    public String html() {
        StringBuilder rows = new StringBuilder();
        for (Line line : lines()) {
            rows.append(
                    line.isHeading()
                            ? "<tr><th colspan=\"2\">" + escaped(line.words()) + "</th></tr>\n"
                            : "<tr><td><b>" + escaped(line.keys()) + "</b></td><td>" + escaped(line.words())
                                    + "</td></tr>\n");
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <style>body{font:11pt sans-serif;column-count:2;column-gap:2em}h1{font-size:14pt;column-span:all}
                table{border-collapse:collapse;width:100%%}th{text-align:left;padding-top:.8em}td{padding:.15em .6em .15em 0;vertical-align:top}</style>
                </head><body><h1>%s</h1><table>
                %s</table><p>%s</p></body></html>
                """.formatted(
                        escaped(TEXTS.get("sheet.title")), escaped(TEXTS.get("sheet.title")), rows, escaped(foot()));
    }

    private String keys(DeskAction action) {
        String keys = keymap.keys(action.id()).stream()
                .limit(2)
                .map(Chord::words)
                .collect(Collectors.joining(TEXTS.get("sheet.or")));
        return action.reach() == Reach.HELD ? TEXTS.get("sheet.held", keys) : keys;
    }

    private String foot() {
        return words.in(TEXTS.get("sheet.foot"));
    }

    private static String padded(String keys) {
        return keys + " ".repeat(Math.max(1, 26 - keys.length()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
