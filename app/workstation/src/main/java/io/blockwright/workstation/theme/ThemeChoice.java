package io.blockwright.workstation.theme;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which theme file the window wears and in which colours a side is shown; kept when chosen, and changed without a restart. A
 * theme is any {@code name.css} in the folder of themes; {@code name-green-red.css} beside it is laid over it for those who
 * want green buys and red sells. FX thread.
 */
public final class ThemeChoice {
    private static final Texts TEXTS = Texts.of(ThemeChoice.class);
    private static final String THEME = "theme";
    private static final String SIDES = "theme.sides";
    private static final String GREEN_RED = "green-red";
    private static final String BLUE_ORANGE = "blue-orange";

    private final Path folder;
    private final Preferences preferences;
    private final Notices notices;
    private final Theme theme;
    private final String fallback;
    private String name;
    private boolean greenRed;

    /**
     * Takes what was chosen last, else {@code usual}; a choice that can no longer be read is given up for the usual one.
     *
     * @throws IOException with a sentence for the user when the usual theme cannot be used either
     */
    public ThemeChoice(Path usual, Preferences preferences, Notices notices) throws IOException {
        this.folder = usual.toAbsolutePath().resolveSibling("");
        this.preferences = preferences;
        this.notices = notices;
        String file = usual.getFileName().toString();
        this.fallback = file.substring(0, file.lastIndexOf('.'));
        this.name = fallback;
        this.theme = new Theme(remembered());
        preferences.onOtherUser(this::reread);
    }

    private void reread() {
        try {
            theme.wear(remembered());
        } catch (IOException e) {
            notices.say(Severity.WARNING, String.valueOf(e.getMessage()));
        }
    }

    private Palette remembered() throws IOException {
        greenRed = preferences.read(SIDES).filter(GREEN_RED::equals).isPresent();
        name = preferences.read(THEME).orElse(fallback);
        try {
            return palette(name);
        } catch (IOException e) {
            name = fallback;
            notices.say(Severity.WARNING, TEXTS.get("gone", String.valueOf(e.getMessage())));
            return palette(fallback);
        }
    }

    /** What the window wears; the same object for as long as the window lives. */
    public Theme theme() {
        return theme;
    }

    /** The name of the theme worn, such as {@code dark}. */
    public String name() {
        return name;
    }

    /** Whether buys are green and sells red. */
    public boolean isGreenRed() {
        return greenRed;
    }

    /** What it does by key and from the palette. */
    public List<DeskAction> actions() {
        return List.of(
                new DeskAction(
                        "theme.next",
                        TEXTS.get("group"),
                        TEXTS.get("next"),
                        List.of("Ctrl+Shift+L"),
                        Reach.EVERYWHERE,
                        this::next),
                new DeskAction(
                        "theme.sides",
                        TEXTS.get("group"),
                        TEXTS.get("sides"),
                        List.of(),
                        Reach.EVERYWHERE,
                        this::otherSides));
    }

    /** The next theme of the folder, in the order of their names. */
    public void next() {
        try {
            List<String> names = names();
            choose(names.get((names.indexOf(name) + 1) % names.size()), greenRed);
        } catch (IOException e) {
            notices.say(Severity.WARNING, String.valueOf(e.getMessage()));
        }
    }

    /** From blue and orange sides to green and red ones, or back. */
    public void otherSides() {
        try {
            choose(name, !greenRed);
        } catch (IOException e) {
            notices.say(Severity.WARNING, String.valueOf(e.getMessage()));
        }
    }

    private void choose(String newName, boolean newGreenRed) throws IOException {
        boolean before = greenRed;
        greenRed = newGreenRed;
        Palette palette;
        try {
            palette = palette(newName);
        } catch (IOException e) {
            greenRed = before;
            throw e;
        }
        name = newName;
        theme.wear(palette);
        preferences.write(THEME, name);
        preferences.write(SIDES, greenRed ? GREEN_RED : BLUE_ORANGE);
    }

    private Palette palette(String of) throws IOException {
        Path over = folder.resolve(of + "-" + GREEN_RED + ".css");
        Path file = folder.resolve(of + ".css");
        return greenRed && Files.exists(over) ? Palette.read(file, over) : Palette.read(file);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".css") && !file.endsWith("-" + GREEN_RED + ".css"))
                    .map(file -> file.substring(0, file.length() - 4))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new IOException(TEXTS.get("none", folder));
            }
            return names;
        }
    }
}
