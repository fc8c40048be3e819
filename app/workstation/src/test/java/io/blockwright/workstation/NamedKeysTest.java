package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.keys.Chord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wherever the window names a key, it names the one that works. */
@Timeout(180)
class NamedKeysTest {
    private static final Path BUNDLES = Path.of(
            System.getProperty("blockwright.home"), "app/workstation/src/main/resources/io/blockwright/workstation");
    private static final Pattern NAMED = Pattern.compile("\\[([a-z]+(?:\\.[A-Za-z0-9-]+)+)]");
    /** Keys of a view's own that nobody can rebind: of a list, a bar or a field that has the keyboard. */
    private static final Set<String> FIXED = Set.of(
            "shell: palette.ctrl-enter",
            "shell: palette.hold",
            "replay: children.none",
            "replay: head.next",
            "replay: bar.accessible",
            "advice: editor.price-keys",
            "override: editor.price-keys",
            "ticket: tip.price");

    private WindowFixture fixture;

    @BeforeEach
    void open() {
        fixture = WindowFixture.open(Preferences.passing());
        until(
                "the parent",
                () -> ((Label) fixture.node("#override-hand")).getText().contains("P1"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aLeverShowsTheKeyItIsGiven() {
        Button lever = (Button) fixture.node("#override-parent-force-fill");
        assertThat(((Label) lever.getGraphic()).getText()).isEqualTo("F");
        run(() -> fixture.keymap().rebind("parent.force-fill", key("Ctrl+Shift+Delete")));
        assertThat(((Label) lever.getGraphic()).getText()).isEqualTo("^⇧Del");
        frames(2);
        assertThat(lever.getAccessibleHelp()).contains("Ctrl+Shift+Delete");
        Button more = (Button) fixture.node("#override-parent-more-urgent");
        assertThat(more.getGraphic().isVisible()).as("+ says it already").isFalse();
        run(() -> fixture.keymap().rebind("parent.more-urgent", key("Z")));
        assertThat(more.getGraphic().isVisible()).isTrue();
    }

    @Test
    void emptyPanelsNameTheKeysOfNow() {
        run(() -> {
            fixture.keymap().rebind("replay.parent", key("Ctrl+Alt+R"));
            fixture.workspaces().open("replay");
        });
        until("the words", () -> fixture.node("#replay-words") != null);
        assertThat(((Label) fixture.node("#replay-words")).getText()).contains("press Ctrl+Alt+R,");
    }

    @Test
    void noBracketsReachTheScreen() {
        List<String> raw = new ArrayList<>();
        for (DeskPanel panel : call(() -> fixture.window().panels())) {
            run(() -> fixture.workspaces().open(panel.id()));
            frames(2);
            run(() -> collect(fixture.window().content(), raw));
        }
        assertThat(raw).isEmpty();
    }

    @Test
    void everyKeyThatIsNamedInTheTextsBelongsToAnActionAndNoneIsWrittenOut() throws IOException {
        Set<String> ids = new TreeSet<>();
        Set<String> rebindable = new TreeSet<>();
        fixture.keymap().actions().forEach(action -> {
            ids.add(action.id());
            fixture.keymap().keys(action.id()).stream()
                    .map(Chord::words)
                    .filter(words -> words.length() > 1)
                    .forEach(rebindable::add);
        });
        List<String> unknown = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (Path bundle : bundles()) {
            Properties texts = new Properties();
            try (Reader in = Files.newBufferedReader(bundle)) {
                texts.load(in);
            }
            texts.forEach((name, text) -> {
                String place = bundle.getParent().getFileName() + ": " + name;
                Matcher named = NAMED.matcher((String) text);
                while (named.find()) {
                    if (!ids.contains(named.group(1))) {
                        unknown.add(place + " names " + named.group(1));
                    }
                }
                for (String key : rebindable) {
                    Pattern alone = Pattern.compile("(?<![\\w+])" + Pattern.quote(key) + "(?![\\w+])");
                    if (!FIXED.contains(place) && alone.matcher((String) text).find()) {
                        written.add(place + " writes " + key);
                    }
                }
            });
        }
        assertThat(unknown).isEmpty();
        assertThat(written).isEmpty();
    }

    private static void collect(Node node, List<String> raw) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            List<String> texts = new ArrayList<>(List.of(labeled.getText()));
            if (labeled.getTooltip() != null) {
                texts.add(labeled.getTooltip().getText());
            }
            texts.stream().filter(text -> NAMED.matcher(text).find()).forEach(raw::add);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, raw));
        }
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> all = Files.walk(BUNDLES)) {
            return all.filter(file -> file.endsWith("messages.properties"))
                    .sorted()
                    .toList();
        }
    }

    private static Chord key(String text) {
        return Chord.parse(text).orElseThrow();
    }
}
