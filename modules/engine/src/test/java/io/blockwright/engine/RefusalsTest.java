package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand.PlaceChild;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Placement;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord.RiskRefused;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the risk gate refuses is remembered, and cannot fill the disk. */
class RefusalsTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final RiskLimits LIMITS =
            new RiskLimits(100, 25_000_000, 0.05, 200, 100, 250_000_000, 20, 1_000_000, 500_000_000);

    private static PaperDesk working(int parents) {
        PaperDesk desk = new PaperDesk(PaperDesk.START - 10 * SECOND, List.of(), "A", LIMITS);
        for (int i = 1; i <= parents; i++) {
            desk.give(new StartParent(
                    "start" + i,
                    "ann",
                    PaperDesk.order("P" + i, Algo.MANUAL, Placement.PASSIVE, 5_000, PaperDesk.ASK)));
        }
        desk.run(PaperDesk.START + SECOND);
        return desk;
    }

    private static String tooMuch(PaperDesk desk, String parent) {
        return desk.give(
                new PlaceChild(desk.id(), "ann", parent, OrderType.LIMIT, TimeInForce.DAY, 200, PaperDesk.BID - 100));
    }

    private static List<RiskRefused> lines(PaperDesk desk) {
        return desk.journal.all(RiskRefused.class);
    }

    @Test
    void aRefusalIsInTheJournalAndInTheDecisionLog() {
        PaperDesk desk = working(1);
        String said = tooMuch(desk, "P1");
        assertThat(lines(desk)).singleElement().satisfies(line -> {
            assertThat(line.rule()).isEqualTo("quantity");
            assertThat(line.message()).isEqualTo(said).contains("is 200, the limit for one order is 100");
            assertThat(line.order().parentId()).isEqualTo("P1");
            assertThat(line.order().quantity()).isEqualTo(200);
            assertThat(line.omitted()).isZero();
        });
        assertThat(desk.row().children()).as("it never was an order").isEmpty();
        Moment moment = new PastWords(PaperDesk.TEST)
                .moments(desk.journal.records).stream()
                        .filter(m -> m.line().who().equals("risk gate"))
                        .findFirst()
                        .orElseThrow();
        assertThat(moment.line().what()).startsWith("Blocked by risk (quantity): buy 200 at 99.98");
        assertThat(moment.line().reason().sentence()).isEqualTo(said);
        PaperDesk again = new PaperDesk(desk.now, desk.journal.records, "B", LIMITS);
        assertThat(again.row().children()).isEmpty();
        assertThat(again.row().working()).isZero();
    }

    @Test
    void aRunawayGetsALineASecondAndEveryRefusalIsCounted() {
        PaperDesk desk = working(1);
        for (int i = 0; i < 3_000; i++) {
            tooMuch(desk, "P1");
            desk.now += SECOND / 1_000;
        }
        assertThat(lines(desk).size()).isBetween(3, 4);
        desk.run(desk.now + 3 * SECOND);
        assertThat(lines(desk).stream().mapToLong(line -> 1 + line.omitted()).sum())
                .as("each is a line or counted in one")
                .isEqualTo(3_000);
        assertThat(lines(desk)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void manyParentsThatRunAwayTogetherAreBoundedToo() {
        PaperDesk desk = working(300);
        for (int second = 0; second < 4; second++) {
            for (int i = 1; i <= 300; i++) {
                tooMuch(desk, "P" + i);
            }
            desk.now += SECOND;
        }
        assertThat(lines(desk)).hasSizeLessThanOrEqualTo(Refusals.BURST + 5 * Refusals.PER_SECOND);
        desk.run(desk.now + 120 * SECOND);
        assertThat(lines(desk).stream().mapToLong(line -> 1 + line.omitted()).sum())
                .isEqualTo(1_200);
    }
}
