package io.blockwright.inference;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Runs a model in the caller's thread for as long as it takes: for backtests, training and measurements, where the same
 * rows must give the same answers whatever the machine is busy with. Live decisions go through a runner with a time limit.
 */
public final class DirectRunner implements ModelRunner {
    private final ModelManifest manifest;
    private final Provider provider;
    private final List<String> passedOver;
    private final int most;
    private final ModelSession session;
    private final int[] inputSizes;
    private final int[] outputSizes;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /**
     * Runs on the CPU.
     *
     * @param most rows of a call
     * @throws ModelRefused when the runtime cannot take the model up
     */
    public DirectRunner(ModelBundle bundle, int most) throws ModelRefused {
        this(bundle, most, Provider.CPU, List.of());
    }

    /**
     * Runs on the best provider that runs the model here: TensorRT, CUDA, DirectML, CoreML, CPU. A provider that is slower
     * than the CPU with so many rows, or gives other answers, is passed over; {@link #health()} says why.
     *
     * @param most rows of a call
     * @param clock monotonic, nanoseconds
     */
    public static DirectRunner best(ModelBundle bundle, int most, LongSupplier clock) throws ModelRefused {
        return best(bundle, most, most, clock);
    }

    /** The same where a call takes up to {@code most} rows and {@code usual} of them nearly always. */
    static DirectRunner best(ModelBundle bundle, int most, int usual, LongSupplier clock) throws ModelRefused {
        return new ProviderOrder(clock).open(bundle, most, usual);
    }

    /**
     * Runs on a provider by its name, to measure it.
     *
     * @param provider one of {@link InferenceProviders#built()}
     * @throws ModelRefused when it does not run there, with the runtime's reason
     */
    public static DirectRunner on(String provider, ModelBundle bundle, int most) throws ModelRefused {
        for (Provider one : Provider.values()) {
            if (one.label().equalsIgnoreCase(provider)) {
                return new DirectRunner(bundle, most, one, List.of());
            }
        }
        throw new ModelRefused("There is no provider " + provider + "; use one of "
                + String.join(", ", InferenceProviders.built()) + ".");
    }

    /** Runs on a provider, knowing why those before it were passed over. */
    DirectRunner(ModelBundle bundle, int most, Provider provider, List<String> passedOver) throws ModelRefused {
        if (most < 1) {
            throw new IllegalArgumentException("a call takes at least one row, not " + most);
        }
        this.manifest = bundle.manifest();
        this.provider = provider;
        this.passedOver = List.copyOf(passedOver);
        this.most = most;
        this.inputSizes = TensorShape.sizes(manifest.inputs());
        this.outputSizes = TensorShape.sizes(manifest.outputs());
        try {
            this.session = new ModelSession(bundle.model(), manifest, most, provider);
        } catch (OrtException | LinkageError e) {
            throw new ModelRefused("The model " + manifest.name() + " does not run on " + provider.label() + " ("
                    + RuntimeReason.of(e) + "); use another provider or train it again.");
        }
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
        return session.input(tensor);
    }

    @Override
    public FloatBuffer output(int tensor) {
        return session.output(tensor);
    }

    @Override
    public Verdict run(int rows) {
        if (rows < 1 || rows > most) {
            throw new IllegalArgumentException("a call takes 1 to " + most + " rows, not " + rows);
        }
        count(calls);
        for (int i = 0; i < inputSizes.length; i++) {
            if (!SaneNumbers.all(session.input(i), rows * inputSizes[i])) {
                count(refused);
                return Verdict.REFUSED;
            }
        }
        try {
            session.run(rows);
        } catch (OrtException e) {
            count(failed);
            return Verdict.FAILED;
        }
        for (int i = 0; i < outputSizes.length; i++) {
            if (!SaneNumbers.all(session.output(i), rows * outputSizes[i])) {
                count(refused);
                return Verdict.REFUSED;
            }
        }
        count(answered);
        return Verdict.ANSWERED;
    }

    /** Forgets what it counted. */
    void forget() {
        calls.set(0);
        answered.set(0);
        failed.set(0);
        refused.set(0);
    }

    /** One thread counts and any reads, so no read-modify-write is needed. */
    private static void count(AtomicLong counter) {
        counter.setRelease(counter.getPlain() + 1);
    }

    @Override
    public RunnerHealth health() {
        return new RunnerHealth(
                manifest.name(),
                provider.label(),
                passedOver,
                RunnerHealth.State.READY,
                "",
                calls.get(),
                answered.get(),
                0,
                failed.get(),
                refused.get(),
                0,
                0,
                0);
    }

    @Override
    public void stop() {
        session.stop();
    }

    @Override
    public void close() {
        session.close();
    }
}
