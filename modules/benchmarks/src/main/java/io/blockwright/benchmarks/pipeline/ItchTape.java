package io.blockwright.benchmarks.pipeline;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Writes a seeded day of NASDAQ ITCH 5.0 order messages: adds and deletes around a price that wanders. */
final class ItchTape {
    static final String SYMBOL = "BENCH";
    /** Nanoseconds after midnight of the first order. */
    static final long OPEN = 34_200_000_000_000L;
    /** Nanoseconds between messages. */
    static final long STEP = 20_000_000L;

    private static final int LIVE = 400;
    private static final int CENT = 100;

    private ItchTape() {}

    static void write(Path file, int messages, long seed) throws IOException {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ArrayDeque<Long> live = new ArrayDeque<>();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            directory(out);
            int mid = 100_0000;
            for (int i = 0; i < messages; i++) {
                long time = OPEN + i * STEP;
                if (live.size() >= LIVE) {
                    delete(out, time, live.poll());
                    continue;
                }
                if (dice.nextInt(200) == 0) {
                    mid += dice.nextBoolean() ? CENT : -CENT;
                }
                boolean buy = dice.nextBoolean();
                // Far enough from the mid that its wander during an order's life cannot cross the book.
                int away = (10 + dice.nextInt(20)) * CENT;
                add(out, time, i + 1L, buy, 100 * (1 + dice.nextInt(9)), buy ? mid - away : mid + away);
                live.add(i + 1L);
            }
        }
    }

    private static void head(DataOutputStream out, int length, char type, long time) throws IOException {
        out.writeShort(length);
        out.writeByte(type);
        out.writeShort(1);
        out.writeShort(0);
        out.writeShort((int) (time >>> 32));
        out.writeInt((int) time);
    }

    private static void directory(DataOutputStream out) throws IOException {
        head(out, 39, 'R', OPEN - STEP);
        out.write(padded(SYMBOL));
        out.write("QN".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(100);
        out.write("NCZ PN 1N".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(0);
        out.writeByte('N');
    }

    private static void add(DataOutputStream out, long time, long id, boolean buy, int shares, int price)
            throws IOException {
        head(out, 36, 'A', time);
        out.writeLong(id);
        out.writeByte(buy ? 'B' : 'S');
        out.writeInt(shares);
        out.write(padded(SYMBOL));
        out.writeInt(price);
    }

    private static void delete(DataOutputStream out, long time, long id) throws IOException {
        head(out, 19, 'D', time);
        out.writeLong(id);
    }

    private static byte[] padded(String symbol) {
        return String.format("%-8s", symbol).getBytes(StandardCharsets.US_ASCII);
    }
}
