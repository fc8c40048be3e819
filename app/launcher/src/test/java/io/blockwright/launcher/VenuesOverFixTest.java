package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.VenueDepth;
import io.blockwright.engine.VenueQuotes;
import io.blockwright.engine.VenuesPicture;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.marketdata.ConsolidatedBook;
import io.blockwright.trading.VenueLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk with two exchanges and a dark pool, each a FIX session of its own; orders go where they are sent. */
class VenuesOverFixTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private int runs;

    private EmbeddedDesk desk(boolean viaFix, VenueChoice venues, String route, MarketSpec market) throws Exception {
        return desk(viaFix, venues, route, market, Map.of());
    }

    private EmbeddedDesk desk(
            boolean viaFix, VenueChoice venues, String route, MarketSpec market, Map<String, VenueLimits> limits)
            throws Exception {
        return new EmbeddedDesk(
                market,
                "DEMO",
                viaFix,
                0,
                7,
                new StrategyDesk(Duration.ofMinutes(5), List.of(), 7, "", null, route),
                folder.resolve("journal" + runs++ + ".db"),
                Newsroom.usual(),
                venues,
                limits,
                ModelChoice.SHIPPED);
    }

    private ParentResult worked(EmbeddedDesk desk, Side side, Placement placement, long quantity) {
        EngineThread.hand(desk.engine(), order(desk, side, placement, quantity));
        desk.run(desk.engine()::idle);
        return Objects.requireNonNull(desk.engine().result("P1"));
    }

    private static ParentOrder order(EmbeddedDesk desk, Side side, Placement placement, long quantity) {
        long start = desk.firstTime() + 10 * SECOND;
        return new ParentOrder(
                "P1",
                "DEMO",
                side,
                quantity,
                start,
                start + 300 * SECOND,
                Instrument.NO_PRICE,
                0.3,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                placement);
    }

    @Test
    void ordersGoToTheVenueThatIsNamedOverFixAsInProcess() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (boolean viaFix : new boolean[] {true, false}) {
            try (EmbeddedDesk desk = desk(viaFix, VenueChoice.ALL, "EAST", new MarketSpec.Simulated(""))) {
                ParentResult result = worked(desk, Side.SELL, Placement.PASSIVE, 3_000);
                assertThat(result.status()).isEqualTo(ParentStatus.COMPLETED);
                assertThat(result.fills()).extracting(Fill::venue).containsOnly("EAST");
                assertThat(result.children()).extracting(c -> c.order().venue()).containsOnly("EAST");
                desk.engine().publish();
                DeskSnapshot shown =
                        Objects.requireNonNull(desk.engine().snapshots().take());
                assertThat(shown.toString()).contains("SIM").contains("EAST").contains("DARK");
                hashes.add(desk.engine().eventHash());
            }
        }
        assertThat(hashes.getFirst()).isEqualTo(hashes.getLast());
    }

    @Test
    void theDeskSeesEveryExchangesBookAndAllAsOne() throws Exception {
        try (EmbeddedDesk desk = desk(false, VenueChoice.ALL, "EAST", new MarketSpec.Simulated(""))) {
            ConsolidatedBook all = desk.venueBooks().all();
            int[] seen = {0};
            int[] better = {0};
            EngineThread.hand(desk.engine(), order(desk, Side.SELL, Placement.PASSIVE, 1_000));
            desk.run(() -> {
                VenueQuotes told = desk.venueBooks().quotes().take();
                if (told != null && all.bestVenue(Side.BUY) >= 0) {
                    seen[0]++;
                    desk.engine().publish();
                    DeskSnapshot now = desk.engine().snapshots().take();
                    if (now != null && !now.parents().isEmpty()) {
                        assertThat(now.parents().getFirst().children())
                                .as("nobody knows the queue in a book that is not the market's")
                                .allMatch(child -> child.queueAhead() == -1);
                    }
                    assertThat(told.quotes())
                            .extracting(VenueQuotes.Quote::venue)
                            .containsExactly("SIM", "EAST");
                    long bid = Math.max(all.book(0).bestBid(), all.book(1).bestBid());
                    assertThat(all.best(Side.BUY)).isEqualTo(bid);
                    assertThat(all.quantityAt(Side.BUY, bid))
                            .isEqualTo(all.book(0).quantityAt(Side.BUY, bid)
                                    + all.book(1).quantityAt(Side.BUY, bid));
                    better[0] += all.bestVenue(Side.BUY) == 1 ? 1 : 0;
                }
                return desk.engine().idle();
            });
            assertThat(seen[0]).isGreaterThan(500);
            assertThat(better[0])
                    .as("the second exchange has the better bid at times")
                    .isPositive();
        }
    }

    @Test
    void whatIsAllowedAtAVenueBindsThereAndIsShown() throws Exception {
        Map<String, VenueLimits> limits = Map.of("EAST", new VenueLimits(1, 50, 1e9, 100));
        try (EmbeddedDesk desk = desk(false, VenueChoice.ALL, "EAST", new MarketSpec.Simulated(""), limits)) {
            ParentResult result = worked(desk, Side.SELL, Placement.PASSIVE, 3_000);
            assertThat(result.filled()).as("every slice is larger").isZero();
            assertThat(desk.engine().alerts())
                    .extracting(DeskSnapshot.Alert::text)
                    .anyMatch(text -> text.contains("Blocked by risk (venue quantity)")
                            && text.contains("the limit for one order at EAST is 50 shares"));
            desk.engine().publish();
            DeskSnapshot shown =
                    Objects.requireNonNull(desk.engine().snapshots().take());
            assertThat(shown.limits())
                    .filteredOn(use -> use.venue().equals("EAST"))
                    .extracting(DeskSnapshot.LimitUse::name)
                    .containsExactly(
                            "Value open at EAST", "Shares in one order at EAST", "Messages to EAST in a second");
        }
        assertThatThrownBy(() -> desk(
                        false,
                        VenueChoice.ALL,
                        "",
                        new MarketSpec.Simulated(""),
                        Map.of("WEST", new VenueLimits(1, 1, 1, 1))))
                .hasMessageContaining("There is no venue WEST here: --venue-limit is for SIM, EAST, DARK.");
    }

    @Test
    void theDarkPoolFillsAtTheMiddleInNoLessThanItsMinimum() throws Exception {
        try (EmbeddedDesk desk = desk(true, VenueChoice.ALL, "DARK", new MarketSpec.Simulated(""))) {
            ParentResult result = worked(desk, Side.BUY, Placement.TAKER, 30_000);
            assertThat(result.fills())
                    .filteredOn(fill -> fill.venue().equals("DARK"))
                    .isNotEmpty()
                    .allSatisfy(fill -> {
                        assertThat(fill.quantity()).isGreaterThanOrEqualTo(100);
                        assertThat(fill.price() % 50).isZero();
                    });
            assertThat(result.children())
                    .isNotEmpty()
                    .allSatisfy(child -> assertThat(child.order().venue())
                            .as("what the pool does not take goes to the first venue")
                            .isEqualTo(child.order().quantity() >= 100 ? "DARK" : "SIM"));
            assertThat(desk.engine().alerts())
                    .extracting(DeskSnapshot.Alert::text)
                    .noneMatch(text -> text.contains("venue minimum") || text.contains("rejected"));
            assertThat(result.filled())
                    .isEqualTo(result.fills().stream().mapToLong(Fill::quantity).sum());
        }
    }

    @Test
    void withoutARouteThePrimaryVenueIsUsed() throws Exception {
        try (EmbeddedDesk desk = desk(false, VenueChoice.ALL, "", new MarketSpec.Simulated(""))) {
            ParentResult result = worked(desk, Side.SELL, Placement.TAKER, 1_000);
            assertThat(result.fills()).extracting(Fill::venue).containsOnly("SIM");
        }
    }

    @Test
    void aReplayShowsEveryVenuesBookAsTheScreenDid() throws Exception {
        List<DeskSnapshot> shown = new ArrayList<>();
        DeskQueries memory;
        try (EmbeddedDesk desk = desk(false, VenueChoice.ALL, "EAST", new MarketSpec.Simulated(""))) {
            EngineThread.hand(desk.engine(), order(desk, Side.SELL, Placement.PASSIVE, 1_000));
            desk.run(() -> {
                desk.engine().publish();
                DeskSnapshot now = desk.engine().snapshots().take();
                if (now != null
                        && !now.parents().isEmpty()
                        && (shown.isEmpty() || now.time() - shown.getLast().time() > 20 * SECOND)) {
                    shown.add(now);
                }
                return desk.engine().idle();
            });
            memory = desk.queries();
        }
        assertThat(shown).hasSizeGreaterThan(5);
        try (DeskQueries.ParentReplay replay = memory.replay("P1")) {
            // The last first, so that tapes are entered in the middle.
            for (DeskSnapshot then : shown.reversed()) {
                VenuesPicture again = replay.at(then.time()).market().venues();
                assertThat(again.names()).containsExactly("SIM", "EAST", "DARK");
                assertThat(levels(again))
                        .as("at %s", then.time())
                        .isEqualTo(levels(then.market().venues()));
            }
        }
    }

    private static String levels(VenuesPicture venues) {
        StringBuilder words = new StringBuilder();
        for (VenueDepth venue : venues.each()) {
            words.append(venue.venue());
            for (Side side : Side.values()) {
                for (int i = 0; i < venue.side(side).size(); i++) {
                    words.append(' ')
                            .append(venue.side(side).price(i))
                            .append('x')
                            .append(venue.side(side).quantity(i));
                }
            }
        }
        return words.toString();
    }

    @Test
    void aScenarioBringsItsVenues() throws Exception {
        MarketSpec fragmented = new MarketSpec.Simulated("fragmented");
        try (EmbeddedDesk desk = desk(true, VenueChoice.DECLARED, "NORTH", fragmented)) {
            ParentResult result = worked(desk, Side.SELL, Placement.TAKER, 1_000);
            assertThat(result.fills()).isNotEmpty().extracting(Fill::venue).containsOnly("NORTH");
            desk.engine().publish();
            DeskSnapshot shown =
                    Objects.requireNonNull(desk.engine().snapshots().take());
            assertThat(shown.market().venues().names()).containsExactly("SIM", "EAST", "NORTH", "DARK");
        }
        assertThatThrownBy(() -> desk(false, VenueChoice.DECLARED, "EAST", new MarketSpec.Simulated("calm")))
                .as("calm names no venues")
                .hasMessageContaining("There is no venue EAST here");
        assertThat(VenueChoice.ONE.of(fragmented).names()).isEmpty();
    }

    @Test
    void aRouteToNowhereIsRefusedInASentence() {
        assertThatThrownBy(() -> desk(false, VenueChoice.ALL, "WEST", new MarketSpec.Simulated("")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no venue WEST here: --route is one of SIM, EAST, DARK.");
        assertThatThrownBy(() -> desk(false, VenueChoice.ONE, "EAST", new MarketSpec.Simulated("")))
                .hasMessageContaining("--venues all opens more");
        assertThatThrownBy(() -> VenueChoice.parse("three")).hasMessageContaining("use one, or all");
    }
}
