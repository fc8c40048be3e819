package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VenueJudgedTest {
    private static final Instrument TEST = PaperDesk.TEST;
    private static final long DESK = 2_000_000;

    private final FastOrderBook primary = new FastOrderBook(TEST);
    private final VenueBooks books = new VenueBooks("SIM", primary);
    private final MarketHandler east = books.follow("EAST", new FastOrderBook(TEST));

    @BeforeEach
    void quote() {
        books.dark("DARK", 100);
        new BookBuilder(primary).onMarket(book(999_900, 1_000_100));
    }

    @Test
    void anOrderIsJudgedByTheBookOfItsVenue() {
        east.onMarket(book(999_500, 999_900));
        assertThat(books.midTwice("EAST", DESK)).isEqualTo(1_999_400);
        assertThat(books.midTwice("SIM", DESK))
                .as("the first venue's is the desk's")
                .isEqualTo(DESK);
        assertThat(books.usable("EAST", false)).isTrue();
        east.onMarket(new MarketEvent.StatusChanged(2, "TEST", TradingStatus.HALTED));
        assertThat(books.usable("EAST", true)).as("the primary trades on").isFalse();
        assertThat(books.usable("SIM", true)).isTrue();
    }

    @Test
    void whoShowsNoBookIsJudgedByAllBooksTogether() {
        east.onMarket(book(1_000_000, 1_000_300));
        assertThat(books.midTwice("DARK", DESK)).isEqualTo(1_000_000 + 1_000_100);
        assertThat(books.usable("DARK", true)).isTrue();
        east.onMarket(new MarketEvent.DepthSnapshot(1, "TEST", List.of(new Level(1_000_000, 1, 1)), List.of()));
        assertThat(books.midTwice("EAST", DESK))
                .as("one side is missing: both books say it")
                .isEqualTo(1_000_000 + 1_000_100);
        east.onMarket(book(1_000_200, 1_000_300));
        assertThat(books.midTwice("DARK", DESK))
                .as("a crossed market says nothing")
                .isEqualTo(DESK);
    }

    @Test
    void askingForTheVenuesWithoutABookMakesNothing() {
        List<VenuesPicture.DarkVenue> known = books.dark();
        assertThat(known).containsExactly(new VenuesPicture.DarkVenue("DARK", 100));
        assertThat(books.dark()).as("asked at every look of a strategy").isSameAs(known);
        books.dark("NIGHT", 200);
        assertThat(known).hasSize(2);
    }

    private static MarketEvent book(long bid, long ask) {
        return new MarketEvent.DepthSnapshot(
                1, "TEST", List.of(new Level(bid, 100, 1)), List.of(new Level(ask, 100, 1)));
    }
}
