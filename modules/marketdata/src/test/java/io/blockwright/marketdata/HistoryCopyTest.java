package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** However rarely a copy catches up, it then shows what the original shows, and stays so while the market goes on. */
class HistoryCopyTest {
    private static final long START = 1_767_623_400L * 1_000_000_000L;

    private final FastOrderBook book = new FastOrderBook(Instrument.usEquity("ABC"));
    private final BookBuilder builder = new BookBuilder(book);
    private final BookSampler history = new BookSampler(book);
    private final HistoryCopy copy = new HistoryCopy();
    private final SplittableRandom random = new SplittableRandom(3);
    private int millis;

    private void play(int until) {
        for (; millis < until; millis += 30) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (1 + random.nextInt(14));
            long time = START + millis * 1_000_000L;
            MarketEvent event = random.nextInt(5) == 0
                    ? new MarketEvent.Traded(time, "ABC", price, 10 + random.nextInt(50), side)
                    : new MarketEvent.LevelChanged(time, "ABC", side, price, 100L * random.nextInt(9));
            history.settle(time);
            builder.onMarket(event);
            history.onMarket(event);
        }
    }

    private static String written(BookHistory of) {
        StringBuilder all = new StringBuilder().append(of.newest()).append(' ').append(of.samples());
        for (int back = 0; back < of.samples(); back++) {
            all.append('\n').append(of.usable(back)).append(' ').append(of.midTwice(back));
            all.append(' ').append(of.bought(back)).append(' ').append(of.sold(back));
            all.append(' ').append(of.flow(back)).append(' ').append(of.messages(back));
            for (Side side : Side.values()) {
                for (int level = 0; level < of.levels(back, side); level++) {
                    all.append(' ')
                            .append(of.price(back, side, level))
                            .append('x')
                            .append(of.quantity(back, side, level));
                }
            }
        }
        return all.toString();
    }

    @Test
    void itShowsWhatTheOriginalShows() {
        copy.catchUp(history);
        assertThat(copy.samples()).isZero();
        for (int until : new int[] {900, 1_000, 5_000, 5_100, 36_000, 36_400, 120_000}) {
            play(until);
            copy.catchUp(history);
            assertThat(written(copy)).as("after %d ms", until).isEqualTo(written(history));
        }
    }

    @Test
    void itStandsStillUntilItCatchesUpAndBeginsAnewWithTheOriginal() {
        play(10_000);
        copy.catchUp(history);
        String then = written(copy);
        play(12_000);
        assertThat(written(copy)).isEqualTo(then).isNotEqualTo(written(history));
        history.restart();
        copy.catchUp(history);
        assertThat(copy.samples()).isZero();
        play(13_000);
        copy.catchUp(history);
        assertThat(written(copy)).isEqualTo(written(history));
        assertThat(copy.samples()).isBetween(1, 4);
    }

    /** Began anew within the quarter of a second of the newest sample: as many samples later it is no longer the same history. */
    @Test
    void whatCameBeforeANewBeginningIsNotShownEvenWhereTimeGoesOn() {
        play(9_800);
        copy.catchUp(history);
        history.restart();
        play(11_000);
        assertThat(history.samples()).isBetween(1, 5);
        copy.catchUp(history);
        assertThat(written(copy)).isEqualTo(written(history));
    }
}
