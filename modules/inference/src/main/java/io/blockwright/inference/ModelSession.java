package io.blockwright.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model in ONNX Runtime with its buffers: the runtime reads the inputs from them and writes the answers into them, so
 * that nothing is copied or allocated for the numbers. Single-threaded but for {@link #stop()}.
 */
final class ModelSession implements AutoCloseable {
    /** The tensors over the first rows of the buffers; made once for every number of rows that is asked for. */
    private record Bound(Map<String, OnnxTensor> inputs, Map<String, OnnxValue> outputs) {}

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final OrtSession.RunOptions running;
    private final List<TensorShape> inputShapes;
    private final List<TensorShape> outputShapes;
    private final FloatBuffer[] inputs;
    private final FloatBuffer[] outputs;
    private final @Nullable Bound[] bound;
    private final Object ending = new Object();
    private boolean closed;
    private volatile boolean stopped;

    /**
     * @param most rows of a call
     * @throws OrtException when the runtime cannot take the model up, with its reason
     */
    ModelSession(byte[] model, ModelManifest manifest, int most, Provider provider) throws OrtException {
        NativeFolder.settle();
        this.environment = OrtEnvironment.getEnvironment();
        this.inputShapes = manifest.inputs();
        this.outputShapes = manifest.outputs();
        this.bound = new Bound[most + 1];
        this.inputs = buffers(inputShapes, most);
        this.outputs = buffers(outputShapes, most);
        this.running = new OrtSession.RunOptions();
        try (OrtSession.SessionOptions options = provider.options()) {
            this.session = environment.createSession(model, options);
        } catch (OrtException | RuntimeException | Error e) {
            running.close();
            throw e;
        }
    }

    private static FloatBuffer[] buffers(List<TensorShape> shapes, int most) {
        FloatBuffer[] buffers = new FloatBuffer[shapes.size()];
        for (int i = 0; i < buffers.length; i++) {
            long bytes = 4L * most * shapes.get(i).size();
            if (bytes > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(most + " rows of " + shapes.get(i) + " are too many for one call");
            }
            buffers[i] = ByteBuffer.allocateDirect((int) bytes)
                    .order(ByteOrder.nativeOrder())
                    .asFloatBuffer();
        }
        return buffers;
    }

    /** What the file itself says of its tensors and the manifest does not: a sentence's half, empty when they agree. */
    String mismatch() throws OrtException {
        String wrong = mismatch("input", inputShapes, session.getInputInfo());
        return wrong.isEmpty() ? mismatch("output", outputShapes, session.getOutputInfo()) : wrong;
    }

    private static String mismatch(String what, List<TensorShape> named, Map<String, NodeInfo> found) {
        List<String> names = named.stream().map(TensorShape::name).sorted().toList();
        List<String> real = found.keySet().stream().sorted().toList();
        if (!names.equals(real)) {
            return "its " + what + "s are " + real + ", the manifest says " + names;
        }
        for (TensorShape shape : named) {
            NodeInfo node = found.get(shape.name());
            if (node == null || !(node.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.FLOAT) {
                return "its " + what + " " + shape.name() + " is not a tensor of 32-bit floats";
            }
            List<Long> lengths = new ArrayList<>();
            for (long length : info.getShape()) {
                lengths.add(length);
            }
            List<Long> wanted = new ArrayList<>(List.of(-1L));
            shape.row().forEach(length -> wanted.add((long) length));
            if (!lengths.equals(wanted)) {
                return "its " + what + " " + shape.name() + " has the shape " + lengths + ", the manifest says "
                        + wanted + " (−1: any number of rows)";
            }
        }
        return "";
    }

    FloatBuffer input(int tensor) {
        return inputs[tensor];
    }

    FloatBuffer output(int tensor) {
        return outputs[tensor];
    }

    /** Computes the outputs of the first rows. */
    void run(int rows) throws OrtException {
        Bound tensors = bound[rows];
        if (tensors == null) {
            tensors = bind(rows);
            bound[rows] = tensors;
        }
        goOn();
        try {
            session.run(tensors.inputs(), Set.of(), tensors.outputs(), running).close();
        } finally {
            goOn();
        }
    }

    /** Takes back the wish to end, which was meant for a call that is over; one that is just being told is waited for. */
    private void goOn() throws OrtException {
        if (stopped) {
            synchronized (ending) {
                stopped = false;
                running.setTerminate(false);
            }
        }
    }

    private Bound bind(int rows) throws OrtException {
        Map<String, OnnxTensor> in = new LinkedHashMap<>();
        Map<String, OnnxValue> out = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i++) {
            in.put(inputShapes.get(i).name(), tensor(inputs[i], inputShapes.get(i), rows));
        }
        for (int i = 0; i < outputs.length; i++) {
            out.put(outputShapes.get(i).name(), tensor(outputs[i], outputShapes.get(i), rows));
        }
        return new Bound(in, out);
    }

    private OnnxTensor tensor(FloatBuffer buffer, TensorShape shape, int rows) throws OrtException {
        long[] lengths = new long[1 + shape.row().size()];
        lengths[0] = rows;
        for (int i = 1; i < lengths.length; i++) {
            lengths[i] = shape.row().get(i - 1);
        }
        return OnnxTensor.createTensor(environment, buffer.slice(0, rows * shape.size()), lengths);
    }

    /** Asks a call in flight to end before its next operator; any thread. */
    void stop() {
        synchronized (ending) {
            if (!closed) {
                stopped = true;
                try {
                    running.setTerminate(true);
                } catch (OrtException e) {
                    stopped = false;
                }
            }
        }
    }

    /** Never while a call is in flight: the runtime would crash the process. */
    @Override
    public void close() {
        synchronized (ending) {
            if (closed) {
                return;
            }
            closed = true;
            for (Bound tensors : bound) {
                if (tensors != null) {
                    tensors.inputs().values().forEach(OnnxTensor::close);
                    tensors.outputs().values().forEach(OnnxValue::close);
                }
            }
            running.close();
            try {
                session.close();
            } catch (OrtException e) {
                throw new IllegalStateException("a session does not close", e);
            }
        }
    }
}
