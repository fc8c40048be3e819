package io.blockwright.workstation.history;

import io.blockwright.engine.spi.DeskQueries.RawMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * A raw message taken apart: what it is in a few words, and its fields with names beside their numbers. Read for a person's
 * eye: whatever arrives is shown, nothing is refused.
 */
record FixMessage(RawMessage raw, List<Field> fields) {
    private static final String SEPARATOR = "|";

    FixMessage {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name of the tag, empty when not known
     * @param meaning of a coded value, empty when it is none
     */
    record Field(String tag, String name, String value, String meaning) {
        /** The value, with what it means. */
        String words() {
            return meaning.isEmpty() ? value : meaning;
        }
    }

    static FixMessage of(RawMessage raw, FixTags tags) {
        List<Field> fields = new ArrayList<>();
        for (String part : raw.text().split("\\|", -1)) {
            int equals = part.indexOf('=');
            String tag = equals < 0 ? "" : part.substring(0, equals);
            if (tag.matches("\\d{1,6}")) {
                String value = part.substring(equals + 1);
                fields.add(new Field(tag, tags.name(tag), value, tags.meaning(tag, value)));
            } else if (!part.isEmpty() && !fields.isEmpty()) {
                // A text field may hold the separator itself.
                Field broken = fields.removeLast();
                fields.add(new Field(broken.tag(), broken.name(), broken.value() + SEPARATOR + part, ""));
            } else if (!part.isEmpty()) {
                fields.add(new Field("", "", part, ""));
            }
        }
        return new FixMessage(raw, fields);
    }

    /** First value of a tag as it was sent, empty when it is absent. */
    String value(String tag) {
        for (Field field : fields) {
            if (field.tag().equals(tag)) {
                return field.value();
            }
        }
        return "";
    }

    /** The message's kind, such as NewOrderSingle. */
    String type() {
        return words("35");
    }

    /** The order it is about. */
    String order() {
        return value("11");
    }

    /** What it says in a few words: {@code Sell 500 QDI @ 100.02} or {@code Partial fill 200 @ 100.01, 300 left}. */
    String summary() {
        return switch (value("35")) {
            case "D", "G" -> join(words("54"), value("38"), value("55"), at("44"), words("59"));
            case "F", "q" -> join(words("54"), value("38"), value("55"));
            case "8" -> join(words("150"), fill(), left(), value("58"));
            case "9" -> join(words("39"), words("102"), value("58"));
            case "r" -> join(words("531"), value("58"));
            default -> value("58");
        };
    }

    /** The whole message with names beside numbers, one field a line. */
    String listing() {
        StringBuilder out = new StringBuilder();
        for (Field field : fields) {
            out.append(field.tag())
                    .append('\t')
                    .append(field.name())
                    .append('\t')
                    .append(field.value());
            if (!field.meaning().isEmpty()) {
                out.append('\t').append(field.meaning());
            }
            out.append('\n');
        }
        return out.toString();
    }

    private String words(String tag) {
        for (Field field : fields) {
            if (field.tag().equals(tag)) {
                return field.words();
            }
        }
        return "";
    }

    private String fill() {
        String quantity = value("32");
        return quantity.isEmpty() || quantity.equals("0") ? "" : quantity + at("31");
    }

    private String left() {
        return value("151").isEmpty() ? "" : ", " + value("151") + " left";
    }

    private String at(String tag) {
        return value(tag).isEmpty() ? "" : " @ " + value(tag);
    }

    private static String join(String... words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            boolean joined = out.isEmpty() || word.isEmpty() || word.startsWith(",");
            out.append(joined ? "" : " ").append(word.strip());
        }
        return out.toString();
    }
}
