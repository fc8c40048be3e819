package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

class VenuesPictureTest {
    private static final String TEST = "TEST";

    @Test
    void aScreenSeesEachVenueAndAllTogether() {
        PaperDesk desk = new PaperDesk();
        MarketHandler east = desk.venueBooks.follow("EAST", new FastOrderBook(PaperDesk.TEST));
        desk.venueBooks.dark("DARK", 100);
        east.onMarket(new MarketEvent.DepthSnapshot(
                desk.now,
                TEST,
                List.of(new Level(PaperDesk.BID + 100, 300, 1), new Level(PaperDesk.BID, 200, 1)),
                List.of(new Level(PaperDesk.ASK, 700, 1))));
        MarketPicture market = desk.look().market();
        assertThat(market.venues().lit()).containsExactly("PAPER", "EAST");
        assertThat(market.venues().names()).containsExactly("PAPER", "EAST", "DARK");
        assertThat(market.bids().best()).as("the primary's own").isEqualTo(PaperDesk.BID);
        MarketPicture all = market.everywhere();
        assertThat(all.bids().best()).isEqualTo(PaperDesk.BID + 100);
        assertThat(all.bids().quantity(1)).isEqualTo(5_200);
        assertThat(all.asks().quantity(0)).isEqualTo(5_700);
        assertThat(market.at("EAST").asks().quantity(0)).isEqualTo(700);
        assertThat(market.at("DARK").asks()).isEqualTo(market.asks());
        assertThat(market.alone().venues()).isEqualTo(VenuesPicture.NONE);

        east.onMarket(new MarketEvent.StatusChanged(desk.now, TEST, TradingStatus.HALTED));
        MarketPicture halted = desk.look().market();
        assertThat(halted.at("EAST").bids().best())
                .as("a venue that is halted shows nothing")
                .isEqualTo(Instrument.NO_PRICE);
        assertThat(halted.everywhere().bids().best()).isEqualTo(PaperDesk.BID);
    }

    @Test
    void aDeskOfOneVenueShowsItsMarketAsItIs() {
        MarketPicture market = new PaperDesk().look().market();
        assertThat(market.venues()).isEqualTo(VenuesPicture.NONE);
        assertThat(market.everywhere()).isSameAs(market);
    }
}
