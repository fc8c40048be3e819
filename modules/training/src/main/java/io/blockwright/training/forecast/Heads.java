package io.blockwright.training.forecast;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.training.onnx.OnnxAttribute;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a forecaster says, from the numbers of its network: softmax for moves; quantiles as a median and rooms above and below it,
 * which are softplus and so never negative; fills as chances to be filled in each interval if not before (a discrete-time
 * survival curve), lower by a softplus for every place further back. So quantiles cannot cross and fills are monotone in time
 * and in place, whatever the weights are.
 *
 * @param width of the network
 */
record Heads(int width) {
    static final int QUANTILES = Forecast.QUANTILES.size();
    static final int PLACES = Forecast.PLACES.size();
    static final int TIMES = Forecast.FILL_SECONDS.size();
    static final int MOVES = ForecastSchema.MOVE.size();
    /** Things told as quantiles: changes, liquidity, impact. */
    static final int GROUPS =
            (ForecastSchema.CHANGE.size() + ForecastSchema.LIQUIDITY.size() + ForecastSchema.IMPACT.size()) / QUANTILES;

    static final int FILLS = 2 * TIMES * PLACES;
    private static final double FIRST = 0.05;

    /** From median, two rooms above, two rooms below to the quantiles in order. */
    private static final List<List<Float>> ROOMS = List.of(
            List.of(1f, 1f, 1f, 1f, 1f),
            List.of(0f, 0f, 0f, 1f, 1f),
            List.of(0f, 0f, 0f, 0f, 1f),
            List.of(-1f, -1f, 0f, 0f, 0f),
            List.of(-1f, 0f, 0f, 0f, 0f));

    void declare(Weights.Layout layout) {
        layout.add("move.w", width, MOVES).add("move.b", MOVES);
        layout.add("quantile.w", width, GROUPS * QUANTILES).add("quantile.b", GROUPS * QUANTILES);
        layout.add("fill.w", width, FILLS).add("fill.b", FILLS);
    }

    /** First weights: nearly nothing depends on anything, and what is said is what {@code usual} says. */
    void draw(Weights weights, Usual usual, RandomGenerator random) {
        for (String name : List.of("move.w", "quantile.w", "fill.w")) {
            weights.draw(name, FIRST / Math.sqrt(width), random);
        }
        weights.put("move.b", usual.moveOffsets());
        weights.put("quantile.b", usual.quantileOffsets());
        weights.put("fill.b", usual.fillOffsets());
    }

    /** Logits of down, flat, up: [B × horizons, 3]. */
    NDArray moves(Tensors tensors, NDArray x) {
        return linear(tensors, x, "move").reshape(-1, 3);
    }

    /** [B, groups, quantiles]. */
    NDArray quantiles(Tensors tensors, NDArray x) {
        NDArray raw = linear(tensors, x, "quantile").reshape(-1, GROUPS, QUANTILES);
        return firstAsIs(raw, QUANTILES).matMul(tensors.scope().create(rooms(), new Shape(QUANTILES, QUANTILES)));
    }

    /** Logits of the chance to be filled in an interval if not before: [B, sides, times, places]. */
    NDArray hazards(Tensors tensors, NDArray x) {
        NDArray raw = linear(tensors, x, "fill").reshape(-1, 2, TIMES, PLACES);
        return firstAsIs(raw, PLACES).matMul(tensors.scope().create(places(), new Shape(PLACES, PLACES)));
    }

    private static NDArray linear(Tensors tensors, NDArray x, String name) {
        return x.matMul(tensors.weight(name + ".w")).add(tensors.weight(name + ".b"));
    }

    private static NDArray firstAsIs(NDArray raw, int count) {
        NDManager scope = raw.getManager();
        NDArray first = scope.create(first(count, true));
        NDArray others = scope.create(first(count, false));
        return raw.mul(first).add(softplus(raw).mul(others));
    }

    static NDArray softplus(NDArray x) {
        return Activation.softPlus(x);
    }

    /** The first numbers of a batch's answers, for a comparison: everything that the graph puts out. */
    List<NDArray> answers(Tensors tensors, NDArray x) {
        NDArray quantiles = quantiles(tensors, x);
        int change = ForecastSchema.CHANGE.size() / QUANTILES;
        int liquidity = ForecastSchema.LIQUIDITY.size() / QUANTILES;
        NDArray stays = softplus(hazards(tensors, x)).transpose(0, 1, 3, 2);
        NDArray until = stays.matMul(tensors.scope().create(times(), new Shape(TIMES, TIMES)));
        return List.of(
                moves(tensors, x).softmax(-1),
                quantiles.get(new NDIndex(":, :" + change)),
                quantiles.get(new NDIndex(":, " + change + ":" + (change + liquidity))),
                quantiles.get(new NDIndex(":, " + (change + liquidity) + ":")),
                until.neg().exp().neg().add(1));
    }

    /** Adds everything that a forecaster puts out to its graph. */
    void write(OnnxGraph graph, Weights weights, String x) {
        String moves =
                graph.node("Reshape", gemm(graph, weights, x, "move", MOVES), graph.constant(-1L, MOVES / 3, 3L));
        graph.node("Softmax", List.of(moves), List.of("move"), OnnxAttribute.of("axis", -1));
        String rooms = firstAsIs(
                graph,
                graph.node(
                        "Reshape",
                        gemm(graph, weights, x, "quantile", GROUPS * QUANTILES),
                        graph.constant(-1L, GROUPS, QUANTILES)),
                QUANTILES);
        String quantiles = graph.node("MatMul", rooms, graph.constant(rooms(), QUANTILES, QUANTILES));
        long change = ForecastSchema.CHANGE.size() / QUANTILES;
        long liquidity = ForecastSchema.LIQUIDITY.size() / QUANTILES;
        graph.node(
                "Split",
                List.of(quantiles, graph.constant(change, liquidity, GROUPS - change - liquidity)),
                List.of("change", "liquidity", "impact"),
                OnnxAttribute.of("axis", 1));
        fill(graph, weights, x);
        ForecastSchema.WINDOW
                .outputs()
                .forEach(o -> graph.output(o.name(), o.row().toArray(Integer[]::new)));
    }

    private void fill(OnnxGraph graph, Weights weights, String x) {
        String raw =
                graph.node("Reshape", gemm(graph, weights, x, "fill", FILLS), graph.constant(-1L, 2, TIMES, PLACES));
        String logits = graph.node("MatMul", firstAsIs(graph, raw, PLACES), graph.constant(places(), PLACES, PLACES));
        String stays =
                graph.node("Transpose", List.of(graph.node("Softplus", logits)), OnnxAttribute.of("perm", 0, 1, 3, 2));
        String until = graph.node("MatMul", stays, graph.constant(times(), TIMES, TIMES));
        String open = graph.node("Exp", graph.node("Neg", until));
        graph.node("Sub", List.of(graph.constant(new float[] {1}, 1), open), List.of("fill"));
    }

    private String gemm(OnnxGraph graph, Weights weights, String x, String name, int columns) {
        return graph.node(
                "Gemm",
                x,
                graph.constant(weights.copy(name + ".w"), width, columns),
                graph.constant(weights.copy(name + ".b"), columns));
    }

    private static String firstAsIs(OnnxGraph graph, String raw, int count) {
        String as = graph.node("Mul", raw, graph.constant(first(count, true), count));
        String soft = graph.node("Mul", graph.node("Softplus", raw), graph.constant(first(count, false), count));
        return graph.node("Add", as, soft);
    }

    private static float[] first(int count, boolean one) {
        float[] mask = new float[count];
        for (int i = 0; i < count; i++) {
            mask[i] = (i == 0) == one ? 1 : 0;
        }
        return mask;
    }

    private static float[] rooms() {
        float[] matrix = new float[QUANTILES * QUANTILES];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = ROOMS.get(i / QUANTILES).get(i % QUANTILES);
        }
        return matrix;
    }

    /** The first place has the first number; each further one has one more softplus less. */
    private static float[] places() {
        float[] matrix = new float[PLACES * PLACES];
        for (int from = 0; from < PLACES; from++) {
            for (int place = from; place < PLACES; place++) {
                matrix[from * PLACES + place] = from == 0 ? 1 : -1;
            }
        }
        return matrix;
    }

    private static float[] times() {
        float[] matrix = new float[TIMES * TIMES];
        for (int from = 0; from < TIMES; from++) {
            for (int to = from; to < TIMES; to++) {
                matrix[from * TIMES + to] = 1;
            }
        }
        return matrix;
    }
}
