package io.blockwright.inference;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes small ONNX models by hand, in protobuf wire format with the field numbers of onnx.proto: for probes, measurements
 * and tests that must not wait for a training. All tensors are 32-bit floats unless said otherwise. Single-threaded.
 */
public final class OnnxGraph {
    private static final int IR_VERSION = 8;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Message graph = new Message();
    private int opset = 17;

    /** Starts an empty graph. */
    public OnnxGraph(String name) {
        graph.text(2, name);
    }

    /** Names the version of the operators, 17 unless said. */
    public OnnxGraph opset(int version) {
        opset = version;
        return this;
    }

    /** An input whose first dimension is any number of rows. */
    public OnnxGraph input(TensorShape shape) {
        graph.message(11, value(shape));
        return this;
    }

    /** An output whose first dimension is any number of rows. */
    public OnnxGraph output(TensorShape shape) {
        graph.message(12, value(shape));
        return this;
    }

    private static Message value(TensorShape shape) {
        Message dimensions = new Message().message(1, new Message().text(2, "rows"));
        for (int length : shape.row()) {
            dimensions.message(1, new Message().number(1, length));
        }
        Message type = new Message().message(1, new Message().number(1, FLOAT).message(2, dimensions));
        return new Message().text(1, shape.name()).message(2, type);
    }

    /** A constant of floats, row-major. */
    public OnnxGraph constant(String name, List<Integer> lengths, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, FLOAT, lengths, raw.array());
    }

    /** A constant list of whole numbers. */
    public OnnxGraph constant(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, INT64, List.of(values.length), raw.array());
    }

    private OnnxGraph constant(String name, int type, List<Integer> lengths, byte[] raw) {
        Message tensor = new Message();
        lengths.forEach(length -> tensor.number(1, length));
        graph.message(5, tensor.number(2, type).text(8, name).block(9, raw));
        return this;
    }

    /** An operator without attributes. */
    public OnnxGraph node(String operator, List<String> inputs, String... outputs) {
        return node(operator, inputs, new Attributes(), outputs);
    }

    /** An operator. */
    public OnnxGraph node(String operator, List<String> inputs, Attributes attributes, String... outputs) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        for (String output : outputs) {
            node.text(2, output);
        }
        node.text(4, operator);
        attributes.all.forEach(attribute -> node.message(5, attribute));
        graph.message(1, node);
        return this;
    }

    /** The bytes of a model.onnx. */
    public byte[] bytes() {
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, opset))
                .bytes();
    }

    /** An operator's attributes. */
    public static final class Attributes {
        private static final int INT_KIND = 2;
        private static final int INTS_KIND = 7;

        private final List<Message> all = new ArrayList<>();

        /** A whole number. */
        public Attributes with(String name, long value) {
            all.add(new Message().text(1, name).number(3, value).number(20, INT_KIND));
            return this;
        }

        /** Several whole numbers. */
        public Attributes with(String name, List<Integer> values) {
            Message attribute = new Message().text(1, name);
            values.forEach(value -> attribute.number(8, value));
            all.add(attribute.number(20, INTS_KIND));
            return this;
        }
    }

    /** Protobuf wire format: as much of it as models need. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return block(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return block(field, value.bytes());
        }

        Message block(int field, byte[] content) {
            varint(((long) field << 3) | 2);
            varint(content.length);
            out.writeBytes(content);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
