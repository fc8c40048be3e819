package io.blockwright.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Runs a model for live decisions: on a worker, with a time limit for each decision. A call that does not come back is
 * given up and the second session answers; when that is stuck as well, the verdict is {@link Verdict#UNAVAILABLE} and the
 * caller falls back. A session that failed or was slow rests and is tried again, longer every time. Whatever a model does,
 * it holds at most two threads and the caller never waits longer than the budget.
 */
public final class GuardedRunner implements ModelRunner {
    private static final int WARMING = 30;

    private final ModelManifest manifest;
    private final int most;
    private final DecisionTime time;
    private final LongSupplier clock;
    private final Lane[] lanes;
    private final FloatBuffer[] inputs;
    private final FloatBuffer[] outputs;
    private final int[] inputSizes;
    private final int[] outputSizes;
    private final Latencies latencies = new Latencies();
    private final AtomicLong calls = new AtomicLong();
    private final Map<Verdict, AtomicLong> verdicts = new EnumMap<>(Verdict.class);
    private final AtomicLong abandoned = new AtomicLong();
    private final AtomicReference<RunnerHealth.State> state = new AtomicReference<>(RunnerHealth.State.READY);

    /**
     * Runs a model in two sessions; closes both.
     *
     * @param first is asked as long as it answers
     * @param spare of the same model, on other threads and buffers
     * @param clock monotonic, nanoseconds
     */
    public GuardedRunner(ModelRunner first, ModelRunner spare, DecisionTime time, LongSupplier clock) {
        this.manifest = first.manifest();
        this.most = Math.min(first.most(), spare.most());
        this.time = time;
        this.clock = clock;
        this.inputs = buffers(manifest.inputs(), most);
        this.outputs = buffers(manifest.outputs(), most);
        this.inputSizes = TensorShape.sizes(manifest.inputs());
        this.outputSizes = TensorShape.sizes(manifest.outputs());
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(verdict, new AtomicLong());
        }
        this.lanes = new Lane[] {
            new Lane(first, "model-" + manifest.name() + "-1", clock),
            new Lane(spare, "model-" + manifest.name() + "-2", clock)
        };
    }

    /**
     * Opens a verified model on the provider that soonest answers one row here, since decisions mostly come alone, with a second
     * session on the CPU. Blocks while the sessions are made and warmed up.
     *
     * @param most rows of a call
     * @param clock monotonic, nanoseconds
     */
    public static GuardedRunner open(ModelBundle bundle, int most, DecisionTime time, LongSupplier clock)
            throws ModelRefused {
        DirectRunner first = DirectRunner.best(bundle, most, 1, clock);
        DirectRunner spare;
        try {
            spare = new DirectRunner(bundle, most);
        } catch (ModelRefused e) {
            first.close();
            throw e;
        }
        warm(first);
        warm(spare);
        return new GuardedRunner(first, spare, time, clock);
    }

    private static void warm(DirectRunner runner) {
        runner.run(runner.most());
        for (int i = 0; i < WARMING; i++) {
            runner.run(1);
        }
        runner.forget();
    }

    private static FloatBuffer[] buffers(List<TensorShape> shapes, int most) {
        return shapes.stream()
                .map(shape -> ByteBuffer.allocateDirect(Math.multiplyExact(4 * most, shape.size()))
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer())
                .toArray(FloatBuffer[]::new);
    }

    @Override
    public ModelManifest manifest() {
        return manifest;
    }

    @Override
    public int most() {
        return most;
    }

    @Override
    public FloatBuffer input(int tensor) {
        return inputs[tensor];
    }

    @Override
    public FloatBuffer output(int tensor) {
        return outputs[tensor];
    }

    @Override
    public Verdict run(int rows) {
        if (rows < 1 || rows > most) {
            throw new IllegalArgumentException("a call takes 1 to " + most + " rows, not " + rows);
        }
        long start = clock.getAsLong();
        Verdict verdict = attempt(rows, start);
        if (verdict == Verdict.ANSWERED) {
            latencies.add(clock.getAsLong() - start);
        }
        count(calls);
        count(Objects.requireNonNull(verdicts.get(verdict)));
        return verdict;
    }

    private Verdict attempt(int rows, long start) {
        long until = start + time.budget();
        for (int i = 0; i < lanes.length; i++) {
            Lane lane = lanes[i];
            if (!lane.usable(start)) {
                continue;
            }
            if (lane.busy()) {
                if (lane.busySince(start) <= time.deadline()) {
                    // The question before is still out. Waiting for it would make this decision late as well.
                    return Verdict.LATE;
                }
                count(abandoned);
                lane.giveUp("it did not answer within " + time.deadline() / 1_000_000 + " ms and was left");
                continue;
            }
            state.set(i == 0 ? RunnerHealth.State.READY : RunnerHealth.State.SPARE);
            copy(inputSizes, rows, inputs, lane.runner(), true);
            Verdict verdict = lane.ask(rows, until);
            if (verdict == Verdict.ANSWERED) {
                copy(outputSizes, rows, outputs, lane.runner(), false);
            }
            if (verdict != Verdict.FAILED || clock.getAsLong() - until >= 0) {
                return verdict;
            }
        }
        if (usable(start)) {
            return Verdict.FAILED;
        }
        state.set(RunnerHealth.State.UNAVAILABLE);
        return Verdict.UNAVAILABLE;
    }

    private boolean usable(long now) {
        boolean any = false;
        for (Lane lane : lanes) {
            any |= lane.usable(now);
        }
        return any;
    }

    private static void copy(int[] sizes, int rows, FloatBuffer[] own, ModelRunner runner, boolean in) {
        for (int i = 0; i < own.length; i++) {
            int floats = rows * sizes[i];
            if (in) {
                runner.input(i).put(0, own[i], 0, floats);
            } else {
                own[i].put(0, runner.output(i), 0, floats);
            }
        }
    }

    /** One thread counts and any reads, so no read-modify-write is needed. */
    private static void count(AtomicLong counter) {
        counter.setRelease(counter.getPlain() + 1);
    }

    @Override
    public RunnerHealth health() {
        RunnerHealth.State now = state.get();
        Lane serving = lanes[now == RunnerHealth.State.SPARE ? 1 : 0];
        RunnerHealth inside = serving.provider();
        return new RunnerHealth(
                manifest.name(),
                inside.provider(),
                lanes[0].provider().passedOver(),
                now,
                reason(now),
                calls.get(),
                of(Verdict.ANSWERED),
                of(Verdict.LATE),
                of(Verdict.FAILED),
                of(Verdict.REFUSED),
                abandoned.get(),
                latencies.micros(0.5),
                latencies.micros(0.99));
    }

    private String reason(RunnerHealth.State now) {
        return switch (now) {
            case READY -> "";
            case SPARE -> "The first session rests: " + lanes[0].trouble() + ".";
            case UNAVAILABLE ->
                "Both sessions rest: " + lanes[0].trouble() + "; the second: " + lanes[1].trouble() + ".";
        };
    }

    private long of(Verdict verdict) {
        return Objects.requireNonNull(verdicts.get(verdict)).get();
    }

    @Override
    public void stop() {
        for (Lane lane : lanes) {
            lane.runner().stop();
        }
    }

    @Override
    public void close() {
        for (Lane lane : lanes) {
            lane.close();
        }
    }
}
