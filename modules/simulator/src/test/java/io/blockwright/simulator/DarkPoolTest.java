package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Liquidity;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dark pool crosses at the lit middle, in no less than its minimum, tells nobody, and leaks only through those who ping. */
class DarkPoolTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long OPEN = TestMarket.OPEN;
    private static final int DARK = 2;
    private static final long HIGH = 2_000_000;
    private static final long LOW = 100;
    private static final DarkTerms QUIET =
            new DarkTerms("DARK", FeeSchedule.NONE, LatencyModel.NONE, 100, 10 * SECOND, 0, Double.POSITIVE_INFINITY);

    private static Fair opened(DarkTerms terms, long seed) {
        Fair fair = Fair.dark(600, terms, seed);
        fair.run(OPEN + 30 * SECOND);
        return fair;
    }

    private static List<MarketEvent> prints(Fair fair) {
        return fair.events.get(DARK);
    }

    @Test
    void bothSidesMeetAtTheLitMiddleAndTheTapeSaysSoLater() {
        Fair fair = opened(QUIET, 1);
        List<List<MarketEvent>> before =
                fair.events.stream().limit(2).map(List::copyOf).toList();
        fair.send(DARK, "buy", Side.BUY, 500, HIGH);
        assertThat(fair.reports).as("it waits").hasSize(1);
        long middle = (fair.best(Side.BUY) + fair.best(Side.SELL)) / 2;
        fair.limit(DARK, "B", "sell", Side.SELL, 300, LOW, TimeInForce.DAY);
        assertThat(fair.filled("A")).isEqualTo(300);
        assertThat(fair.filled("B")).isEqualTo(300);
        assertThat(fair.reports)
                .filteredOn(r -> r instanceof VenueReport.Execution e && e.lastQuantity() > 0)
                .allSatisfy(
                        r -> assertThat(((VenueReport.Execution) r).lastPrice()).isEqualTo(middle));
        assertThat(fair.reports)
                .filteredOn(r -> r instanceof VenueReport.Execution e
                        && e.lastQuantity() > 0
                        && e.liquidity() == Liquidity.TAKER)
                .extracting(VenueReport::session)
                .containsExactly("B");
        assertThat(fair.events.subList(0, 2))
                .as("nobody sees it on the lit venues")
                .isEqualTo(before);
        long crossed = fair.now;
        fair.run(crossed + 10 * SECOND - 1);
        assertThat(prints(fair)).isEmpty();
        fair.run(crossed + 10 * SECOND);
        assertThat(prints(fair))
                .containsExactly(new MarketEvent.Traded(crossed + 10 * SECOND, "QDI", middle, 300, null));
    }

    @Test
    void nothingSmallerThanTheMinimumIsTakenOrCrosses() {
        Fair fair = opened(QUIET, 2);
        fair.send(DARK, "small", Side.BUY, 99, HIGH);
        assertThat(fair.last().state()).isEqualTo(VenueReport.State.REJECTED);
        assertThat(fair.last().text()).contains("the pool takes orders from 100 shares, not 99");
        fair.send(DARK, "buy", Side.BUY, 250, HIGH);
        fair.limit(DARK, "B", "one", Side.SELL, 100, LOW, TimeInForce.DAY);
        fair.limit(DARK, "B", "two", Side.SELL, 100, LOW, TimeInForce.DAY);
        assertThat(fair.filled("A")).isEqualTo(200);
        assertThat(fair.reports)
                .filteredOn(
                        r -> r instanceof VenueReport.Execution e && e.clOrdId().equals("buy"))
                .last()
                .satisfies(r -> {
                    VenueReport.Execution e = (VenueReport.Execution) r;
                    assertThat(e.state()).isEqualTo(VenueReport.State.CANCELLED);
                    assertThat(e.text()).isEqualTo("the rest is below the pool's minimum of 100");
                    assertThat(e.cumQty()).isEqualTo(200);
                });
        fair.limit(DARK, "B", "more", Side.SELL, 100, LOW, TimeInForce.IOC);
        assertThat(fair.last().state()).as("nobody is left to cross with").isEqualTo(VenueReport.State.CANCELLED);
        assertThat(fair.market.dark().crossed()).isEqualTo(200);
        fair.send(DARK, "shrinks", Side.BUY, 300, HIGH);
        fair.limit(DARK, "B", "part", Side.SELL, 200, LOW, TimeInForce.DAY);
        fair.send(DARK, new VenueCommand.ReplaceOrder("A", "less", "shrinks", "QDI", Side.BUY, 250, HIGH));
        fair.limit(DARK, "B", "rest", Side.SELL, 100, LOW, TimeInForce.IOC);
        assertThat(fair.market.dark().crossed()).as("50 shares are left of it").isEqualTo(400);
    }

    @Test
    void ownOrdersDoNotCrossAndCancelReplaceAndFillOrKillAreAnsweredAsOnTheLitVenues() {
        Fair fair = opened(QUIET, 3);
        fair.send(DARK, "buy", Side.BUY, 500, HIGH);
        fair.send(DARK, "own", Side.SELL, 500, LOW);
        assertThat(fair.filled("A")).isZero();
        fair.send(DARK, new VenueCommand.CancelOrder("A", "c", "own", "QDI", Side.SELL));
        assertThat(fair.last().state()).isEqualTo(VenueReport.State.CANCELLED);
        fair.send(DARK, new VenueCommand.ReplaceOrder("A", "r", "buy", "QDI", Side.BUY, 300, HIGH));
        assertThat(fair.last().kind()).isEqualTo(VenueReport.Kind.REPLACED);
        fair.limit(DARK, "B", "all", Side.SELL, 400, LOW, TimeInForce.FOK);
        assertThat(fair.last().text()).isEqualTo("fill or kill: only 300 of 400 could be filled");
        fair.limit(DARK, "B", "some", Side.SELL, 300, LOW, TimeInForce.FOK);
        assertThat(fair.filled("A")).isEqualTo(300);
        assertThat(fair.filled("B")).isEqualTo(300);
    }

    @Test
    void aLimitWaitsUntilTheMiddleComesToItAndEveryCrossLiesWithinTheLitTouch() {
        int reached = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Fair fair = opened(DarkTerms.STANDARD, seed);
            fair.limit(DARK, "B", "block", Side.SELL, 100_000, LOW, TimeInForce.DAY);
            long limit = fair.best(Side.BUY) - 300;
            fair.send(DARK, "patient", Side.BUY, 10_000, limit);
            assertThat(fair.filled("A")).isZero();
            int known = fair.reports.size();
            while (fair.market.nextTime() < OPEN + 500 * SECOND) {
                fair.run(fair.market.nextTime());
                for (; known < fair.reports.size(); known++) {
                    if (fair.reports.get(known) instanceof VenueReport.Execution e && e.lastQuantity() > 0) {
                        assertThat(e.lastPrice()).isBetween(fair.best(Side.BUY), fair.best(Side.SELL));
                        assertThat(e.lastQuantity()).isGreaterThanOrEqualTo(100);
                        assertThat(e.session().equals("B") || e.lastPrice() <= limit)
                                .isTrue();
                        reached += e.session().equals("A") ? 1 : 0;
                    }
                }
            }
            assertThat(fair.filled("B"))
                    .as("institutions and those who ping meet the block")
                    .isPositive();
            assertThat(fair.filled("A") + fair.filled("B"))
                    .isLessThanOrEqualTo(2 * fair.market.dark().crossed());
        }
        assertThat(reached).as("some middle came down to the limit").isPositive();
    }

    @Test
    void institutionsMeetThereByThemselvesAndEveryCrossIsPrintedOnce() {
        long crossed = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Fair fair = Fair.dark(1_200, DarkTerms.STANDARD, seed);
            fair.run(OPEN + 1_400 * SECOND);
            crossed += fair.market.dark().crossed();
            assertThat(prints(fair))
                    .allSatisfy(
                            e -> assertThat(((MarketEvent.Traded) e).quantity()).isGreaterThanOrEqualTo(100));
            assertThat(prints(fair).stream()
                            .mapToLong(e -> ((MarketEvent.Traded) e).quantity())
                            .sum())
                    .isEqualTo(fair.market.dark().crossed());
            assertThat(fair.market.finished()).isTrue();
        }
        assertThat(crossed).isPositive();
    }

    @Test
    void aPoolThatNobodyUsesChangesNothingAndTheSameSeedIsTheSameMarket() {
        Fair without = Fair.two(120, 8);
        Fair with = Fair.dark(120, QUIET, 8);
        without.run(OPEN + 130 * SECOND);
        with.run(OPEN + 130 * SECOND);
        assertThat(with.events.subList(0, 2)).isEqualTo(without.events);
        Fair first = Fair.dark(120, DarkTerms.STANDARD, 8);
        Fair again = Fair.dark(120, DarkTerms.STANDARD, 8);
        first.run(OPEN + 130 * SECOND);
        again.run(OPEN + 130 * SECOND);
        assertThat(again.events).isEqualTo(first.events);
    }

    /** How far the lit middle has gone against a hidden seller of 20,000 when it is half an hour old, increments. */
    private static double moved(DarkTerms terms, long seed, long hidden) {
        Fair fair = Fair.dark(1_900, terms, seed);
        fair.run(OPEN + 30 * SECOND);
        if (hidden > 0) {
            fair.send(DARK, "hidden", Side.SELL, hidden, LOW);
        }
        fair.run(OPEN + 1_830 * SECOND);
        return (fair.best(Side.BUY) + fair.best(Side.SELL)) / 200.0;
    }

    @Test
    void whatAHiddenOrderCostsDependsOnThoseWhoPing() {
        double leaked = 0;
        double quiet = 0;
        DarkTerms empty = new DarkTerms("DARK", FeeSchedule.NONE, LatencyModel.NONE, 100, SECOND, 0, 5);
        for (long seed = 1; seed <= 8; seed++) {
            leaked += moved(empty, seed, 0) - moved(empty, seed, 20_000);
            quiet += moved(empty.withoutPings(), seed, 0) - moved(empty.withoutPings(), seed, 20_000);
        }
        assertThat(quiet).as("without them nobody learns of it").isZero();
        assertThat(leaked / 8)
                .as("increments that the middle falls because of them")
                .isGreaterThan(1);
    }

    @Test
    void aPoolThatMakesNoSenseIsRefusedInASentence() {
        assertThatThrownBy(() -> new DarkTerms("DARK", FeeSchedule.NONE, LatencyModel.NONE, 0, 0, 0, 1))
                .hasMessageContaining("minimum of dark pool DARK must be positive");
        assertThatThrownBy(
                        () -> Fair.dark(10, new DarkTerms("EAST", FeeSchedule.NONE, LatencyModel.NONE, 1, 0, 0, 1), 1))
                .hasMessageContaining("a name of its own");
    }
}
