package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.ManifestJson;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelRefused;
import io.blockwright.marketdata.MarketDataException;
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
        try {
            return ModelBundle.load(folder, image(folder) ? ForecastSchema.IMAGE.hash() : ForecastSchema.WINDOW.hash());
        } catch (ModelRefused e) {
            throw new TrainingRefused(String.valueOf(e.getMessage()));
        }
    }

    /** Whether the manifest, where it can be read, speaks of images; what is wrong with it the bundle says. */
    private static boolean image(Path folder) {
        Path file = folder.resolve("manifest.json");
        try {
            return ManifestJson.read(Files.readString(file), file.toString()).kind() == ModelKind.CNN;
        } catch (IOException | ModelRefused e) {
            return false;
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

    ModelBundle bundle() {
        return bundle;
    }

    /**
     * Judges and tells.
     *
     * @param on what a user writes: {@code scenario:NAME}, {@code lobster:DIR}, {@code itch:FILE}, or a tape's folder
     * @param from first seed of a scenario
     * @param to last seed
     * @param json where the scores go too, null for nowhere
     * @param card whether they go into the model's card
     * @param heard is told of each session
     * @return Markdown
     * @throws TrainingRefused when the market cannot be used, or was learned from
     */
    public String report(
            String on, Path scenarios, long from, long to, @Nullable Path json, boolean card, Consumer<String> heard)
            throws IOException {
        DataSource source = source(on, scenarios, from, to);
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
        return "# " + name + " on " + scores.source() + "\n\n" + ScoreText.verdict(figures) + "\n\n"
                + ScoreText.table(scores, figures);
    }

    private void refuseLearned(DataSource source) {
        if (source instanceof DataSource.Simulated simulated
                && bundle.manifest().scenarios().contains(simulated.scenario().name())) {
            long first = bundle.manifest().seed() * ForecastPlan.SEEDS;
            if (simulated.to() > first && simulated.from() <= first + ForecastPlan.SEEDS) {
                throw new TrainingRefused("Seeds " + simulated.from() + " to " + simulated.to()
                        + " may be among those that the model learned from: use seeds up to " + first + ".");
            }
        }
    }

    /**
     * What a user writes: {@code scenario:NAME}, {@code lobster:DIR}, {@code itch:FILE}, {@code tape:FOLDER}, or a tape's folder.
     *
     * @param from first seed of a scenario
     * @param to last seed
     */
    static DataSource source(String on, Path scenarios, long from, long to) {
        if (on.startsWith("scenario:")) {
            try {
                MarketScenario scenario = MarketScenario.find(scenarios, on.substring("scenario:".length()));
                return new DataSource.Simulated(scenario, from, to);
            } catch (ScenarioException e) {
                throw new TrainingRefused(String.valueOf(e.getMessage()));
            }
        }
        boolean described = on.startsWith("lobster:") || on.startsWith("itch:") || on.startsWith("tape:");
        return new DataSource.Recorded(described ? on : "tape:" + on, "");
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
