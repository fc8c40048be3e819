package io.blockwright.workstation.text;

import java.util.StringJoiner;

/** Puts what others wrote into sentences: each ends once, whether or not it came with a full stop. Pure. */
public final class Sentences {
    private Sentences() {}

    /** Without blanks around it and full stops behind it, to go on after it. */
    public static String open(String text) {
        String open = text.strip();
        while (open.endsWith(".")) {
            open = open.substring(0, open.length() - 1).stripTrailing();
        }
        return open;
    }

    /** Several, one after another, each with its end; what is empty is left out. */
    public static String of(String... texts) {
        StringJoiner all = new StringJoiner(" ");
        for (String text : texts) {
            String open = open(text);
            if (!open.isEmpty()) {
                all.add(open.endsWith("?") || open.endsWith("!") ? open : open + ".");
            }
        }
        return all.toString();
    }
}
