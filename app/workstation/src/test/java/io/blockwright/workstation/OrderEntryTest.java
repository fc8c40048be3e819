package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.clickHere;
import static io.blockwright.workstation.FxDriver.drag;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.inFrames;
import static io.blockwright.workstation.FxDriver.move;
import static io.blockwright.workstation.FxDriver.press;
import static io.blockwright.workstation.FxDriver.release;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.workstation.ladder.LadderPanel;
import io.blockwright.workstation.ladder.LadderViewModel;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ticket, the question and the ladder in the real window, by robot: however often a hand does it, it happens once. */
@Timeout(180)
class OrderEntryTest {
    private static final Path THEME =
            Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");
    private static final Path FOLDER = Path.of("target", "screenshots");

    private final ScriptedDesk desk = new ScriptedDesk(11);
    private WorkstationWindow window;

    @BeforeEach
    void open() {
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        window = call(() -> new WorkstationWindow(
                DeskAccess.forgetful(desk, "alice"),
                WindowSettings.of("alice", THEME).withSize(1_000, 1_000)));
        run(() -> {
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            window.show(made);
        });
        desk.step(100);
        desk.step(1_000);
        until("the market", () -> ladder().price(0) > 0);
    }

    @AfterEach
    void close() {
        run(window::close);
    }

    @Test
    void aLargeOrderIsAskedAboutOnceAndNoKeyAnswers() throws Exception {
        type("200K", KeyCode.F3);
        inFrames(
                () -> chord(KeyCode.CONTROL, KeyCode.ENTER),
                () -> chord(KeyCode.CONTROL, KeyCode.ENTER),
                () -> assertThat(question()).isNotNull(),
                () -> clickOn("#confirm-send", 5)); // long before the delay was seen
        assertThat(call(() -> Window.getWindows().stream()
                        .filter(each -> each.getScene().lookup("#confirm") != null)
                        .count()))
                .isEqualTo(1);
        until("the delay to be seen", () -> !ask("#confirm-send").isDisabled());
        picture("confirm-ask");
        type(KeyCode.ENTER);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        frames(3);
        assertThat(desk.commands).isEmpty();
        type(KeyCode.ESCAPE);
        until("the question to go", () -> question() == null);
        assertThat(desk.commands).isEmpty();
        assertThat(text("#ticket-verdict")).contains("cancelled at the question");
        assertThat(call(() -> field("#ticket-quantity").getText())).isEqualTo("200K");
    }

    @Test
    void fiveClicksOnTheAnswerAreOneOrder() {
        type("200K", KeyCode.F3);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until(
                "the answer to wake",
                () -> question() != null && !ask("#confirm-send").isDisabled());
        clickOn("#confirm-send", 5);
        until("the order", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.StartParent.class);
        assertThat(call(this::question)).isNull();
    }

    @Test
    void safetyKeysWorkWhileTheQuestionStands() {
        type("200K", KeyCode.F3);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the question", () -> question() != null);
        type(KeyCode.F7);
        until("cancel all", () -> !desk.commands.isEmpty());
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.CancelAll.class);
    }

    @Test
    void aLargerOneIsTypedAgainAndTheLargestNeedsSomebodyElse() throws Exception {
        type("400K", KeyCode.F2);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the question", () -> question() != null);
        until("the delay to pass", () -> ((ProgressBar) ask("#confirm-delay")).getProgress() >= 1);
        assertThat(call(() -> ask("#confirm-send").isDisabled())).isTrue();
        picture("confirm-retype");
        String total = call(() -> ((Label) ask("#confirm-total")).getText()).replaceAll("[^0-9]", "");
        run(() -> ((TextField) ask("#confirm-retype")).setText(total));
        until("the answer to wake", () -> !ask("#confirm-send").isDisabled());
        type(KeyCode.ENTER);
        frames(2);
        assertThat(desk.commands).isEmpty();
        clickOn("#confirm-send", 2);
        until("the order", () -> desk.commands.size() == 1);

        type("2M", KeyCode.F2);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the question", () -> question() != null);
        String larger = call(() -> ((Label) ask("#confirm-total")).getText()).replaceAll("[^0-9]", "");
        run(() -> ((TextField) ask("#confirm-retype")).setText(larger));
        until("the answer to wake", () -> !ask("#confirm-send").isDisabled());
        picture("confirm-second");
        clickOn("#confirm-send", 1);
        until("the refusal", () -> text("#ticket-verdict").contains("second person"));
        assertThat(desk.commands).hasSize(1);
    }

    @Test
    void sendingIsOnceHoweverLongTheWindowWasFrozen() {
        type("500", KeyCode.F2);
        press(KeyCode.CONTROL);
        run(
                () -> { // what waits in the queue of a frozen window arrives without a frame between
                    for (int i = 0; i < 5; i++) {
                        chord(KeyCode.ENTER);
                    }
                });
        release(KeyCode.CONTROL);
        clickOn("#ticket-send", 3);
        until("the order", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).hasSize(1);
    }

    @Test
    void fiveClicksOnOnePriceAreOneOrder() {
        type("300", KeyCode.F2);
        chord(KeyCode.CONTROL, KeyCode.L);
        Node rows = node("#ladder-rows");
        long price = call(() -> desk.market.bid() - 200);
        move(rows, at(rows, 0.40, price));
        clickHere(5);
        until("the order", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.PlaceManual.class, order -> {
            assertThat(order.price()).isEqualTo(price);
            assertThat(order.side()).isEqualTo(Side.BUY);
        });
    }

    @Test
    void anEditIsWordedBeforeItIsSentAndSentOnceAndNotTheTicketAfterIt() throws Exception {
        ChildRow child = takenOver();
        type("700", KeyCode.F3); // a filled ticket stands by
        Node rows = node("#ladder-rows");
        move(rows, at(rows, 0.95, child.order().price()));
        clickHere(1);
        type(KeyCode.F4);
        until("the edit", () -> node("#ladder-edit").isVisible());
        chord(KeyCode.SHIFT, KeyCode.UP);
        until("the sentence", () -> text("#ladder-edit-sentence").startsWith("LOSES ITS PLACE"));
        picture("ladder-edit", window.content());
        assertThat(desk.commands).isEmpty();
        type(KeyCode.ENTER);
        frames(2);
        assertThat(desk.commands).isEmpty();
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the change", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.ReplaceChild.class, change -> {
            assertThat(change.clOrdId()).isEqualTo(child.order().clOrdId());
            assertThat(change.price()).isEqualTo(child.order().price() + 100);
        });
    }

    @Test
    void anOwnOrderIsDraggedToAnotherPriceWithTheSameSentence() {
        ChildRow child = takenOver();
        chord(KeyCode.CONTROL, KeyCode.L);
        Node rows = node("#ladder-rows");
        Point2D from = at(rows, 0.95, child.order().price());
        Point2D to = at(rows, 0.95, child.order().price() + 300);
        drag(rows, from, to);
        until("the change", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.ReplaceChild.class,
                        change -> assertThat(change.price())
                                .isEqualTo(child.order().price() + 300));
    }

    @Test
    void theSingleOrderIsReachedByKeyAndSentByKey() throws Exception {
        type("300", KeyCode.F3);
        chord(KeyCode.CONTROL, KeyCode.F2);
        run(() -> field("#ticket-limit").requestFocus());
        chord(KeyCode.SHIFT, KeyCode.UP);
        until("the touch", () -> !field("#ticket-limit").getText().isEmpty());
        frames(2);
        picture("ticket-single", window.content());
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the order", () -> !desk.commands.isEmpty());
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.PlaceManual.class);
    }

    @Test
    void aLetterOnTheListOfStrategiesChoosesAndPausesNothing() throws Exception {
        ComboBox<?> algo = (ComboBox<?>) node("#ticket-algo");
        run(algo::requestFocus);
        type(KeyCode.P);
        until("the strategy", () -> algo.getValue() == Algo.POV);
        type(KeyCode.P);
        until("the next one", () -> algo.getValue() == Algo.PPO);
        run(algo::show);
        until("the list", algo::isShowing);
        type(KeyCode.P);
        until("and around in the open list", () -> algo.getValue() == Algo.POV);
        type(KeyCode.ESCAPE);
        until("the list to close", () -> !algo.isShowing());
        picture("ticket-typed", window.content());
        assertThat(desk.commands).isEmpty();
        type(KeyCode.F7);
        until("a safety key", () -> !desk.commands.isEmpty());
    }

    /** The newest child of P1, with its wheel in a person's hand. */
    private ChildRow takenOver() {
        ChildRow newest = desk.parent("P1").children.getLast();
        desk.parent("P1").change(newest.order().clOrdId(), child -> ScriptedParent.wheel(child, true));
        desk.publish();
        frames(3);
        return desk.parent("P1").children.getLast();
    }

    private void type(String quantity, KeyCode ticket) {
        type(ticket);
        run(() -> field("#ticket-quantity").setText(quantity));
        frames(1);
    }

    private static void type(KeyCode key) {
        FxDriver.type(key);
    }

    private Point2D at(Node rows, double across, long price) {
        return call(
                () -> new Point2D(rows.getBoundsInLocal().getWidth() * across, 16 + (ladder().row(price) + 0.5) * 19));
    }

    private void clickOn(String id, int times) {
        Node button = call(() -> ask(id) == null ? node(id) : ask(id));
        FxDriver.click(button, times);
    }

    private LadderViewModel ladder() {
        return ((LadderPanel) node("#ladder")).model();
    }

    private Scene question() {
        List<Window> open = List.copyOf(Window.getWindows());
        return open.stream()
                .map(Window::getScene)
                .filter(scene -> scene.lookup("#confirm") != null)
                .findFirst()
                .orElse(null);
    }

    private Node ask(String id) {
        Scene scene = question();
        return scene == null ? null : scene.lookup(id);
    }

    private void picture(String name) throws Exception {
        picture(name, call(() -> question().getRoot()));
    }

    private static void picture(String name, Parent of) throws Exception {
        frames(2);
        WorkstationApp.write(call(() -> of.snapshot(null, null)), FOLDER.resolve(name + ".png"));
    }

    private Node node(String id) {
        return call(() -> window.content().lookup(id));
    }

    private String text(String id) {
        return call(() -> ((Label) node(id)).getText());
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }
}
