package io.blockwright.inference;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Finds the best provider that runs a model here: TensorRT, CUDA, DirectML, CoreML, CPU. It must give the CPU's answers, and
 * sooner; why a better one was passed over is kept.
 */
final class ProviderOrder {
    private static final int TRIES = 20;
    /** Answers of two providers may differ by rounding. */
    private static final float TOLERANCE = 1e-3f;

    private final LongSupplier clock;

    /** Times with a monotonic clock, nanoseconds. */
    ProviderOrder(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param most rows of a call
     * @param usual rows of most calls: with so many a provider must not be slower than the CPU
     */
    DirectRunner open(ModelBundle bundle, int most, int usual) throws ModelRefused {
        List<String> passedOver = new ArrayList<>();
        NativeFolder.settle().ifPresent(passedOver::add);
        Set<OrtProvider> built = OrtEnvironment.getAvailableProviders();
        DirectRunner cpu = new DirectRunner(bundle, usual);
        try {
            List<String> missing = new ArrayList<>();
            for (Provider provider : Provider.values()) {
                if (provider == Provider.CPU) {
                    continue;
                }
                if (!built.contains(provider.runtime())) {
                    missing.add(provider.label());
                    continue;
                }
                String problem = tried(bundle, usual, provider, cpu);
                if (problem.isEmpty()) {
                    return new DirectRunner(bundle, most, provider, said(missing, passedOver));
                }
                passedOver.add(provider.label() + ": " + problem + ".");
            }
            return new DirectRunner(bundle, most, Provider.CPU, said(missing, passedOver));
        } finally {
            cpu.close();
        }
    }

    private static List<String> said(List<String> missing, List<String> passedOver) {
        if (!missing.isEmpty()) {
            passedOver.add(String.join(", ", missing) + ": not in the ONNX Runtime libraries in use.");
        }
        return passedOver;
    }

    private String tried(ModelBundle bundle, int most, Provider provider, DirectRunner cpu) {
        try (DirectRunner runner = new DirectRunner(bundle, most, provider, List.of())) {
            fill(runner, cpu);
            long here = fastest(runner);
            long there = fastest(cpu);
            if (here < 0 || there < 0) {
                return "it does not answer";
            }
            String other = difference(runner, cpu);
            if (!other.isEmpty()) {
                return other;
            }
            return here <= there
                    ? ""
                    : "it answers " + most + " rows in " + here / 1_000 + " µs, the CPU in " + there / 1_000 + " µs";
        } catch (ModelRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void fill(DirectRunner one, DirectRunner other) {
        Random noise = new Random(1);
        for (int i = 0; i < one.manifest().inputs().size(); i++) {
            int floats = one.most() * one.manifest().inputs().get(i).size();
            for (int j = 0; j < floats; j++) {
                float value = (float) noise.nextGaussian();
                one.input(i).put(j, value);
                other.input(i).put(j, value);
            }
        }
    }

    /** The shortest of some calls, nanoseconds, or −1 when one is not answered. */
    private long fastest(DirectRunner runner) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long start = clock.getAsLong();
            if (runner.run(runner.most()) != Verdict.ANSWERED) {
                return -1;
            }
            least = Math.min(least, clock.getAsLong() - start);
        }
        return least;
    }

    private static String difference(DirectRunner one, DirectRunner other) {
        for (int i = 0; i < one.manifest().outputs().size(); i++) {
            TensorShape shape = one.manifest().outputs().get(i);
            for (int j = 0; j < one.most() * shape.size(); j++) {
                float a = one.output(i).get(j);
                float b = other.output(i).get(j);
                if (!(Math.abs(a - b) <= TOLERANCE * (1 + Math.abs(b)))) {
                    return "it computes other numbers than the CPU (" + a + " for " + b + " in " + shape.name() + ")";
                }
            }
        }
        return "";
    }
}
