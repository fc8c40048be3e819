package io.blockwright.training.forecast;

import io.blockwright.inference.ForecastRows;
import java.util.ArrayList;
import java.util.List;

/**
 * One stretch of one market, in memory: what a forecaster would have seen, and at some of its moments what came true. Sessions
 * are what data sets are split and resampled by, for moments of one session resemble each other.
 *
 * @param name for reports
 */
record Session(String name, ForecastRows rows, List<Sample> samples) {
    Session {
        samples = new ArrayList<>(samples);
    }

    /**
     * A moment of which the future is known.
     *
     * @param row of the session's rows
     * @param truth by {@link Target}
     */
    record Sample(
            int row,
            @SuppressWarnings("ArrayRecordComponent") float[] truth) {}
}
