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
    /**
     * Begins the name of a metric by which a policy says that it was trained with a forecaster's answers in its state; the
     * first {@link #DIGITS} digits of that forecaster's hash follow. Without it a policy is told of no forecast.
     */
    public static final String TOLD = "state: forecasts of ";

    /** The metric by which a policy says that it could use a dark pool while it learned. Without it, it is offered none. */
    public static final String DARK = "state: a dark pool";

    /**
     * The metric that says how much of an expected difference between two actions' costs is real: the slope of what a replayed
     * decision cost more, by what it was expected to, 0 to 1. Costs of a whole order are noisy, those of an action rarely taken
     * most; unshrunk, one decision of a hundred would promise to save a third of an order's cost.
     */
    public static final String REAL_DIFFERENCES = "real part of cost differences";

    /** Digits of a hash that name a model. */
    public static final int DIGITS = 16;

    public ModelManifest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        scenarios = List.copyOf(scenarios);
        metrics = Map.copyOf(metrics);
        if (inputs.isEmpty() || outputs.isEmpty()) {
            throw new IllegalArgumentException("a model has at least one input and one output");
        }
    }

    /** The first digits of the hash of the model's file, by which it is named. */
    public String shortHash() {
        return sha256.substring(0, Math.min(DIGITS, sha256.length()));
    }

    /** {@link #REAL_DIFFERENCES}; 1 where nobody measured it. */
    public double realDifferences() {
        return Math.clamp(metrics.getOrDefault(REAL_DIFFERENCES, 1.0), 0, 1);
    }

    /** Whether a policy learned what a dark pool is worth. */
    public boolean knowsDarkPools() {
        return metrics.containsKey(DARK);
    }

    /** The short hash of the forecaster whose answers are in this policy's state; empty where it was trained without. */
    public String toldBy() {
        for (String metric : metrics.keySet()) {
            if (metric.startsWith(TOLD)) {
                return metric.substring(TOLD.length());
            }
        }
        return "";
    }
}
