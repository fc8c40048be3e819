package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Forecasts;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.inference.DecisionTime;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.RunnerHealth;
import io.blockwright.storage.DeskFile;
import io.blockwright.storage.ModelTable;
import io.blockwright.strategies.ModelPolicy;
import io.blockwright.strategies.Policies;
import io.blockwright.strategies.Policy;
import io.blockwright.workstation.ModelLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models of a desk: the first verified one of each kind in a folder of models, or one that a person named in its place.
 * They are opened on a thread of their own, so that a start need not wait for them.
 */
final class DeskModels implements Policies, AutoCloseable {
    /** Said when every model answers again. */
    static final String ANSWERING_AGAIN = "The models answer again.";

    /** Simulated time stands still for an answer, so that a busy machine does not change what is decided. */
    static final DecisionTime SIMULATED = new DecisionTime(2_000_000_000L, 4_000_000_000L);

    /** A forecast is for the screen, which can wait. */
    private static final DecisionTime FORECAST = new DecisionTime(500_000_000L, 2_000_000_000L);

    private static final String FALLBACK = " Almgren–Chriss works its orders.";
    /** Of a call: as many orders as decide at one moment; mostly it is one. */
    private static final int ROWS = 64;

    private static final Logger LOG = LoggerFactory.getLogger(DeskModels.class);

    private final ModelChoice choice;
    private final Path folder;
    private final DecisionTime time;
    private final Map<ModelKind, ModelSeat> seats = new EnumMap<>(ModelKind.class);
    private final List<GuardedRunner> runners = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> refusedOwn = new CopyOnWriteArrayList<>();
    private final Map<String, GuardedRunner> forecasters = new HashMap<>();
    private final ModelReasons reasons = new ModelReasons();
    private final DeskForecasts forecasts;
    private final @Nullable DeskFile file;
    private final KeptPairs pairs;
    private final DeskChampions champions;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("models").daemon(true).factory());
    private final Future<?> opening;
    private volatile @Nullable Rehearsal rehearsal;

    /** A model's folder, and whether a person named it. */
    private record Found(Path folder, ModelKind kind, boolean own) {}

    private DeskModels(Path folder, ModelChoice choice, DecisionTime time, long patience) {
        this.folder = folder;
        this.choice = choice;
        this.time = time;
        this.forecasts = new DeskForecasts(patience);
        Path kept = choice.deskFile();
        this.file = kept == null ? null : DeskFile.open(kept);
        ModelTable table = file == null ? null : file.models();
        this.pairs = new KeptPairs(table);
        ModelEvents events = new ModelEvents();
        ModelSeat.Parts parts = new ModelSeat.Parts(
                this::open,
                reasons,
                pairs,
                new SeatMemory(table),
                events,
                folder,
                time.budget(),
                SystemClock::monotonic,
                choice.pairsNeeded());
        for (ModelKind kind : ModelKind.values()) {
            if (kind.policy()) {
                seats.put(kind, new ModelSeat(kind, parts));
            }
        }
        this.champions = new DeskChampions(List.copyOf(seats.values()), events, thread);
        this.opening = thread.submit(this::openOrSay);
    }

    /** Begins to open a person's own models, and those in a folder as far as there is none of their kind: for real time. */
    static DeskModels live(Path folder, ModelChoice choice) {
        return new DeskModels(folder, choice, DecisionTime.USUAL, 0);
    }

    /** The same for simulated time, which stands still for an answer. */
    static DeskModels simulated(Path folder, ModelChoice choice) {
        return new DeskModels(folder, choice, SIMULATED, SIMULATED.budget());
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

    /** What breaks off is said: a desk must not be without its models and nobody know. */
    private void openOrSay() {
        try {
            openAll();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the models could not be opened", e);
            refusedOwn.add("Opening the models broke off (" + e.getMessage()
                    + "); orders of a kind without one are worked by Almgren–Chriss, and the log says more.");
        }
    }

    /** Forecasters first: a policy may have been trained with the answers of one. */
    private void openAll() {
        List<Found> all = new ArrayList<>();
        choice.own().forEach(model -> find(model, true, all));
        boolean doubtful = !refusedOwn.isEmpty(); // which kind that was to be is not known: none takes its place
        folders(folder).forEach(model -> find(model, false, all));
        Set<ModelKind> taken = EnumSet.noneOf(ModelKind.class);
        open(all.stream().filter(found -> !found.kind().policy()).toList(), taken);
        List<Found> policies = all.stream()
                .filter(found -> found.kind().policy() && (found.own() || !doubtful))
                .toList();
        if (!doubtful) {
            recall(policies, taken);
        }
        open(policies, taken);
        seats.values().forEach(ModelSeat::recallChallenger);
        choice.challengers().forEach(this::challenge);
    }

    /** As if it had been chosen in the window; where it is refused, who was tried before still is. */
    private void challenge(Path model) {
        try {
            ModelKind kind = ModelBundle.peek(model).kind();
            ModelSeat seat = seats.get(kind);
            if (seat == null) {
                throw new ModelRefused(
                        "The model in " + model + " forecasts and decides nothing: name one that train ppo"
                                + " or train dqn wrote as a challenger.");
            }
            seat.challenge(model);
        } catch (ModelRefused e) {
            leaveOut(e);
            refusedOwn.add(String.valueOf(e.getMessage()));
        }
    }

    /** Who was promoted decides again, unless a person named another one for this start. */
    private void recall(List<Found> policies, Set<ModelKind> taken) {
        seats.forEach((kind, seat) -> {
            boolean named = policies.stream().anyMatch(found -> found.own() && found.kind() == kind);
            if (!named && seat.recall()) {
                taken.add(kind);
            }
        });
    }

    private void open(List<Found> models, Set<ModelKind> taken) {
        for (Found found : models) {
            if (taken.add(found.kind()) && !put(found) && !found.own()) {
                taken.remove(found.kind());
            }
        }
    }

    private void find(Path model, boolean named, List<Found> all) {
        try {
            all.add(new Found(model, ModelBundle.peek(model).kind(), named));
        } catch (ModelRefused e) {
            leaveOut(e);
            if (named) {
                refusedOwn.add(e.getMessage() + FALLBACK);
            }
        }
    }

    private boolean put(Found found) {
        ModelSeat seat = seats.get(found.kind());
        try {
            if (seat == null) {
                forecaster(found);
            } else {
                seat.install(found.folder());
            }
            return true;
        } catch (ModelRefused e) {
            leaveOut(e);
            if (found.own()) {
                refusedOwn.add(e.getMessage() + (seat == null ? "" : FALLBACK));
                if (seat != null) {
                    seat.explain("the model that was named for it is refused");
                }
            }
            return false;
        }
    }

    private void leaveOut(ModelRefused e) {
        refused.add(String.valueOf(e.getMessage()));
        LOG.warn("a model is left out: {}", e.getMessage());
    }

    private void forecaster(Found found) throws ModelRefused {
        String schema = found.kind() == ModelKind.CNN ? ForecastSchema.IMAGE.hash() : ForecastSchema.WINDOW.hash();
        ModelBundle bundle = ModelBundle.load(found.folder(), schema);
        GuardedRunner runner = GuardedRunner.open(bundle, 1, FORECAST, SystemClock::monotonic);
        runners.add(runner);
        forecasters.put(bundle.manifest().shortHash(), runner);
        forecasts.add(runner);
    }

    private OpenedPolicy open(ModelBundle bundle) throws ModelRefused {
        GuardedRunner told = forecasters.get(bundle.manifest().toldBy());
        String teller = told == null ? "" : bundle.manifest().toldBy();
        ModelPolicy.check(bundle, teller);
        GuardedRunner runner = GuardedRunner.open(bundle, ROWS, time, SystemClock::monotonic);
        if (choice.rehearsed() && rehearsal == null && teller.isEmpty()) {
            rehearsal = Rehearsal.begin(bundle, folder.resolveSibling("scenarios"));
        }
        return new OpenedPolicy(
                runner,
                new ModelPolicy(
                        bundle, runner, teller, told == null ? null : situation -> forecasts.outside(told, situation)));
    }

    @Override
    public Policy of(Algo algo) {
        return seat(algo).policy();
    }

    private ModelSeat seat(Algo algo) {
        return Objects.requireNonNull(seats.get(algo == Algo.DQN ? ModelKind.DQN : ModelKind.PPO));
    }

    /** Which of them decide, which are tried, and how one takes another's place. */
    Champions champions() {
        return champions;
    }

    /** What speaks for one of them against another. */
    PairedCosts pairs() {
        return pairs;
    }

    /** Where the model lies that is tried beside the champion of a kind; null where none is. Any thread. */
    @Nullable
    Path challenger(Algo algo) {
        return seat(algo).challenger();
    }

    /** What is forecast of the desk's markets. */
    Forecasts forecasts() {
        return forecasts;
    }

    /** Why models that a person named are not in use, a sentence each; empty while none was refused. Any thread. */
    String refusal() {
        return String.join(" ", refusedOwn);
    }

    /** Tells why they chose what they chose. */
    Explanations explanations() {
        return reasons;
    }

    /** Waits until every model is opened or refused. */
    void settled() {
        try {
            opening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("the models could not be opened", e);
        }
    }

    /** Waits until every model is opened or refused, and what is rehearsed is over. */
    void rehearsed() throws InterruptedException {
        settled();
        Rehearsal playing = rehearsal;
        if (playing != null) {
            playing.settled();
        }
    }

    /** What keeps a model from answering, a sentence for the trader; empty when nothing does. Any thread. */
    String trouble() {
        for (GuardedRunner runner : running()) {
            RunnerHealth health = runner.health();
            if (health.state() == RunnerHealth.State.UNAVAILABLE) {
                return "The model " + health.model() + " does not answer; "
                        + (runner.manifest().kind().policy()
                                ? "Almgren–Chriss works its orders. "
                                : "nothing of it is shown ahead of now. ")
                        + health.reason();
            }
        }
        return seats.values().stream()
                .map(ModelSeat::trouble)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Runners of the models that are in use: forecasters, and what decides. */
    private List<GuardedRunner> running() {
        List<GuardedRunner> all = new ArrayList<>(runners);
        for (ModelSeat seat : seats.values()) {
            GuardedRunner runner = seat.runner();
            if (runner != null) {
                all.add(runner);
            }
        }
        return all;
    }

    /** What runs them, for the screen. Any thread, never blocks. */
    ModelLight light() {
        List<String> reasons = new ArrayList<>(refused);
        String provider = "";
        double p50 = 0;
        double p99 = 0;
        boolean decides = false;
        for (GuardedRunner runner : running()) {
            RunnerHealth health = runner.health();
            boolean policy = runner.manifest().kind().policy();
            if (policy || !decides) { // forecasters are slower, and nobody waits for them
                provider = health.provider();
                p50 = policy && !decides ? health.medianMicros() : Math.max(p50, health.medianMicros());
                p99 = policy && !decides ? health.p99Micros() : Math.max(p99, health.p99Micros());
                decides |= policy;
            }
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
        Rehearsal playing = rehearsal;
        if (playing != null) {
            playing.end();
        }
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a change of models is still under way while the desk closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        forecasts.close();
        reasons.close();
        seats.values().forEach(ModelSeat::close);
        pairs.close();
        if (file != null) {
            file.close();
        }
    }
}
