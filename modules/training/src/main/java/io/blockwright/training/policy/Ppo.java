package io.blockwright.training.policy;

import ai.djl.ndarray.NDArray;
import io.blockwright.training.Actor;
import io.blockwright.training.Normaliser;
import io.blockwright.training.Trajectory;
import io.blockwright.training.torch.AdamW;
import io.blockwright.training.torch.Learner;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.MlpPass;
import io.blockwright.training.torch.Tensors;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.torch.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Proximal policy optimisation (J. Schulman et al. 2017) with a factored action: the logits of an action's factors add up, and
 * the joint softmax is taken over what is allowed, which is exact for every mask. Rewards are divided by the deviation of what
 * was still to come. Belongs to one thread.
 */
public final class Ppo implements Learning {
    private static final int WEIGHTS = 11;
    private static final int ORDER = 12;
    private static final int IMITATION_EPOCHS = 4;
    private static final double LONGEST_GRADIENT = 0.5;
    private static final double DECAY = 1e-5;

    private final PpoSettings settings;
    private final long seed;
    private final Policy policy;
    private final Mlp value;
    private final Learner learner;
    private final Spread worth = new Spread();
    private float divergence;
    private float uncertainty;

    public Ppo(Torch torch, int stateSize, List<Integer> factors, PpoSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
        Head head = Head.factored(factors);
        Mlp network = Mlp.of("policy", stateSize, settings.hidden(), head.inputs());
        this.value = Mlp.of("value", stateSize, settings.hidden(), 1);
        Weights.Layout layout = new Weights.Layout();
        network.declare(layout);
        value.declare(layout);
        Weights weights = layout.zeros();
        SplittableRandom random = Seeds.random(seed, WEIGHTS, 0);
        network.draw(weights, 0.01, random);
        value.draw(weights, 0.3, random);
        this.policy = new Policy(new Normaliser(stateSize), network, head, weights);
        this.learner = new Learner(torch, weights, new AdamW(weights.values().length, DECAY, LONGEST_GRADIENT));
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Actor explorer(double progress) {
        return new DrawingActor(policy);
    }

    @Override
    public int episodes() {
        return settings.episodes();
    }

    @Override
    public int group() {
        return settings.group();
    }

    @Override
    public Map<String, Double> learn(Trajectory played, long round, double progress) {
        weigh(played);
        float[] before = logarithms(played);
        float[] values = values(played);
        Advantages advantages = Advantages.of(played, values, settings.lambda(), worth.deviation());
        double explained = explained(played, values, advantages);
        advantages.compare(played, settings.group());
        advantages.normalise();
        double fade = 1 - 0.9 * progress;
        SplittableRandom random = Seeds.random(seed, ORDER, round);
        int[] order = first(played.size());
        int steps = 0;
        boolean far = false;
        for (int epoch = 0; epoch < settings.epochs() && !far; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length && !far; from += settings.batch()) {
                int to = Math.min(order.length, from + settings.batch());
                step(played, order, from, to, before, advantages, fade);
                steps++;
                far = divergence > 1.5 * settings.farthest();
            }
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("entropy", (double) uncertainty);
        figures.put("divergence", (double) divergence);
        figures.put("value explained", explained);
        figures.put("steps", (double) steps);
        return figures;
    }

    private void step(
            Trajectory played, int[] order, int from, int to, float[] before, Advantages advantages, double fade) {
        Batch batch = Batch.of(played, policy.normaliser(), order, from, to);
        float[] old = new float[to - from];
        float[] gain = new float[to - from];
        float[] target = new float[to - from];
        for (int row = 0; row < old.length; row++) {
            old[row] = before[order[from + row]];
            gain[row] = advantages.advantage(order[from + row]);
            target[row] = advantages.target(order[from + row]);
        }
        float low = (float) (1 - settings.clip());
        float high = (float) (1 + settings.clip());
        learner.step(settings.rate() * fade, tensors -> {
            NDArray all = logarithms(tensors, batch);
            NDArray shift = all.mul(batch.taken(tensors)).sum(ROW).sub(tensors.vector(old));
            NDArray ratio = shift.exp();
            NDArray advantage = tensors.vector(gain);
            NDArray won = ratio.mul(advantage)
                    .minimum(ratio.clip(low, high).mul(advantage))
                    .mean();
            NDArray entropy = all.exp().mul(all).sum(ROW).mean().neg();
            NDArray missed =
                    value(tensors, batch).sub(tensors.vector(target)).square().mean();
            divergence = ratio.sub(1).sub(shift).mean().getFloat();
            uncertainty = entropy.getFloat();
            return missed.mul(0.5f).sub(won).sub(entropy.mul((float) (settings.entropy() * fade)));
        });
    }

    @Override
    public Map<String, Double> imitate(Trajectory taught, long round) {
        weigh(taught);
        Advantages returns = Advantages.of(taught, new float[taught.size()], 1, worth.deviation());
        SplittableRandom random = Seeds.random(seed, ORDER, -1 - round);
        int[] order = first(taught.size());
        double sum = 0;
        for (int epoch = 0; epoch < IMITATION_EPOCHS; epoch++) {
            shuffle(order, random);
            sum = 0;
            for (int from = 0; from < order.length; from += settings.batch()) {
                int to = Math.min(order.length, from + settings.batch());
                sum += imitate(taught, order, from, to, returns) * (to - from);
            }
        }
        return Map.of("imitation loss", sum / Math.max(1, order.length));
    }

    private float imitate(Trajectory taught, int[] order, int from, int to, Advantages returns) {
        Batch batch = Batch.of(taught, policy.normaliser(), order, from, to);
        float[] target = new float[to - from];
        for (int row = 0; row < target.length; row++) {
            target[row] = returns.target(order[from + row]);
        }
        float[] surprise = new float[1];
        learner.step(2 * settings.rate(), tensors -> {
            NDArray loss = logarithms(tensors, batch)
                    .mul(batch.taken(tensors))
                    .sum(ROW)
                    .mean()
                    .neg();
            surprise[0] = loss.getFloat();
            NDArray missed =
                    value(tensors, batch).sub(tensors.vector(target)).square().mean();
            return loss.add(missed.mul(0.5f));
        });
        return surprise[0];
    }

    private static final int[] ROW = {1};

    private NDArray logarithms(Tensors tensors, Batch batch) {
        NDArray sums = policy.head().forward(tensors, policy.network().forward(tensors, batch.states(tensors)));
        return sums.add(batch.masks(tensors)).logSoftmax(1);
    }

    private NDArray value(Tensors tensors, Batch batch) {
        return value.forward(tensors, batch.states(tensors)).reshape(batch.rows());
    }

    /** Log-probabilities of what was done, by the policy that did it. */
    private float[] logarithms(Trajectory played) {
        PolicyPass pass = new PolicyPass(policy);
        float[] state = new float[played.stateSize()];
        boolean[] allowed = new boolean[played.actions()];
        float[] logarithms = new float[played.size()];
        for (int i = 0; i < logarithms.length; i++) {
            played.state(i, state, 0);
            played.allowed(i, allowed);
            float[] probabilities = pass.preferences(state);
            PolicyPass.probabilities(probabilities, allowed);
            logarithms[i] = (float) Math.log(Math.max(1e-30, probabilities[played.action(i)]));
        }
        return logarithms;
    }

    private float[] values(Trajectory played) {
        MlpPass pass = new MlpPass(value, policy.weights());
        float[] state = new float[played.stateSize()];
        float[] values = new float[played.size()];
        for (int i = 0; i < values.length; i++) {
            played.state(i, state, 0);
            policy.normaliser().apply(state, 0);
            values[i] = pass.answer(state)[0];
        }
        return values;
    }

    private void weigh(Trajectory played) {
        for (int episode = 0; episode < played.episodes(); episode++) {
            double ahead = 0;
            for (int i = played.end(episode) - 1; i >= played.start(episode); i--) {
                ahead += played.reward(i);
                worth.add(ahead);
            }
        }
    }

    /** Which part of the variance of what came was expected: 1 is all, 0 none. */
    private static double explained(Trajectory played, float[] values, Advantages advantages) {
        Spread came = new Spread();
        Spread missed = new Spread();
        for (int i = 0; i < played.size(); i++) {
            came.add(advantages.target(i));
            missed.add(advantages.target(i) - values[i]);
        }
        double ratio = missed.deviation() / came.deviation();
        return 1 - ratio * ratio;
    }

    private static int[] first(int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        return order;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    @Override
    public String settings() {
        return settings.toString();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        learner.write(out);
        policy.normaliser().write(out);
        worth.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        learner.read(in);
        policy.normaliser().read(in);
        worth.read(in);
    }
}
