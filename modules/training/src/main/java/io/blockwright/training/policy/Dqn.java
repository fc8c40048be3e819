package io.blockwright.training.policy;

import ai.djl.ndarray.NDArray;
import io.blockwright.training.Actor;
import io.blockwright.training.Normaliser;
import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.AdamW;
import io.blockwright.training.torch.Learner;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.torch.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A deep Q-network: double (H. van Hasselt et al. 2016), dueling (Z. Wang et al. 2016), with prioritised replay (T. Schaul et
 * al. 2016), rewards of several steps, and the Huber loss. Only what is allowed is ever chosen, and only what will be allowed
 * is expected of the future. Belongs to one thread.
 */
public final class Dqn implements Learning {
    private static final int WEIGHTS = 41;
    private static final int DRAWS = 42;
    private static final int IMITATION_EPOCHS = 4;
    private static final double LONGEST_GRADIENT = 5;
    private static final double DECAY = 1e-5;
    private static final double PRIORITY = 0.6;
    private static final double FIRST_CORRECTION = 0.4;
    private static final double LAST_STRAY = 0.02;

    /** How much better than all others the teacher's action must look, in units of what orders vary by (T. Hester et al. 2018). */
    private static final float MARGIN = 0.3f;

    /** How much being like the teacher counts at the end of learning; 1 while it is imitated. */
    private static final double STILL_TAUGHT = 0.3;

    /** Decisions after which the unit of rewards stays as it is: expectations are expressed in it. */
    private static final long WEIGHED = 20_000;

    private final DqnSettings settings;
    private final long seed;
    private final Policy policy;
    private final Policy target;
    private final Learner learner;
    private final Replay replay;
    private final @Nullable Actor teacher;
    private final Spread worth = new Spread();
    private long steps;
    private boolean imitated;

    /**
     * One that learns by itself, or with a teacher who is asked in whatever situation it gets into: what is so rarely tried
     * that it cannot be told from chance is then done as the teacher would.
     */
    public Dqn(Torch torch, int stateSize, int actions, DqnSettings settings, long seed, @Nullable Actor teacher) {
        this.teacher = teacher;
        this.settings = settings;
        this.seed = seed;
        Head head = Head.dueling(actions);
        Mlp network = Mlp.of("policy", stateSize, settings.hidden(), head.inputs());
        Weights.Layout layout = new Weights.Layout();
        network.declare(layout);
        Weights weights = layout.zeros();
        network.draw(weights, 0.1, Seeds.random(seed, WEIGHTS, 0));
        Normaliser normaliser = new Normaliser(stateSize);
        this.policy = new Policy(normaliser, network, head, weights);
        this.target = new Policy(normaliser, network, head, weights.copy());
        this.learner = new Learner(torch, weights, new AdamW(weights.values().length, DECAY, LONGEST_GRADIENT));
        this.replay = new Replay(settings.memory(), stateSize, actions, PRIORITY);
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Actor explorer(double progress) {
        return new StrayingActor(policy, stray(progress));
    }

    /** One that has seen a teacher strays less from the start. */
    private double stray(double progress) {
        double first = imitated ? settings.stray() / 4 : settings.stray();
        return LAST_STRAY + (first - LAST_STRAY) * Math.max(0, 1 - 2 * progress);
    }

    @Override
    public int episodes() {
        return settings.episodes();
    }

    @Override
    public Map<String, Double> learn(Trajectory played, long round, double progress) {
        remember(played);
        SplittableRandom random = Seeds.random(seed, DRAWS, round);
        double correction = FIRST_CORRECTION + (1 - FIRST_CORRECTION) * progress;
        double rate = settings.rate() * (1 - 0.9 * progress);
        int count = Math.ceilDiv(played.size(), settings.every());
        double loss = 0;
        for (int i = 0; i < count; i++) {
            loss += step(random, rate, correction, 1 - (1 - STILL_TAUGHT) * progress) / count;
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("surprise", loss);
        figures.put("straying", stray(progress));
        return figures;
    }

    @Override
    public Map<String, Double> imitate(Trajectory taught, long round) {
        imitated = true;
        remember(taught);
        SplittableRandom random = Seeds.random(seed, DRAWS, -1 - round);
        int count = Math.ceilDiv(IMITATION_EPOCHS * taught.size(), settings.batch());
        double loss = 0;
        for (int i = 0; i < count; i++) {
            loss += step(random, 2 * settings.rate(), 1, 1) / count;
        }
        return Map.of("imitation loss", loss);
    }

    private void remember(Trajectory played) {
        replay.add(played, settings.lookahead());
        if (worth.count() < WEIGHED) {
            CostMemory.costs(played, (decision, cost) -> worth.add(cost));
        }
    }

    private float step(SplittableRandom random, double rate, double correction, double taught) {
        int rows = settings.batch();
        Batch batch = new Batch(rows, policy.stateSize(), policy.actions());
        int[] places = new int[rows];
        float[] expected = new float[rows];
        float[] weights = new float[rows];
        draw(random, correction, batch, places, expected, weights);
        Batch lesson = lesson(places);
        float[] missed = new float[rows];
        float loss = learner.step(rate, tensors -> {
            NDArray values = values(tensors, batch);
            NDArray taken = batch.taken(tensors);
            NDArray value = values.mul(taken).sum(ROW);
            NDArray off = value.sub(tensors.vector(expected)).abs();
            System.arraycopy(off.toFloatArray(), 0, missed, 0, rows);
            NDArray near = off.clip(0f, 1f);
            NDArray huber = near.square().mul(0.5f).add(off.sub(near));
            NDArray sum = huber.mul(tensors.vector(weights)).mean();
            if (lesson != null) {
                NDArray like = lesson.taken(tensors);
                NDArray others = values.add(lesson.masks(tensors))
                        .add(like.sub(1).mul(-MARGIN))
                        .max(ROW);
                NDArray behind = others.sub(values.mul(like).sum(ROW)).mean();
                sum = sum.add(behind.mul((float) taught));
            }
            return sum;
        });
        for (int row = 0; row < rows; row++) {
            replay.surprise(places[row], missed[row]);
        }
        if (++steps % settings.renewed() == 0) {
            target.weights().set(policy.weights());
        }
        return loss;
    }

    /** What the teacher would have done there; null where there is none. */
    private @Nullable Batch lesson(int[] places) {
        if (teacher == null) {
            return null;
        }
        Batch lesson = new Batch(places.length, 0, policy.actions());
        float[] state = new float[policy.stateSize()];
        boolean[] allowed = new boolean[policy.actions()];
        for (int row = 0; row < places.length; row++) {
            replay.state(places[row], state, 0);
            replay.allowed(places[row], allowed);
            lesson.decide(row, allowed, teacher.act(state, allowed));
        }
        return lesson;
    }

    private static final int[] ROW = {1};

    private NDArray values(Tensors tensors, Batch batch) {
        return policy.head().forward(tensors, policy.network().forward(tensors, batch.states(tensors)));
    }

    /** Draws rows and says what is expected of each: rewards, then the target's value of the policy's choice. */
    private void draw(
            SplittableRandom random, double correction, Batch batch, int[] places, float[] expected, float[] weights) {
        PolicyPass chooses = new PolicyPass(policy);
        PolicyPass values = new PolicyPass(target);
        float[] later = new float[policy.stateSize()];
        boolean[] allowed = new boolean[policy.actions()];
        float unit = (float) worth.deviation();
        float heaviest = 0;
        for (int row = 0; row < places.length; row++) {
            int place = replay.draw(random, row, places.length);
            places[row] = place;
            int at = row * policy.stateSize();
            replay.state(place, batch.stateNumbers(), at);
            policy.normaliser().apply(batch.stateNumbers(), at);
            batch.take(row, replay.action(place));
            expected[row] = replay.reward(place) / unit;
            if (!replay.ends(place)) {
                replay.later(place, later);
                replay.laterAllowed(place, allowed);
                expected[row] += values.preferences(later)[chooses.best(later, allowed)];
            }
            weights[row] = (float) Math.pow(replay.size() * replay.chance(place), -correction);
            heaviest = Math.max(heaviest, weights[row]);
        }
        for (int row = 0; row < weights.length; row++) {
            weights[row] /= heaviest;
        }
    }

    @Override
    public String settings() {
        return settings.toString();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        learner.write(out);
        target.weights().write(out);
        policy.normaliser().write(out);
        worth.write(out);
        replay.write(out);
        out.writeLong(steps);
        out.writeBoolean(imitated);
    }

    @Override
    public void read(DataInput in) throws IOException {
        learner.read(in);
        target.weights().read(in);
        policy.normaliser().read(in);
        worth.read(in);
        replay.read(in);
        steps = in.readLong();
        imitated = in.readBoolean();
    }
}
