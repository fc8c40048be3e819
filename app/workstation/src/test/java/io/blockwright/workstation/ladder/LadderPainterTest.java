package io.blockwright.workstation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.MarketTrade;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class LadderPainterTest {
    private static final int WIDTH = 400;
    private static final long BID = 1_000_000;

    @Test
    void theLastTradeAndTheDropAreMarkedAtTheirPrices() throws Exception {
        Theme theme = Theme.read(Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css"));
        LadderViewModel model = new LadderViewModel();
        model.rows(20);
        model.market(Snapshots.market(BID, BID + 100), 1);
        TradedVolume traded = new TradedVolume();
        traded.read(List.of(new MarketTrade(1, BID, 300, Side.SELL)), model.step());
        PixelReader pixels = FxDriver.call(() -> {
            LadderPainter painter = new LadderPainter(theme, theme.face());
            painter.setWidth(WIDTH);
            painter.setHeight(LadderPainter.top(20));
            painter.paint(model, new OwnAtPrice(), traded, new LadderPainter.Pointers(-1, BID - 300, Side.BUY, false));
            WritableImage image = painter.snapshot(null, null);
            assertThat(painter.column(WIDTH * 0.56)).isEqualTo(LadderColumns.Column.PRICE);
            return image.getPixelReader();
        });
        int last = (int) LadderPainter.top(model.row(BID));
        assertThat(pixels.getArgb((int) Math.round(WIDTH * 0.46) + 1, last + 4))
                .as("the last trade's bar in its aggressor's colour")
                .isEqualTo(theme.argb(Tone.SELL));
        int drop = (int) LadderPainter.top(model.row(BID - 300));
        assertThat(count(pixels, drop, theme.argb(Tone.OWN)))
                .as("the dashes where the order would go")
                .isGreaterThan(20);
        assertThat(count(pixels, (int) LadderPainter.top(model.row(BID - 600)), theme.argb(Tone.OWN)))
                .isZero();
        assertThat(LadderPainter.row(drop + 1)).isEqualTo(model.row(BID - 300));
        assertThat(LadderPainter.row(2)).isEqualTo(-1);
        assertThat(model.cursor()).isEqualTo(Instrument.NO_PRICE);
    }

    @Test
    void aStripUnderEachSizeIsDividedAmongTheVenuesThatShowIt() throws Exception {
        Theme theme = Theme.read(Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css"));
        LadderViewModel model = new LadderViewModel();
        model.rows(20);
        // The first venue's bid is one step behind: 100 of the first beside 200 of the second stand one step below the
        // best.
        model.market(Snapshots.twoVenues(BID - 100, BID + 200, BID, BID + 200).everywhere(), 1);
        FxDriver.run(() -> {
            LadderPainter painter = new LadderPainter(theme, theme.face());
            painter.setWidth(WIDTH);
            painter.setHeight(LadderPainter.top(20));
            painter.paint(
                    model,
                    new OwnAtPrice(),
                    new TradedVolume(),
                    new LadderPainter.Pointers(-1, Instrument.NO_PRICE, null, false));
            PixelReader pixels = painter.snapshot(null, null).getPixelReader();
            int best = (int) LadderPainter.top(model.row(BID));
            assertThat(count(pixels, best, theme.argb(Tone.VENUE_SECOND))).isPositive();
            assertThat(count(pixels, best, theme.argb(Tone.VENUE_FIRST))).isZero();
            int next = (int) LadderPainter.top(model.row(BID - 100));
            assertThat(count(pixels, next, theme.argb(Tone.VENUE_SECOND))).isPositive();
            assertThat(count(pixels, next, theme.argb(Tone.VENUE_FIRST))).isPositive();
            assertThat(painter.split().words(Side.BUY, BID - 100)).isEqualTo("SIM 100 · EAST 200");
            assertThat(painter.split().words(Side.BUY, BID)).isEqualTo("EAST 100");
            model.market(Snapshots.market(BID, BID + 200), 2);
            painter.paint(
                    model,
                    new OwnAtPrice(),
                    new TradedVolume(),
                    new LadderPainter.Pointers(-1, Instrument.NO_PRICE, null, false));
            PixelReader alone = painter.snapshot(null, null).getPixelReader();
            assertThat(count(alone, best, theme.argb(Tone.VENUE_SECOND)))
                    .as("one venue")
                    .isZero();
        });
    }

    private static long count(PixelReader pixels, int y, int argb) {
        long found = 0;
        for (int row = y; row < y + LadderPainter.ROW; row++) {
            for (int x = 0; x < WIDTH; x++) {
                found += pixels.getArgb(x, row) == argb ? 1 : 0;
            }
        }
        return found;
    }
}
