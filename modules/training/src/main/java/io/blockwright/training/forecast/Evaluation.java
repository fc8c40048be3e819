package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.simulator.ChangedPopulation;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.ScenarioException;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.run.Whole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Judges a forecaster's folder on markets: a scenario's held-out seeds, a tape, or recorded files. */
public final class Evaluation {
    /** Simulated sessions are stretches as they are, recorded days are cut into stretches of five minutes. */
    private static final int RECORDED_STRETCH = 5 * 60 * 4;

    private static final String SCENARIO = "scenario:";

    private final Path folder;
    private final ModelBundle bundle;
    private final Floors floors;

    /**
     * Opens a model.
     *
     * @throws TrainingRefused when it is none, or no forecaster
     */
    public Evaluation(Path folder) {
        this.folder = folder;
        this.bundle = bundle(folder);
        this.floors = floors(folder);
    }

    private static ModelBundle bundle(Path folder) {
        ModelKind kind = kind(folder);
        if (kind == ModelKind.PPO || kind == ModelKind.DQN) {
            throw new TrainingRefused("The model " + folder.getFileName() + " is a policy (" + kind
                    + "), not a forecaster: judge it by ./blockwright backtest --algos model:FOLDER, or name an LSTM or"
                    + " a CNN.");
        }
        try {
            return ModelBundle.load(
                    folder, kind == ModelKind.CNN ? ForecastSchema.IMAGE.hash() : ForecastSchema.WINDOW.hash());
        } catch (ModelRefused e) {
            throw new TrainingRefused(String.valueOf(e.getMessage()));
        }
    }

    /** What the manifest, where it can be read, says that it is; what is wrong with it the bundle says. */
    private static @Nullable ModelKind kind(Path folder) {
        Path file = folder.resolve("manifest.json");
        try {
            return ManifestJson.read(Files.readString(file), file.toString()).kind();
        } catch (IOException | ModelRefused e) {
            return null;
        }
    }

    private static Floors floors(Path folder) {
        Path file = folder.resolve(Floors.FILE);
        try {
            return Floors.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new TrainingRefused(
                    "The model lacks " + file + ", by which it is judged: train it again with this program.");
        }
    }

    /**
     * Which market a user wants it judged on.
     *
     * @param on {@code scenario:NAME}, {@code lobster:DIR}, {@code itch:FILE} or {@code tape:FOLDER}
     * @param symbol of a recording, blank where it holds only one
     * @param changed whether other people are in a scenario's market than it was written for
     * @param scenarios where scenario files are
     * @param from first seed of a scenario
     * @param to last seed
     */
    public record Asked(String on, String symbol, boolean changed, Path scenarios, long from, long to) {
        DataSource source() {
            if (!on.startsWith(SCENARIO)) {
                return new DataSource.Recorded(on, symbol);
            }
            try {
                MarketScenario scenario = MarketScenario.find(scenarios, on.substring(SCENARIO.length()));
                return changed
                        ? new DataSource.Simulated(
                                scenario.withPopulation(ChangedPopulation.FASTER), scenario.name(), from, to)
                        : new DataSource.Simulated(scenario, from, to);
            } catch (ScenarioException e) {
                throw new TrainingRefused(String.valueOf(e.getMessage()));
            }
        }
    }

    ModelBundle bundle() {
        return bundle;
    }

    /**
     * Judges and tells.
     *
     * @param json where the scores go too, null for nowhere
     * @param card whether they go into the model's card
     * @param heard is told of each session
     * @return Markdown
     * @throws TrainingRefused when the market cannot be used, or was learned from
     */
    public String report(Asked asked, @Nullable Path json, boolean card, Consumer<String> heard) throws IOException {
        DataSource source = asked.source();
        refuseLearned(source);
        Scorecard scores = on(source, heard);
        List<Figure> figures = scores.figures(1);
        String name = bundle.manifest().name();
        if (json != null) {
            Whole.write(json, ScoreText.json(name, scores, figures).getBytes(StandardCharsets.UTF_8));
        }
        if (card) {
            Path file = folder.resolve(ForecastCard.FILE);
            String with = ForecastCard.with(Files.readString(file), scores, figures);
            Whole.write(file, with.getBytes(StandardCharsets.UTF_8));
        }
        return "# " + name + " on " + scores.source() + "\n\n" + ScoreText.verdict(scores, figures) + "\n\n"
                + ScoreText.table(scores, figures) + "\n" + ScoreText.legend();
    }

    private void refuseLearned(DataSource source) {
        if (source instanceof DataSource.Simulated simulated
                && bundle.manifest().scenarios().contains(simulated.family())) {
            long first = bundle.manifest().seed() * ForecastPlan.SEEDS;
            if (simulated.to() > first && simulated.from() <= first + ForecastPlan.SEEDS) {
                throw new TrainingRefused("Seeds " + simulated.from() + " to " + simulated.to()
                        + " may be among those that the model learned from: use seeds up to " + first + ".");
            }
        }
    }

    /**
     * Judges on everything that a source has.
     *
     * @param heard is told of each session as it is judged
     */
    Scorecard on(DataSource source, Consumer<String> heard) {
        List<double[]> stretches = new ArrayList<>();
        int[] samples = {0};
        boolean recorded = source instanceof DataSource.Recorded;
        try (Answers answers = new Answers(bundle)) {
            source.play(ForecastTrainer.STRIDE, session -> {
                int rows = recorded ? RECORDED_STRETCH : Integer.MAX_VALUE;
                stretches.addAll(new Judge(floors, session, answers.of(session)).stretches(rows));
                samples[0] += session.samples().size();
                heard.accept(session.name());
            });
        } catch (MarketDataException e) {
            throw new TrainingRefused(String.valueOf(e.getMessage()));
        }
        if (samples[0] == 0) {
            throw new TrainingRefused(source.name()
                    + " holds nothing to judge by: a forecaster needs a usable book for a minute at least.");
        }
        return new Scorecard(source.name(), stretches, samples[0]);
    }
}
