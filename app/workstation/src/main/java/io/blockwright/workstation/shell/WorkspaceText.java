package io.blockwright.workstation.shell;

import io.blockwright.workstation.shell.Place.Split;
import io.blockwright.workstation.shell.Place.Tabs;
import io.blockwright.workstation.shell.Workspace.Detached;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A workspace as text and back: {@code v1 rows 0.58 ( cols 0.5 0.75 ( [ heatmap ] [ ladder ] [ ticket advice* ] ) [ blotter ]
 * ) window 40 40 800 600 [ tiles ]}. Dividers come before the parts they divide; a star marks the panel in front.
 */
final class WorkspaceText {
    private static final String VERSION = "v1";
    private static final Pattern WORD = Pattern.compile("[\\[\\]()]|[^\\s\\[\\]()]+");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 12;

    private WorkspaceText() {}

    static String of(Workspace workspace) {
        StringBuilder text = new StringBuilder(VERSION).append(' ').append(place(workspace.main()));
        for (Detached window : workspace.windows()) {
            text.append(String.format(
                    Locale.ROOT,
                    " window %d %d %d %d %s",
                    window.x(),
                    window.y(),
                    window.width(),
                    window.height(),
                    place(window.place())));
        }
        return text.toString();
    }

    private static String place(Place place) {
        return switch (place) {
            case Tabs tabs ->
                tabs.panels().stream()
                        .map(panel ->
                                panel.equals(tabs.front()) && tabs.panels().size() > 1 ? panel + "*" : panel)
                        .collect(Collectors.joining(" ", "[ ", " ]"));
            case Split split ->
                (split.rows() ? "rows " : "cols ")
                        + split.dividers().stream()
                                .map(at -> String.format(Locale.ROOT, "%.3f", at))
                                .collect(Collectors.joining(" "))
                        + split.parts().stream()
                                .map(WorkspaceText::place)
                                .collect(Collectors.joining(" ", " ( ", " )"));
        };
    }

    /** Reads a workspace; empty when the text is not one. */
    static Optional<Workspace> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Deque<String> words = new ArrayDeque<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        try {
            expect(words, VERSION);
            Place main = place(words, 0);
            List<Detached> windows = new ArrayList<>();
            while (!words.isEmpty()) {
                expect(words, "window");
                windows.add(new Detached(number(words), number(words), number(words), number(words), place(words, 0)));
            }
            Workspace workspace = new Workspace(main, windows);
            List<String> panels = workspace.panels();
            return new HashSet<>(panels).size() == panels.size() ? Optional.of(workspace) : Optional.empty();
        } catch (Broken | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static Place place(Deque<String> words, int depth) throws Broken {
        if (depth > DEEPEST) {
            throw new Broken();
        }
        String word = next(words);
        return switch (word) {
            case "[" -> tabs(words);
            case "rows", "cols" -> split(words, word.equals("rows"), depth);
            default -> throw new Broken();
        };
    }

    private static Place tabs(Deque<String> words) throws Broken {
        List<String> panels = new ArrayList<>();
        String front = "";
        for (String word = next(words); !word.equals("]"); word = next(words)) {
            String id = word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
            if (!ID.matcher(id).matches()) {
                throw new Broken();
            }
            panels.add(id);
            front = front.isEmpty() || word.endsWith("*") ? id : front;
        }
        return new Tabs(panels, front);
    }

    private static Place split(Deque<String> words, boolean rows, int depth) throws Broken {
        List<Double> dividers = new ArrayList<>();
        double last = 0;
        for (String word = next(words); !word.equals("("); word = next(words)) {
            double at = Double.parseDouble(word);
            if (!(at >= last && at <= 1)) {
                throw new Broken();
            }
            last = at;
            dividers.add(at);
        }
        List<Place> parts = new ArrayList<>();
        while (!")".equals(words.peek())) {
            parts.add(place(words, depth + 1));
        }
        words.remove();
        return new Split(rows, dividers, parts);
    }

    private static int number(Deque<String> words) throws Broken {
        return Integer.parseInt(next(words));
    }

    private static void expect(Deque<String> words, String word) throws Broken {
        if (!next(words).equals(word)) {
            throw new Broken();
        }
    }

    private static String next(Deque<String> words) throws Broken {
        String word = words.poll();
        if (word == null) {
            throw new Broken();
        }
        return word;
    }

    /** The text is not a workspace; where does not matter, nobody mends it by hand. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1;
    }
}
