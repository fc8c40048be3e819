package io.blockwright.training.policy;

import io.blockwright.training.Actor;
import io.blockwright.training.Environment;
import io.blockwright.training.Trajectory;
import io.blockwright.training.run.Pace;
import io.blockwright.training.run.Trainer;
import io.blockwright.training.teacher.TeacherFile;
import io.blockwright.training.torch.Torch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Trains a policy in phases: measures states at random play, imitates the teacher where there is one, learns by itself, and
 * then learns what each action will cost, for the exported graph. Belongs to one thread.
 */
public final class PolicyTraining implements Trainer {
    /** Of a time budget, the policy gets this much and its costs the rest. */
    private static final double POLICY_SHARE = 0.85;

    /** The teacher gets this much of a time budget at most. */
    private static final double TAUGHT_SHARE = 0.35;

    /** Of what is left for the costs, straying episodes get this much. */
    private static final double STRAYING_SHARE = 0.6;

    private static final double STRAYING = 0.15;
    private static final int COST_EPISODES = 32;
    private static final int LEAST_COST_ROUNDS = 4;
    private static final long MEASURED_STATES = 100_000;
    private static final int COSTS = 31;

    private final PolicyPlan plan;
    private final Torch torch;
    private final Rollouts rollouts;
    private final Learning learning;
    private final Trajectory played;
    private final boolean taught;
    private final @Nullable PolicyMeaning meaning;
    private Phase phase = Phase.MEASURE;
    private long episode;
    private long learnt;
    private long rounds;
    private long phaseRounds;
    private @Nullable CostLearning cost;
    private Map<String, Double> figures = Map.of();

    private enum Phase {
        MEASURE("watching random play"),
        IMITATE("imitating the teacher"),
        LEARN("learning"),
        STRAY("learning what actions cost"),
        SETTLE("settling what the policy costs");

        private final String words;

        Phase(String words) {
            this.words = words;
        }
    }

    /** One whose numbers have a meaning for nobody but itself; see the other. */
    public PolicyTraining(PolicyPlan plan, Torch torch, Rollouts rollouts, Learning learning) {
        this(plan, torch, rollouts, learning, null);
    }

    /**
     * Closes {@code rollouts} and {@code learning} when it is closed itself.
     *
     * @param meaning of its numbers for a desk; without one only the graph is exported
     */
    public PolicyTraining(
            PolicyPlan plan, Torch torch, Rollouts rollouts, Learning learning, @Nullable PolicyMeaning meaning) {
        this.meaning = meaning;
        this.plan = plan;
        this.torch = torch;
        this.rollouts = rollouts;
        this.learning = learning;
        Environment first = rollouts.first();
        this.played = Trajectory.of(first);
        this.taught = first.teacher() != null && plan.taught() > 0;
    }

    /** The policy as it is now. */
    public Policy policy() {
        return learning.policy();
    }

    /** What its actions cost, as far as that was learnt. */
    public @Nullable CostQuantiles cost() {
        return cost == null ? null : cost.quantiles();
    }

    @Override
    public String settings() {
        TeacherFile teacher = meaning == null ? null : meaning.teacher();
        return plan + " " + learning.settings() + (teacher == null ? "" : " taught by " + teacher.sha256());
    }

    @Override
    public boolean round(Pace pace) {
        move(pace.spent());
        if (!rollouts.play(
                episode, count(), phase == Phase.LEARN ? learning.group() : 1, actors(), played, pace::stop)) {
            return false;
        }
        Map<String, Double> found = learn();
        episode += played.episodes();
        rounds++;
        phaseRounds++;
        figures = new LinkedHashMap<>();
        figures.put("saved bp", mean());
        figures.put("decisions", (double) played.size());
        figures.putAll(found);
        return true;
    }

    /** Into the next phase, where this one is over. */
    private void move(double spent) {
        if (phase == Phase.MEASURE && phaseRounds > 0) {
            enter(taught ? Phase.IMITATE : Phase.LEARN);
        }
        if (phase == Phase.IMITATE && (phaseRounds >= plan.taught() || spent >= TAUGHT_SHARE)) {
            enter(Phase.LEARN);
        }
        if (phase == Phase.LEARN && (counted(learnt, plan.episodes()) || spent >= POLICY_SHARE)) {
            enter(Phase.STRAY);
            cost = new CostLearning(
                    torch,
                    learning.policy().normaliser(),
                    plan.costHidden(),
                    learning.policy().actions(),
                    Seeds.of(plan.seed(), COSTS, 0));
        }
        double straying = POLICY_SHARE + (1 - POLICY_SHARE) * STRAYING_SHARE;
        if (phase == Phase.STRAY
                && phaseRounds >= LEAST_COST_ROUNDS
                && (counted(phaseRounds * COST_EPISODES, (long) (plan.costEpisodes() * STRAYING_SHARE))
                        || spent >= straying)) {
            enter(Phase.SETTLE);
            costs().forget();
        }
    }

    private void enter(Phase next) {
        phase = next;
        phaseRounds = 0;
    }

    private static boolean counted(long done, long wanted) {
        return wanted > 0 && done >= wanted;
    }

    private int count() {
        return switch (phase) {
            case MEASURE -> plan.measured();
            case IMITATE, LEARN -> learning.episodes();
            case STRAY, SETTLE -> COST_EPISODES;
        };
    }

    private Function<Environment, Actor> actors() {
        return switch (phase) {
            case MEASURE -> environment -> new StrayingActor(learning.policy(), 1);
            case IMITATE -> environment -> Objects.requireNonNull(environment.teacher());
            case LEARN -> environment -> learning.explorer(progress());
            case STRAY -> environment -> new StrayingActor(learning.policy(), STRAYING);
            case SETTLE -> environment -> new StrayingActor(learning.policy(), 0);
        };
    }

    private Map<String, Double> learn() {
        return switch (phase) {
            case MEASURE -> {
                measure();
                yield Map.of();
            }
            case IMITATE -> {
                measure();
                yield learning.imitate(played, rounds);
            }
            case LEARN -> {
                Map<String, Double> found = learning.learn(played, rounds, progress());
                measure();
                learnt += played.episodes();
                yield found;
            }
            case STRAY -> costs().learn(played, rounds, false);
            case SETTLE -> costs().learn(played, rounds, true);
        };
    }

    private void measure() {
        if (learning.policy().normaliser().count() < MEASURED_STATES) {
            learning.policy().normaliser().measure(played);
            learning.policy().normaliser().settle();
        }
    }

    private CostLearning costs() {
        return Objects.requireNonNull(cost);
    }

    private double progress() {
        return Math.min(1, (double) learnt / plan.schedule());
    }

    private double mean() {
        double sum = 0;
        for (int i = 0; i < played.episodes(); i++) {
            sum += played.total(i);
        }
        return sum / Math.max(1, played.episodes());
    }

    @Override
    public boolean finished(double spent) {
        return phase == Phase.SETTLE
                && phaseRounds >= LEAST_COST_ROUNDS
                && (spent >= 1
                        || counted(phaseRounds * COST_EPISODES, (long) (plan.costEpisodes() * (1 - STRAYING_SHARE))));
    }

    @Override
    public double done() {
        if (plan.episodes() == 0) {
            return 0;
        }
        double costs = (double) phaseRounds * COST_EPISODES / plan.costEpisodes();
        return switch (phase) {
            case MEASURE, IMITATE -> 0;
            case LEARN -> POLICY_SHARE * learnt / plan.episodes();
            case STRAY -> POLICY_SHARE + (1 - POLICY_SHARE) * Math.min(STRAYING_SHARE, costs);
            case SETTLE -> POLICY_SHARE + (1 - POLICY_SHARE) * Math.min(1, STRAYING_SHARE + costs);
        };
    }

    @Override
    public String words() {
        return String.format(Locale.ROOT, "%s, %,d episodes, %s", phase.words, episode, saved(figures));
    }

    private static String saved(Map<String, Double> figures) {
        double saved = figures.getOrDefault("saved bp", 0.0);
        return String.format(Locale.ROOT, saved < 0 ? "cost %.2f bp" : "saved %.2f bp", Math.abs(saved));
    }

    @Override
    public Map<String, Double> figures() {
        return figures;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(phase.name());
        out.writeLong(episode);
        out.writeLong(learnt);
        out.writeLong(rounds);
        out.writeLong(phaseRounds);
        learning.write(out);
        out.writeBoolean(cost != null);
        if (cost != null) {
            cost.write(out);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        phase = Phase.valueOf(in.readUTF());
        episode = in.readLong();
        learnt = in.readLong();
        rounds = in.readLong();
        phaseRounds = in.readLong();
        learning.read(in);
        if (in.readBoolean()) {
            cost = new CostLearning(
                    torch,
                    learning.policy().normaliser(),
                    plan.costHidden(),
                    learning.policy().actions(),
                    Seeds.of(plan.seed(), COSTS, 0));
            cost.read(in);
        }
    }

    @Override
    public void export(Path folder) throws IOException {
        PolicyFolder model = new PolicyFolder(folder, plan);
        if (meaning == null) {
            model.write(learning.policy(), costs().quantiles());
        } else {
            Judgement judgement = new Judgement(plan, learning.policy(), rollouts, episode);
            model.write(learning.policy(), costs().quantiles(), meaning, judgement);
        }
    }

    @Override
    public void close() {
        learning.close();
        rollouts.close();
    }
}
