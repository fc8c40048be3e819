package io.blockwright.training.forecast;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.ForecastSchema;
import io.blockwright.inference.TensorShape;
import io.blockwright.training.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Some samples as the arrays that a step of training needs: inputs normalised, what came true beside masks for what is not known.
 * The arrays are used again for every batch.
 */
final class Batch {
    private static final int FEATURES = ForecastFeature.COUNT;

    private final ForecastSchema schema;
    private final Normaliser normaliser;
    private final Usual usual;
    private final int size;
    private final float[][] inputs;
    private final float[] moves;
    private final float[] truths;
    private final float[] truthMask;
    private final float[] fills;
    private final float[] fillMask;

    Batch(ForecastSchema schema, Normaliser normaliser, Usual usual, int size) {
        this.schema = schema;
        this.normaliser = normaliser;
        this.usual = usual;
        this.size = size;
        this.inputs = new float[schema.inputs().size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new float[size * schema.inputs().get(i).size()];
        }
        this.moves = new float[size * Heads.MOVES];
        this.truths = new float[size * Heads.GROUPS];
        this.truthMask = new float[size * Heads.GROUPS];
        this.fills = new float[size * Heads.FILLS];
        this.fillMask = new float[size * Heads.FILLS];
    }

    int size() {
        return size;
    }

    /** Puts a sample in a row. */
    void set(int row, Session session, Session.Sample sample) {
        inputs(row, session, sample.row());
        Arrays.fill(moves, row * Heads.MOVES, (row + 1) * Heads.MOVES, 0);
        for (int h = 0; h < ForecastHorizon.COUNT; h++) {
            int move = usual.move(h, sample.truth()[Target.MOVE + h]);
            if (move >= 0) {
                moves[row * Heads.MOVES + h * 3 + move] = 1;
            }
        }
        for (int g = 0; g < Heads.GROUPS; g++) {
            float truth = sample.truth()[Usual.target(g)];
            boolean known = Float.isFinite(truth);
            truths[row * Heads.GROUPS + g] = known ? truth : 0;
            truthMask[row * Heads.GROUPS + g] = known ? 1 : 0;
        }
        for (int side = 0; side < 2; side++) {
            for (int place = 0; place < Heads.PLACES; place++) {
                fill(row, side, place, sample.truth()[Target.FILL + side * Heads.PLACES + place]);
            }
        }
    }

    private void inputs(int row, Session session, int at) {
        if (schema.inputs().size() == 1) {
            int from = row * ForecastSchema.ROWS * FEATURES;
            session.rows().window(at, inputs[0], from);
            for (int i = 0; i < ForecastSchema.ROWS; i++) {
                normaliser.apply(inputs[0], from + i * FEATURES);
            }
        } else {
            session.rows().image(at, inputs[0], row * ForecastSchema.ROWS * ForecastSchema.COLUMNS);
            session.rows().now(at, inputs[1], row * FEATURES);
            normaliser.apply(inputs[1], row * FEATURES);
        }
    }

    /** An interval counts while the order still rests at its beginning. */
    private void fill(int row, int side, int place, float seconds) {
        float before = 0;
        for (int time = 0; time < Heads.TIMES; time++) {
            int at = ((row * 2 + side) * Heads.TIMES + time) * Heads.PLACES + place;
            float until = Forecast.FILL_SECONDS.get(time);
            fillMask[at] = seconds > before || (time == 0 && !Float.isNaN(seconds)) ? 1 : 0;
            fills[at] = seconds <= until && fillMask[at] > 0 ? 1 : 0;
            before = until;
        }
    }

    List<NDArray> inputs(NDManager scope) {
        List<NDArray> arrays = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            TensorShape shape = schema.inputs().get(i);
            long[] dimensions = new long[shape.row().size() + 1];
            dimensions[0] = size;
            for (int d = 0; d < shape.row().size(); d++) {
                dimensions[d + 1] = shape.row().get(d);
            }
            arrays.add(scope.create(inputs[i], new Shape(dimensions)));
        }
        return arrays;
    }

    /** One where it is what came true, [B × horizons, 3]. */
    NDArray moves(NDManager scope) {
        return scope.create(moves, new Shape((long) size * ForecastHorizon.COUNT, 3));
    }

    /** [B, groups, 1]. */
    NDArray truths(NDManager scope) {
        return scope.create(truths, new Shape(size, Heads.GROUPS, 1));
    }

    NDArray truthMask(NDManager scope) {
        return scope.create(truthMask, new Shape(size, Heads.GROUPS, 1));
    }

    /** [B, sides, times, places]. */
    NDArray fills(NDManager scope) {
        return scope.create(fills, new Shape(size, 2, Heads.TIMES, Heads.PLACES));
    }

    NDArray fillMask(NDManager scope) {
        return scope.create(fillMask, new Shape(size, 2, Heads.TIMES, Heads.PLACES));
    }
}
