package io.blockwright.inference;

import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.util.Random;

/** Runs a model on rows that anything may follow from but nonsense: zeros, ones, and two of plausible noise. */
final class ModelProbe {
    static final int ROWS = 4;

    private ModelProbe() {}

    /** Half a sentence on what is wrong with the answers; empty when all is well. */
    static String problemOf(ModelSession session, ModelManifest manifest) throws OrtException {
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
