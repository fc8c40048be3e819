package io.blockwright.training.policy;

import io.blockwright.inference.PolicyOutputs;
import io.blockwright.inference.TensorShape;
import io.blockwright.training.Normaliser;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Weights;
import java.util.Arrays;
import java.util.List;

/**
 * A policy and its cost quantiles as one ONNX graph: input {@code state} [B, S], outputs as {@link PolicyOutputs} says. An
 * operator costs as much as a layer of this size, so there are as few as can be: numbers are cut off where normalising would,
 * and normalising itself, like fixed maps and units, is multiplied into the layer beside it.
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
        String rows = cutOff(state, policy.normaliser());
        boolean alike = alike(policy.normaliser(), cost.normaliser());
        String costRows = alike ? rows : cutOff(state, cost.normaliser());
        List<TensorShape> outputs = PolicyOutputs.of(policy.actions());
        preference(policy, rows, outputs.get(PolicyOutputs.PREFERENCE).name());
        cost(cost, costRows, outputs.get(PolicyOutputs.COST).name());
        for (TensorShape output : outputs) {
            graph.output(output.name(), output.row().toArray(Integer[]::new));
        }
        return graph.bytes();
    }

    /** Two networks that see the same numbers are shown them once. */
    private static boolean alike(Normaliser one, Normaliser other) {
        return Arrays.equals(one.shift(), other.shift()) && Arrays.equals(one.scale(), other.scale());
    }

    private String cutOff(String state, Normaliser normaliser) {
        int size = normaliser.size();
        String above = graph.node("Max", state, graph.constant(normaliser.lowest(), size));
        return graph.node("Min", above, graph.constant(normaliser.highest(), size));
    }

    private void preference(Policy policy, String rows, String name) {
        Layer last = last(policy.network(), policy.weights());
        int width = policy.network().outputs();
        Head head = policy.head();
        Layer mapped =
                new Layer(head.after(last.matrix, last.inputs(), 0, width), head.after(last.offset, 1, 0, width));
        end(hidden(policy.network(), policy.weights(), policy.normaliser(), rows), mapped, name);
    }

    private void cost(CostQuantiles cost, String rows, String name) {
        Layer last = last(cost.network(), cost.weights());
        int inputs = last.inputs();
        int width = cost.network().outputs();
        int actions = cost.actions();
        int rooms = cost.head().inputs();
        float[] medians = cost.head().after(last.matrix, inputs, 0, width);
        float[] offsets = cost.head().after(last.offset, 1, 0, width);
        int answers = actions + CostQuantiles.ROOMS;
        float[] matrix = new float[inputs * answers];
        float[] offset = new float[answers];
        for (int row = 0; row < inputs; row++) {
            for (int action = 0; action < actions; action++) {
                matrix[row * answers + action] = cost.unit() * medians[row * actions + action];
            }
            System.arraycopy(last.matrix, row * width + rooms, matrix, row * answers + actions, CostQuantiles.ROOMS);
        }
        for (int action = 0; action < actions; action++) {
            offset[action] = cost.centre() + cost.unit() * offsets[action];
        }
        for (int room = 0; room < CostQuantiles.ROOMS; room++) {
            offset[actions + room] = (float) (last.offset[rooms + room] + Math.log(cost.unit()));
        }
        end(hidden(cost.network(), cost.weights(), cost.normaliser(), rows), new Layer(matrix, offset), name);
    }

    private String hidden(Mlp network, Weights weights, Normaliser normaliser, String rows) {
        String x = rows;
        for (int i = 0; i < network.layers() - 1; i++) {
            Layer layer = Layer.of(network, weights, i);
            x = graph.node("Relu", gemm(x, i == 0 ? layer.after(normaliser) : layer));
        }
        return x;
    }

    private String gemm(String x, Layer layer) {
        return graph.node("Gemm", x, matrix(layer), offset(layer));
    }

    private void end(String x, Layer layer, String name) {
        graph.node("Gemm", List.of(x, matrix(layer), offset(layer)), List.of(name));
    }

    private String matrix(Layer layer) {
        return graph.constant(layer.matrix, layer.inputs(), layer.offset.length);
    }

    private String offset(Layer layer) {
        return graph.constant(layer.offset, layer.offset.length);
    }

    private static Layer last(Mlp network, Weights weights) {
        return Layer.of(network, weights, network.layers() - 1);
    }

    /** Numbers in a row times a matrix (row-major) plus an offset. */
    private static final class Layer {
        private final float[] matrix;
        private final float[] offset;

        Layer(float[] matrix, float[] offset) {
            this.matrix = matrix;
            this.offset = offset;
        }

        static Layer of(Mlp network, Weights weights, int layer) {
            return new Layer(weights.copy(network.matrix(layer)), weights.copy(network.offset(layer)));
        }

        int inputs() {
            return matrix.length / offset.length;
        }

        /** The layer that gives for plain numbers what this one gives for normalised ones. */
        Layer after(Normaliser normaliser) {
            float[] scale = normaliser.scale();
            float[] shift = normaliser.shift();
            int outputs = offset.length;
            float[] product = new float[matrix.length];
            float[] sums = new float[outputs];
            for (int column = 0; column < outputs; column++) {
                double sum = offset[column];
                for (int row = 0; row < scale.length; row++) {
                    double scaled = (double) scale[row] * matrix[row * outputs + column];
                    product[row * outputs + column] = (float) scaled;
                    sum -= scaled * shift[row];
                }
                sums[column] = (float) sum;
            }
            return new Layer(product, sums);
        }
    }
}
