package io.blockwright.training.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Writes an ONNX graph, node by node. The first dimension of every input and output is the batch, of any size. A node's
 * output is called by the name that {@link #node} returns. Belongs to one thread.
 */
public final class OnnxGraph {
    /** The operator set whose meanings hold: 17, of 2022. */
    public static final int OPERATORS = 17;

    private static final int FORMAT = 8;
    private static final String BATCH = "batch";

    private final OnnxMl.GraphProto.Builder graph = OnnxMl.GraphProto.newBuilder();
    private int names;

    public OnnxGraph(String name) {
        graph.setName(name);
    }

    /** An input of {@code batch} rows of this shape; returns its name. */
    public String input(String name, Integer... row) {
        graph.addInput(value(name, List.of(row)));
        return name;
    }

    /** Says that what {@code node} returned as {@code name} (see {@link #name}) is an output of this row shape. */
    public void output(String name, Integer... row) {
        graph.addOutput(value(name, List.of(row)));
    }

    /** Numbers that are part of the graph; returns their name. */
    public String constant(float[] numbers, Integer... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        return constant(OnnxMl.TensorProto.DataType.FLOAT, bytes, shape);
    }

    /** Whole numbers, for shapes, axes and lengths; returns their name. */
    public String constant(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        return constant(OnnxMl.TensorProto.DataType.INT64, bytes, numbers.length);
    }

    private String constant(OnnxMl.TensorProto.DataType type, ByteBuffer bytes, Integer... shape) {
        String name = "c" + names++;
        OnnxMl.TensorProto.Builder tensor =
                OnnxMl.TensorProto.newBuilder().setName(name).setDataType(type.getNumber());
        for (int size : shape) {
            tensor.addDims(size);
        }
        graph.addInitializer(tensor.setRawData(ByteString.copyFrom(bytes)));
        return name;
    }

    /** Adds a node with one output and no attributes; returns the output's name. */
    public String node(String operator, String... inputs) {
        return node(operator, List.of(inputs), List.of()).getFirst();
    }

    /** Adds a node with one output and attributes; returns the output's name. */
    public String node(String operator, List<String> inputs, OnnxAttribute... attributes) {
        return node(operator, inputs, List.of("n" + names++), attributes).getFirst();
    }

    /** Adds a node whose outputs are given names, or one made-up name where there are none; returns them. */
    public List<String> node(String operator, List<String> inputs, List<String> outputs, OnnxAttribute... attributes) {
        List<String> named = outputs.isEmpty() ? List.of("n" + names++) : List.copyOf(outputs);
        OnnxMl.NodeProto.Builder node = OnnxMl.NodeProto.newBuilder()
                .setName(operator + "_" + names++)
                .setOpType(operator)
                .addAllInput(inputs)
                .addAllOutput(named);
        for (OnnxAttribute attribute : attributes) {
            node.addAttribute(attribute.proto());
        }
        graph.addNode(node);
        return named;
    }

    /** Gives something a name of its own, so that it can be an output. */
    public void name(String name, String node) {
        node("Identity", List.of(node), List.of(name));
    }

    /** The finished file. */
    public byte[] bytes() {
        return OnnxMl.ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .setProducerName("Blockwright")
                .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setGraph(graph)
                .build()
                .toByteArray();
    }

    private static OnnxMl.ValueInfoProto value(String name, List<Integer> row) {
        OnnxMl.TensorShapeProto.Builder shape = OnnxMl.TensorShapeProto.newBuilder();
        shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
        for (int size : row) {
            shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(size));
        }
        return OnnxMl.ValueInfoProto.newBuilder()
                .setName(name)
                .setType(OnnxMl.TypeProto.newBuilder()
                        .setTensorType(OnnxMl.TypeProto.Tensor.newBuilder()
                                .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
                                .setShape(shape)))
                .build();
    }
}
