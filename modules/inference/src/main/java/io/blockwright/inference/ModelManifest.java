package io.blockwright.inference;

import java.util.List;
import java.util.Map;

/**
 * What stands beside a model's file: which file it is, what goes in and comes out, where it comes from and what for.
 *
 * @param name of the model, the name of its folder
 * @param kind what it does
 * @param sha256 of model.onnx, lower-case hex
 * @param evidenceSha256 of evidence.json, lower-case hex
 * @param schemaHash of the meaning of its inputs ({@link FeatureSchema#hash()} or a forecaster's own)
 * @param actionHash of the meaning of a policy's actions; empty for a forecaster
 * @param inputs in the order in which a runner counts them
 * @param outputs in the order in which a runner counts them
 * @param commit of the program that trained it
 * @param scenarios it was trained on
 * @param seed of the training
 * @param intendedUse one or two sentences
 * @param metrics measured on held-out data, by name
 */
public record ModelManifest(
        String name,
        ModelKind kind,
        String sha256,
        String evidenceSha256,
        String schemaHash,
        String actionHash,
        List<TensorShape> inputs,
        List<TensorShape> outputs,
        String commit,
        List<String> scenarios,
        long seed,
        String intendedUse,
        Map<String, Double> metrics) {
    public ModelManifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        scenarios = List.copyOf(scenarios);
        metrics = Map.copyOf(metrics);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one input and one output");
        }
    }
}
