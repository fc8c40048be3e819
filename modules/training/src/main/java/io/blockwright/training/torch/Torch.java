package io.blockwright.training.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;

/**
 * PyTorch on the processor: one thread, offline, its native libraries unpacked to a folder that the caller names and nowhere
 * else. One thread beats two on busy cores and makes the same seed give the same weights, bit for bit.
 *
 * <p>Everything made from it belongs to the thread that uses it.
 */
public final class Torch implements AutoCloseable {
    private final NDManager arrays;

    private Torch(NDManager arrays) {
        this.arrays = arrays;
    }

    /**
     * Loads the engine; the first call of a process decides the folder for all of them.
     *
     * @param cache where the native libraries are unpacked to, about 450 MB, kept for the next run
     */
    public static Torch open(Path cache) {
        String folder = cache.toAbsolutePath().toString();
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ENGINE_CACHE_DIR", folder);
        System.setProperty("DJL_CACHE_DIR", folder);
        System.setProperty("ai.djl.default_engine", "PyTorch");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        return new Torch(Engine.getEngine("PyTorch").newBaseManager(Device.cpu()));
    }

    /** A scope for arrays: closing it frees all that was made in it. Native memory is freed in no other way. */
    public NDManager scope() {
        return arrays.newSubManager();
    }

    /** How many arrays are held right now, those of open scopes included: between steps it must not grow. */
    public int held() {
        return arrays.getManagedArrays().size();
    }

    @Override
    public void close() {
        arrays.close();
    }
}
