package io.blockwright.backtest;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.strategies.ModelPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A learned policy named as {@code model:FOLDER}. */
final class ModelFile {
    static final String PREFIX = "model:";
    private static final int HASH_DIGITS = 8;

    private ModelFile() {}

    /**
     * Reads and verifies a model's folder, or the folder of its model.onnx.
     *
     * @throws BacktestRefused when it cannot be used
     */
    static AlgoChoice choice(String name) {
        try {
            Path path = Path.of(name);
            Path folder = name.endsWith(".onnx") && path.getParent() != null ? path.getParent() : path;
            if (name.isEmpty()) {
                throw new BacktestRefused("'model:' names no folder: write model: and the path of a model's folder.");
            }
            ModelBundle bundle = ModelBundle.load(folder);
            ModelPolicy.check(bundle);
            return new AlgoChoice(
                    PREFIX + bundle.manifest().name() + "@"
                            + bundle.manifest().sha256().substring(0, HASH_DIGITS),
                    bundle.manifest().kind() == ModelKind.DQN ? Algo.DQN : Algo.PPO,
                    Placement.PASSIVE,
                    bundle);
        } catch (InvalidPathException e) {
            throw new BacktestRefused(
                    "'model:" + name + "' names no folder: write model: and the path of a model's folder.");
        } catch (ModelRefused e) {
            throw new BacktestRefused(String.valueOf(e.getMessage()));
        }
    }

    /** The model's policy, for one episode. */
    static ModelPolicy open(ModelBundle bundle) {
        try {
            return new ModelPolicy(bundle, new DirectRunner(bundle, 1));
        } catch (ModelRefused e) {
            throw new BacktestRefused(String.valueOf(e.getMessage()));
        }
    }
}
