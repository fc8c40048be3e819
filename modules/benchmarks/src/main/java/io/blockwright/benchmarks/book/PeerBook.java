package io.blockwright.benchmarks.book;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The peer in its steady state; at the end of the stream it is emptied and filled again between measurements. */
@State(Scope.Thread)
public class PeerBook {
    @Param({"1000", "10000", "100000"})
    int orders;

    @SuppressWarnings("NullAway.Init") // opened before anything is measured
    private CommandStream stream;

    @SuppressWarnings("NullAway.Init")
    private PeerEngine engine;

    private int at;

    @Setup(Level.Trial)
    public void open() {
        stream = new CommandStream(orders, BookThroughput.COMMANDS, BookThroughput.SEED);
        engine = new PeerEngine();
        at = engine.run(stream, 0, stream.fill());
    }

    @Setup(Level.Invocation)
    public void refill() {
        if (at == stream.mixed()) {
            engine.run(stream, stream.mixed(), stream.size());
            at = engine.run(stream, 0, stream.fill());
        }
    }

    int slice() {
        int from = at;
        at += BookThroughput.SLICE;
        return engine.run(stream, from, at);
    }
}
