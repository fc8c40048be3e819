package io.blockwright.training.policy;

import io.blockwright.training.Normaliser;
import io.blockwright.training.onnx.OnnxAttribute;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * A policy and its cost quantiles as one ONNX graph: input {@code state} [B, S], outputs {@code preference} [B, A] and
 * {@code cost} [B, A, 3] in basis points. Normalising is its first layer; fixed maps and units are multiplied into the last
 * ones, so that a decision takes as few operators as possible.
 */
public final class PolicyGraph {
    private final OnnxGraph graph = new OnnxGraph("policy");

    private PolicyGraph() {}

    /** The file's bytes. */
    public static byte[] of(Policy policy, CostQuantiles cost) {
        if (policy.actions() != cost.actions()
                || policy.stateSize() != cost.normaliser().size()) {
            throw new IllegalArgumentException("policy and cost are of different states or actions");
        }
        return new PolicyGraph().write(policy, cost);
    }

    private byte[] write(Policy policy, CostQuantiles cost) {
        String state = graph.input("state", policy.stateSize());
        String rows = normalised(state, policy.normaliser());
        preference(policy, rows);
        cost(cost, alike(policy.normaliser(), cost.normaliser()) ? rows : normalised(state, cost.normaliser()));
        graph.output("preference", policy.actions());
        graph.output("cost", policy.actions(), CostQuantiles.QUANTILES);
        return graph.bytes();
    }

    /** Two networks that see the same numbers are shown them once. */
    private static boolean alike(Normaliser one, Normaliser other) {
        return Arrays.equals(one.shift(), other.shift()) && Arrays.equals(one.scale(), other.scale());
    }

    private String normalised(String state, Normaliser normaliser) {
        int size = normaliser.size();
        String centred = graph.node("Sub", state, graph.constant(normaliser.shift(), size));
        String scaled = graph.node("Mul", centred, graph.constant(normaliser.scale(), size));
        return graph.node("Clip", scaled, scalar(-Normaliser.LIMIT), scalar(Normaliser.LIMIT));
    }

    private void preference(Policy policy, String rows) {
        Mlp network = policy.network();
        Weights weights = policy.weights();
        String x = hidden(network, weights, rows);
        int last = network.layers() - 1;
        int width = network.outputs();
        Head head = policy.head();
        float[] matrix =
                head.after(weights.copy(network.matrix(last)), network.sizes().get(last), 0, width);
        float[] offset = head.after(weights.copy(network.offset(last)), 1, 0, width);
        if (policy.logarithms()) {
            String sums = gemm(x, matrix, offset, network.sizes().get(last));
            graph.node("LogSoftmax", List.of(sums), List.of("preference"), OnnxAttribute.of("axis", -1));
        } else {
            graph.node(
                    "Gemm",
                    List.of(
                            x,
                            graph.constant(matrix, network.sizes().get(last), policy.actions()),
                            graph.constant(offset, policy.actions())),
                    List.of("preference"));
        }
    }

    private void cost(CostQuantiles cost, String rows) {
        Mlp network = cost.network();
        Weights weights = cost.weights();
        String x = hidden(network, weights, rows);
        int last = network.layers() - 1;
        int inputs = network.sizes().get(last);
        Columns matrix = new Columns(cost, weights.copy(network.matrix(last)), inputs);
        Columns offset = new Columns(cost, weights.copy(network.offset(last)), 1);
        String medians = gemm(x, matrix.medians(0), offset.medians(cost.centre()), inputs);
        String rooms = graph.node("Softplus", gemm(x, matrix.rooms(), offset.rooms(), inputs));
        int all = cost.actions() * CostQuantiles.QUANTILES;
        String signed = graph.node("Mul", rooms, graph.constant(signs(cost), all));
        String flat = graph.node("Add", medians, signed);
        String shape = graph.constant(-1L, cost.actions(), CostQuantiles.QUANTILES);
        graph.node("Reshape", List.of(flat, shape), List.of("cost"));
    }

    private String hidden(Mlp network, Weights weights, String rows) {
        String x = rows;
        for (int layer = 0; layer < network.layers() - 1; layer++) {
            float[] matrix = weights.copy(network.matrix(layer));
            x = graph.node(
                    "Relu",
                    gemm(
                            x,
                            matrix,
                            weights.copy(network.offset(layer)),
                            network.sizes().get(layer)));
        }
        return x;
    }

    private String gemm(String x, float[] matrix, float[] offset, int inputs) {
        return graph.node(
                "Gemm", x, graph.constant(matrix, inputs, offset.length), graph.constant(offset, offset.length));
    }

    /** Below the median, at it, above it. */
    private static float[] signs(CostQuantiles cost) {
        float[] signs = new float[cost.actions() * CostQuantiles.QUANTILES];
        for (int action = 0; action < cost.actions(); action++) {
            signs[3 * action] = -cost.unit();
            signs[3 * action + 2] = cost.unit();
        }
        return signs;
    }

    private String scalar(float value) {
        return graph.constant(new float[] {value});
    }

    /** The last layer's three groups of columns, brought into the order action by action, quantile by quantile. */
    private static final class Columns {
        private final CostQuantiles cost;
        private final float[][] groups = new float[CostQuantiles.QUANTILES][];
        private final int rows;

        Columns(CostQuantiles cost, float[] layer, int rows) {
            this.cost = cost;
            this.rows = rows;
            int width = cost.head().inputs();
            for (int group = 0; group < groups.length; group++) {
                groups[group] = cost.head().after(layer, rows, group * width, groups.length * width);
            }
        }

        float[] medians(float plus) {
            float[] columns = columns(0, 0, 0);
            for (int i = 0; i < columns.length; i++) {
                columns[i] = columns[i] * cost.unit() + plus;
            }
            return columns;
        }

        /** The middle column's room is multiplied by 0 later: which group it shows does not matter. */
        float[] rooms() {
            return columns(1, 1, 2);
        }

        private float[] columns(int... group) {
            int actions = cost.actions();
            float[] columns = new float[rows * actions * group.length];
            for (int row = 0; row < rows; row++) {
                for (int action = 0; action < actions; action++) {
                    for (int q = 0; q < group.length; q++) {
                        columns[(row * actions + action) * group.length + q] = groups[group[q]][row * actions + action];
                    }
                }
            }
            return columns;
        }
    }
}
