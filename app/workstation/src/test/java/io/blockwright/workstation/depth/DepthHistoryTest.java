package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.Snapshots;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepthHistoryTest {
    private static final long MILLI = 1_000_000L;
    private static final long START = 1_340_288_000_000_000_000L;

    private final DepthHistory history = new DepthHistory();
    private final DepthColumn column = new DepthColumn();

    /** The naive history: every book ever seen, looked through. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void linesSpanExactlyWhatTheTouchDid(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TreeMap<Long, Long> bids = new TreeMap<>();
        long time = START;
        long bid = 1_000_000;
        for (int i = 0; i < 3_000; i++) {
            time += random.nextLong(1, 60) * MILLI; // every tenth of a second sees a book or more
            bid += random.nextLong(-3, 4) * 100;
            bids.put(time, bid);
            history.add(time, Snapshots.market(bid, bid + 200), false);
        }
        for (int i = 0; i < 200; i++) {
            long from = START + random.nextLong((time - START) / (100 * MILLI)) * 100 * MILLI;
            long to = from + random.nextLong(1, 9) * 100 * MILLI;
            var seen = bids.subMap(from, to).values();
            history.read(from, to, column);
            if (!seen.isEmpty()) {
                assertThat(column.bidHigh())
                        .isEqualTo(seen.stream().max(Long::compare).orElseThrow());
                assertThat(column.bidLow())
                        .isEqualTo(seen.stream().min(Long::compare).orElseThrow());
                assertThat(column.askHigh()).isEqualTo(column.bidHigh() + 200);
                assertThat(column.bids().best())
                        .isEqualTo(bids.floorEntry(to - 1).getValue());
            }
        }
    }

    @Test
    void aStretchWithoutNewsHoldsTheLastBook() {
        history.add(START, Snapshots.market(1_000_000, 1_000_100), false);
        history.add(START + 5_000 * MILLI, Snapshots.market(1_000_500, 1_000_600), false);
        history.read(START + 2_000 * MILLI, START + 2_100 * MILLI, column);
        assertThat(column.present()).isTrue();
        assertThat(column.bidHigh()).isEqualTo(1_000_000);
        assertThat(column.quantityAt(1_000_000, 50)).isEqualTo(100);
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
    void aGapIsHeldAsBroken() {
        history.add(START, Snapshots.market(1_000_000, 1_000_100), false);
        history.add(START + 5_000 * MILLI, Snapshots.market(1_000_500, 1_000_600), true);
        history.read(START + 2_000 * MILLI, START + 2_100 * MILLI, column);
        assertThat(column.broken()).isTrue();
        history.read(START + 5_000 * MILLI, START + 5_100 * MILLI, column);
        assertThat(column.broken()).isFalse();
    }

    @Test
    void olderStretchesBecomeCoarserButStay() {
        MarketPicture market = Snapshots.market(1_000_000, 1_000_100);
        for (long second = 0; second < 3 * 3_600; second++) {
            history.add(START + second * 1_000 * MILLI, market, false);
        }
        history.read(START + 60_000 * MILLI, START + 60_100 * MILLI, column);
        assertThat(column.present()).isTrue();
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
}
