package io.blockwright.fix;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A QuickFIX/J settings file as text: one [DEFAULT] section and any number of [SESSION]s of key=value lines. */
final class SettingsText {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Path file;
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final List<Map<String, String>> sessions = new ArrayList<>();

    private SettingsText(Path file) {
        this.file = file;
    }

    /** Reads a file; {@code ${NAME}} in a value becomes the environment variable of that name. */
    static SettingsText read(Path file, Function<String, @Nullable String> environment) throws SettingsRefused {
        SettingsText text = new SettingsText(file);
        Map<String, String> section = null;
        int number = 0;
        for (String raw : lines(file)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = text.open(line, number);
            } else if (section == null) {
                throw text.refuse(number, "'" + keyOf(line) + "' stands before any [DEFAULT] or [SESSION] line");
            } else {
                text.put(section, line, number, environment);
            }
        }
        return text;
    }

    private static List<String> lines(Path file) throws SettingsRefused {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new SettingsRefused("There is no FIX settings file " + file + ": check the path.");
        } catch (MalformedInputException e) {
            throw new SettingsRefused("The FIX settings file " + file + " is not text in UTF-8.");
        } catch (IOException e) {
            throw new SettingsRefused("The FIX settings file " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    private Map<String, String> open(String line, int number) throws SettingsRefused {
        if (line.equalsIgnoreCase("[DEFAULT]")) {
            return defaults;
        }
        if (line.equalsIgnoreCase("[SESSION]")) {
            Map<String, String> session = new LinkedHashMap<>();
            sessions.add(session);
            return session;
        }
        throw refuse(number, "the section " + line + " is neither [DEFAULT] nor [SESSION]");
    }

    private void put(
            Map<String, String> section, String line, int number, Function<String, @Nullable String> environment)
            throws SettingsRefused {
        int equals = line.indexOf('=');
        if (equals <= 0) {
            throw refuse(number, "a line is KEY=VALUE, but '" + keyOf(line) + "' has no '='");
        }
        String key = line.substring(0, equals).strip();
        section.put(key, expand(key, line.substring(equals + 1).strip(), number, environment));
    }

    private static String keyOf(String line) {
        int equals = line.indexOf('=');
        return equals < 0 ? line : line.substring(0, equals).strip();
    }

    private String expand(String key, String value, int number, Function<String, @Nullable String> environment)
            throws SettingsRefused {
        Matcher matcher = VARIABLE.matcher(value);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String found = environment.apply(name);
            if (found == null) {
                throw refuse(number, key + " names the environment variable " + name + ", which is not set: export it");
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(found));
        }
        return matcher.appendTail(out).toString();
    }

    private SettingsRefused refuse(int line, String what) {
        return new SettingsRefused(file + ", line " + line + ": " + what + ".");
    }

    /** The sessions in order, each with the defaults it does not override. */
    List<Map<String, String>> sessions() {
        return sessions.stream()
                .map(own -> {
                    Map<String, String> whole = new LinkedHashMap<>(defaults);
                    whole.putAll(own);
                    return whole;
                })
                .toList();
    }
}
