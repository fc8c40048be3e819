package io.blockwright.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The same network as ONNX, answered by ONNX Runtime on the CPU with one thread. */
final class OnnxNetwork implements BatchAnswers, AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final int features;
    private final int actions;

    OnnxNetwork(Network network) throws OrtException {
        features = network.sizes[0];
        actions = network.sizes[network.sizes.length - 1];
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model(network), options);
        }
    }

    @Override
    public float[] answer(float[] rows, int count) {
        FloatBuffer buffer = ByteBuffer.allocateDirect(count * features * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        buffer.put(rows, 0, count * features).flip();
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, buffer, new long[] {count, features});
                OrtSession.Result result = session.run(Map.of("state", tensor))) {
            float[] out = new float[count * actions];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(out);
            return out;
        } catch (OrtException e) {
            throw new IllegalStateException("the model does not answer", e);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private static byte[] model(Network network) {
        Wire graph = new Wire();
        graph.block(1, node("Sub", "state", "means", "centred"));
        graph.block(1, node("Div", "centred", "scales", "h0"));
        graph.block(5, tensor("means", network.means, 1, network.means.length));
        graph.block(5, tensor("scales", network.scales, 1, network.scales.length));
        int layers = network.weights.length;
        for (int l = 0; l < layers; l++) {
            float[] flat = new float[network.sizes[l] * network.sizes[l + 1]];
            for (int i = 0; i < network.sizes[l]; i++) {
                System.arraycopy(network.weights[l][i], 0, flat, i * network.sizes[l + 1], network.sizes[l + 1]);
            }
            graph.block(5, tensor("w" + l, flat, network.sizes[l], network.sizes[l + 1]));
            graph.block(5, tensor("b" + l, network.biases[l], 1, network.sizes[l + 1]));
            String out = l == layers - 1 ? "preference" : "s" + l;
            graph.block(1, node("MatMul", "h" + l, "w" + l, "m" + l));
            graph.block(1, node("Add", "m" + l, "b" + l, out));
            if (l < layers - 1) {
                graph.block(1, new Wire().text(1, out).text(2, "h" + (l + 1)).text(4, "Relu"));
            }
        }
        graph.text(2, "network");
        graph.block(11, value("state", network.sizes[0]));
        graph.block(12, value("preference", network.sizes[layers]));
        return new Wire()
                .number(1, 8)
                .block(7, graph)
                .block(8, new Wire().text(1, "").number(2, 13))
                .bytes();
    }

    private static Wire node(String operator, String left, String right, String out) {
        return new Wire().text(1, left).text(1, right).text(2, out).text(4, operator);
    }

    private static Wire tensor(String name, float[] values, int rows, int columns) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return new Wire()
                .number(1, rows)
                .number(1, columns)
                .number(2, 1)
                .text(8, name)
                .block(9, raw.array());
    }

    private static Wire value(String name, int columns) {
        Wire batch = new Wire().text(2, "B");
        Wire shape = new Wire().block(1, batch).block(1, new Wire().number(1, columns));
        return new Wire()
                .text(1, name)
                .block(2, new Wire().block(1, new Wire().number(1, 1).block(2, shape)));
    }

    /** Protobuf wire format: as much of it as a model needs. */
    private static final class Wire {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Wire number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Wire text(int field, String value) {
            return block(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Wire block(int field, Wire message) {
            return block(field, message.bytes());
        }

        Wire block(int field, byte[] content) {
            varint(field << 3 | 2);
            varint(content.length);
            out.writeBytes(content);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(int value) {
            int rest = value;
            while (rest > 0x7F) {
                out.write((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
