package io.blockwright.workstation.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * The colours of one theme file: a css sheet that gives every {@link Tone} a value such as {@code -bw-buy: #4aa3ff;}, and of
 * the sheets laid over it, which may change a few. Controls take the colours from the sheets, painted views from here, so
 * both always agree. Immutable; any thread.
 */
public final class Palette {
    private static final Pattern DEFINITION = Pattern.compile("(-bw-[a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6})\\s*;");

    private final List<String> stylesheets;
    private final Map<Tone, Color> colours;

    private Palette(List<String> stylesheets, Map<Tone, Color> colours) {
        this.stylesheets = List.copyOf(stylesheets);
        this.colours = colours;
    }

    /**
     * Reads a theme file and what lies over it.
     *
     * @throws IOException with a sentence for the user when a file cannot be read or a colour is lacking
     */
    public static Palette read(Path file, Path... over) throws IOException {
        Map<String, Color> named = new HashMap<>();
        List<String> sheets = new ArrayList<>();
        for (Path sheet : files(file, over)) {
            Matcher definition = DEFINITION.matcher(text(sheet));
            while (definition.find()) {
                named.put(definition.group(1), Color.web(definition.group(2)));
            }
            sheets.add(sheet.toUri().toString());
        }
        Map<Tone, Color> colours = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            Color colour = named.get(tone.css());
            if (colour == null) {
                throw new IOException("The theme " + file + " lacks the colour " + tone.css() + ": add a line such as "
                        + tone.css() + ": #8899aa;");
            }
            colours.put(tone, colour);
        }
        return new Palette(sheets, colours);
    }

    private static List<Path> files(Path file, Path... over) {
        List<Path> files = new ArrayList<>(List.of(over));
        files.addFirst(file);
        return files;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IOException("The theme " + file + " cannot be read: name an existing theme file.", e);
        }
    }

    /** The sheets for a scene, each laid over the one before. */
    public List<String> stylesheets() {
        return stylesheets;
    }

    /** A colour for painting. */
    public Color colour(Tone tone) {
        return Objects.requireNonNull(colours.get(tone));
    }

    /** A colour as an opaque ARGB pixel. */
    public int argb(Tone tone) {
        Color colour = colour(tone);
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** Whether light letters stand on dark ground. */
    public boolean isDark() {
        return colour(Tone.GROUND).getBrightness() < colour(Tone.TEXT).getBrightness();
    }
}
