package io.blockwright.inference;

import java.util.List;

/** The smallest ONNX model that shows whether an execution provider computes: y = x + x over rows of four floats. */
final class ProbeModel {
    static final String INPUT = "x";
    static final int LENGTH = 4;

    private ProbeModel() {}

    static byte[] bytes() {
        return new OnnxGraph("probe")
                .opset(13)
                .input(new TensorShape(INPUT, List.of(LENGTH)))
                .node("Add", List.of(INPUT, INPUT), "y")
                .output(new TensorShape("y", List.of(LENGTH)))
                .bytes();
    }
}
