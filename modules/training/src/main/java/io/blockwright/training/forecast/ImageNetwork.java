package io.blockwright.training.forecast;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.training.Normaliser;
import io.blockwright.training.onnx.OnnxAttribute;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A convolutional network over the heat map, after DeepLOB (Z. Zhang, S. Zohren and S. Roberts, 2019) but smaller and without its
 * recurrent part: first across prices, then across time. The newest feature row goes beside what it sees.
 */
record ImageNetwork() implements Network {
    private static final int FEATURES = ForecastFeature.COUNT;
    /** Sizes are logarithms up to about 10. */
    private static final float BRIGHTNESS = 0.2f;

    private static final int SEEN = 64;

    private static final List<Layer> LAYERS = List.of(
            new Layer("across", 1, 16, 2, 4, 2, 4),
            new Layer("within", 16, 16, 3, 3, 2, 1),
            new Layer("whole", 16, 32, 1, 8, 1, 1),
            new Layer("long", 32, 32, 4, 1, 2, 1),
            new Layer("longer", 32, 32, 4, 1, 2, 1));

    /** A convolution: its kernel and its steps, time first. */
    private record Layer(String name, int from, int to, int rows, int columns, int down, int right) {
        int size() {
            return from * rows * columns;
        }

        String matrix() {
            return "image." + name + ".w";
        }

        String offset() {
            return "image." + name + ".b";
        }
    }

    @Override
    public ForecastSchema schema() {
        return ForecastSchema.IMAGE;
    }

    @Override
    public int width() {
        return SEEN + FEATURES;
    }

    /** How many numbers the last convolution gives. */
    private static int flat() {
        int rows = ForecastSchema.ROWS;
        int columns = ForecastSchema.COLUMNS;
        for (Layer layer : LAYERS) {
            rows = (rows - layer.rows) / layer.down + 1;
            columns = (columns - layer.columns) / layer.right + 1;
        }
        return LAYERS.getLast().to * rows * columns;
    }

    @Override
    public void declare(Weights.Layout layout) {
        for (Layer layer : LAYERS) {
            layout.add(layer.matrix(), layer.to, layer.from, layer.rows, layer.columns)
                    .add(layer.offset(), layer.to);
        }
        layout.add("image.seen.w", flat(), SEEN).add("image.seen.b", SEEN);
    }

    @Override
    public void draw(Weights weights, RandomGenerator random) {
        for (Layer layer : LAYERS) {
            weights.draw(layer.matrix(), Math.sqrt(6.0 / layer.size()), random);
        }
        weights.draw("image.seen.w", Math.sqrt(6.0 / flat()), random);
    }

    @Override
    public NDArray forward(Tensors tensors, List<NDArray> inputs) {
        NDArray x = inputs.getFirst().mul(BRIGHTNESS);
        long rows = x.getShape().get(0);
        x = x.reshape(rows, 1, ForecastSchema.ROWS, ForecastSchema.COLUMNS);
        for (Layer layer : LAYERS) {
            NDArray sums = x.getNDArrayInternal()
                    .convolution(
                            x,
                            tensors.weight(layer.matrix()),
                            tensors.weight(layer.offset()),
                            new Shape(layer.down, layer.right),
                            new Shape(0, 0),
                            new Shape(1, 1),
                            1)
                    .singletonOrThrow();
            x = Activation.relu(sums);
        }
        NDArray seen = x.reshape(rows, flat()).matMul(tensors.weight("image.seen.w"));
        seen = Activation.relu(seen.add(tensors.weight("image.seen.b")));
        return seen.concat(inputs.get(1), 1);
    }

    @Override
    public String write(OnnxGraph graph, Weights weights, Normaliser normaliser) {
        String image = graph.input("image", ForecastSchema.ROWS, ForecastSchema.COLUMNS);
        String now = Network.normalised(graph, graph.input("now", FEATURES), normaliser);
        String x = graph.node("Unsqueeze", image, graph.constant(1L));
        for (Layer layer : LAYERS) {
            float[] matrix = weights.copy(layer.matrix());
            if (layer.equals(LAYERS.getFirst())) {
                for (int i = 0; i < matrix.length; i++) {
                    matrix[i] *= BRIGHTNESS;
                }
            }
            String sums = graph.node(
                    "Conv",
                    List.of(
                            x,
                            graph.constant(matrix, layer.to, layer.from, layer.rows, layer.columns),
                            graph.constant(weights.copy(layer.offset()), layer.to)),
                    OnnxAttribute.of("strides", layer.down, layer.right));
            x = graph.node("Relu", sums);
        }
        String flat = graph.node("Flatten", List.of(x), OnnxAttribute.of("axis", 1));
        String seen = graph.node(
                "Relu",
                graph.node(
                        "Gemm",
                        flat,
                        graph.constant(weights.copy("image.seen.w"), flat(), SEEN),
                        graph.constant(weights.copy("image.seen.b"), SEEN)));
        return graph.node("Concat", List.of(seen, now), OnnxAttribute.of("axis", 1));
    }
}
