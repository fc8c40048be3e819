package io.blockwright.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import io.blockwright.inference.ProviderCheck.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Finds out what can run models here, by running one: which execution providers ONNX Runtime was built with says nothing
 * about whether they work. Any thread; loads native code, so the first call takes a while.
 */
public final class InferenceProviders {
    /** The providers in the ONNX Runtime libraries in use, the most wanted first; whether they work is another question. */
    public static List<String> built() {
        NativeFolder.settle();
        EnumSet<OrtProvider> built = OrtEnvironment.getAvailableProviders();
        return Arrays.stream(Provider.values())
                .filter(provider -> built.contains(provider.runtime()))
                .map(Provider::label)
                .toList();
    }

    /**
     * Checks every provider, the CPU first. A folder of native libraries that does not load is reported and taken out of the
     * system property, so that the CPU still works in this process.
     */
    public List<ProviderCheck> check() {
        List<ProviderCheck> checks = new ArrayList<>();
        String folder = System.getProperty(NativeFolder.PROPERTY, "");
        if (!folder.isEmpty()) {
            checks.add(checkFolder(folder));
        }
        EnumSet<OrtProvider> built;
        try {
            built = OrtEnvironment.getAvailableProviders();
        } catch (LinkageError | RuntimeException e) {
            checks.add(new ProviderCheck(
                    "ONNX Runtime",
                    Level.FAIL,
                    "Its native libraries do not load (" + RuntimeReason.of(e)
                            + "); models cannot run. Reinstall, or free space in "
                            + System.getProperty("java.io.tmpdir") + "."));
            return List.copyOf(checks);
        }
        checks.add(cpu());
        int gpus = 0;
        for (OrtProvider provider : built) {
            gpus += accelerator(provider, checks) ? 1 : 0;
        }
        if (gpus == 0) {
            checks.add(new ProviderCheck(
                    "GPU",
                    Level.OK,
                    "None built in; models run on the CPU. For a GPU, start with -D" + NativeFolder.PROPERTY
                            + "=FOLDER, a folder with all libraries of an ONNX Runtime GPU build."));
        }
        return List.copyOf(checks);
    }

    private static ProviderCheck checkFolder(String folder) {
        return NativeFolder.settle()
                .map(problem ->
                        new ProviderCheck("native libraries", Level.WARN, problem + " The CPU libraries are used now."))
                .orElseGet(() -> new ProviderCheck("native libraries", Level.OK, "Loaded from " + folder + "."));
    }

    private static ProviderCheck cpu() {
        try {
            run(Provider.CPU);
            return new ProviderCheck(
                    "CPU",
                    Level.OK,
                    "ONNX Runtime " + OrtEnvironment.getEnvironment().getVersion()
                            + " ran a model and its answer is right.");
        } catch (OrtException | LinkageError | RuntimeException e) {
            return new ProviderCheck(
                    "CPU",
                    Level.FAIL,
                    "A model does not run (" + RuntimeReason.of(e) + "); reinstall to bring the libraries back.");
        }
    }

    /** Tries a provider that is built in; returns false for those that are no accelerator. */
    private static boolean accelerator(OrtProvider built, List<ProviderCheck> checks) {
        for (Provider provider : Provider.values()) {
            if (provider != Provider.CPU && provider.runtime() == built) {
                return checks.add(tried(provider));
            }
        }
        return false;
    }

    private static ProviderCheck tried(Provider provider) {
        try {
            run(provider);
            return new ProviderCheck(provider.label(), Level.OK, "It ran a model and its answer is right.");
        } catch (OrtException | LinkageError | RuntimeException e) {
            return new ProviderCheck(
                    provider.label(),
                    Level.WARN,
                    "Built in, but it does not run here (" + RuntimeReason.of(e)
                            + "); models run on the CPU. Install its driver and libraries to use it.");
        }
    }

    /** Runs the probe model and checks its answer. */
    private static void run(Provider provider) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        float[] input = {1, -2, 3.5f, 0};
        try (OrtSession.SessionOptions options = provider.options();
                OrtSession session = environment.createSession(ProbeModel.bytes(), options);
                OnnxTensor tensor = OnnxTensor.createTensor(environment, new float[][] {input});
                OrtSession.Result result = session.run(Map.of(ProbeModel.INPUT, tensor))) {
            float[][] output = (float[][]) result.get(0).getValue();
            for (int i = 0; i < input.length; i++) {
                if (output[0][i] != 2 * input[i]) {
                    throw new IllegalStateException("it computes wrong numbers");
                }
            }
        }
    }
}
