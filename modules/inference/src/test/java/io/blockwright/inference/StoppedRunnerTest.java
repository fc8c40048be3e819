package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.SystemClock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A wish to end is for the call in flight, whenever it comes. */
@Timeout(120)
class StoppedRunnerTest {
    private static final int ROUNDS = 40_000;
    private static final long LONGEST = 1_500_000_000L;

    @TempDir
    Path folder;

    @Test
    void aWishThatComesWhileACallEndsFailsNoLaterOne() throws Exception {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();
        AtomicInteger wanted = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        try (DirectRunner runner = new DirectRunner(bundle, 1)) {
            Thread stopper = Thread.ofPlatform().daemon().start(() -> {
                for (int round = 1; round <= ROUNDS; round++) {
                    while (wanted.get() < round) {
                        Thread.onSpinWait();
                    }
                    runner.stop();
                    done.set(round);
                }
            });
            long end = SystemClock.monotonic() + LONGEST;
            int round = 0;
            while (round < ROUNDS && SystemClock.monotonic() - end < 0) {
                wanted.set(++round);
                runner.run(1);
                while (done.get() < round) {
                    Thread.onSpinWait();
                }
                assertThat(runner.run(1)).as("after wish %s", round).isEqualTo(Verdict.ANSWERED);
            }
            wanted.set(ROUNDS);
            stopper.join();
        }
    }
}
