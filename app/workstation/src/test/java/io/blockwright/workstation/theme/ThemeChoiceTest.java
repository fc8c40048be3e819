package io.blockwright.workstation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a theme, over the real files and without a toolkit. */
class ThemeChoiceTest {
    private static final Path DARK = Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    private final Preferences preferences = Preferences.passing();
    private final Notices notices = new Notices();

    @Test
    void theNextThemeIsWornAtOnceToldToPaintedViewsAndKept() throws IOException {
        ThemeChoice choice = new ThemeChoice(DARK, preferences, notices);
        List<Integer> painted = new ArrayList<>();
        Subscription repaint =
                choice.theme().onChange(() -> painted.add(choice.theme().argb(Tone.GROUND)));
        assertThat(choice.theme().palette().isDark()).isTrue();

        choice.next();
        assertThat(choice.name()).isEqualTo("light");
        assertThat(choice.theme().palette().isDark()).isFalse();
        assertThat(painted)
                .containsExactly(Palette.read(DARK.resolveSibling("light.css")).argb(Tone.GROUND));
        assertThat(new ThemeChoice(DARK, preferences, notices).name())
                .as("kept")
                .isEqualTo("light");

        repaint.close();
        choice.next();
        assertThat(choice.name()).isEqualTo("dark");
        assertThat(painted).as("told until closed").hasSize(1);
    }

    @Test
    void greenAndRedSidesLieOverEitherThemeAndAreKept() throws IOException {
        ThemeChoice choice = new ThemeChoice(DARK, preferences, notices);
        int blue = choice.theme().argb(Tone.BUY);
        choice.otherSides();
        assertThat(choice.theme().argb(Tone.BUY)).isNotEqualTo(blue);
        assertThat(choice.theme().colour(Tone.BUY).getHue()).as("green").isBetween(90.0, 160.0);
        choice.next();
        assertThat(choice.theme().colour(Tone.BUY).getHue())
                .as("green in the other theme")
                .isBetween(90.0, 160.0);
        ThemeChoice later = new ThemeChoice(DARK, preferences, notices);
        assertThat(later.isGreenRed()).isTrue();
        later.otherSides();
        later.next();
        assertThat(later.theme().argb(Tone.BUY)).isEqualTo(blue);
    }

    @Test
    void aChosenThemeThatIsGoneIsGivenUpForTheUsualOneWithASentence(@TempDir Path folder) throws IOException {
        Path usual = Files.copy(DARK, folder.resolve("dark.css"));
        preferences.write("theme", "sepia");
        ThemeChoice choice = new ThemeChoice(usual, preferences, notices);
        assertThat(choice.name()).isEqualTo("dark");
        assertThat(notices.all())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains("sepia.css").contains("usual theme"));
    }

    @Test
    void aBrokenNextThemeLeavesTheOldOneOnAndSaysWhatIsMissing(@TempDir Path folder) throws IOException {
        Path usual = Files.copy(DARK, folder.resolve("dark.css"));
        Files.writeString(folder.resolve("light.css"), ".root { -bw-ground: #ffffff; }");
        ThemeChoice choice = new ThemeChoice(usual, preferences, notices);
        choice.next();
        assertThat(choice.name()).isEqualTo("dark");
        assertThat(choice.theme().palette().isDark()).isTrue();
        assertThat(notices.all().getFirst().text()).contains("light.css").contains("lacks the colour -bw-panel");
    }
}
