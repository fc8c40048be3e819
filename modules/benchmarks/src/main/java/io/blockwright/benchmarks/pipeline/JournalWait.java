package io.blockwright.benchmarks.pipeline;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How long an intent waits for the disk: append to durable, one at a time.
 *
 * @param p50 nanoseconds
 * @param p99 nanoseconds
 */
record JournalWait(long p50, long p99) {
    static JournalWait measure(Path file, int intents) {
        long[] waits = new long[intents];
        try (SqliteJournal journal = SqliteJournal.open(file)) {
            journal.replay(_ -> {});
            for (int i = 0; i < intents; i++) {
                ChildOrder order = new ChildOrder(
                        "C" + i,
                        "P",
                        ItchTape.SYMBOL,
                        Side.SELL,
                        OrderType.LIMIT,
                        TimeInForce.DAY,
                        100,
                        Instrument.usEquity(ItchTape.SYMBOL).increment() * 10_000,
                        "SIM");
                long start = System.nanoTime();
                long sequence =
                        journal.append(new JournalRecord.ChildIntended(i, order, Reason.of("a benchmark's order")));
                if (!journal.awaitDurable(sequence)) {
                    throw new IllegalStateException("the journal failed: " + journal.failure());
                }
                waits[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(waits);
        return new JournalWait(waits[intents / 2], waits[(int) (intents * 0.99)]);
    }
}
