package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.BacktestRefused;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.Algo;
import io.blockwright.domain.SystemClock;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.ModelWatch;
import io.blockwright.inference.WatchLimits;
import io.blockwright.strategies.ModelPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works a few orders of simulated days with a policy before the first real one comes. A decision is rare, so that the program
 * would otherwise interpret its code, several times slower, for the first hour of a desk; rehearsed, it is compiled. Nothing of it
 * is kept or shown. Runs on a thread of its own, half of the time at most.
 */
final class Rehearsal {
    /** The name of its thread; nothing that is said there is logged. */
    static final String THREAD = "rehearsal";

    private static final String SCENARIO = "mix";
    static final int ORDERS = 40;
    private static final long LONGEST = 12_000_000_000L;
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final ModelBundle bundle;
    private final Path scenarios;
    private final Thread thread;
    private volatile boolean closed;
    private volatile int worked;

    private Rehearsal(ModelBundle bundle, Path scenarios) {
        this.bundle = bundle;
        this.scenarios = scenarios;
        this.thread = Thread.ofPlatform().name(THREAD).daemon().unstarted(this::play);
    }

    /** Begins to rehearse with a policy's model; {@code scenarios} is the folder of scenario files. */
    static Rehearsal begin(ModelBundle bundle, Path scenarios) {
        Rehearsal rehearsal = new Rehearsal(bundle, scenarios);
        if (Files.isDirectory(scenarios)) {
            rehearsal.thread.start();
        }
        return rehearsal;
    }

    private void play() {
        long end = SystemClock.monotonic() + LONGEST;
        try (ModelPolicy policy = new ModelPolicy(bundle, new DirectRunner(bundle, 1))) {
            Algo algo = bundle.manifest().kind() == ModelKind.DQN ? Algo.DQN : Algo.PPO;
            Scenario day = Scenarios.of(scenarios).named(SCENARIO);
            WatchedPolicy watched = new WatchedPolicy(policy);
            watched.watchedBy(new ModelWatch(bundle.evidence(), WatchLimits.USUAL));
            for (int order = 1; order <= ORDERS && !closed && SystemClock.monotonic() - end < 0; order++) {
                long began = SystemClock.monotonic();
                try (Episode episode = new Episode(day, AlgoChoice.learned(policy.name(), algo), order, watched)) {
                    episode.run(() -> closed);
                }
                worked = order;
                LockSupport.parkNanos(this, SystemClock.monotonic() - began); // a screen and a market come first
            }
        } catch (ModelRefused | BacktestRefused e) {
            LOG.info("nothing was rehearsed: {}", e.getMessage());
        }
    }

    /** Orders that were worked so far. Any thread. */
    int worked() {
        return worked;
    }

    /** Waits for the end of it. */
    void settled() throws InterruptedException {
        thread.join();
    }

    /** Lets it end soon; does not wait. */
    void end() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
