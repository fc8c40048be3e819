package io.blockwright.inference;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.BookHistory;
import java.nio.FloatBuffer;

/**
 * Asks a forecasting model about one market: follows its history, and answers whenever there is a new sample. Belongs to the
 * thread that feeds the market. A model that does not answer leaves {@link Forecast#known()} false; nothing is thrown.
 */
public final class Forecaster {
    private final ModelRunner runner;
    private final boolean image;
    private final ForecastRows rows;
    private final float[][] inputs;
    private final Forecast forecast = new Forecast();
    private long asked = Long.MIN_VALUE;

    /**
     * Asks a model about an instrument's market.
     *
     * @param runner of a model with the inputs of {@link ForecastSchema#WINDOW} or {@link ForecastSchema#IMAGE}; the caller
     *     closes it
     */
    public Forecaster(ModelRunner runner, Instrument instrument) {
        String schema = runner.manifest().schemaHash();
        this.image = schema.equals(ForecastSchema.IMAGE.hash());
        if (!image && !schema.equals(ForecastSchema.WINDOW.hash())) {
            throw new IllegalArgumentException(runner.manifest().name() + " is no forecaster of this program's schema");
        }
        this.runner = runner;
        this.rows = new ForecastRows(instrument, ForecastSchema.ROWS);
        ForecastSchema read = image ? ForecastSchema.IMAGE : ForecastSchema.WINDOW;
        this.inputs = new float[read.inputs().size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = new float[read.inputs().get(i).size()];
        }
    }

    /** The forecast as of the newest sample of a history; the model is asked once for each sample at most. */
    public Forecast look(BookHistory history) {
        if (history.samples() == 0 || history.newest() == asked) {
            return forecast;
        }
        asked = history.newest();
        rows.follow(history);
        int row = rows.rows() - 1;
        if (!rows.whole(row) || !answered(row)) {
            forecast.nothing();
            return forecast;
        }
        forecast.about(asked * BookHistory.STEP, rows, row);
        return forecast;
    }

    private boolean answered(int row) {
        if (image) {
            rows.image(row, inputs[0], 0);
            rows.now(row, inputs[1], 0);
        } else {
            rows.window(row, inputs[0], 0);
        }
        for (int i = 0; i < inputs.length; i++) {
            runner.input(i).put(0, inputs[i]);
        }
        if (runner.run(1) != Verdict.ANSWERED) {
            return false;
        }
        for (int i = 0; i < ForecastSchema.WINDOW.outputs().size(); i++) {
            FloatBuffer output = runner.output(i);
            output.get(0, forecast.output(i));
        }
        return true;
    }

    /** The last answer. */
    public Forecast forecast() {
        return forecast;
    }
}
