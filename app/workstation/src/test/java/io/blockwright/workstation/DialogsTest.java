package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Side;
import io.blockwright.workstation.blotter.BlotterPanel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every dialog, popover and menu is opened in both themes, drawn for a person to look at, and cuts off no button's words. */
@Timeout(300)
class DialogsTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");
    private static final Path FOLDER = Path.of("target", "screenshots", "dialogs");

    private final ScriptedDesk desk = new ScriptedDesk(11);
    private final ScriptedPast past = new ScriptedPast(7);
    private final List<String> cut = new ArrayList<>();
    private WorkstationWindow window;
    private Stage stage;
    private String theme;

    @AfterEach
    void close() {
        run(window::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void nothingIsCutOffInAnyOfThem(String wanted) throws Exception {
        theme = wanted;
        open();
        menus();
        windows();
        questions();
        editors();
        assertThat(cut).isEmpty();
    }

    private void open() {
        desk.start("P1", Side.SELL, 20_000, Algo.AC, 30);
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        window = call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    plain.with(past),
                    WindowSettings.of("alice", THEMES.resolve(theme + ".css")).withSize(1_000, 950));
            stage = new Stage();
            made.show(stage);
            return made;
        });
        desk.step(100);
        desk.step(25_000);
        until("the parent", () -> table().getExpandedItemCount() >= 2);
        run(() -> table().requestFocus());
    }

    private void menus() throws Exception {
        chord(KeyCode.SHIFT, KeyCode.F10);
        until("the menu", () -> popup().isPresent());
        picture("menu-blotter", popup().orElseThrow().getScene());
        type(KeyCode.ESCAPE);
        until("the menu to go", () -> popup().isEmpty());
        List<Node> openers = call(() -> Stream.of(".menu-button", ".combo-box")
                .flatMap(kind -> window.content().lookupAll(kind).stream())
                .filter(node -> node.isVisible()
                        && !node.isDisabled()
                        && node.localToScene(0, 0).getX() >= 0)
                .toList());
        int count = 0;
        for (Node opener : openers) {
            run(() -> show(opener));
            frames(3);
            if (popup().isPresent()) {
                picture("popover-" + count++, popup().orElseThrow().getScene());
            }
            run(() -> hide(opener));
            until("the popover to go", () -> popup().isEmpty());
        }
        assertThat(count).isGreaterThan(4);
        chord(KeyCode.CONTROL, KeyCode.K);
        until("the palette", () -> window.content().lookup("#palette") != null);
        frames(3);
        picture("palette", stage.getScene());
        type(KeyCode.ESCAPE);
        frames(2);
    }

    private void windows() throws Exception {
        for (String action : List.of(
                "keys.sheet",
                "precautions.open",
                "blotter.details",
                "blotter.messages",
                "blotter.decisions",
                "history.past-orders")) {
            act(action);
            until(action, () -> other().isPresent());
            frames(4);
            picture(action, other().orElseThrow().getScene());
            run(() -> other().orElseThrow().hide());
            until("it to go", () -> other().isEmpty());
        }
    }

    private void questions() throws Exception {
        for (String quantity : List.of("200K", "400K", "2M")) {
            act("ticket.sell");
            run(() -> field(window.content(), "#ticket-quantity").setText(quantity));
            act("ticket.send");
            question("confirm-" + quantity);
        }
        desk.start("P2", Side.BUY, 400_000, Algo.VWAP, 30);
        desk.publish();
        until("the parent", () -> window.pulse().latest().parents().size() == 2);
        frames(3);
        run(() -> window.panels().stream()
                .filter(panel -> panel.id().equals("blotter"))
                .forEach(panel -> ((BlotterPanel) panel.node()).showParent("P2")));
        frames(3);
        act("parent.cancel");
        question("confirm-end");
    }

    private void question(String name) throws Exception {
        until("the question", () -> other().isPresent());
        frames(8);
        picture(name, other().orElseThrow().getScene());
        type(KeyCode.ESCAPE);
        until("the question to go", () -> other().isEmpty());
    }

    private void editors() throws Exception {
        for (String action : List.of("parent.change", "parent.force-fill", "parent.pause", "parent.pause")) {
            act(action);
            frames(4);
            desk.publish();
            frames(3);
            picture("editor-" + action, stage.getScene());
            type(KeyCode.ESCAPE);
            frames(2);
        }
    }

    private void picture(String name, Scene scene) throws Exception {
        WritableImage image = call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            collect(name, scene.getRoot());
            return scene.snapshot(null);
        });
        WorkstationApp.write(image, FOLDER.resolve(theme + "-" + name + ".png"));
    }

    /** Words of a button that do not stand on it as they were meant: the skin has put dots for some of them. */
    private void collect(String name, Node node) {
        if (node instanceof ButtonBase button && node.isVisible() && button.getText() != null) {
            button.getChildrenUnmodifiable().stream()
                    .filter(child ->
                            child instanceof Text && child.getStyleClass().contains("text")) // no icon
                    .map(text -> ((Text) text).getText())
                    .filter(shown -> !shown.isEmpty() && !shown.equals(button.getText()))
                    .forEach(shown -> cut.add(theme + " " + name + ": " + shown + " for " + button.getText()));
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(name, child));
        }
    }

    private void act(String id) {
        run(() -> window.keymap().actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
    }

    private static void show(Node opener) {
        if (opener instanceof MenuButton menu) {
            menu.show();
        } else if (opener instanceof ComboBoxBase<?> box) {
            box.show();
        }
    }

    private static void hide(Node opener) {
        if (opener instanceof MenuButton menu) {
            menu.hide();
        } else if (opener instanceof ComboBoxBase<?> box) {
            box.hide();
        }
    }

    private static Optional<Window> popup() {
        return call(() -> List.copyOf(Window.getWindows()).stream()
                .filter(each -> !(each instanceof Stage) && each.isShowing() && !(each instanceof Tooltip))
                .filter(each -> each.getScene() != null)
                .findFirst());
    }

    private Optional<Stage> other() {
        return call(() -> List.copyOf(Window.getWindows()).stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(each -> !each.equals(stage) && each.isShowing())
                .findFirst());
    }

    private TreeTableView<?> table() {
        return (TreeTableView<?>) Objects.requireNonNull(window.content().lookup("#blotter-table"));
    }

    private static TextField field(Parent in, String id) {
        return (TextField) in.lookup(id);
    }
}
