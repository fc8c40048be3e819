package io.blockwright.inference;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import ai.onnxruntime.providers.OrtTensorRTProviderOptions;
import java.util.Map;

/** What can execute a model, the most wanted first. */
enum Provider {
    TENSOR_RT("TensorRT", OrtProvider.TENSOR_RT),
    CUDA("CUDA", OrtProvider.CUDA),
    DIRECT_ML("DirectML", OrtProvider.DIRECT_ML),
    CORE_ML("CoreML", OrtProvider.CORE_ML),
    CPU("CPU", OrtProvider.CPU);

    private final String label;
    private final OrtProvider runtime;

    Provider(String label, OrtProvider runtime) {
        this.label = label;
        this.runtime = runtime;
    }

    String label() {
        return label;
    }

    /** Its name in ONNX Runtime. */
    OrtProvider runtime() {
        return runtime;
    }

    /** Options of a session on it: one thread that never spins, because the desk's own threads need the processors. */
    OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        try {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            options.addConfigEntry("session.inter_op.allow_spinning", "0");
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            addTo(options);
            return options;
        } catch (OrtException | RuntimeException | Error e) {
            options.close();
            throw e;
        }
    }

    private void addTo(OrtSession.SessionOptions options) throws OrtException {
        switch (this) {
            case TENSOR_RT -> {
                try (OrtTensorRTProviderOptions tensorRt = new OrtTensorRTProviderOptions(0)) {
                    options.addTensorrt(tensorRt);
                }
            }
            case CUDA -> {
                try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(0)) {
                    // TF32 keeps three digits only, and then GPU and CPU would decide differently.
                    cuda.add("use_tf32", "0");
                    options.addCUDA(cuda);
                }
            }
            case DIRECT_ML -> options.addDirectML(0);
            case CORE_ML -> options.addCoreML(Map.of());
            case CPU -> {}
        }
    }
}
