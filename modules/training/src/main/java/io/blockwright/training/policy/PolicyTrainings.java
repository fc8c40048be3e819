package io.blockwright.training.policy;

import io.blockwright.backtest.Scenarios;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.training.Environment;
import io.blockwright.training.EnvironmentSource;
import io.blockwright.training.ExecutionEnvironment;
import io.blockwright.training.TrainingJob;
import io.blockwright.training.TrainingRefused;
import io.blockwright.training.forecast.SourceCommit;
import io.blockwright.training.teacher.TeacherFile;
import io.blockwright.training.teacher.TeacherWeights;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.toy.ToyMarkets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a policy's training together from what the command line asked for. */
public final class PolicyTrainings {
    private PolicyTrainings() {}

    /** A training of PPO or DQN on the job's scenarios. */
    public static PolicyTraining of(TrainingJob job, Torch torch) {
        Path file = job.teacher();
        TeacherFile teacher = file == null ? null : TeacherFile.read(file);
        Rollouts rollouts = new Rollouts(source(job, teacher), job.scenarios(), job.seed(), job.threads());
        Environment first = rollouts.first();
        PolicyPlan plan = PolicyPlan.of(job.model(), job.scenarios(), job.seed(), job.episodes());
        PolicyMeaning meaning = toys(job)
                ? null
                : new PolicyMeaning(
                        FeatureSchema.CURRENT.names(),
                        FeatureSchema.CURRENT.hash(),
                        LearnedAction.HASH,
                        SourceCommit.of(Path.of(System.getProperty("blockwright.home", "."))),
                        dark(job),
                        teacher);
        return new PolicyTraining(plan, torch, rollouts, learning(job, torch, first), meaning);
    }

    private static boolean toys(TrainingJob job) {
        return job.scenarios().stream().allMatch(name -> name.startsWith(ToyMarkets.PREFIX));
    }

    /** Whether a dark pool could be used in any of its markets. */
    private static boolean dark(TrainingJob job) {
        Scenarios known = Scenarios.of(job.scenarioFolder());
        return job.scenarios().stream()
                .anyMatch(name -> known.named(name).venues().dark() != null);
    }

    private static Learning learning(TrainingJob job, Torch torch, Environment first) {
        return switch (job.model()) {
            case "ppo" -> new Ppo(torch, first.stateSize(), first.factors(), PpoSettings.usual(), job.seed());
            case "dqn" ->
                new Dqn(torch, first.stateSize(), first.actions(), DqnSettings.usual(), job.seed(), first.teacher());
            default -> throw new TrainingRefused("There is no policy '" + job.model() + "' to train: use ppo or dqn.");
        };
    }

    private static EnvironmentSource source(TrainingJob job, @Nullable TeacherFile teacher) {
        if (toys(job)) {
            return new ToyMarkets();
        }
        Scenarios known = Scenarios.of(job.scenarioFolder());
        ExecutionEnvironment.Terms terms = new ExecutionEnvironment.Terms(ExecutionEnvironment.Terms.AVERSION, false);
        TeacherWeights weights = teacher == null ? TeacherWeights.SHIPPED : teacher.weights();
        return name -> new ExecutionEnvironment(List.of(known.named(name)), terms, weights);
    }
}
