package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.Snapshots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthHistoryTest {
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;
    private static final long START = 1_340_288_000_000_000_000L;

    private final DepthHistory history = new DepthHistory();
    private final DepthColumn column = new DepthColumn();

    /**
     * The naive history keeps every book for ever. A column must show exactly the most that any book in force during it had
     * at each price, and exactly where the touch went, whether the stretch is still kept finely or was merged long ago.
     */
    @ParameterizedTest
    @CsvSource({"1,20,60", "2,20,60", "3,400,3000", "4,400,3000", "5,5000,40000", "6,5000,40000"})
    void aColumnIsTheUnionOfTheBooksInForce(long seed, long shortest, long longest) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Long, MarketPicture> books = new TreeMap<>();
        long time = START;
        long bid = 1_000_000;
        for (int i = 0; i < 4_000; i++) {
            time += random.nextLong(shortest, longest) * MILLI;
            bid += random.nextLong(-3, 4) * 100;
            books.put(time, book(bid, bid + random.nextLong(1, 4) * 100, random));
            history.add(time, books.get(time), false);
        }
        long first = books.firstKey();
        for (int i = 0; i < 400; i++) {
            long moment = first + random.nextLong(time - first);
            long width = Math.max(keptWidth(time - moment), new long[] {SECOND, 10 * SECOND, 60 * SECOND}[i % 3]);
            long from = Math.floorDiv(moment, width) * width;
            history.read(from, from + width, column);
            Collection<MarketPicture> inForce = inForce(books, from, Math.min(time + 1, from + width));
            assertThat(column.present()).isEqualTo(!inForce.isEmpty());
            assertThat(cells(column)).as("cells of %s from %s", width, from).isEqualTo(peaks(inForce));
            assertThat(column.bidHigh())
                    .isEqualTo(inForce.stream()
                            .mapToLong(b -> b.bids().best())
                            .max()
                            .orElseThrow());
            assertThat(column.bidLow())
                    .isEqualTo(inForce.stream()
                            .mapToLong(b -> b.bids().best())
                            .min()
                            .orElseThrow());
            assertThat(column.askHigh())
                    .isEqualTo(inForce.stream()
                            .mapToLong(b -> b.asks().best())
                            .max()
                            .orElseThrow());
            assertThat(column.askLow())
                    .isEqualTo(inForce.stream()
                            .mapToLong(b -> b.asks().best())
                            .min()
                            .orElseThrow());
        }
    }

    /** Two days of a market that visits far more prices than are kept: memory ends, no extreme does. */
    @Test
    void memoryIsBoundedAndExtremesSurviveIt() {
        SplittableRandom random = new SplittableRandom(9);
        long wall = START + 36_000 * SECOND;
        long most = 0;
        for (long i = 0; i < 31_000; i++) {
            long time = START + i * 6 * SECOND;
            long bid = 1_000_000 + (i % 5_000) * 300;
            history.add(time, time == wall ? wide(bid, 900_000) : wide(bid, 100 + random.nextLong(400)), false);
            most = i % 2_000 == 0 ? Math.max(most, history.cells()) : most;
        }
        assertThat(most).isLessThanOrEqualTo(DepthHistory.MOST_CELLS);
        history.read(wall, wall + 60 * SECOND, column);
        assertThat(column.cells().size()).isLessThanOrEqualTo(PriceCells.MOST);
        assertThat(column.present()).isTrue();
        assertThat(largest(column)).isEqualTo(900_000);
    }

    @Test
    void aCrowdedColumnJoinsNeighboursAndKeepsTheLarger() {
        for (int i = 0; i < 40; i++) {
            history.add(START + i * MILLI, wide(1_000_000 + i * 10_000, 100 + i), false);
        }
        history.read(START, START + 20 * MILLI, column);
        PriceCells cells = column.cells();
        assertThat(cells.width()).isGreaterThan(1);
        int cell = cells.largest(1_190_000, 1_190_000, 100);
        assertThat(cells.low(cell, 100)).isLessThanOrEqualTo(1_190_000);
        assertThat(cells.peak(cell)).isGreaterThanOrEqualTo(100 + 19);
    }

    @Test
    void aStretchWithoutNewsHoldsTheLastBook() {
        history.add(START, Snapshots.market(1_000_000, 1_000_100), false);
        history.add(START + 5_000 * MILLI, Snapshots.market(1_000_500, 1_000_600), false);
        history.read(START + 2_000 * MILLI, START + 2_100 * MILLI, column);
        assertThat(column.present()).isTrue();
        assertThat(column.bidHigh()).isEqualTo(1_000_000);
        assertThat(cells(column)).containsEntry(1_000_000L, 100).doesNotContainKey(1_001_000L);
    }

    @Test
    void whatIsNotKnownIsNotPresent() {
        history.add(START, Snapshots.market(1_000_000, 1_000_100), false);
        history.read(START - 1_000 * MILLI, START - 900 * MILLI, column);
        assertThat(column.present()).isFalse();
        assertThat(column.bidHigh()).isEqualTo(Instrument.NO_PRICE);
        history.read(START + 1_000 * MILLI, START + 1_100 * MILLI, column);
        assertThat(column.present()).isFalse();
    }

    @Test
    void onlyTheBrokenStretchIsBroken() {
        for (long i = 0; i < 30; i++) {
            history.add(START + i * 100 * MILLI, Snapshots.market(1_000_000, 1_000_100, i >= 10 && i < 20), false);
        }
        for (long i = 0; i < 30; i++) {
            history.read(START + i * 100 * MILLI, START + (i + 1) * 100 * MILLI, column);
            assertThat(column.broken()).as("column %s", i).isEqualTo(i >= 10 && i < 20);
        }
        history.read(START, START + 3_000 * MILLI, column);
        assertThat(column.broken()).isTrue();
    }

    @Test
    void aGapIsHeldAsBrokenOnBothItsEnds() {
        history.add(START, Snapshots.market(1_000_000, 1_000_100), false);
        history.add(START + 5_050 * MILLI, Snapshots.market(1_000_500, 1_000_600), true);
        for (long at : new long[] {50, 2_000, 5_010}) {
            history.read(START + at * MILLI, START + (at + 20) * MILLI, column);
            assertThat(column.broken()).as("%s ms", at).isTrue();
        }
        history.add(START + 5_300 * MILLI, Snapshots.market(1_000_500, 1_000_600), false);
        history.read(START + 5_200 * MILLI, START + 5_300 * MILLI, column);
        assertThat(column.broken()).isFalse();
    }

    @Test
    void aRewoundReplayForgetsWhatHasNotHappenedYet() {
        history.add(START + 60_000 * MILLI, Snapshots.market(1_000_000, 1_000_100), false);
        history.add(START, Snapshots.market(1_000_500, 1_000_600), false);
        history.read(START + 60_000 * MILLI, START + 60_100 * MILLI, column);
        assertThat(column.present()).isFalse();
        history.read(START, START + 100 * MILLI, column);
        assertThat(column.bidHigh()).isEqualTo(1_000_500);
    }

    /** Seconds for an hour, tens of them for twelve, then minutes. */
    private static long keptWidth(long age) {
        return age < 3_590 * SECOND ? SECOND : age < 43_100 * SECOND ? 10 * SECOND : 60 * SECOND;
    }

    private static Collection<MarketPicture> inForce(NavigableMap<Long, MarketPicture> books, long from, long to) {
        List<MarketPicture> found = new ArrayList<>(books.subMap(from, to).values());
        Map.Entry<Long, MarketPicture> carried = books.lowerEntry(from);
        if (carried != null && !books.containsKey(from)) {
            found.add(carried.getValue());
        }
        return found;
    }

    private static Map<Long, Integer> peaks(Collection<MarketPicture> books) {
        TreeMap<Long, Integer> peaks = new TreeMap<>();
        for (MarketPicture book : books) {
            for (Depth side : List.of(book.bids(), book.asks())) {
                for (int level = 0; level < side.size(); level++) {
                    peaks.merge(side.price(level), (int) side.quantity(level), Math::max);
                }
            }
        }
        return peaks;
    }

    private static Map<Long, Integer> cells(DepthColumn column) {
        TreeMap<Long, Integer> cells = new TreeMap<>();
        for (int i = 0; i < column.cells().size(); i++) {
            cells.put(column.cells().low(i, 100), column.cells().peak(i));
        }
        return cells;
    }

    private static int largest(DepthColumn column) {
        int most = 0;
        for (int i = 0; i < column.cells().size(); i++) {
            most = Math.max(most, column.cells().peak(i));
        }
        return most;
    }

    private static MarketPicture book(long bid, long ask, SplittableRandom random) {
        return picture(side(bid, -100, 12, random), side(ask, 100, 12, random));
    }

    private static Depth side(long best, long step, int levels, SplittableRandom random) {
        long[] prices = new long[levels];
        long[] quantities = new long[levels];
        long price = best;
        for (int i = 0; i < levels; i++) {
            prices[i] = price;
            quantities[i] = random.nextLong(1, 5_000);
            price += step * random.nextLong(1, 3);
        }
        return new Depth(prices, quantities);
    }

    /** A hundred levels on each side, all of one size. */
    private static MarketPicture wide(long bid, long quantity) {
        Depth[] sides = new Depth[2];
        for (int s = 0; s < 2; s++) {
            long[] prices = new long[100];
            long[] quantities = new long[100];
            for (int i = 0; i < 100; i++) {
                prices[i] = bid + (s == 0 ? -i : i + 1) * 100L;
                quantities[i] = quantity;
            }
            sides[s] = new Depth(prices, quantities);
        }
        return picture(sides[0], sides[1]);
    }

    private static MarketPicture picture(Depth bids, Depth asks) {
        return new MarketPicture(
                Snapshots.QDI, bids, asks, bids.best(), 1_000, bids.best(), TradingStatus.TRADING, false, 1);
    }
}
