package io.blockwright.workstation.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.Preferences;
import java.util.List;
import javafx.beans.binding.StringBinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in sentences: as they are bound now, whoever changed them and whenever. */
class KeyWordsTest {
    private final Keymap keymap = new Keymap(
            List.of(
                    action("ticket.send", "Send", "Ctrl+Enter"),
                    action("parent.mode-ADVISE", "Advise", "Shift+2"),
                    action("parent.cancel", "Cancel the parent", "Ctrl+Delete"),
                    action("replay.play", "Play")),
            Preferences.passing());
    private final KeyWords words = new KeyWords();

    @Test
    void aSentenceNamesTheKeyThatWorks() {
        words.ready(keymap);
        assertThat(words.in("Press [ticket.send], or [parent.mode-ADVISE]."))
                .isEqualTo("Press Ctrl+Enter, or Shift+2.");
        keymap.rebind("ticket.send", key("Ctrl+J"));
        assertThat(words.in("Press [ticket.send].")).isEqualTo("Press Ctrl+J.");
    }

    @Test
    void whatIsOnTheScreenFollowsAChange() {
        StringBinding shown = words.following("Send [ticket.send]");
        StringBinding tip = words.followingWithKey("Plays", "replay.play");
        StringBinding hint = words.shortly("parent.cancel");
        words.ready(keymap);
        assertThat(shown.get()).isEqualTo("Send Ctrl+Enter");
        assertThat(tip.get()).isEqualTo("Plays");
        assertThat(hint.get()).isEqualTo("^Del");
        keymap.rebind("ticket.send", key("F9"));
        keymap.rebind("replay.play", key("Ctrl+Shift+P"));
        keymap.rebind("parent.cancel", key("Shift+X"));
        assertThat(shown.get()).isEqualTo("Send F9");
        assertThat(tip.get()).isEqualTo("Plays (Ctrl+Shift+P)");
        assertThat(hint.get()).isEqualTo("⇧X");
        keymap.reset("ticket.send");
        assertThat(shown.get()).isEqualTo("Send Ctrl+Enter");
    }

    @Test
    void anActionWithoutAKeyIsFoundInThePaletteAndOtherBracketsStay() {
        words.ready(keymap);
        assertThat(words.in("Choose [replay.play].")).isEqualTo("Choose “Play” in the palette.");
        assertThat(words.in("Fill [3] of [P1.x]: $1")).isEqualTo("Fill [3] of [P1.x]: $1");
    }

    @ParameterizedTest
    @CsvSource({"Shift+Delete,⇧Del", "Ctrl+Shift+K,^⇧K", "Alt+F1,Alt+F1", "Plus,+", "Page_Up,PgUp"})
    void inLittleRoomAKeyIsShort(String key, String shortly) {
        assertThat(key(key).shortly()).isEqualTo(shortly);
    }

    private static Chord key(String text) {
        return Chord.parse(text).orElseThrow();
    }

    private static DeskAction action(String id, String title, String... keys) {
        return new DeskAction(id, "Group", title, List.of(keys), Reach.NOT_WHILE_TYPING, () -> {});
    }
}
