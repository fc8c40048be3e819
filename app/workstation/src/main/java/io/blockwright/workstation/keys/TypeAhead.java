package io.blockwright.workstation.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Chooses from a list by what is typed while the list has the keyboard, as every list on a desk does: what begins so, else what
 * has a word that begins so, else what has these initials. One letter again goes on to the next; a pause begins anew. FX thread.
 */
public final class TypeAhead {
    /** Longer than this between two letters, and the second begins anew; nanoseconds. */
    static final long PAUSE = 1_000_000_000L;

    private final LongSupplier clock;
    private String typed = "";
    private long last;

    /** {@code clock} is a steady one, nanoseconds. */
    TypeAhead(LongSupplier clock) {
        this.clock = clock;
    }

    /** Gives a list of choices its letters. */
    public static <T> void on(ComboBox<T> list) {
        TypeAhead letters = new TypeAhead(System::nanoTime);
        list.getProperties().put(TypeAhead.class, letters);
        list.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            String character = event.getCharacter();
            boolean letter = character.length() == 1 && Character.isLetterOrDigit(character.charAt(0));
            if (letter && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
                event.consume();
                int chosen = letters.type(
                        character, words(list), list.getSelectionModel().getSelectedIndex());
                if (chosen >= 0) {
                    list.getSelectionModel().select(chosen);
                }
            }
        });
    }

    /** Whether letters that are typed where the keyboard is choose there. */
    public static boolean takesLetters(@Nullable Node focus) {
        return focus != null && focus.hasProperties() && focus.getProperties().containsKey(TypeAhead.class);
    }

    private static <T> List<String> words(ComboBox<T> list) {
        StringConverter<T> words = list.getConverter();
        return list.getItems().stream().map(words::toString).toList();
    }

    /** A letter was typed; returns which of the choices it leads to, −1 for none. */
    int type(String letter, List<String> choices, int current) {
        long now = clock.getAsLong();
        typed = (typed.isEmpty() || now - last > PAUSE ? "" : typed) + letter.toLowerCase(Locale.ROOT);
        last = now;
        int chosen = found(choices, typed, current);
        boolean again = typed.chars().allMatch(each -> each == typed.charAt(0));
        return chosen < 0 && again ? found(choices, typed.substring(0, 1), current) : chosen;
    }

    private static int found(List<String> choices, String typed, int current) {
        List<Integer> fit = new ArrayList<>();
        for (Fit how : Fit.values()) {
            for (int i = 0; i < choices.size(); i++) {
                if (!fit.contains(i) && how.fits(choices.get(i).toLowerCase(Locale.ROOT), typed)) {
                    fit.add(i);
                }
            }
        }
        int at = fit.indexOf(current);
        if (fit.isEmpty() || (at >= 0 && typed.length() > 1)) {
            return at < 0 ? -1 : current;
        }
        return fit.get((at + 1) % fit.size());
    }

    /** How a choice fits what is typed, the best first. */
    private enum Fit {
        BEGINS {
            @Override
            boolean fits(String choice, String typed) {
                return choice.startsWith(typed);
            }
        },
        WORD_BEGINS {
            @Override
            boolean fits(String choice, String typed) {
                return words(choice).stream().anyMatch(word -> word.startsWith(typed));
            }
        },
        INITIALS {
            @Override
            boolean fits(String choice, String typed) {
                StringBuilder initials = new StringBuilder();
                words(choice).forEach(word -> initials.append(word.charAt(0)));
                return initials.toString().startsWith(typed);
            }
        };

        abstract boolean fits(String choice, String typed);

        private static List<String> words(String choice) {
            return List.of(choice.split("[^\\p{L}\\p{N}]+")).stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }
}
