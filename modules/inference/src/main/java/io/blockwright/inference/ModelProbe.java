package io.blockwright.inference;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes a model up for a moment and runs it on rows from which anything may follow but nonsense: zeros, ones, and two of
 * plausible noise. It does so on a thread of its own, so that a model that never answers does not hold whoever loads it.
 */
final class ModelProbe {
    private static final int ROWS = 4;
    private static final long SECONDS = 10;

    private final ModelBundle bundle;
    private final AtomicReference<@Nullable ModelSession> running = new AtomicReference<>();

    private ModelProbe(ModelBundle bundle) {
        this.bundle = bundle;
    }

    /** Half a sentence on what is wrong with the model; empty when all is well. */
    static String problemOf(ModelBundle bundle) {
        ModelProbe probe = new ModelProbe(bundle);
        FutureTask<String> task = new FutureTask<>(probe::examine);
        Thread thread = new Thread(task, "model-probe-" + bundle.manifest().name());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            probe.stop();
            return ROWS + " probe rows took more than " + SECONDS + " s";
        } catch (InterruptedException e) {
            probe.stop();
            Thread.currentThread().interrupt();
            return "loading it was interrupted";
        } catch (ExecutionException e) {
            return "it breaks off (" + RuntimeReason.of(e) + ")";
        }
    }

    private void stop() {
        ModelSession session = running.get();
        if (session != null) {
            session.stop();
        }
    }

    private String examine() {
        ModelManifest manifest = bundle.manifest();
        try (ModelSession session = new ModelSession(bundle.model(), manifest, ROWS, Provider.CPU)) {
            String problem = session.mismatch();
            if (!problem.isEmpty()) {
                return problem;
            }
            running.set(session);
            return answers(session, manifest);
        } catch (OrtException | LinkageError e) {
            return "ONNX Runtime does not take it (" + RuntimeReason.of(e) + ")";
        }
    }

    private static String answers(ModelSession session, ModelManifest manifest) throws OrtException {
        for (int i = 0; i < manifest.inputs().size(); i++) {
            fill(session.input(i), manifest.inputs().get(i).size());
        }
        for (int rows : new int[] {ROWS, 1}) {
            session.run(rows);
            for (int i = 0; i < manifest.outputs().size(); i++) {
                TensorShape shape = manifest.outputs().get(i);
                if (!SaneNumbers.all(session.output(i), rows * shape.size())) {
                    return "on a probe row its output " + shape.name() + " is not a finite number of at most "
                            + (long) ModelRunner.MOST;
                }
            }
        }
        return "";
    }

    private static void fill(FloatBuffer input, int size) {
        Random noise = new Random(1);
        for (int i = 0; i < ROWS * size; i++) {
            int row = i / size;
            input.put(i, row < 2 ? row : (float) noise.nextGaussian());
        }
    }
}
