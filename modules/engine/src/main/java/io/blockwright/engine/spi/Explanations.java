package io.blockwright.engine.spi;

import io.blockwright.domain.Reason.Origin;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks the models behind decisions for their reasons, and how they fare. Any thread; nothing here waits. */
public interface Explanations {
    /** A desk without models. */
    Explanations NONE = new Explanations() {
        @Override
        public List<Model> models() {
            return List.of();
        }

        @Override
        public CompletableFuture<Why> why(Origin origin) {
            return CompletableFuture.failedFuture(
                    new IOException("The model " + origin.model() + " is not loaded here, so it cannot be asked why."));
        }
    };

    /** The models that are loaded, and those that were refused. */
    List<Model> models();

    /**
     * Why a model chose what it chose. Completed on a thread of its own, exceptionally with one sentence for the user when it
     * cannot be told. The same question has the same answer, at once the second time.
     *
     * @param origin with what was asked; where that is not kept, it cannot be told
     */
    CompletableFuture<Why> why(Origin origin);

    /**
     * A model and how it fares.
     *
     * @param name its own, or its folder's where it was refused
     * @param kind such as {@code PPO}, empty where it was refused
     * @param hash first digits of its file's SHA-256
     * @param standing whether decisions can rely on it
     * @param sentence why not, or why only so; empty where all is well
     * @param provider what runs it: {@code CPU}, {@code CUDA}, …
     * @param medianMicros of a decision, microseconds; 0 where none was timed
     * @param p99Micros the 99th percentile of the same
     * @param missed decisions without a usable answer in time, which the fallback worked
     * @param calibration how far its confidence comes true
     */
    record Model(
            String name,
            String kind,
            String hash,
            Standing standing,
            String sentence,
            String provider,
            double medianMicros,
            double p99Micros,
            long missed,
            Calibration calibration) {}

    /** Whether decisions can rely on a model. */
    enum Standing {
        /** It answers. */
        READY,
        /** It answers, and a person should look. */
        WITH_CARE,
        /** It does not answer, or may only advise. */
        OUT
    }

    /**
     * How far stated confidence came true, over decisions that it was not fitted on.
     *
     * @param bins by rising confidence
     * @param count decisions
     * @param error mean distance between stated and observed, 0 to 1
     * @param abstainBelow a choice less sure than this is left to the fallback, 0 to 1
     */
    record Calibration(List<Bin> bins, int count, double error, double abstainBelow) {
        /** Nothing was measured. */
        public static final Calibration NONE = new Calibration(List.of(), 0, 0, 1);

        public Calibration {
            bins = List.copyOf(bins);
        }

        /**
         * Decisions of about the same confidence.
         *
         * @param stated mean confidence, 0 to 1
         * @param observed share for which it came true, 0 to 1
         * @param low lower end of the share's 95 % interval
         * @param high upper end
         * @param count decisions
         */
        public record Bin(double stated, double observed, double low, double high, int count) {}
    }

    /**
     * Why.
     *
     * @param sentence one, plain
     * @param parts what spoke for the choice and against it, strongest for it first
     * @param nearest past situations most like this one, nearest first
     * @param medianBp what they cost from there on, basis points of the whole order; NaN where there are none
     * @param lowBp the cheapest of them
     * @param highBp the dearest of them
     * @param changes what would have to be otherwise for another choice, and what it would be then; smallest change first
     */
    record Why(
            String sentence,
            List<Part> parts,
            List<Past> nearest,
            double medianBp,
            double lowBp,
            double highBp,
            List<Change> changes) {
        public Why {
            parts = List.copyOf(parts);
            nearest = List.copyOf(nearest);
            changes = List.copyOf(changes);
        }
    }

    /** A part of what the model saw, in words with its number; {@code amount} is positive where it spoke for the choice. */
    record Part(String words, double amount) {}

    /** A past situation: where it was met, what was done, and what the rest of the order cost from there on. */
    record Past(String scenario, String done, double costBp) {}

    /** A change that would lead to another choice. */
    record Change(String words, String then) {}
}
