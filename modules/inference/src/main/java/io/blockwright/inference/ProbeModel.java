package io.blockwright.inference;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The smallest ONNX model that shows whether an execution provider computes: y = x + x over four floats, written out in
 * protobuf wire format (fields of onnx.proto: ModelProto, GraphProto, NodeProto, ValueInfoProto).
 */
final class ProbeModel {
    static final String INPUT = "x";
    static final int LENGTH = 4;

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int FLOAT = 1;

    private ProbeModel() {}

    static byte[] bytes() {
        Message opset = new Message().text(1, "").number(2, OPSET);
        Message node = new Message().text(1, INPUT).text(1, INPUT).text(2, "y").text(4, "Add");
        Message graph = new Message()
                .message(1, node)
                .text(2, "probe")
                .message(11, tensor(INPUT))
                .message(12, tensor("y"));
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, opset)
                .bytes();
    }

    private static Message tensor(String name) {
        Message shape = new Message().message(1, new Message().number(1, LENGTH));
        Message type = new Message().message(1, new Message().number(1, FLOAT).message(2, shape));
        return new Message().text(1, name).message(2, type);
    }

    /** Protobuf wire format: as much of it as the model needs. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return block(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return block(field, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private Message block(int field, byte[] content) {
            varint((field << 3) | 2);
            varint(content.length);
            out.writeBytes(content);
            return this;
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
