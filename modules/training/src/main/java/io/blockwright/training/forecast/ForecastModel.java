package io.blockwright.training.forecast;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.blockwright.inference.Forecast;
import io.blockwright.training.Normaliser;
import io.blockwright.training.onnx.OnnxGraph;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Weights;
import java.util.List;
import java.util.random.RandomGenerator;

/** A forecaster's parts: network, heads, weights, and how feature rows are normalised. */
record ForecastModel(Network network, Heads heads, Normaliser normaliser, Weights weights) {
    /** How much a pinball weighs beside a cross entropy, so that both are heard. */
    private static final float PINBALL = 4;

    /** Untrained. */
    static ForecastModel fresh(Network network, Normaliser normaliser, Usual usual, RandomGenerator random) {
        Heads heads = new Heads(network.width());
        Weights.Layout layout = new Weights.Layout();
        network.declare(layout);
        heads.declare(layout);
        Weights weights = layout.zeros();
        network.draw(weights, random);
        heads.draw(weights, usual, random);
        return new ForecastModel(network, heads, normaliser, weights);
    }

    /** What it says wrongly of a batch, one number to learn from. */
    NDArray loss(Tensors tensors, Batch batch) {
        NDManager scope = tensors.scope();
        NDArray x = network.forward(tensors, batch.inputs(scope));
        NDArray moves = batch.moves(scope);
        NDArray entropy =
                heads.moves(tensors, x).logSoftmax(-1).mul(moves).sum().neg();
        entropy = entropy.div(moves.sum().add(1e-6f));

        NDArray off = batch.truths(scope).sub(heads.quantiles(tensors, x));
        float[] levels = new float[Heads.QUANTILES];
        for (int q = 0; q < levels.length; q++) {
            levels[q] = Forecast.QUANTILES.get(q).floatValue();
        }
        NDArray level = scope.create(levels);
        NDArray mask = batch.truthMask(scope);
        NDArray pinball =
                off.mul(level).maximum(off.mul(level.sub(1))).mul(mask).sum();
        pinball = pinball.div(mask.sum().mul(Heads.QUANTILES).add(1e-6f));

        NDArray hazards = heads.hazards(tensors, x);
        NDArray open = batch.fillMask(scope);
        NDArray survival = Heads.softplus(hazards)
                .sub(hazards.mul(batch.fills(scope)))
                .mul(open)
                .sum();
        survival = survival.div(open.sum().add(1e-6f));
        return entropy.add(pinball.mul(PINBALL)).add(survival);
    }

    /** Everything that it answers to a batch, in the order of the outputs. */
    List<NDArray> answers(Tensors tensors, Batch batch) {
        return heads.answers(tensors, network.forward(tensors, batch.inputs(tensors.scope())));
    }

    /** The file's bytes. */
    byte[] onnx() {
        OnnxGraph graph = new OnnxGraph("forecaster");
        String x = network.write(graph, weights, normaliser);
        heads.write(graph, weights, x);
        return graph.bytes();
    }
}
