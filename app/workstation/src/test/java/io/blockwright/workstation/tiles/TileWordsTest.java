package io.blockwright.workstation.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.engine.DeskSnapshot.Position;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.tiles.TileRow.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tiles say, without a toolkit: what is not known yet is never a zero. */
class TileWordsTest {
    @Test
    void profitIsTheSumOfThePositionsAndUnknownWhileOneOfThemIs() {
        DeskSnapshot two = desk(new Position("QDI", -500, 50_000, 120.5), new Position("ABC", 100, -900, -20.25));
        assertThat(TileWords.profit(two)).isEqualTo(100.25, within(1e-9));
        assertThat(TileWords.profitNote(two)).isEqualTo("2 positions at the mid");
        assertThat(TileWords.profitNote(desk(new Position("QDI", -1_500, 0, 1))))
                .isEqualTo("QDI −1,500 shares at the mid");
        DeskSnapshot blind = desk(new Position("QDI", -500, 0, 120), new Position("ABC", 100, 0, Double.NaN));
        assertThat(TileWords.profit(blind)).isNaN();
        assertThat(TileWords.profitNote(blind)).contains("not known yet");
        assertThat(TileWords.profit(desk()))
                .as("no fills is not a profit of zero")
                .isNaN();
    }

    @Test
    void aSellerWhoGotLessThanTheMarketHasACostAndABuyerWhoPaidLessHasSaved() {
        List<TileRow> sold = TileWords.costs(parent(Side.SELL, 999_000, 4.2, 1_000_000, 998_500));
        assertThat(sold).extracting(TileRow::value).containsExactly("4.2 bp cost", "10.0 bp cost", "5.0 bp saved");
        List<TileRow> bought = TileWords.costs(parent(Side.BUY, 999_000, -4.2, 1_000_000, Double.NaN));
        assertThat(bought).extracting(TileRow::value).containsExactly("4.2 bp saved", "10.0 bp saved", Numbers.NONE);
        assertThat(bought.getLast().level()).isEqualTo(Level.UNKNOWN);
        assertThat(TileWords.costs(parent(Side.BUY, Double.NaN, Double.NaN, 1_000_000, 1_000_000)))
                .as("nothing is filled yet")
                .allMatch(row -> row.value().equals(Numbers.NONE));
    }

    @Test
    void participationIsMeasuredAgainstItsCap() {
        TileRow own = TileWords.participation(parent(Side.BUY, 1, 0, 1, 1), Conditions.UNKNOWN)
                .getFirst();
        assertThat(own.value() + " " + own.note()).isEqualTo("2.0 % of at most 20.0 %");
        assertThat(own.share()).isEqualTo(0.1, within(1e-9));
        assertThat(TileWords.participation(parent(Side.BUY, 1, 0, 1, 1), Conditions.UNKNOWN)
                        .getLast()
                        .value())
                .as("a market that was not watched yet does not stand still")
                .isEqualTo(Numbers.NONE);
    }

    @Test
    void theMarketIsSaidInWordsAgainstWhatIsUsual() {
        List<TileRow> wild = TileWords.market(new Conditions(15, 5, 0.05, 0.02, -0.7, 2e6, 1e4));
        assertThat(wild)
                .extracting(TileRow::note)
                .containsExactly("3.0 times the usual", "2.5 times the usual", "nearly all offers");
        assertThat(wild).extracting(TileRow::level).containsExactly(Level.CRITICAL, Level.WARNING, Level.WARNING);
        List<TileRow> calm = TileWords.market(new Conditions(5, 5, 0.01, 0.02, 0.1, 2e6, 1e4));
        assertThat(calm).extracting(TileRow::note).containsExactly("as usual", "calmer than usual", "balanced");
        assertThat(calm).extracting(TileRow::value).containsExactly("5.0 bp", "1.0 %", "10.0 %");
        assertThat(TileWords.market(Conditions.UNKNOWN))
                .allSatisfy(row -> assertThat(row.value() + " " + row.note()).isEqualTo("– not known yet"));
        assertThat(TileWords.market(new Conditions(5, Double.NaN, 0.01, Double.NaN, 0, 0, 0))
                        .getFirst()
                        .note())
                .isEqualTo("usual not known yet");
    }

    @Test
    void theLimitNearestToItsEndComesFirstAndLoudest() {
        List<TileRow> rows = TileWords.limits(List.of(
                new LimitUse("Position", 10_000, 100_000, "shares"),
                new LimitUse("Notional a day", 4_900_000, 5_000_000, "$"),
                new LimitUse("Open orders", 40, 50, ""),
                new LimitUse("Nothing set", 1, 0, "")));
        assertThat(rows).extracting(TileRow::name).startsWith("Notional a day", "Open orders", "Position");
        assertThat(rows)
                .extracting(TileRow::level)
                .containsExactlyInAnyOrder(Level.CRITICAL, Level.WARNING, Level.CALM, Level.UNKNOWN);
        assertThat(rows.getFirst().note()).isEqualTo("$4.9M of $5M");
        assertThat(rows.getFirst().share()).isEqualTo(0.98);
        assertThat(TileWords.limits(List.of(new LimitUse("Over", 12, 10, "")))
                        .getFirst()
                        .share())
                .as("a bar ends at its end")
                .isEqualTo(1);
    }

    @Test
    void aLatencyThatWasNotMeasuredIsNotZero() {
        List<TileRow> rows = TileWords.latency(new Health(4_200, 9_100, 0, 0, 0, 0, 0, 0, Health.NO_TICK, List.of()));
        assertThat(rows.getFirst().value()).isEqualTo("4.2 µs");
        assertThat(rows.getFirst().note()).isEqualTo("99 %: 9.1 µs");
        assertThat(rows.getLast().value()).isEqualTo(Numbers.NONE);
        assertThat(rows.getLast().note()).isEqualTo("not known yet");
    }

    private static DeskSnapshot desk(Position... positions) {
        DeskSnapshot plain = Snapshots.desk(1, Snapshots.market(1_000_000, 1_000_100), false);
        return new DeskSnapshot(
                plain.time(),
                true,
                false,
                plain.sessions(),
                plain.market(),
                plain.conditions(),
                plain.parents(),
                List.of(positions),
                plain.limits(),
                plain.health());
    }

    private static ParentRow parent(Side side, double average, double costBp, double vwap, double twap) {
        ParentOrder order = new ParentOrder(
                "P1",
                "QDI",
                side,
                1_000,
                0,
                60,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.VWAP,
                Placement.PASSIVE);
        Outlook outlook = new Outlook(ControlMode.AUTO, null, List.of(), 0, vwap, twap, Reason.of(""));
        return new ParentRow(
                order,
                ParentStatus.WORKING,
                500,
                0,
                500,
                average,
                1_000_000,
                costBp,
                0.02,
                "VWAP",
                "",
                "alice",
                List.of(),
                outlook);
    }
}
