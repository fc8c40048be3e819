package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import java.util.Arrays;

/** Chooses a price scale for the heat map where no person has chosen one. FX thread. */
final class PriceFit {
    /** The first picture of a book reaches at least this many increments from the middle, if the book does. */
    private static final int FIRST_REACH = 40;

    private static final int MOMENTS = 96;

    private final DepthHistory history;
    private final DepthColumn scratch = new DepthColumn();

    PriceFit(DepthHistory history) {
        this.history = history;
    }

    /**
     * Ticks per pixel that show where the touch has been from {@code from} to {@code to}, and of the book's first levels as
     * many as stand near it: far orders nobody will reach should not make everything else small.
     */
    double ticksPerPixel(MarketPicture picture, int height, long from, long to) {
        long increment = picture.instrument().increment();
        double middle = middle(picture);
        double levels = Math.max(reach(picture.bids(), middle), reach(picture.asks(), middle));
        double moved = moved(middle, Math.max(from, history.first()), to);
        double reach = Math.max(moved, Math.min(levels, Math.max(3 * moved, (double) FIRST_REACH * increment)));
        double pixels = height / Math.max(30, 2 * reach * 1.15 / increment);
        return pixels >= 1 ? increment / Math.floor(pixels) : Math.min(20, 1 / pixels) * increment;
    }

    /** The middle of the touch, or the one side there is, or the last trade; NaN when there is none of them. */
    static double middle(MarketPicture picture) {
        long bid = picture.bids().best();
        long ask = picture.asks().best();
        if (bid == Instrument.NO_PRICE || ask == Instrument.NO_PRICE) {
            long last = picture.lastPrice();
            return bid != Instrument.NO_PRICE
                    ? bid
                    : ask != Instrument.NO_PRICE ? ask : last != Instrument.NO_PRICE ? last : Double.NaN;
        }
        return (bid + ask) / 2.0;
    }

    /** How far the touch was from the middle in all but the wildest few of some moments. */
    private double moved(double middle, long from, long to) {
        double[] distances = new double[MOMENTS];
        for (int i = 0; i < MOMENTS; i++) {
            long time = from + (to - from) / (MOMENTS - 1) * i;
            history.read(time, time + 1, scratch);
            if (scratch.bidLow() != Instrument.NO_PRICE && scratch.askHigh() != Instrument.NO_PRICE) {
                distances[i] = Math.max(middle - scratch.bidLow(), scratch.askHigh() - middle);
            }
        }
        Arrays.sort(distances);
        return distances[MOMENTS - 1 - MOMENTS / 12];
    }

    private static double reach(Depth side, double middle) {
        int level = Math.min(side.size(), 20) - 1;
        return level < 0 ? 0 : Math.abs(side.price(level) - middle);
    }
}
