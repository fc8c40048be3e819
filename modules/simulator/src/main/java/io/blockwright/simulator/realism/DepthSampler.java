package io.blockwright.simulator.realism;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/** Mean displayed volume by distance from the touch of its own side, and by level. */
final class DepthSampler {
    private final DayRecord day;
    private final long increment;
    private final long[] prices = new long[DayRecord.DEPTH];
    private final long[] quantities = new long[DayRecord.DEPTH];
    private long samples;

    DepthSampler(DayRecord day, long increment) {
        this.day = day;
        this.increment = increment;
    }

    void sample(BookView book) {
        sample(book, Side.BUY);
        sample(book, Side.SELL);
        samples += 2;
    }

    private void sample(BookView book, Side side) {
        int levels = book.copyLevels(side, prices, quantities);
        long best = prices[0];
        for (int i = 0; i < levels; i++) {
            day.depthByLevel[i] += quantities[i];
            long distance = Math.abs(prices[i] - best) / increment;
            if (distance < DayRecord.DEPTH) {
                day.depthByIncrement[(int) distance] += quantities[i];
            }
        }
    }

    void finish() {
        for (int i = 0; i < DayRecord.DEPTH; i++) {
            day.depthByIncrement[i] /= Math.max(1, samples);
            day.depthByLevel[i] /= Math.max(1, samples);
        }
    }
}
