package io.blockwright.workstation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.shell.Place.Split;
import io.blockwright.workstation.shell.Place.Tabs;
import io.blockwright.workstation.shell.Workspace.Detached;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving panels about on paper, and writing down where they stand. */
class WorkspaceTest {
    private final Workspace desk =
            read("v1 rows 0.600 ( cols 0.500 0.750 ( [ map ] [ ladder ] [ ticket advice* ] ) [ blotter ] )");

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Workspace two = new Workspace(
                desk.main(),
                List.of(new Detached(-1920, 40, 800, 600, Split.of(true, 0.25, Tabs.of("tiles"), Tabs.of("alerts")))));
        assertThat(WorkspaceText.read(WorkspaceText.of(two))).contains(two);
        assertThat(WorkspaceText.of(desk))
                .isEqualTo("v1 rows 0.600 ( cols 0.500 0.750 ( [ map ] [ ladder ] [ ticket advice* ] ) [ blotter ] )");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2 [ map ]",
                "v1",
                "v1 [ ]",
                "v1 [ map",
                "v1 [ map ] ]",
                "v1 rows 0.5 ( [ map ] )",
                "v1 rows 0.5 0.4 ( [ map ] [ ladder ] [ ticket ] )",
                "v1 rows x ( [ map ] [ ladder ] )",
                "v1 rows NaN ( [ map ] [ ladder ] )",
                "v1 rows 1.5 ( [ map ] [ ladder ] )",
                "v1 [ map map ]",
                "v1 rows 0.5 ( [ map ] [ map ] )",
                "v1 [ map ] window 1 2 3 [ ladder ]",
                "v1 [ map ] window 1 2 3 9999999999 [ ladder ]",
                "v1 [ <script> ]",
                "v1 ( ( ( ("
            })
    void whatIsNoWorkspaceIsRefused(String text) {
        assertThat(WorkspaceText.read(text)).isEmpty();
    }

    @Test
    void aThousandOpenBracketsDoNotBringItDown() {
        assertThat(WorkspaceText.read("v1 " + "rows 0.5 ( ".repeat(300))).isEmpty();
    }

    @Test
    void closingGivesTheRoomToTheNeighbour() {
        assertThat(text(desk.close("ladder")))
                .isEqualTo("v1 rows 0.600 ( cols 0.750 ( [ map ] [ ticket advice* ] ) [ blotter ] )");
        assertThat(text(desk.close("blotter")))
                .isEqualTo("v1 cols 0.500 0.750 ( [ map ] [ ladder ] [ ticket advice* ] )");
        assertThat(text(desk.close("advice"))).contains("[ ticket ]");
        Workspace last = read("v1 [ map ]");
        assertThat(last.close("map")).isEqualTo(last);
    }

    @Test
    void aPanelIsOpenedBesideItsCompanionAndAnOpenOneComesToTheFront() {
        assertThat(text(desk.open("tiles", "blotter"))).contains("[ blotter tiles* ]");
        assertThat(text(desk.open("tiles", "nowhere"))).contains("[ blotter tiles* ]");
        assertThat(text(desk.open("ticket", "blotter"))).contains("[ ticket* advice ]");
    }

    @Test
    void aPanelGoesToAWindowOfItsOwnAndComesBack() {
        Workspace out = desk.detach("advice", new Detached(1, 2, 300, 400, desk.main()));
        assertThat(text(out)).endsWith("window 1 2 300 400 [ advice ]").contains("[ ticket ]");
        assertThat(out.isInMain("advice")).isFalse();
        assertThat(out.dockBack("advice", "ticket")).isEqualTo(desk);
        Workspace last = read("v1 [ map ]");
        assertThat(last.detach("map", new Detached(1, 2, 3, 4, last.main()))).isEqualTo(last);
    }

    @Test
    void aPanelMovesOutOfItsTabsIntoItsNeighboursAndAlongTheEdge() {
        assertThat(text(desk.move("advice", Edge.DOWN))).contains("rows 0.500 ( [ ticket ] [ advice ] )");
        assertThat(text(desk.move("ladder", Edge.LEFT))).contains("[ map ladder* ]");
        assertThat(text(desk.move("ladder", Edge.DOWN))).contains("[ blotter ladder* ]");
        assertThat(text(desk.move("ladder", Edge.UP))).startsWith("v1 rows 0.350 ( [ ladder ] rows 0.600");
        Workspace last = read("v1 [ map ]");
        assertThat(last.move("map", Edge.LEFT)).isEqualTo(last);
    }

    @Test
    void panelsThatAreGoneFromTheProgramAreLeftOut() {
        assertThat(desk.keep(Set.of("map", "blotter")).map(WorkspaceTest::text))
                .contains("v1 rows 0.600 ( [ map ] [ blotter ] )");
        assertThat(desk.keep(Set.of("other"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Layouts.class)
    void everyLayoutShowsEveryPanelOnceWhateverThereIs(Layouts layout) {
        Set<String> all = new TreeSet<>(layout.whole().panels());
        all.add("brand-new");
        for (String missing : all) {
            Set<String> known = new TreeSet<>(all);
            known.remove(missing);
            Workspace made = layout.of(known);
            assertThat(made.panels()).containsExactlyInAnyOrderElementsOf(known);
            assertThat(WorkspaceText.read(WorkspaceText.of(made))).contains(made);
        }
        assertThat(layout.of(Set.of("ladder")).panels()).containsExactly("ladder");
    }

    private static Workspace read(String text) {
        return WorkspaceText.read(text).orElseThrow();
    }

    private static String text(Workspace workspace) {
        return WorkspaceText.of(workspace);
    }
}
