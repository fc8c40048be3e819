package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.SystemClock;
import io.blockwright.inference.ActedRunner.Act;
import io.blockwright.testkit.Await;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class GuardedRunnerTest {
    private static final long MILLI = 1_000_000;

    @TempDir
    Path folder;

    private static final DecisionTime TIME = new DecisionTime(250 * MILLI, 500 * MILLI);

    /** Stands still but for the test and for a call that blocks: a busy machine makes no answer late. */
    private final AtomicLong clock = new AtomicLong(SystemClock.monotonic());

    private final ActedRunner first = new ActedRunner(1).whenBlocked(this::budgetPasses);
    private final ActedRunner spare = new ActedRunner(2).whenBlocked(this::budgetPasses);
    private final GuardedRunner guarded = new GuardedRunner(first, spare, TIME, clock::get);

    private void budgetPasses() {
        clock.addAndGet(TIME.budget());
    }

    @AfterEach
    void end() {
        guarded.close();
        first.letGo();
        spare.letGo();
    }

    @Test
    void aRealModelAnswersOnItsWorker() throws ModelRefused {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();
        int size = ModelFolder.STATE.size();
        try (GuardedRunner runner = GuardedRunner.open(bundle, 64, patient(), SystemClock::monotonic)) {
            for (int rows : new int[] {1, 64, 7}) {
                for (int i = 0; i < rows * size; i++) {
                    runner.input(0).put(i, rows + i);
                }
                assertThat(runner.run(rows)).isEqualTo(Verdict.ANSWERED);
                for (int i = 0; i < rows * size; i++) {
                    assertThat(runner.output(0).get(i)).isEqualTo(2f * (rows + i));
                }
            }
            RunnerHealth health = runner.health();
            assertThat(health.provider()).isEqualTo("CPU");
            assertThat(health.state()).isEqualTo(RunnerHealth.State.READY);
            assertThat(health.passedOver()).anyMatch(reason -> reason.contains("CUDA"));
            assertThat(health.calls()).isEqualTo(3);
            assertThat(health.answered()).isEqualTo(3);
            assertThat(health.medianMicros()).isPositive().isLessThanOrEqualTo(health.p99Micros());
        }
    }

    /** A busy machine may take its time where a test is not about time. */
    private static DecisionTime patient() {
        return new DecisionTime(10_000 * MILLI, 20_000 * MILLI);
    }

    @Test
    void numbersThatAreNoneAreRefused() throws ModelRefused {
        ModelBundle bundle =
                new ModelFolder(folder).with(ModelFolder.doubling()).load();
        try (GuardedRunner runner = GuardedRunner.open(bundle, 2, patient(), SystemClock::monotonic)) {
            int inSecondRow = ModelFolder.STATE.size() + 3;
            for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -Float.MAX_VALUE, 2e6f}) {
                runner.input(0).put(inSecondRow, bad);
                assertThat(runner.run(2)).isEqualTo(Verdict.REFUSED);
                assertThat(runner.run(1)).as("the first row alone").isEqualTo(Verdict.ANSWERED);
            }
            runner.input(0).put(inSecondRow, 0.6e6f);
            assertThat(runner.run(2)).as("twice this is too large an answer").isEqualTo(Verdict.REFUSED);
            runner.input(0).put(inSecondRow, Float.MIN_VALUE);
            assertThat(runner.run(2)).isEqualTo(Verdict.ANSWERED);
            assertThat(runner.health().refused()).isEqualTo(5);
            assertThat(runner.health().state()).isEqualTo(RunnerHealth.State.READY);
        }
    }

    @Test
    void aModelThatNeverAnswersIsLeftAndTheSpareTakesOver() {
        assertThat(guarded.run(1)).isEqualTo(Verdict.ANSWERED);
        assertThat(guarded.output(0).get(0)).isEqualTo(1);

        first.does(Act.BLOCK);
        long start = clock.get();
        assertThat(guarded.run(1)).as("while it still blocks").isEqualTo(Verdict.LATE);
        assertThat(clock.get() - start).isEqualTo(250 * MILLI);

        clock.addAndGet(501 * MILLI);
        assertThat(guarded.run(1)).isEqualTo(Verdict.ANSWERED);
        assertThat(guarded.output(0).get(0)).isEqualTo(2);
        RunnerHealth health = guarded.health();
        assertThat(health.state()).isEqualTo(RunnerHealth.State.SPARE);
        assertThat(health.reason()).contains("did not answer within 500 ms");
        assertThat(health.abandoned()).isEqualTo(1);
        assertThat(health.late()).isEqualTo(1);

        int stops = first.stops();
        assertThat(stops).isPositive();
        assertThat(guarded.run(1)).isEqualTo(Verdict.ANSWERED);
        assertThat(first.stops()).as("asked again to end what is still on").isGreaterThan(stops);
    }

    @Test
    void whenBothAreStuckEveryCallEndsAtOnceAndNoThreadIsAdded() {
        stickBoth();
        List<Verdict> verdicts = new ArrayList<>();
        long start = SystemClock.monotonic();
        for (int i = 0; i < 10_000; i++) {
            clock.addAndGet(100 * MILLI);
            verdicts.add(guarded.run(1));
        }
        assertThat(verdicts).containsOnly(Verdict.UNAVAILABLE);
        assertThat(SystemClock.monotonic() - start)
                .as("ten thousand waits would be 2,500 s")
                .isLessThan(60_000 * MILLI);
        assertThat(guarded.health().state()).isEqualTo(RunnerHealth.State.UNAVAILABLE);
        assertThat(guarded.health().reason()).contains("Both sessions rest");
        assertThat(guarded.health().abandoned()).isEqualTo(2);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("model-small-"))
                        .filter(thread -> thread.getState() == Thread.State.WAITING)
                        .count())
                .isBetween(2L, 2L + 2);
    }

    private void stickBoth() {
        first.does(Act.BLOCK);
        spare.does(Act.BLOCK);
        assertThat(guarded.run(1)).isEqualTo(Verdict.LATE);
        clock.addAndGet(501 * MILLI);
        assertThat(guarded.run(1)).isEqualTo(Verdict.LATE);
        clock.addAndGet(501 * MILLI);
        assertThat(guarded.run(1)).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void aSessionThatComesBackIsUsedAgainAfterItsRest() {
        stickBoth();
        first.does(Act.ANSWER).letGo();
        Await.until("a session is used again", () -> {
            clock.addAndGet(100 * MILLI);
            return guarded.run(1) == Verdict.ANSWERED;
        });
        assertThat(guarded.output(0).get(0)).isEqualTo(1);
        assertThat(guarded.health().state()).isEqualTo(RunnerHealth.State.READY);
        assertThat(guarded.health().reason()).isEmpty();
    }

    @Test
    void aSessionInUseIsNeverClosed() {
        stickBoth();
        guarded.close();
        assertThat(first.closed()).isFalse();
        assertThat(spare.closed()).isFalse();
        first.letGo();
        Await.until("the first is closed", first::closed);
        assertThat(spare.closed()).isFalse();
        spare.letGo();
        Await.until("the spare is closed", spare::closed);
        assertThat(first.closedWhileRunning() || spare.closedWhileRunning()).isFalse();
    }

    @Test
    void aFailureIsAnsweredByTheSpareAndThreeRestTheFirst() {
        first.does(Act.THROW);
        for (int i = 0; i < 3; i++) {
            assertThat(guarded.run(1)).isEqualTo(Verdict.ANSWERED);
            assertThat(guarded.output(0).get(0)).isEqualTo(2);
        }
        first.does(Act.ANSWER);
        assertThat(guarded.run(1)).isEqualTo(Verdict.ANSWERED);
        assertThat(guarded.output(0).get(0)).as("the first rests").isEqualTo(2);
        clock.addAndGet(1_001 * MILLI);
        assertThat(guarded.run(1)).isEqualTo(Verdict.ANSWERED);
        assertThat(guarded.output(0).get(0)).as("the first again").isEqualTo(1);

        first.does(Act.FAIL);
        spare.does(Act.FAIL);
        for (int i = 0; i < 3; i++) {
            assertThat(guarded.run(1)).isEqualTo(i < 2 ? Verdict.FAILED : Verdict.UNAVAILABLE);
        }
        assertThat(guarded.run(1)).isEqualTo(Verdict.UNAVAILABLE);
        assertThat(guarded.health().failed()).isEqualTo(2);
    }

    @Test
    void aRealSlowModelIsLeftToItselfAndAskedToEnd() throws ModelRefused {
        ModelBundle bundle = new ModelFolder(folder).with(slow()).load();
        DirectRunner one = new DirectRunner(bundle, 1);
        DirectRunner other = new DirectRunner(bundle, 1);
        AtomicLong ahead = new AtomicLong();
        try (GuardedRunner runner =
                new GuardedRunner(one, other, DecisionTime.USUAL, () -> SystemClock.monotonic() + ahead.get())) {
            List<Long> took = new ArrayList<>();
            boolean spareUsed = false;
            boolean unavailable = false;
            for (int i = 0; i < 400 && !(unavailable && spareUsed); i++) {
                long start = SystemClock.monotonic();
                Verdict verdict = runner.run(1);
                long waited = SystemClock.monotonic() - start;
                took.add(waited);
                if (verdict == Verdict.ANSWERED) {
                    assertThat(waited)
                            .as("only a machine that keeps the caller away lets it see an answer")
                            .isGreaterThan(10 * DecisionTime.USUAL.budget());
                }
                spareUsed |= runner.health().state() == RunnerHealth.State.SPARE;
                unavailable |= verdict == Verdict.UNAVAILABLE;
                ahead.addAndGet(5 * MILLI);
            }
            assertThat(spareUsed && unavailable).isTrue();
            took.sort(null);
            assertThat(took.get(took.size() / 2))
                    .as("the usual wait, on a machine that stops now and then")
                    .isLessThan(100 * MILLI);
            Await.until("both were ended", () -> {
                runner.run(1); // as a desk goes on asking
                return one.health().failed() > 0 && other.health().failed() > 0;
            });
        }
        try (DirectRunner whole = new DirectRunner(bundle, 1)) {
            assertThat(whole.run(1)).as("it is slow, not broken").isEqualTo(Verdict.ANSWERED);
            assertThat(whole.output(0).get(0)).isCloseTo(0, within(0f));
        }
    }

    /** Some hundred milliseconds of matrix products. */
    private static byte[] slow() {
        int wide = 768;
        int size = ModelFolder.STATE.size();
        OnnxGraph graph = new OnnxGraph("slow")
                .input(ModelFolder.STATE)
                .constant("widen", List.of(size, wide), new float[size * wide])
                .constant("turn", List.of(wide, wide), new float[wide * wide])
                .constant("narrow", List.of(wide, size), new float[wide * size])
                .node("MatMul", List.of("state", "widen"), "h0");
        int steps = 150;
        for (int i = 0; i < steps; i++) {
            graph.node("MatMul", List.of("h" + i, "turn"), "h" + (i + 1));
        }
        return graph.node("MatMul", List.of("h" + steps, "narrow"), "preference")
                .output(ModelFolder.PREFERENCE)
                .bytes();
    }
}
