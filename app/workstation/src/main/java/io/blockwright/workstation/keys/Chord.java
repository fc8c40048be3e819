package io.blockwright.workstation.keys;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A key together with the modifiers that are down with it, such as Ctrl+Shift+K. Needs no toolkit. */
public record Chord(KeyCode code, boolean ctrl, boolean alt, boolean shift, boolean meta) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    /** The key of an event. */
    public static Chord of(KeyEvent event) {
        return new Chord(
                event.getCode(), event.isControlDown(), event.isAltDown(), event.isShiftDown(), event.isMetaDown());
    }

    /** Reads {@code Ctrl+Shift+K}; {@code Shortcut} is Ctrl, or ⌘ on a Mac. Empty when it is no key. */
    public static Optional<Chord> parse(String text) {
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        boolean meta = false;
        String[] parts = text.trim().split("\\+", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            switch (parts[i].trim().toLowerCase(Locale.ROOT)) {
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                case "shift" -> shift = true;
                case "meta" -> meta = true;
                case "shortcut" -> {
                    ctrl |= !MAC;
                    meta |= MAC;
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        KeyCode code = code(parts[parts.length - 1].trim());
        return code == null || code.isModifierKey() || code == KeyCode.UNDEFINED
                ? Optional.empty()
                : Optional.of(new Chord(code, ctrl, alt, shift, meta));
    }

    /** How it is saved: {@link #parse} reads it back. */
    public String saved() {
        return modifiers() + code.name();
    }

    /** How a person reads it. */
    public String words() {
        return modifiers() + named();
    }

    private String named() {
        return switch (code) {
            case PLUS -> "+";
            case MINUS -> "−";
            case EQUALS -> "=";
            case ADD -> "Num +";
            case SUBTRACT -> "Num −";
            case UP -> "↑";
            case DOWN -> "↓";
            case LEFT -> "←";
            case RIGHT -> "→";
            case COMMA -> ",";
            case PERIOD -> ".";
            case SLASH -> "/";
            default -> code.getName();
        };
    }

    /** The same in as few characters as can be, for where there is little room. */
    public String shortly() {
        String key = switch (code) {
            case DELETE -> "Del";
            case INSERT -> "Ins";
            case ESCAPE -> "Esc";
            case BACK_SPACE -> "Bksp";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            default -> named();
        };
        return (ctrl ? "^" : "") + (alt ? "Alt+" : "") + (shift ? "⇧" : "") + (meta ? "⌘" : "") + key;
    }

    /** Whether it would put a character into a text field. */
    public boolean types() {
        boolean modified = ctrl || alt || meta;
        return !modified && !code.isFunctionKey() && !code.isNavigationKey() && code != KeyCode.ESCAPE;
    }

    private String modifiers() {
        return (ctrl ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + (meta ? "Meta+" : "");
    }

    private static @org.jspecify.annotations.Nullable KeyCode code(String name) {
        KeyCode named = KeyCode.getKeyCode(name);
        if (named != null) {
            return named;
        }
        try {
            return KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
