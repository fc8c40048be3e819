package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookSampler;
import io.blockwright.marketdata.FastOrderBook;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForecastRowsTest {
    private static final Instrument ABC = Instrument.usEquity("ABC");
    private static final long START = 1_767_623_400L * 1_000_000_000L;

    private final FastOrderBook book = new FastOrderBook(ABC);
    private final BookBuilder builder = new BookBuilder(book);
    private final BookSampler history = new BookSampler(book);

    private void tell(MarketEvent event) {
        history.settle(event.time());
        builder.onMarket(event);
        history.onMarket(event);
    }

    private void level(long millis, Side side, long price, long quantity) {
        tell(new MarketEvent.LevelChanged(START + millis * 1_000_000, "ABC", side, price, quantity));
    }

    /** A book that wanders, on a price scale: the same numbers in another market. */
    private void wander(long seed, int millis, long price) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < millis; at += 20) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            level(at, side, price - side.sign() * 100L * (1 + random.nextInt(15)), random.nextInt(900));
        }
    }

    @Test
    void aWindowOnTheDeskIsTheWindowOfTraining() {
        ForecastRows desk = new ForecastRows(ABC, ForecastSchema.ROWS);
        ForecastRows session = new ForecastRows(ABC, 1_000);
        SplittableRandom random = new SplittableRandom(5);
        for (int at = 0; at < 60_000; at += 20) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            level(at, side, 100_0000 - side.sign() * 100L * (1 + random.nextInt(15)), random.nextInt(900));
            session.follow(history);
            if (at % 7_000 == 0) {
                desk.follow(history);
            }
        }
        desk.follow(history);
        float[] one = new float[ForecastSchema.ROWS * ForecastFeature.COUNT];
        float[] other = one.clone();
        desk.window(desk.rows() - 1, one, 0);
        session.window(session.rows() - 1, other, 0);
        assertThat(session.whole(session.rows() - 1)).isTrue();
        assertThat(one).isEqualTo(other);
        float[] image = new float[ForecastSchema.ROWS * ForecastSchema.COLUMNS];
        float[] seen = image.clone();
        desk.image(desk.rows() - 1, image, 0);
        session.image(session.rows() - 1, seen, 0);
        assertThat(image).isEqualTo(seen);
        assertThat(desk.unit(desk.rows() - 1)).isEqualTo(session.unit(session.rows() - 1));
    }

    @Test
    void theImageIsTheBookAroundTheLastMid() {
        level(0, Side.BUY, 99_9900, 200);
        level(0, Side.BUY, 99_9700, 300);
        level(0, Side.SELL, 100_0100, 400);
        level(26_000, Side.SELL, 100_0100, 400);
        ForecastRows rows = new ForecastRows(ABC, ForecastSchema.ROWS);
        rows.follow(history);
        int last = rows.rows() - 1;
        assertThat(rows.unit(last)).isEqualTo(200);
        assertThat(rows.touchSize(last)).isEqualTo(300);
        float[] image = new float[ForecastSchema.ROWS * ForecastSchema.COLUMNS];
        rows.image(last, image, 0);
        int row = (ForecastSchema.ROWS - 1) * ForecastSchema.COLUMNS;
        int middle = ForecastSchema.COLUMNS / 2;
        assertThat(image[row + middle - 1]).isCloseTo((float) Math.log1p(200), within(1e-6f));
        assertThat(image[row + middle - 3]).isCloseTo((float) Math.log1p(300), within(1e-6f));
        assertThat(image[row + middle + 1]).isCloseTo((float) -Math.log1p(400), within(1e-6f));
        assertThat(image[row + middle]).isZero();
    }

    @Test
    void rowsAreFiniteAndNamed() {
        wander(9, 40_000, 100_0000);
        ForecastRows rows = new ForecastRows(ABC, 400);
        rows.follow(history);
        float[] window = new float[ForecastSchema.ROWS * ForecastFeature.COUNT];
        rows.window(rows.rows() - 1, window, 0);
        for (float value : window) {
            assertThat(value).isFinite();
        }
        assertThat(rows.feature(rows.rows() - 1, ForecastFeature.USABLE)).isEqualTo(1);
        assertThat(ForecastSchema.WINDOW.hash())
                .isNotEqualTo(ForecastSchema.IMAGE.hash())
                .hasSize(64);
    }

    @Test
    void whatBeganAnewWithinAQuarterOfASecondIsNotGoneOnWith() {
        ForecastRows rows = new ForecastRows(ABC, 400);
        wander(9, 9_800, 100_0000);
        rows.follow(history);
        assertThat(rows.rows()).isGreaterThan(30);
        history.restart();
        for (int at = 9_800; at < 11_000; at += 20) {
            level(at, Side.BUY, 99_9900, 100 + at % 7);
        }
        assertThat(history.samples()).isBetween(1, 5);
        rows.follow(history);
        assertThat(rows.rows()).isEqualTo(history.samples());
    }

    @Test
    void whatWasMissedBeginsAnew() {
        ForecastRows rows = new ForecastRows(ABC, 400);
        wander(9, 3_000, 100_0000);
        rows.follow(history);
        level(100_000, Side.BUY, 99_9900, 200);
        rows.follow(history);
        assertThat(rows.rows()).isEqualTo(history.samples());
        assertThat(rows.newest()).isEqualTo(history.newest());
    }
}
