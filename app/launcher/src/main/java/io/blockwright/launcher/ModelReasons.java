package io.blockwright.launcher;

import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRunner;
import io.blockwright.inference.RunnerHealth;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Trust;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers "why?" on one thread of its own, each model in a session of its own, so that neither the engine nor the screen ever
 * waits for a reason. The newest answers are kept.
 */
final class ModelReasons implements Explanations, AutoCloseable {
    private static final int KEPT = 128;
    private static final int DIGITS = 16;

    private final List<Asked> models = new CopyOnWriteArrayList<>();
    private final Set<String> retired = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Why>> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("model-reasons").daemon(true).factory());

    /** A model, what runs its decisions, how far it is trusted, and what tells its reasons. */
    private record Asked(ModelBundle bundle, ModelRunner runner, Policy policy, ModelReason reason) {
        String hash() {
            return bundle.manifest().sha256().substring(0, DIGITS);
        }
    }

    /** Takes a model up, or up again. Any thread. */
    void add(ModelBundle bundle, ModelRunner runner, Policy policy) {
        String hash = bundle.manifest().shortHash();
        for (Asked one : models) {
            if (one.hash().equals(hash)) {
                models.set(models.indexOf(one), new Asked(bundle, runner, policy, one.reason()));
                retired.remove(hash);
                return;
            }
        }
        ModelReason reason = new ModelReason(bundle);
        models.add(new Asked(bundle, runner, policy, reason));
        worker.execute(reason::warm);
    }

    /** A model decides no more; it can still be asked about what it decided. Any thread. */
    void retire(String hash) {
        retired.add(hash);
    }

    @Override
    public List<Model> models() {
        return models.stream()
                .filter(one -> !retired.contains(one.hash()))
                .map(ModelReasons::model)
                .toList();
    }

    private static Model model(Asked one) {
        RunnerHealth health = one.runner().health();
        Trust trust = one.policy().trust();
        boolean out = health.state() == RunnerHealth.State.UNAVAILABLE || trust.level() == Trust.Level.ADVICE_ONLY;
        boolean care = health.state() == RunnerHealth.State.SPARE || trust.level() == Trust.Level.WITH_CARE;
        io.blockwright.inference.Calibration stated = one.bundle().evidence().calibration();
        return new Model(
                one.bundle().manifest().name(),
                one.bundle().manifest().kind().name(),
                one.hash(),
                out ? Standing.OUT : care ? Standing.WITH_CARE : Standing.READY,
                health.reason().isEmpty() ? trust.sentence() : health.reason(),
                health.provider(),
                health.medianMicros(),
                health.p99Micros(),
                health.calls() - health.answered(),
                new Calibration(
                        stated.reliability().bins().stream()
                                .map(bin -> new Calibration.Bin(
                                        bin.confidence(), bin.share(), bin.low(), bin.high(), bin.count()))
                                .toList(),
                        stated.reliability().count(),
                        stated.reliability().calibrationError(),
                        stated.abstainBelow()));
    }

    @Override
    public CompletableFuture<Why> why(Origin origin) {
        ModelReason reason = null;
        for (Asked one : models) {
            reason = one.hash().equals(origin.modelHash()) ? one.reason() : reason;
        }
        ModelReason told = reason;
        if (told == null) {
            return CompletableFuture.failedFuture(new IOException("The model " + origin.model() + " ("
                    + origin.modelHash() + ") that decided this is not loaded now, so it cannot be asked why."));
        }
        Reason.Asked asked = origin.asked();
        if (asked == null) {
            return CompletableFuture.failedFuture(new IOException(
                    "What the model saw is kept with its decision, not with this line: look at the decision."));
        }
        synchronized (kept) {
            CompletableFuture<Why> known = kept.get(key(origin, asked));
            if (known == null || known.isCompletedExceptionally()) { // what could not be told may be by now
                known = CompletableFuture.supplyAsync(() -> told.why(asked), worker);
                kept.put(key(origin, asked), known);
                if (kept.size() > KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private static String key(Origin origin, Reason.Asked asked) {
        return origin.modelHash() + origin.inputHash() + asked.action();
    }

    @Override
    public void close() {
        worker.execute(() -> models.forEach(one -> one.reason().close()));
        worker.shutdown();
    }
}
