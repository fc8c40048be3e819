package io.blockwright.inference.headline;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.blockwright.marketdata.MarketDataException;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A text classifier in ONNX, run on the CPU with one thread of its own. One thread at a time. */
public final class HeadlineNetwork implements AutoCloseable {
    private static final Map<String, Integer> INPUTS = Map.of("input_ids", 0, "attention_mask", 1, "token_type_ids", 2);

    private final Path file;
    private final ScorerCard card;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Map<String, Boolean> wide = new LinkedHashMap<>();
    private final String output;

    private HeadlineNetwork(Path file, ScorerCard card, OrtSession session) throws OrtException {
        this.file = file;
        this.card = card;
        this.session = session;
        for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
            String name = input.getKey();
            if (!INPUTS.containsKey(name)
                    || !(input.getValue().getInfo() instanceof TensorInfo tensor)
                    || (tensor.type != OnnxJavaType.INT64 && tensor.type != OnnxJavaType.INT32)) {
                throw wrong(
                        "wants an input '" + name + "' that no tokenizer gives",
                        "export it with whole numbers input_ids, attention_mask and token_type_ids alone");
            }
            wide.put(name, tensor.type == OnnxJavaType.INT64);
        }
        if (!wide.containsKey("input_ids")) {
            throw wrong("has no input 'input_ids'", "use a model that reads tokens");
        }
        String first = session.getOutputNames().iterator().next();
        this.output = card.output().isEmpty() ? first : card.output();
        if (!session.getOutputNames().contains(output)) {
            throw wrong(
                    "has no output '" + output + "'",
                    "name one of " + String.join(", ", session.getOutputNames()) + " in " + ScorerCard.FILE);
        }
    }

    /** Opens {@code model.onnx}. */
    public static HeadlineNetwork open(Path folder, ScorerCard card) {
        Path file = folder.resolve("model.onnx");
        if (!Files.isRegularFile(file)) {
            throw new MarketDataException(
                    "The folder " + folder + " holds no model.onnx: export the model to ONNX and copy it there.");
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            try {
                return new HeadlineNetwork(file, card, session);
            } catch (OrtException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new MarketDataException(
                    "The file " + file + " is no model that ONNX Runtime can run (" + HeadlineTokens.reason(e)
                            + "): export it to ONNX once more.",
                    e);
        }
    }

    /** The model's numbers for a headline's tokens, as many as the card has weights. */
    public float[] answer(long[][] tokens) {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Boolean> input : wide.entrySet()) {
                long[] row = tokens[INPUTS.getOrDefault(input.getKey(), 0)];
                inputs.put(input.getKey(), tensor(row, input.getValue()));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return numbers(result.get(output));
            }
        } catch (OrtException e) {
            throw new MarketDataException(
                    "The model " + file + " does not run (" + HeadlineTokens.reason(e)
                            + "): see that tokenizer.json is the one it was trained with.",
                    e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(long[] row, boolean wide) throws OrtException {
        long[] shape = {1, row.length};
        if (wide) {
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), shape);
        }
        int[] narrow = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            narrow[i] = (int) row[i];
        }
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(narrow), shape);
    }

    private float[] numbers(Optional<OnnxValue> value) {
        if (!(value.orElse(null) instanceof OnnxTensor tensor) || tensor.getInfo().type != OnnxJavaType.FLOAT) {
            throw wrong(
                    "gives no floating-point numbers in '" + output + "'", "name another output in " + ScorerCard.FILE);
        }
        float[] numbers = new float[tensor.getFloatBuffer().remaining()];
        tensor.getFloatBuffer().get(numbers);
        if (numbers.length != card.weights().size()) {
            throw wrong(
                    "gives " + numbers.length + " numbers for a headline, and "
                            + card.weights().size() + " are described",
                    "give as many labels or weights in " + ScorerCard.FILE);
        }
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw wrong("gives a number that is none", "export it to ONNX once more");
            }
        }
        return numbers;
    }

    private MarketDataException wrong(String what, String mend) {
        return new MarketDataException("The model " + file + " " + what + ": " + mend + ".");
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the headline model was not closed", e);
        }
    }
}
