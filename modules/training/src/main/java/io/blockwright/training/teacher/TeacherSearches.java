package io.blockwright.training.teacher;

import io.blockwright.backtest.Scenarios;
import io.blockwright.training.EnvironmentSource;
import io.blockwright.training.ExecutionEnvironment;
import io.blockwright.training.TrainingJob;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.forecast.SourceCommit;
import io.blockwright.training.policy.Rollouts;
import io.blockwright.training.run.Trainer;
import io.blockwright.training.run.Whole;
import io.blockwright.training.toy.ToyMarkets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a search for a teacher together from what the command line asked for. */
public final class TeacherSearches {
    private TeacherSearches() {}

    /** A search on the job's scenarios, from a plain pace or from the job's teacher on. */
    public static Trainer of(TrainingJob job) {
        if (job.scenarios().stream().anyMatch(name -> name.startsWith(ToyMarkets.PREFIX))) {
            throw new TrainingRefused("A teacher trades scenarios, not small markets: name scenarios.");
        }
        Path file = job.teacher();
        TeacherWeights start =
                file == null ? TeacherWeights.PLAIN : TeacherFile.read(file).weights();
        Map<String, List<Double>> others = new LinkedHashMap<>();
        others.put("start", PacedRule.numbers(start));
        if (!start.equals(TeacherWeights.SHIPPED)) {
            others.put("shipped", PacedRule.numbers(TeacherWeights.SHIPPED));
        }
        Scenarios known = Scenarios.of(job.scenarioFolder());
        EnvironmentSource source =
                name -> new ExecutionEnvironment(List.of(known.named(name)), ExecutionEnvironment.Terms.PLAIN);
        TeacherPlan plan =
                TeacherPlan.of(job.scenarios(), job.seed(), job.episodes(), ExecutionEnvironment.Terms.AVERSION);
        String commit = SourceCommit.of(Path.of(System.getProperty("blockwright.home", ".")));
        return new TeacherSearch(
                plan,
                new Rollouts(source, job.scenarios(), job.seed(), job.threads()),
                new PacedRule(),
                others,
                (folder, found, kinds, judged) -> Whole.write(
                        folder.resolve(TeacherFile.NAME),
                        TeacherFile.text(plan, commit, PacedRule.teacher(found), kinds, judged)
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
