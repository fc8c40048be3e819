package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class HeatImageTest {
    private static final long MILLI = 1_000_000L;
    private static final long START = 1_340_288_000_000L * MILLI;
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;
    private static final MarkRaster.Hand NONE = new MarkRaster.Hand(null, null);

    /** The obviously right picture is the one drawn in one go; the ring must look the same after every frame. */
    @Test
    void thePictureGrownColumnByColumnIsThePictureDrawnAtOnce() throws Exception {
        Theme theme = theme();
        FxDriver.run(() -> {
            SplittableRandom random = new SplittableRandom(5);
            HeatMapViewModel grown = model();
            HeatImage ring = new HeatImage(theme);
            StackPane holder = new StackPane(ring);
            new Scene(holder, WIDTH, HEIGHT);
            List<Long> times = new ArrayList<>();
            List<MarketPicture> books = new ArrayList<>();
            long time = START;
            long bid = 1_000_000;
            for (int i = 0; i < 400; i++) {
                time += random.nextLong(50, 900) * MILLI;
                bid += random.nextLong(-1, 2) * 100;
                times.add(time);
                books.add(Snapshots.market(bid, bid + 200, i % 50 > 44));
                grown.market(time, books.getLast());
                ring.show(grown, 1, NONE);
                if (i % 20 == 19) {
                    HeatMapViewModel fresh = model();
                    for (int k = 0; k <= i; k++) {
                        fresh.market(times.get(k), books.get(k));
                    }
                    HeatImage whole = new HeatImage(theme);
                    StackPane other = new StackPane(whole);
                    new Scene(other, WIDTH, HEIGHT);
                    whole.show(fresh, 1, NONE);
                    assertThat(pixels(holder)).as("after %s books", i + 1).isEqualTo(pixels(other));
                }
            }
        });
    }

    @Test
    void sizesLinesAndStripesHaveTheirColours() throws Exception {
        Theme theme = theme();
        FxDriver.run(() -> {
            HeatMapViewModel model = model();
            for (long i = 0; i < 20; i++) {
                model.market(START + i * 1_000 * MILLI, Snapshots.market(1_000_700, 1_000_900, i >= 10));
            }
            HeatImage image = new HeatImage(theme);
            StackPane holder = new StackPane(image);
            new Scene(holder, WIDTH, HEIGHT);
            image.show(model, 1, NONE);
            int[] pixels = pixels(holder);
            Viewport view = model.viewport();
            int calm = (int) view.x(START + 7_000 * MILLI);
            assertThat(pixels[(int) Math.round(view.y(1_000_700L)) * WIDTH + calm])
                    .isEqualTo(theme.argb(Tone.BID_LINE));
            assertThat(pixels[(int) Math.round(view.y(1_000_900L)) * WIDTH + calm])
                    .isEqualTo(theme.argb(Tone.ASK_LINE));
            ColourTable colours = new ColourTable(HeatColours.CLASSIC);
            assertThat(pixels[(int) Math.round(view.y(1_000_600L)) * WIDTH + calm])
                    .isEqualTo(colours.argb(model.scale().step(200)));
            assertThat(pixels[(int) Math.round(view.y(1_000_800L)) * WIDTH + calm])
                    .as("nobody between the touch")
                    .isEqualTo(colours.argb(0));
            int empty = (int) Math.round(view.y(1_000_800L));
            assertThat(stripes(pixels, (int) view.x(START + 12_000 * MILLI), empty, colours.argb(0)))
                    .as("stale data is hatched")
                    .isPositive();
            assertThat(stripes(pixels, calm - 5, empty, colours.argb(0))).isZero();
        });
    }

    @Test
    void theVenueThatShowsMostAtTheTouchIsMarkedAlongIt() throws Exception {
        Theme theme = theme();
        FxDriver.run(() -> {
            HeatMapViewModel model = model();
            for (long i = 0; i < 20; i++) {
                boolean east = i >= 10;
                model.market(
                        START + i * 1_000 * MILLI,
                        Snapshots.twoVenues(1_000_600, 1_000_900, east ? 1_000_700 : 1_000_500, 1_001_000)
                                .everywhere());
            }
            HeatImage image = new HeatImage(theme);
            StackPane holder = new StackPane(image);
            new Scene(holder, WIDTH, HEIGHT);
            image.show(model, 1, NONE);
            int[] marked = pixels(holder);
            Viewport view = model.viewport();
            assertThat(column(marked, (int) view.x(START + 5_000 * MILLI)))
                    .contains(theme.argb(Tone.VENUE_FIRST))
                    .doesNotContain(theme.argb(Tone.VENUE_SECOND));
            List<Integer> later = new ArrayList<>();
            for (int x = (int) view.x(START + 12_000 * MILLI); x < view.x(START + 16_000 * MILLI); x++) {
                later.addAll(column(marked, x));
            }
            assertThat(later)
                    .as("its bid is the second's, its ask the first's")
                    .contains(theme.argb(Tone.VENUE_FIRST), theme.argb(Tone.VENUE_SECOND));
            model.settings().venues().set(false);
            image.forget();
            image.show(model, 1, NONE);
            assertThat(pixels(holder)).doesNotContain(theme.argb(Tone.VENUE_FIRST), theme.argb(Tone.VENUE_SECOND));
        });
    }

    private static List<Integer> column(int[] pixels, int x) {
        List<Integer> found = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y++) {
            found.add(pixels[y * WIDTH + x]);
        }
        return found;
    }

    private static int stripes(int[] pixels, int from, int row, int ground) {
        int found = 0;
        for (int x = from; x < from + 10; x++) {
            found += pixels[row * WIDTH + x] == ground ? 0 : 1;
        }
        return found;
    }

    private static HeatMapViewModel model() {
        HeatMapViewModel model = new HeatMapViewModel();
        model.resize(WIDTH, HEIGHT);
        return model;
    }

    private static int[] pixels(StackPane holder) {
        WritableImage image = holder.snapshot(null, null);
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    private static Theme theme() throws Exception {
        return Theme.read(Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css"));
    }
}
