package io.blockwright.workstation.lab;

import io.blockwright.engine.spi.Lab;
import io.blockwright.engine.spi.Lab.Episode;
import io.blockwright.engine.spi.Lab.Findings;
import io.blockwright.engine.spi.Lab.Recorded;
import io.blockwright.engine.spi.Lab.Scope;
import io.blockwright.engine.spi.Lab.Setup;
import io.blockwright.engine.spi.Lab.Standing;
import io.blockwright.engine.spi.Lab.Trial;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the lab's screen shows and does; whatever takes a while happens in the background. FX thread; needs no toolkit. */
final class LabViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LabViewModel.class);
    private static final Texts TEXTS = Texts.of(LabViewModel.class);
    private static final String USUAL_SCENARIO = "calm";
    private static final int USUAL_ALGOS = 8;
    private static final int MOST_PAIRS = 100_000;
    private static final long STANDING_EVERY = 200_000_000L;
    private static final long FINDINGS_EVERY = 1_000_000_000L;

    private final Lab lab;
    private final Executor background;
    private final Consumer<Runnable> screen;
    private final LabMemory memory;
    private final ObservableList<Choosable> scenarios = FXCollections.observableArrayList();
    private final ObservableList<Choosable> algos = FXCollections.observableArrayList();
    private final StringProperty pairs = new SimpleStringProperty("100");
    private final StringProperty seed = new SimpleStringProperty("1");
    private final ReadOnlyObjectWrapper<@Nullable Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>(Findings.NOTHING);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable Trial trial;
    private BiConsumer<Recorded, Episode> replay = (recorded, episode) -> {};
    private boolean loaded;
    private boolean known;
    private boolean asked;
    private boolean looking;
    private boolean recording;
    private int seen = -1;
    private long nextStanding;
    private long nextFindings;

    /**
     * @param preferences remember what was compared last
     * @param background runs what takes a while
     * @param screen runs a task on the FX thread
     */
    LabViewModel(Lab lab, Preferences preferences, Executor background, Consumer<Runnable> screen) {
        this.lab = lab;
        this.memory = new LabMemory(preferences);
        memory.number("lab.pairs", pairs);
        memory.number("lab.seed", seed);
        this.background = background;
        this.screen = screen;
    }

    /** What opens a recorded episode. */
    void onReplay(BiConsumer<Recorded, Episode> opens) {
        replay = opens;
    }

    /** Looks what there is to choose; the first time only. */
    void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        ask(() -> List.of(lab.scenarios(), lab.algos()), both -> {
            List<Lab.Choice> markets = both.getFirst();
            boolean usual = markets.stream().anyMatch(choice -> choice.name().equals(USUAL_SCENARIO));
            for (int i = 0; i < markets.size(); i++) {
                String name = markets.get(i).name();
                scenarios.add(new Choosable(markets.get(i), usual ? name.equals(USUAL_SCENARIO) : i == 0));
            }
            for (int i = 0; i < both.getLast().size(); i++) {
                algos.add(new Choosable(both.getLast().get(i), i < USUAL_ALGOS));
            }
            memory.ticks("lab.scenarios", scenarios);
            memory.ticks("lab.algos", algos);
            known = true;
            if (asked) {
                start();
            }
        });
    }

    /** Begins, or says why not. */
    void start() {
        if (running.get()) {
            return;
        }
        if (!known) { // asked for by key before anybody has looked what there is to choose
            asked = true;
            load();
            return;
        }
        Setup setup = setup();
        if (setup != null) {
            close();
            notice.set("");
            running.set(true);
            seen = -1;
            findings.set(Findings.NOTHING);
            standing.set(null);
            ask(() -> lab.start(setup), begun -> trial = begun);
        }
    }

    private @Nullable Setup setup() {
        List<String> markets = chosen(scenarios);
        List<String> rules = chosen(algos);
        long count = number(pairs.get());
        if (markets.isEmpty() || rules.isEmpty()) {
            notice.set(TEXTS.get(markets.isEmpty() ? "wrong.scenarios" : "wrong.algos"));
            return null;
        }
        if (count < 1 || count > MOST_PAIRS) {
            notice.set(TEXTS.get("wrong.pairs", pairs.get()));
            return null;
        }
        if (!seed.get().strip().matches("-?\\d{1,18}")) {
            notice.set(TEXTS.get("wrong.seed", seed.get()));
            return null;
        }
        return new Setup(markets, rules, (int) count, Long.parseLong(seed.get().strip()));
    }

    private static List<String> chosen(List<Choosable> all) {
        return all.stream()
                .filter(each -> each.chosen().get())
                .map(Choosable::name)
                .toList();
    }

    private static long number(String text) {
        String digits = text.strip().replace(",", "");
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : -1;
    }

    /** Stops what runs; what is finished stays. */
    void cancel() {
        Trial running = trial;
        if (running != null) {
            running.close();
        }
    }

    /** Looks how far it is; call every frame. Monotonic nanoseconds. */
    void tick(long now) {
        Trial current = trial;
        if (current == null || !running.get()) {
            return;
        }
        if (now >= nextStanding) {
            nextStanding = now + STANDING_EVERY;
            standing.set(current.standing());
        }
        Standing shown = standing.get();
        if (shown == null || looking || (now < nextFindings && !shown.over())) {
            return;
        }
        if (shown.done() != seen) {
            look(current, shown.done(), now);
        } else if (shown.over()) {
            running.set(false);
            notice.set(shown.trouble());
        }
    }

    private void look(Trial current, int done, long now) {
        looking = true;
        nextFindings = now + FINDINGS_EVERY;
        ask(current::findings, found -> {
            looking = false;
            if (current.equals(trial)) {
                seen = done;
                findings.set(found);
            }
        });
    }

    /** Lets an episode happen again, recorded, and opens it. */
    void open(@Nullable Episode episode) {
        Trial current = trial;
        if (episode == null || current == null || recording) {
            return;
        }
        recording = true;
        notice.set(TEXTS.get("recording", episode.pair(), episode.scenario(), episode.algo()));
        ask(() -> current.record(episode), recorded -> {
            recording = false;
            notice.set("");
            replay.accept(recorded, episode);
        });
    }

    /** Asks in the background and takes the answer on the FX thread; what goes wrong is said. */
    private <T> void ask(Callable<T> question, Consumer<T> answer) {
        background.execute(() -> {
            try {
                T found = question.call();
                screen.accept(() -> answer.accept(found));
            } catch (IOException told) {
                screen.accept(() -> failed(String.valueOf(told.getMessage())));
            } catch (Exception bug) {
                LOG.error("The lab failed", bug);
                screen.accept(() -> failed(TEXTS.get("failed")));
            }
        });
    }

    private void failed(String sentence) {
        looking = false;
        recording = false;
        running.set(trial != null && running.get() && !trial.standing().over());
        notice.set(sentence);
    }

    /** Gives up what runs, with the window. */
    void close() {
        cancel();
        trial = null;
        running.set(false);
    }

    ObservableList<Choosable> scenarios() {
        return scenarios;
    }

    ObservableList<Choosable> algos() {
        return algos;
    }

    StringProperty pairs() {
        return pairs;
    }

    StringProperty seed() {
        return seed;
    }

    /** How far it is; null before the first. */
    ReadOnlyObjectProperty<@Nullable Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Findings> findings() {
        return findings.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** A sentence for the user, empty for none. */
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** The scope of a name among the findings, the last one where there is none of that name, null before the first. */
    @Nullable
    Scope scope(@Nullable String name) {
        List<Scope> all = findings.get().scopes();
        return all.stream()
                .filter(scope -> scope.name().equals(name))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getLast());
    }
}
