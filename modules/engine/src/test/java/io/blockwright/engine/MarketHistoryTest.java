package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.WatchSettings;
import org.junit.jupiter.api.Test;

class MarketHistoryTest {
    private static final long START = 1_767_623_400L * 1_000_000_000L;

    private static MarketState played(boolean lookOften) {
        FastOrderBook book = new FastOrderBook(Instrument.usEquity("ABC"));
        MarketState market = new MarketState(book, new BookBuilder(book), true, WatchSettings.NONE, new Alerts());
        for (int i = 0; i < 300; i++) {
            long time = START + i * 90_000_000L;
            Side side = i % 2 == 0 ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (1 + i % 3);
            market.onMarket(new MarketEvent.LevelChanged(time, "ABC", side, price, 100L * (1 + i % 7)));
            if (lookOften) {
                market.watched(time + 80_000_000L);
            }
        }
        return market;
    }

    @Test
    void theHistoryIsTheSameWhoeverLooksAndWhen() {
        BookHistory quiet = played(false).history();
        BookHistory watched = played(true).history();
        assertThat(quiet.samples()).isGreaterThan(100);
        assertThat(quiet.newest()).isEqualTo(watched.newest());
        for (int back = 0; back < quiet.samples(); back++) {
            assertThat(quiet.midTwice(back)).isEqualTo(watched.midTwice(back));
            assertThat(quiet.flow(back)).isEqualTo(watched.flow(back));
            assertThat(quiet.messages(back)).isEqualTo(watched.messages(back));
        }
    }

    @Test
    void aReplayThatJumpsBeginsItsHistoryAnew() {
        MarketState market = played(false);
        market.resume(market.session().totals(), 0);
        assertThat(market.history().samples()).isZero();
    }
}
