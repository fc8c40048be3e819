package io.blockwright.simulator.scenario;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.blockwright.simulator.ScenarioException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A value of a scenario file that knows its file and line, so that whatever is wrong with it can be said exactly. */
final class Node {
    private final String file;
    private final int line;
    private final String name;
    private final @Nullable String text;
    private final @Nullable Map<String, Node> fields;
    private final @Nullable List<Node> items;

    private Node(
            String file,
            int line,
            String name,
            @Nullable String text,
            @Nullable Map<String, Node> fields,
            @Nullable List<Node> items) {
        this.file = file;
        this.line = line;
        this.name = name;
        this.text = text;
        this.fields = fields;
        this.items = items;
    }

    /** Reads a whole file. */
    static Node parse(String file, String content) throws ScenarioException {
        try (JsonParser parser = new YAMLFactory().createParser(content)) {
            if (parser.nextToken() == null) {
                throw new ScenarioException(file + " is empty: a scenario needs at least name, title and order.");
            }
            return read(file, "the file", parser);
        } catch (JsonProcessingException e) {
            int at = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ScenarioException(file + ", line " + at + ": this is not YAML: "
                    + e.getOriginalMessage().lines().findFirst().orElse("unreadable") + ".");
        } catch (IOException e) {
            throw new ScenarioException(file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Node read(String file, String name, JsonParser parser) throws IOException, ScenarioException {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int keyLine = parser.currentTokenLocation().getLineNr();
                parser.nextToken();
                if (fields.put(key, read(file, key, parser)) != null) {
                    throw new ScenarioException(file + ", line " + keyLine + ": '" + key
                            + "' stands here for the second time: keep one of the two.");
                }
            }
            return new Node(file, line, name, null, fields, null);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(file, name, parser));
            }
            return new Node(file, line, name, null, null, items);
        }
        return new Node(file, line, name, token == JsonToken.VALUE_NULL ? "" : parser.getText(), null, null);
    }

    /** What is wrong here, with the mend. */
    ScenarioException wrong(String sentence) {
        return new ScenarioException(file + ", line " + line + ": " + sentence);
    }

    String name() {
        return name;
    }

    String text() throws ScenarioException {
        if (text == null) {
            throw wrong("'" + name + "' should be a single value, not a list or a group.");
        }
        return text;
    }

    List<Node> items() throws ScenarioException {
        if (items == null) {
            throw wrong("'" + name + "' should be a list, each item on a line that begins with '-'.");
        }
        return items;
    }

    boolean isList() {
        return items != null;
    }

    boolean isGroup() {
        return fields != null;
    }

    Map<String, Node> fields() throws ScenarioException {
        if (fields == null) {
            throw wrong("'" + name + "' should be a group of 'key: value' lines.");
        }
        return fields;
    }

    /** The group's fields, none of which may have an unknown name. */
    Map<String, Node> fields(Set<String> known) throws ScenarioException {
        Map<String, Node> all = fields();
        for (Map.Entry<String, Node> field : all.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw field.getValue()
                        .wrong("'" + field.getKey() + "' is not known in " + name + ": use "
                                + String.join(", ", new TreeSet<>(known)) + ".");
            }
        }
        return all;
    }

    /** A field of the group that must be there. */
    Node need(String key) throws ScenarioException {
        Node field = fields().get(key);
        if (field == null) {
            throw wrong("'" + key + "' is missing in " + name + ": add a line '" + key + ": …'.");
        }
        return field;
    }

    @Nullable
    Node field(String key) throws ScenarioException {
        return fields().get(key);
    }
}
