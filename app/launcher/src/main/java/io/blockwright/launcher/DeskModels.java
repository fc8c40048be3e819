package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.inference.DecisionTime;
import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.ModelWatch;
import io.blockwright.inference.RunnerHealth;
import io.blockwright.inference.WatchLimits;
import io.blockwright.strategies.ModelPolicy;
import io.blockwright.strategies.Policies;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.PolicySlot;
import io.blockwright.workstation.ModelLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The learned policies of a desk: the first verified one of each kind in a folder of models. They are opened on a thread of
 * their own, so that a start need not wait for them.
 */
final class DeskModels implements Policies, AutoCloseable {
    /** Said when every model answers again. */
    static final String ANSWERING_AGAIN = "The models answer again.";

    /** Simulated time stands still for an answer, so that a busy machine does not change what is decided. */
    static final DecisionTime SIMULATED = new DecisionTime(2_000_000_000L, 4_000_000_000L);

    private static final int ROWS = 64;
    private static final Logger LOG = LoggerFactory.getLogger(DeskModels.class);

    private final Path folder;
    private final DecisionTime time;
    private final Map<ModelKind, PolicySlot> slots = new EnumMap<>(ModelKind.class);
    private final List<GuardedRunner> runners = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Map<ModelKind, WatchedPolicy> watched = new EnumMap<>(ModelKind.class);
    private final ModelReasons reasons = new ModelReasons();
    private final Thread opening;

    private DeskModels(Path folder, DecisionTime time) {
        this.folder = folder;
        this.time = time;
        for (ModelKind kind : ModelKind.values()) {
            if (kind.policy()) {
                PolicySlot slot = new PolicySlot(kind.name(), "no model of its kind is loaded");
                slots.put(kind, slot);
                watched.put(kind, new WatchedPolicy(slot));
            }
        }
        this.opening = new Thread(this::openAll, "models");
        opening.setDaemon(true);
    }

    /** Begins to open the models in a folder. */
    static DeskModels open(Path folder, DecisionTime time) {
        DeskModels models = new DeskModels(folder, time);
        models.opening.start();
        return models;
    }

    /** Every folder of a model, by name. */
    static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UserError("The models in " + folder + " cannot be read (" + e.getMessage() + ").");
        }
    }

    private void openAll() {
        Set<ModelKind> there = EnumSet.noneOf(ModelKind.class);
        for (Path model : folders(folder)) {
            try {
                ModelKind kind = ModelBundle.peek(model).kind();
                if (kind.policy() && !there.contains(kind)) {
                    put(kind, model);
                    there.add(kind);
                }
            } catch (ModelRefused e) {
                refused.add(String.valueOf(e.getMessage()));
                LOG.warn("a model is left out: {}", e.getMessage());
            }
        }
    }

    private void put(ModelKind kind, Path model) throws ModelRefused {
        ModelBundle bundle = ModelBundle.load(model);
        ModelPolicy.check(bundle);
        GuardedRunner runner = GuardedRunner.open(bundle, ROWS, time, SystemClock::monotonic);
        runners.add(runner);
        WatchedPolicy policy = Objects.requireNonNull(watched.get(kind));
        policy.watchedBy(new ModelWatch(bundle.evidence(), WatchLimits.USUAL));
        Objects.requireNonNull(slots.get(kind)).swap(new ModelPolicy(bundle, runner));
        reasons.add(bundle, runner, policy);
    }

    @Override
    public Policy of(Algo algo) {
        return Objects.requireNonNull(watched.get(algo == Algo.DQN ? ModelKind.DQN : ModelKind.PPO));
    }

    /** Tells why they chose what they chose. */
    Explanations explanations() {
        return reasons;
    }

    /** Waits until every model is opened or refused. */
    void settled() {
        try {
            opening.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What keeps a model from answering, a sentence for the trader; empty when nothing does. Any thread. */
    String trouble() {
        for (GuardedRunner runner : runners) {
            RunnerHealth health = runner.health();
            if (health.state() == RunnerHealth.State.UNAVAILABLE) {
                return "The model " + health.model() + " does not answer; Almgren–Chriss works its orders. "
                        + health.reason();
            }
        }
        return "";
    }

    /** What runs them, for the screen. Any thread, never blocks. */
    ModelLight light() {
        List<String> reasons = new ArrayList<>(refused);
        String provider = "";
        double p50 = 0;
        double p99 = 0;
        for (GuardedRunner runner : runners) {
            RunnerHealth health = runner.health();
            provider = health.provider();
            p50 = Math.max(p50, health.medianMicros());
            p99 = Math.max(p99, health.p99Micros());
            reasons.add(words(health));
            health.passedOver().stream()
                    .filter(reason -> !reasons.contains(reason))
                    .forEach(reasons::add);
        }
        return new ModelLight(provider, Math.round(p50 * 1e3), Math.round(p99 * 1e3), trouble(), reasons);
    }

    private static String words(RunnerHealth health) {
        return String.format(
                        Locale.ROOT,
                        "%s on %s: %,d of %,d questions answered, %,d late, %,d failed, %,d refused. %s",
                        health.model(),
                        health.provider(),
                        health.answered(),
                        health.calls(),
                        health.late(),
                        health.failed(),
                        health.refused(),
                        health.reason())
                .strip();
    }

    @Override
    public void close() {
        settled();
        reasons.close();
        slots.values().forEach(PolicySlot::close);
    }
}
