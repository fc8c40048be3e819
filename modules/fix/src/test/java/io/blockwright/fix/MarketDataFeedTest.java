package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.MarketEvent.DepthSnapshot;
import io.blockwright.domain.MarketEvent.FeedGap;
import io.blockwright.domain.MarketEvent.LevelChanged;
import io.blockwright.domain.MarketEvent.StatusChanged;
import io.blockwright.domain.MarketEvent.Traded;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.MarketFeed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A venue's W, X and Y against the recorded list of market events. */
class MarketDataFeedTest {
    private static final long T = Desk.OPEN;

    private final SimulatedClock clock = new SimulatedClock(T);
    /** Stands still unless the test moves it. */
    private final AtomicLong monotonic = new AtomicLong(System.nanoTime());

    private final List<MarketEvent> events = new ArrayList<>();
    private ScriptedVenue venue;
    private FixMarketDataFeed feed;

    @BeforeEach
    void listen() throws IOException {
        venue = new ScriptedVenue();
    }

    @AfterEach
    void close() throws IOException {
        venue.close();
        feed.close();
        assertThat(feed.finished()).isTrue();
    }

    private String subscribe(int capacity) throws SettingsRefused {
        feed = new FixMarketDataFeed(venue.settings(), Desk.QDI, clock, monotonic::get, capacity);
        feed.start();
        venue.logOn();
        return venue.expect("V");
    }

    private void refresh(String request, String entries) {
        int count = entries.split("269=", -1).length - 1;
        venue.send("W", "262=" + request + "|55=QDI|268=" + count + "|" + entries);
    }

    private void change(String request, String entries) {
        int count = entries.split("279=", -1).length - 1;
        venue.send("X", "262=" + request + "|268=" + count + "|" + entries);
    }

    /** Polls until so many events have come, and hands them over. */
    private List<MarketEvent> next(int count) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (events.size() < count) {
            assertThat(System.nanoTime()).as("events so far: %s", events).isLessThan(end);
            if (feed.poll(clock.nanos(), events::add) == 0) {
                LockSupport.parkNanos(200_000);
            }
        }
        assertThat(events).hasSize(count);
        List<MarketEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @Test
    void asksForTheWholeBookAndTrades() throws SettingsRefused {
        String request = subscribe(1_000);
        assertThat(FixText.golden(request))
                .endsWith("|262=" + venue.deskName + "-MD-1|263=1|264=0|265=1|146=1|55=QDI|267=3|269=0|269=1|269=2|");
        assertThat(feed.nextTime()).isEqualTo(MarketFeed.NEVER);
        assertThat(feed.isLive()).isFalse();
    }

    @Test
    void pricesWithoutIds() throws SettingsRefused {
        String id = FixText.field(subscribe(1_000), 262);
        refresh(id, "269=0|270=99.99|271=300|269=0|270=100.00|271=200|269=1|270=100.02|271=100|269=2|270=100|271=7");
        assertThat(next(1))
                .containsExactly(new DepthSnapshot(
                        T,
                        "QDI",
                        List.of(new Level(1_000_000, 200, 0), new Level(999_900, 300, 0)),
                        List.of(new Level(1_000_200, 100, 0))));
        assertThat(feed.isLive()).isTrue();
        clock.advanceTo(T + 5);
        change(
                id,
                "279=1|269=0|55=QDI|270=100.00|271=250|279=2|269=1|270=100.02|279=0|269=1|270=100.01|271=40"
                        + "|279=0|269=2|270=100.0150|271=9|2446=1|279=0|269=0|55=ZZZ|270=5|271=5");
        assertThat(next(4))
                .containsExactly(
                        new Traded(T + 5, "QDI", 1_000_150, 9, Side.BUY),
                        new LevelChanged(T + 5, "QDI", Side.BUY, 1_000_000, 250),
                        new LevelChanged(T + 5, "QDI", Side.SELL, 1_000_200, 0),
                        new LevelChanged(T + 5, "QDI", Side.SELL, 1_000_100, 40));
        venue.send("f", "55=QDI|326=2");
        assertThat(next(1)).containsExactly(new StatusChanged(T + 5, "QDI", TradingStatus.HALTED));
        assertThat(feed.report().events()).isEqualTo(6);
        assertThat(feed.report().first()).isEqualTo(T);
        assertThat(feed.report().last()).isEqualTo(T + 5);
        assertThat(feed.report().rejections()).containsEntry("market data of another instrument", 1L);
    }

    @Test
    void ordersWithIdsAreSummedByPrice() throws SettingsRefused {
        String id = FixText.field(subscribe(1_000), 262);
        refresh(id, "269=0|278=a|270=100|271=200|269=0|278=b|270=100|271=50|269=1|278=c|270=100.02|271=100");
        assertThat(next(1))
                .containsExactly(new DepthSnapshot(
                        T, "QDI", List.of(new Level(1_000_000, 250, 0)), List.of(new Level(1_000_200, 100, 0))));
        change(id, "279=2|278=a|269=0|279=1|278=b|271=70|279=1|278=c|269=1|270=100.03|271=100");
        assertThat(next(3))
                .containsExactly(
                        new LevelChanged(T, "QDI", Side.BUY, 1_000_000, 70),
                        new LevelChanged(T, "QDI", Side.SELL, 1_000_200, 0),
                        new LevelChanged(T, "QDI", Side.SELL, 1_000_300, 100));
    }

    @Test
    void aVenueThatSendsIncrementsOnly() throws SettingsRefused {
        String id = FixText.field(subscribe(1_000), 262);
        change(id, "279=0|269=0|270=100|271=200|279=0|269=1|270=100.02|271=100");
        assertThat(next(1))
                .containsExactly(new DepthSnapshot(
                        T, "QDI", List.of(new Level(1_000_000, 200, 0)), List.of(new Level(1_000_200, 100, 0))));
    }

    @Test
    void refusalsLeadToSmallerWishesAndThenToASentence() throws SettingsRefused {
        String id = FixText.field(subscribe(1_000), 262);
        venue.send("Y", "262=" + id + "|281=5");
        String second = venue.expect("V");
        assertThat(FixText.field(second, 264)).isEqualTo("50");
        venue.send("Y", "262=" + FixText.field(second, 262) + "|281=6");
        String third = venue.expect("V");
        assertThat(FixText.field(third, 265)).isEqualTo("0");
        venue.send("Y", "262=" + FixText.field(third, 262) + "|281=0|58=what is QDI?");
        assertThat(next(1))
                .containsExactly(
                        new FeedGap(T, "QDI", "XTST gives no market data for QDI: unknown symbol (what is QDI?)."));
    }

    @Test
    void aLostConnectionIsAGapAndThenAFreshSnapshot() throws Exception {
        String id = FixText.field(subscribe(1_000), 262);
        refresh(id, "269=0|270=100|271=200");
        next(1);
        venue.cut();
        assertThat(next(1)).containsExactly(new FeedGap(T, "QDI", "The connection to XTST was lost."));
        assertThat(feed.isLive()).isFalse();
        monotonic.addAndGet(Duration.ofMinutes(1).toNanos());
        AtomicLong done = new AtomicLong();
        Thread peer = Thread.ofPlatform().start(() -> {
            venue.logOn();
            String again = FixText.field(venue.expect("V"), 262);
            venue.send("X", "262=" + id + "|268=1|279=0|269=0|270=1|271=1");
            refresh(again, "269=0|270=99|271=10");
            done.set(1);
        });
        assertThat(next(1)).containsExactly(new DepthSnapshot(T, "QDI", List.of(new Level(990_000, 10, 0)), List.of()));
        peer.join();
        assertThat(feed.report().rejections()).containsEntry("answer to an earlier request", 1L);
    }

    @Test
    void aPollerThatCannotKeepUpGetsAGapAndAFreshSnapshot() throws SettingsRefused {
        String id = FixText.field(subscribe(20), 262);
        refresh(id, "269=0|270=100|271=200");
        for (int i = 1; i <= 200; i++) {
            change(id, "279=1|269=0|270=100|271=" + i);
        }
        venue.everythingUntilAnswered();
        monotonic.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(next(1))
                .containsExactly(new FeedGap(T, "QDI", "The desk could not keep up with the market data of XTST."));
        feed.poll(clock.nanos(), events::add);
        assertThat(FixText.field(venue.expect("V"), 263))
                .as("the old request ends")
                .isEqualTo("2");
        String again = venue.expect("V");
        assertThat(FixText.field(again, 263)).isEqualTo("1");
        refresh(FixText.field(again, 262), "269=0|270=100|271=7");
        assertThat(next(1))
                .containsExactly(new DepthSnapshot(T, "QDI", List.of(new Level(1_000_000, 7, 0)), List.of()));
    }

    @Test
    void lostMessagesThatAreNotRepeatedMakeAGap() throws SettingsRefused {
        String id = FixText.field(subscribe(1_000), 262);
        refresh(id, "269=0|270=100|271=200");
        next(1);
        int lost = venue.nextOut++;
        change(id, "279=1|269=0|270=100|271=300");
        venue.expect("2");
        venue.send("4", lost, "43=Y|122=" + ScriptedVenue.now(), "123=Y|36=" + venue.nextOut);
        assertThat(next(1)).containsExactly(new FeedGap(T, "QDI", "XTST did not repeat market data that was lost."));
        monotonic.addAndGet(Duration.ofSeconds(2).toNanos());
        feed.poll(clock.nanos(), events::add);
        venue.expect("V");
        refresh(FixText.field(venue.expect("V"), 262), "269=0|270=100|271=7");
        assertThat(next(1))
                .containsExactly(new DepthSnapshot(T, "QDI", List.of(new Level(1_000_000, 7, 0)), List.of()));
    }
}
