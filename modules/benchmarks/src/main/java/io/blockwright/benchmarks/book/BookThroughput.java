package io.blockwright.benchmarks.book;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Nanoseconds per command of the same mixed stream on our book and on exchange-core's, for a number of living orders. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BookThroughput {
    static final int COMMANDS = 1_000_000;
    /** Short enough that on a busy machine most slices run without being interrupted, so that their median stands. */
    static final int SLICE = 5_000;

    static final long SEED = 20_260_101;

    @Benchmark
    @OperationsPerInvocation(SLICE)
    public int blockwright(OurBook book) {
        return book.slice();
    }

    @Benchmark
    @OperationsPerInvocation(SLICE)
    public int exchangeCore(PeerBook book) {
        return book.slice();
    }
}
