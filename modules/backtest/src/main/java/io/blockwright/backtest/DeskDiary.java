package io.blockwright.backtest;

import io.blockwright.domain.OrderEvent;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.List;

/** Keeps what the desk of an episode did before a time: every decision with its reasons, every order, every report. */
final class DeskDiary extends UnwrittenJournal {
    private final long end;
    private final List<JournalRecord> lines = new ArrayList<>();

    /** {@code end} is nanoseconds since the epoch; what comes at it or later is not kept. */
    DeskDiary(long end) {
        this.end = end;
    }

    @Override
    public long append(JournalRecord line) {
        if (line.time() < end) {
            lines.add(line);
        }
        return super.append(line);
    }

    @Override
    public boolean keeps() {
        return true;
    }

    /** In the order in which it happened. */
    List<JournalRecord> lines() {
        return lines;
    }

    /** What came before an earlier time. */
    List<JournalRecord> before(long time) {
        return lines.stream().filter(line -> line.time() < time).toList();
    }

    /**
     * The share of the order that was filled at the ends of equal steps.
     *
     * @param steps how many
     */
    double[] filled(Block block, long step, int steps) {
        double[] shares = new double[steps];
        for (JournalRecord line : lines) {
            if (line instanceof JournalRecord.Reported(long time, OrderEvent.Filled fill)) {
                int from = Math.toIntExact(Math.max(0, Math.ceilDiv(time - block.start(), step) - 1));
                for (int i = from; i < steps; i++) {
                    shares[i] += (double) fill.quantity() / block.quantity();
                }
            }
        }
        return shares;
    }
}
