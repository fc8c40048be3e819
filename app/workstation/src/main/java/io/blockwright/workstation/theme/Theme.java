package io.blockwright.workstation.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/**
 * One theme file: a css sheet that gives every {@link Tone} a value such as {@code -bw-buy: #4aa3ff;}. Controls take the
 * colours from the sheet, painted views from here, so both always agree. Immutable.
 */
public final class Theme {
    private static final Pattern DEFINITION = Pattern.compile("(-bw-[a-z-]+)\\s*:\\s*(#[0-9a-fA-F]{6})\\s*;");

    private final String stylesheet;
    private final Map<Tone, Color> colours;

    private Theme(String stylesheet, Map<Tone, Color> colours) {
        this.stylesheet = stylesheet;
        this.colours = colours;
    }

    /**
     * Reads a theme.
     *
     * @throws IOException with a sentence for the user when the file cannot be read or lacks a colour
     */
    public static Theme read(Path file) throws IOException {
        String css;
        try {
            css = Files.readString(file);
        } catch (IOException e) {
            throw new IOException("The theme " + file + " cannot be read: name an existing theme file.", e);
        }
        Map<String, Color> named = new java.util.HashMap<>();
        Matcher definition = DEFINITION.matcher(css);
        while (definition.find()) {
            named.put(definition.group(1), Color.web(definition.group(2)));
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
        return new Theme(file.toUri().toString(), colours);
    }

    /** The sheet for a scene. */
    public String stylesheet() {
        return stylesheet;
    }

    /** A colour for painting. */
    public Color colour(Tone tone) {
        return java.util.Objects.requireNonNull(colours.get(tone));
    }

    /** A colour for painting, made translucent; {@code opacity} 0–1. */
    public Color colour(Tone tone, double opacity) {
        Color solid = colour(tone);
        return Color.color(solid.getRed(), solid.getGreen(), solid.getBlue(), opacity);
    }

    /** A colour as an opaque ARGB pixel. */
    public int argb(Tone tone) {
        Color colour = colour(tone);
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }
}
