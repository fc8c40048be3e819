package io.blockwright.engine;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.trading.RiskLimits;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What pictures cost the engine thread with 2,000 parents at work and 100,000 market updates in a second of the desk's time:
 * run {@code main}; pictures in processor time of the engine thread, the rest in wall time. Ten simulated seconds, a picture every eight milliseconds.
 */
public final class SnapshotBench {
    private static final int PARENTS = 2_000;
    private static final int UPDATES = 100_000;
    private static final long PICTURE = 8_000_000L;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SnapshotBench() {}

    /** Prints one line for each figure. */
    public static void main(String[] args) {
        RiskLimits limits = new RiskLimits(100_000, 25e6, 0.05, 2_000, 500, 250e6, 1_000, Long.MAX_VALUE, 1e18);
        PaperDesk desk = new PaperDesk(PaperDesk.START - PaperDesk.SECOND, List.of(), "A", limits);
        for (int i = 0; i < PARENTS; i++) {
            desk.engine.submit(new DeskCommand.StartParent(
                    "s" + i,
                    "ann",
                    PaperDesk.order("P" + i, Algo.TWAP, Placement.PASSIVE, 60_000, Instrument.NO_PRICE)));
        }
        desk.run(PaperDesk.START + 20 * PaperDesk.SECOND);
        for (int round = 1; round <= 3; round++) {
            round(desk, round);
        }
    }

    private static void round(PaperDesk desk, int round) {
        int seconds = 10;
        long[] costs = new long[(int) (seconds * PaperDesk.SECOND / PICTURE)];
        long step = PaperDesk.SECOND / UPDATES;
        int taken = 0;
        long nextPicture = desk.now;
        long began = System.nanoTime();
        long market = 0;
        for (int i = 0; i < seconds * UPDATES; i++) {
            desk.now += step;
            long before = System.nanoTime();
            desk.market(new MarketEvent.LevelChanged(
                    desk.now,
                    "TEST",
                    i % 2 == 0 ? Side.BUY : Side.SELL,
                    (i % 2 == 0 ? PaperDesk.BID : PaperDesk.ASK) + (i % 2 == 0 ? -100L : 100L) * (i / 2 % 5),
                    4_000 + i % 977));
            market += System.nanoTime() - before;
            if (i % 50 == 0) {
                desk.step();
            }
            if (desk.now >= nextPicture && taken < costs.length) {
                nextPicture += PICTURE;
                long start = THREADS.getCurrentThreadCpuTime();
                desk.look();
                costs[taken++] = THREADS.getCurrentThreadCpuTime() - start;
            }
        }
        long all = System.nanoTime() - began;
        long[] sorted = Arrays.copyOf(costs, taken);
        Arrays.sort(sorted);
        long sum = Arrays.stream(sorted).sum();
        System.out.printf(
                Locale.ROOT,
                "round %d: %d parents, %d children alive, %d updates: picture p50 %.3f ms, p99 %.3f ms, max %.3f ms; "
                        + "pictures take %.1f %% of a real second, market events %.2f us each, everything %.2f s for %d s%n",
                round,
                desk.look().parents().size(),
                desk.venue.standing.size(),
                seconds * UPDATES,
                sorted[taken / 2] / 1e6,
                sorted[taken * 99 / 100] / 1e6,
                sorted[taken - 1] / 1e6,
                100.0 * sum / (seconds * 1e9),
                market / 1e3 / (seconds * UPDATES),
                all / 1e9,
                seconds);
    }
}
