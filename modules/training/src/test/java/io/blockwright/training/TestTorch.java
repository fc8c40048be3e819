package io.blockwright.training;

import io.blockwright.training.torch.Torch;
import java.nio.file.Path;

/** PyTorch for tests: its libraries lie in the module's build folder. */
public final class TestTorch {
    private TestTorch() {}

    public static Torch open() {
        return Torch.open(Path.of(System.getProperty("blockwright.home"), "modules", "training", "target", "torch"));
    }
}
