package io.blockwright.workstation.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.Preferences;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys on paper: read, given away, refused, kept, printed. */
class KeymapTest {
    private final Preferences kept = Preferences.passing();
    private final Keymap keys = keymap();

    @ParameterizedTest
    @ValueSource(
            strings = {"F7", "Shift+F7", "Ctrl+Shift+K", "Space", "Plus", "Shift+Up", "Ctrl+Enter", "Alt+F1", "Minus"})
    void aKeyThatIsKeptIsReadBackTheSame(String text) {
        Chord key = Chord.parse(text).orElseThrow();
        assertThat(Chord.parse(key.saved())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "Ctrl", "Ctrl+", "Hyper+K", "Ctrl+Nonsense", "Shift"})
    void whatIsNoKeyIsNone(String text) {
        assertThat(Chord.parse(text)).isEmpty();
    }

    @Test
    void aKeyIsGivenAwayAndKept() {
        assertThat(keys.rebind("parent.pause", key("O"))).isEmpty();
        assertThat(keys.action(key("O")).orElseThrow().id()).isEqualTo("parent.pause");
        assertThat(keys.action(key("P"))).isEmpty();
        assertThat(keymap().keys("parent.pause")).containsExactly(key("O"));
        assertThat(keys.reset("parent.pause")).isEmpty();
        assertThat(keymap().keys("parent.pause")).containsExactly(key("P"));
    }

    @Test
    void aKeyThatIsTakenOrThatTypesOrThatIsNeededIsRefusedWithASentence() {
        assertThat(keys.rebind("parent.pause", key("F7")).orElse("")).contains("F7 belongs to \"Cancel all\"");
        assertThat(keys.rebind("desk.cancel-all", key("X")).orElse("")).contains("would put a character");
        assertThat(keys.rebind("parent.pause", key("Tab")).orElse("")).contains("means the same in every window");
        assertThat(keys.rebind("parent.pause", key("Enter"))).isPresent();
        assertThat(keys.keys("parent.pause")).containsExactly(key("P"));
        assertThat(keys.keys("desk.cancel-all")).containsExactly(key("F7"));
    }

    @Test
    void aKeyGivenAwayCannotComeBackWhileAnotherHasIt() {
        keys.rebind("parent.pause", key("O"));
        keys.rebind("child.take-over", key("P"));
        assertThat(keys.reset("parent.pause").orElse("")).contains("P belongs to \"Take over\"");
        keys.resetAll();
        assertThat(keys.keys("parent.pause")).containsExactly(key("P"));
        assertThat(keys.keys("child.take-over")).containsExactly(key("T"));
    }

    @Test
    void whatAPersonChoseStandsBeforeANewVersionsOwnKey() {
        kept.write("key.child.take-over", "F7");
        Keymap next = keymap();
        assertThat(next.action(key("F7")).orElseThrow().id()).isEqualTo("child.take-over");
        assertThat(next.conflicts()).as("not a mistake of the program").isEmpty();
        kept.write("key.child.take-over", "gibberish");
        assertThat(keymap().keys("child.take-over")).containsExactly(key("T"));
    }

    @Test
    void theSheetSaysWhatIsChangedAndHeld(@TempDir Path folder) throws Exception {
        keys.rebind("parent.pause", key("O"));
        KeySheet sheet = new KeySheet(keys);
        assertThat(sheet.text())
                .contains("Safety\n", "F7 ", "Ctrl+Shift+K, held one second", "O ", "Pause <it>")
                .doesNotContain("No key at all");
        assertThat(sheet.html()).contains("<b>O</b>", "Pause &lt;it&gt;").doesNotContain("<it>");
        SheetPrinter printer = new SheetPrinter(sheet);
        Path page = folder.resolve("keys.html");
        assertThat(printer.save(() -> page, "")).contains("was saved as " + page);
        assertThat(Files.readString(page)).isEqualTo(sheet.html());
        Path text = folder.resolve("keys.txt");
        printer.save(() -> text, "");
        assertThat(Files.readString(text)).isEqualTo(sheet.text());
        assertThat(printer.save(() -> folder.resolve("nowhere/keys.txt"), "")).contains("could not be saved");
        assertThat(printer.save(() -> null, "")).isEqualTo("Nothing was saved.");
    }

    private Keymap keymap() {
        return new Keymap(
                List.of(
                        action("desk.cancel-all", "Cancel all", Reach.EVERYWHERE, "F7"),
                        action("desk.kill", "Kill", Reach.HELD, "Ctrl+Shift+K"),
                        action("parent.pause", "Pause <it>", Reach.NOT_WHILE_TYPING, "P"),
                        action("child.take-over", "Take over", Reach.NOT_WHILE_TYPING, "T"),
                        new DeskAction("x.none", "Safety", "No key at all", List.of(), Reach.EVERYWHERE, () -> {})),
                kept);
    }

    private static DeskAction action(String id, String title, Reach reach, String key) {
        return new DeskAction(id, "Safety", title, List.of(key), reach, () -> {});
    }

    private static Chord key(String text) {
        return Chord.parse(text).orElseThrow();
    }
}
