package io.blockwright.training.forecast;

import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.TensorShape;
import io.blockwright.inference.Verdict;
import io.blockwright.training.TrainingRefused;
import java.nio.FloatBuffer;
import java.util.List;

/** Asks a shipped model, as a desk would, about the samples of a session, many at a time. Belongs to one thread. */
final class Answers implements AutoCloseable {
    private static final int MOST = 64;

    private final DirectRunner runner;
    private final boolean image;
    private final float[][] row;

    Answers(ModelBundle bundle) {
        try {
            this.runner = new DirectRunner(bundle, MOST);
        } catch (ModelRefused e) {
            throw new TrainingRefused(String.valueOf(e.getMessage()));
        }
        this.image = bundle.manifest().schemaHash().equals(ForecastSchema.IMAGE.hash());
        List<TensorShape> inputs = (image ? ForecastSchema.IMAGE : ForecastSchema.WINDOW).inputs();
        this.row = new float[inputs.size()][];
        for (int i = 0; i < row.length; i++) {
            row[i] = new float[inputs.get(i).size()];
        }
    }

    /** The answers to a session's samples: by output, row-major. */
    float[][] of(Session session) {
        List<Session.Sample> samples = session.samples();
        List<TensorShape> outputs = ForecastSchema.WINDOW.outputs();
        float[][] all = new float[outputs.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new float[samples.size() * outputs.get(i).size()];
        }
        for (int from = 0; from < samples.size(); from += MOST) {
            int count = Math.min(MOST, samples.size() - from);
            for (int i = 0; i < count; i++) {
                fill(session, samples.get(from + i).row(), i);
            }
            if (runner.run(count) != Verdict.ANSWERED) {
                throw new TrainingRefused("The model " + runner.manifest().name() + " did not answer about "
                        + session.name() + "; train it again.");
            }
            for (int i = 0; i < all.length; i++) {
                int size = outputs.get(i).size();
                FloatBuffer answer = runner.output(i);
                answer.get(0, all[i], from * size, count * size);
            }
        }
        return all;
    }

    private void fill(Session session, int at, int to) {
        if (image) {
            session.rows().image(at, row[0], 0);
            session.rows().now(at, row[1], 0);
        } else {
            session.rows().window(at, row[0], 0);
        }
        for (int i = 0; i < row.length; i++) {
            runner.input(i).put(to * row[i].length, row[i]);
        }
    }

    @Override
    public void close() {
        runner.close();
    }
}
