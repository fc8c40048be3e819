package io.blockwright.training.onnx;

import ai.onnx.proto.OnnxMl;

/** A setting of a node that is part of the graph, such as an axis. Immutable. */
public record OnnxAttribute(OnnxMl.AttributeProto proto) {
    /** A whole number. */
    public static OnnxAttribute of(String name, long value) {
        return new OnnxAttribute(OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.INT)
                .setI(value)
                .build());
    }

    /** Several whole numbers. */
    public static OnnxAttribute of(String name, long... values) {
        OnnxMl.AttributeProto.Builder attribute =
                OnnxMl.AttributeProto.newBuilder().setName(name).setType(OnnxMl.AttributeProto.AttributeType.INTS);
        for (long value : values) {
            attribute.addInts(value);
        }
        return new OnnxAttribute(attribute.build());
    }

    /** A real number. */
    public static OnnxAttribute of(String name, float value) {
        return new OnnxAttribute(OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build());
    }

    /** A word. */
    public static OnnxAttribute of(String name, String value) {
        return new OnnxAttribute(OnnxMl.AttributeProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.AttributeProto.AttributeType.STRING)
                .setS(com.google.protobuf.ByteString.copyFromUtf8(value))
                .build());
    }
}
