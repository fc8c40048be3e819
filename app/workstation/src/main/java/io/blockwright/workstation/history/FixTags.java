package io.blockwright.workstation.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Names of FIX 4.4 tags and of their coded values, as far as the session's and the order's messages use them. Immutable. */
final class FixTags {
    private final Properties names = new Properties();

    FixTags() {
        try (InputStream in = Objects.requireNonNull(FixTags.class.getResourceAsStream("fix-tags.properties"))) {
            names.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A tag's name, empty when it is not among those known. */
    String name(String tag) {
        return names.getProperty(tag, "");
    }

    /** What a coded value means, several codes with blanks between them too; empty when it is not a code. */
    String meaning(String tag, String value) {
        String whole = names.getProperty(tag + '.' + value, "");
        if (!whole.isEmpty() || !value.contains(" ")) {
            return whole;
        }
        StringBuilder all = new StringBuilder();
        for (String code : value.split(" ", -1)) {
            String one = names.getProperty(tag + '.' + code, "");
            all.append(one.isEmpty() || all.isEmpty() ? "" : "; ").append(one);
        }
        return all.toString();
    }
}
