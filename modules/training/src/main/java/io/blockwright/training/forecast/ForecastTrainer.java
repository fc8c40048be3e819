package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastFeature;
import io.blockwright.training.Normaliser;
import io.blockwright.training.run.Pace;
import io.blockwright.training.run.Trainer;
import io.blockwright.training.torch.AdamW;
import io.blockwright.training.torch.Learner;
import io.blockwright.training.torch.Torch;
import io.blockwright.training.torch.Weights;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Trains a forecaster: plays the sessions, measures what usually comes true, fits the logistic floor, then learns. The weights
 * that judged the validation sessions best are the ones that are kept. With a number of steps the same plan gives the same
 * bytes; with a time budget the machine's speed decides how far it comes.
 */
public final class ForecastTrainer implements Trainer {
    private static final double RATE = 1.5e-3;
    private static final double LAST_RATE = 0.02;
    private static final double DECAY = 0.02;
    private static final double LARGEST_NORM = 1;
    /** A sample every second. */
    static final int STRIDE = 4;

    /**
     * How the work is cut up.
     *
     * @param batch samples that a step learns from
     * @param steps of a round
     * @param rounds from a look at sessions that are not learned from to the next
     * @param looked batches that a look is taken at
     */
    record Portions(int batch, int steps, int rounds, int looked) {
        static final Portions USUAL = new Portions(64, 50, 4, 32);
    }

    private final ForecastPlan plan;
    private final Portions portions;
    private final String commit;
    private final long heldOut;
    private final List<Session> sessions = new ArrayList<>();
    private final List<Session> looks = new ArrayList<>();
    private final Floors floors;
    private final ForecastModel model;
    private final Learner learner;
    private final Weights best;
    private final Batch batch;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private long rounds;
    private float bestLoss = Float.POSITIVE_INFINITY;
    private double spent;
    private String words = "";

    /**
     * Plays the sessions: takes some seconds, or minutes.
     *
     * @param commit of the program, for the manifest
     * @param heldOut by how many seeds of each scenario, from 1 on, the finished model is judged
     */
    public ForecastTrainer(ForecastPlan plan, Torch torch, String commit, long heldOut) {
        this(plan, Portions.USUAL, torch, commit, heldOut);
    }

    ForecastTrainer(ForecastPlan plan, Portions portions, Torch torch, String commit, long heldOut) {
        this.plan = plan;
        this.portions = portions;
        this.commit = commit;
        this.heldOut = heldOut;
        for (int i = 0; i < plan.sessions(); i++) {
            List<Session> to = i < plan.learned() ? sessions : looks;
            new DataSource.Simulated(plan.scenario(i), 0, 0).one(plan.marketSeed(i), STRIDE, to::add);
        }
        Usual usual = Usual.of(sessions);
        this.floors = new Floors(usual, Logistic.fit(sessions, usual, plan.seed()));
        Normaliser normaliser = normaliser(sessions);
        Network network = plan.network();
        this.model = ForecastModel.fresh(network, normaliser, usual, new SplittableRandom(plan.seed()));
        int size = model.weights().values().length;
        this.learner = new Learner(torch, model.weights(), new AdamW(size, DECAY, LARGEST_NORM));
        this.best = model.weights().copy();
        this.batch = new Batch(network.schema(), normaliser, usual, portions.batch());
    }

    private static Normaliser normaliser(List<Session> sessions) {
        Normaliser normaliser = new Normaliser(ForecastFeature.COUNT);
        float[] row = new float[ForecastFeature.COUNT];
        for (Session session : sessions) {
            for (int i = 0; i < session.rows().rows(); i++) {
                session.rows().now(i, row, 0);
                normaliser.measure(row);
            }
        }
        normaliser.settle();
        return normaliser;
    }

    @Override
    public String settings() {
        return plan.line();
    }

    @Override
    public boolean round(Pace pace) {
        spent = pace.spent();
        SplittableRandom random = new SplittableRandom(plan.seed() * 31 + rounds);
        double rate = RATE * (LAST_RATE + (1 - LAST_RATE) * (1 + Math.cos(Math.PI * Math.min(1, share()))) / 2);
        double loss = 0;
        for (int step = 0; step < portions.steps(); step++) {
            draw(sessions, random);
            loss += learner.step(rate, tensors -> model.loss(tensors, batch)) / portions.steps();
        }
        rounds++;
        figures.clear(); // what a look saw is told where it was seen, so that a resumed curve is the same
        figures.put("loss", loss);
        if (rounds % portions.rounds() == 0) {
            look();
        }
        words = String.format(
                Locale.ROOT,
                "%,d steps, loss %.4f, on other sessions %.4f at best",
                rounds * portions.steps(),
                loss,
                bestLoss);
        return true;
    }

    private void draw(List<Session> from, SplittableRandom random) {
        for (int row = 0; row < portions.batch(); row++) {
            Session session = from.get(random.nextInt(from.size()));
            batch.set(
                    row,
                    session,
                    session.samples().get(random.nextInt(session.samples().size())));
        }
    }

    /** Always the same samples, of sessions that are not learned from. */
    private void look() {
        SplittableRandom random = new SplittableRandom(plan.seed());
        float loss = 0;
        for (int i = 0; i < portions.looked(); i++) {
            draw(looks, random);
            loss += learner.answer(tensors -> model.loss(tensors, batch))[0] / portions.looked();
        }
        figures.put("loss on other sessions", (double) loss);
        if (loss < bestLoss) {
            bestLoss = loss;
            best.set(model.weights());
        }
    }

    private double share() {
        return Math.max(done(), spent);
    }

    @Override
    public boolean finished(double budget) {
        return plan.steps() > 0 ? rounds * portions.steps() >= plan.steps() : budget >= 1;
    }

    @Override
    public double done() {
        return plan.steps() == 0 ? 0 : (double) rounds * portions.steps() / plan.steps();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Map<String, Double> figures() {
        return figures;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeFloat(bestLoss);
        best.write(out);
        learner.write(out);
    }

    @Override
    public void read(DataInput in) throws IOException {
        rounds = in.readLong();
        bestLoss = in.readFloat();
        best.read(in);
        learner.read(in);
    }

    /** The model as it judged the validation sessions best. */
    ForecastModel best() {
        Weights weights = bestLoss < Float.POSITIVE_INFINITY ? best : model.weights();
        return new ForecastModel(model.network(), model.heads(), model.normaliser(), weights);
    }

    Floors floors() {
        return floors;
    }

    @Override
    public void export(Path folder) throws IOException {
        new ForecastFolder(plan, floors, best().onnx(), looks, commit, heldOut).write(folder);
    }
}
