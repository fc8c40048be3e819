package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Typeface;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The heat map as a hand uses it: real toolkit, real mouse, real keys. */
@Timeout(180)
class HeatMapPanelTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Path HOME = Path.of(System.getProperty("blockwright.home"));

    private final HeatStory story = new HeatStory();
    private final Preferences preferences = Preferences.passing();
    private final Selection selection = new Selection();
    private final List<String> shown = new ArrayList<>();
    private HeatMapPanel panel;
    private Stage stage;
    private Subscription following = () -> {};

    @BeforeEach
    void aMinuteOfMarket() {
        FxDriver.run(() -> {
            panel = panel();
            StackPane root = new StackPane(panel);
            Scene scene = new Scene(root, 940, 520);
            theme().dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            root.applyCss();
            root.layout();
            run(300, SECOND / 5);
        });
    }

    @AfterEach
    void close() {
        FxDriver.run(stage::hide);
    }

    @Test
    void wheelZoomsTimeWithCtrlPricesAndDragPansAndADoubleClickReturns() {
        long nanos = view().nanosPerPixel();
        double ticks = view().ticksPerPixel();
        wheel(-2);
        assertThat(view().nanosPerPixel()).isLessThan(nanos);
        assertThat(view().ticksPerPixel()).isEqualTo(ticks);
        long zoomed = view().nanosPerPixel();
        wheelWithCtrl();
        assertThat(view().ticksPerPixel()).isLessThan(ticks);
        assertThat(view().nanosPerPixel()).isEqualTo(zoomed);
        drag(300, 300, 460, 340);
        assertThat(panel.model().live().get()).isFalse();
        assertThat(FxDriver.call(() -> panel.lookup("#heat-live").isVisible())).isTrue();
        mouse(250, 400, 2);
        assertThat(panel.model().live().get()).isTrue();
    }

    @Test
    void everyMoveOfTheMouseHasAKey() {
        FxDriver.run(() -> act("heatmap.focus"));
        long right = view().rightColumn();
        FxDriver.type(KeyCode.LEFT);
        assertThat(view().rightColumn()).isLessThan(right);
        double top = view().top();
        FxDriver.type(KeyCode.UP);
        assertThat(view().top()).isGreaterThan(top);
        FxDriver.type(KeyCode.END);
        assertThat(panel.model().live().get()).isTrue();
        FxDriver.type(KeyCode.PAGE_UP);
        assertThat(panel.model().live().get()).isFalse();
        FxDriver.run(() -> run(50, SECOND / 10));
        assertThat(panel.model().behind()).isPositive();
        FxDriver.run(() -> act("heatmap.live"));
        assertThat(panel.model().behind()).isZero();
        FxDriver.chord(KeyCode.CONTROL, KeyCode.LEFT);
        FxDriver.run(() -> {
            assertThat(panel.lookup("#heat-read-out").isVisible()).isTrue();
            assertThat(panel.lookup("#heat-map").getAccessibleText()).contains("shares");
        });
        FxDriver.type(KeyCode.ESCAPE);
        FxDriver.run(
                () -> assertThat(panel.lookup("#heat-read-out").isVisible()).isFalse());
        FxDriver.run(() -> {
            long nanos = view().nanosPerPixel();
            act("heatmap.time-out");
            assertThat(view().nanosPerPixel()).isGreaterThan(nanos);
            act("heatmap.pause");
            assertThat(panel.model().live().get()).isFalse();
            act("heatmap.pause");
            assertThat(panel.model().live().get()).isTrue();
            act("heatmap.session");
            assertThat(view().x(HeatStory.START + SECOND / 10)).isBetween(0.0, 10.0);
        });
    }

    @Test
    void aClickedFillSelectsItsChild() {
        FxDriver.run(() -> act("heatmap.session"));
        Filled fill = story.fills.get(2);
        click(fill);
        assertThat(shown).containsExactly(fill.fill().clOrdId());
        assertThat(Objects.requireNonNull(selection.child().get()).childId())
                .isEqualTo(fill.fill().clOrdId());
        FxDriver.run(() -> act("heatmap.next-fill"));
        assertThat(shown).hasSize(2).last().isEqualTo(story.fills.get(3).fill().clOrdId());
        FxDriver.run(() -> act("heatmap.previous-fill"));
        assertThat(shown).last().isEqualTo(fill.fill().clOrdId());
    }

    @Test
    void whatAPersonChoseIsThereTheNextTime() {
        FxDriver.run(() -> {
            act("heatmap.colours");
            act("heatmap.more-contrast");
            act("heatmap.trades");
            HeatSettings next = panel().model().settings();
            assertThat(next.colours().get()).isEqualTo(HeatColours.PERCEPTUAL);
            assertThat(next.contrast().get()).isCloseTo(0.6, within(1e-9));
            assertThat(next.trades().get()).isFalse();
            preferences.write("heatmap.colours", "RAINBOW");
            preferences.write("heatmap.contrast", "much");
            assertThat(panel().model().settings().colours().get()).isEqualTo(HeatColours.CLASSIC);
            assertThat(panel().model().settings().contrast().get()).isEqualTo(0.5);
        });
    }

    @Test
    void aReplayThatSeeksBackShowsWhatTheFirstWatchSaw() {
        FxDriver.run(() -> {
            HeatStory again = new HeatStory();
            List<Frame> past = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                past.add(again.step(SECOND / 10));
            }
            HeatMapPanel straight = panel();
            past.forEach(straight::absorb);
            panel.reset();
            past.subList(0, 99).forEach(panel::absorb);
            panel.show(past.getLast());
            assertThat(panel.model().now()).isEqualTo(again.now);
            DepthColumn mine = new DepthColumn();
            DepthColumn theirs = new DepthColumn();
            for (long t = HeatStory.START; t < again.now; t += SECOND) {
                panel.model().history().read(t, t + SECOND, mine);
                straight.model().history().read(t, t + SECOND, theirs);
                assertThat(mine.cells().size()).isEqualTo(theirs.cells().size());
            }
            assertThat(panel.model().trades().count())
                    .isEqualTo(straight.model().trades().count());
            panel.model().history().read(again.now + SECOND, again.now + 2 * SECOND, mine);
            assertThat(mine.present()).as("what came later is forgotten").isFalse();
        });
    }

    @Test
    void aClosedPanelListensToNothing() {
        FxDriver.run(() -> {
            Pulse pulse = new Pulse(new RecordingDesk());
            Subscription following = panel.attach(pulse);
            assertThat(pulse.subscriptions()).isEqualTo(1);
            following.close();
            assertThat(pulse.subscriptions()).isZero();
        });
    }

    @Test
    void actionsHaveIdsAndKeysOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        Set<String> keys = new HashSet<>();
        for (DeskAction action : panel.actions()) {
            assertThat(ids.add(action.id())).as(action.id()).isTrue();
            assertThat(action.keys()).allMatch(keys::add);
            for (String key : action.keys()) {
                assertThat(io.blockwright.workstation.keys.Chord.parse(key))
                        .as(key)
                        .isPresent();
            }
        }
    }

    @Test
    void figuresSayWhatAFrameCosts() {
        FxDriver.run(() -> {
            HeatFigures figures = panel.figures();
            assertThat(figures.columns()).isEqualTo(view().width());
            assertThat(figures.prices()).isPositive();
            assertThat(figures.workP99Nanos()).isPositive();
            assertThat(figures.toPixelsP99Nanos()).isGreaterThanOrEqualTo(figures.workP99Nanos() / 100);
            assertThat(figures.missedPercent()).isBetween(0.0, 100.0);
        });
    }

    @Test
    void picturesForAPersonToLookAt() throws Exception {
        for (HeatColours colours : HeatColours.values()) {
            FxDriver.run(() -> {
                panel.model().settings().colours().set(colours);
                run(400, SECOND / 4);
                selection.select(
                        colours == HeatColours.GREY ? null : panel.model().own().parent("P1"), null);
                following.close();
                following = panel.attach(new Pulse(new RecordingDesk()));
                run(1, SECOND / 4);
            });
            picture("heatmap-" + colours.name().toLowerCase(java.util.Locale.ROOT));
        }
        FxDriver.run(() -> {
            story.stale = true;
            run(100, SECOND / 10);
            story.stale = false;
            run(400, SECOND / 4);
            act("heatmap.session");
            story.now += 20 * SECOND;
            run(40, SECOND / 10);
            act("heatmap.focus");
            act("heatmap.back");
        });
        FxDriver.chord(KeyCode.CONTROL, KeyCode.LEFT);
        FxDriver.run(() -> run(3, SECOND / 10));
        picture("heatmap-paused");
    }

    private void picture(String name) throws Exception {
        FxDriver.frames(3);
        WritableImage image = FxDriver.call(() -> stage.getScene().getRoot().snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
                colours.add(copy.getRGB(x, y));
            }
        }
        assertThat(colours).as("a picture, not a blank").hasSizeGreaterThan(100);
        Path file = Path.of("target", "screenshots", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(copy, "png", file.toFile());
    }

    private void run(int frames, long nanos) {
        for (int i = 1; i < frames; i++) {
            panel.absorb(story.step(nanos));
        }
        panel.show(story.step(nanos));
    }

    private Viewport view() {
        return panel.model().viewport();
    }

    private void act(String id) {
        panel.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
        panel.show(new Frame(0, null, List.of()));
    }

    private void click(Filled fill) {
        FxDriver.run(() -> assertThat(view().x(fill.time())).isBetween(0.0, view().width() - 1.0));
        mouse(view().x(fill.time()), view().y(fill.fill().price()), 1);
    }

    /** In the map's own coordinates. */
    private void mouse(double x, double y, int clicks) {
        FxDriver.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(onScreen(x, y));
            for (int i = 0; i < clicks; i++) {
                robot.mousePress(MouseButton.PRIMARY);
                robot.mouseRelease(MouseButton.PRIMARY);
            }
        });
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        FxDriver.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(onScreen(fromX, fromY));
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(onScreen((fromX + toX) / 2, (fromY + toY) / 2));
            robot.mouseMove(onScreen(toX, toY));
            robot.mouseRelease(MouseButton.PRIMARY);
            panel.show(new Frame(0, null, List.of()));
        });
    }

    private void wheel(int notches) {
        FxDriver.run(() -> {
            Robot robot = new Robot();
            robot.mouseMove(onScreen(200, 200));
            robot.mouseWheel(notches);
        });
    }

    /** The headless toolkit's robot forgets the keys that are down when it turns the wheel. */
    private void wheelWithCtrl() {
        FxDriver.run(() -> Event.fireEvent(
                panel.lookup("#heat-map"),
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        200,
                        200,
                        200,
                        200,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        0,
                        40,
                        0,
                        40,
                        HorizontalTextScrollUnits.NONE,
                        0,
                        VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
    }

    private Point2D onScreen(double x, double y) {
        return panel.lookup("#heat-map").localToScreen(x, y);
    }

    private HeatMapPanel panel() {
        return new HeatMapPanel(
                theme(),
                Typeface.choose(),
                new ClockFormat(ZoneId.of("America/New_York")),
                selection,
                preferences,
                shown::add);
    }

    private static Theme theme() {
        try {
            return Theme.read(HOME.resolve("resources").resolve("themes").resolve("dark.css"));
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
