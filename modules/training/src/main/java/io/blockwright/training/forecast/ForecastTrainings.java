package io.blockwright.training.forecast;

import io.blockwright.inference.ModelKind;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.ScenarioException;
import io.blockwright.training.TrainingJob;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.torch.Torch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a forecaster's training together from what the command line asked for. */
public final class ForecastTrainings {
    private static final int USUAL_SESSIONS = 48;
    private static final int MOST_SESSIONS = 400;
    private static final long HELD_OUT = 24;

    private ForecastTrainings() {}

    /** A training of an LSTM or a CNN on the job's scenarios; an episode is a session of one. */
    public static ForecastTrainer of(TrainingJob job, Torch torch) {
        return new ForecastTrainer(plan(job), torch, SourceCommit.of(home()), HELD_OUT);
    }

    static ForecastPlan plan(TrainingJob job) {
        List<MarketScenario> scenarios = new ArrayList<>();
        for (String name : job.scenarios()) {
            try {
                scenarios.add(MarketScenario.find(job.scenarioFolder(), name));
            } catch (ScenarioException e) {
                throw new TrainingRefused(String.valueOf(e.getMessage()));
            }
        }
        long episodes = job.episodes();
        if (episodes != 0 && (episodes < ForecastPlan.FEWEST_SESSIONS || episodes > MOST_SESSIONS)) {
            throw new TrainingRefused("A forecaster learns from " + ForecastPlan.FEWEST_SESSIONS + " to "
                    + MOST_SESSIONS + " sessions, not " + episodes + ": change --episodes.");
        }
        if (job.seed() < 1) {
            throw new TrainingRefused("A forecaster's seed is 1 or more, not " + job.seed() + ": change --seed.");
        }
        int sessions = episodes == 0 ? USUAL_SESSIONS : (int) episodes;
        long steps = episodes == 0 ? 0 : ForecastPlan.stepsFor(sessions);
        ModelKind kind = ModelKind.valueOf(job.model().toUpperCase(Locale.ROOT));
        return new ForecastPlan(kind, scenarios, job.seed(), sessions, steps);
    }

    private static Path home() {
        return Path.of(System.getProperty("blockwright.home", "."));
    }
}
