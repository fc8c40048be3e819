package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent;
import java.util.TreeMap;

/**
 * Collects traded volume by time of day from recorded days and averages it to a {@link VolumeCurve}. Each day counts alike,
 * however heavy it was. Trades outside 09:30 to 16:00 in New York are left out, and so is the bin in which a recording begins
 * or ends early.
 *
 * <p>A recording of part of a day can only say how volume spread within that part: the part as a whole keeps the share that
 * {@link VolumeCurve#uShaped()} gives it. Bins that no day covers have the default's share. Single-threaded.
 */
public final class VolumeRecorder implements MarketHandler {
    private static final int BINS = 26;
    private static final long WIDTH = (VolumeCurve.CLOSE - VolumeCurve.OPEN) / BINS;
    /** A recording that begins or ends this close to a bin's edge covers the bin. */
    private static final long SLACK = 60_000_000_000L;

    private static final class Recorded {
        final long[] volume = new long[BINS];
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;

        boolean covers(int bin) {
            long from = VolumeCurve.OPEN + bin * WIDTH;
            return first <= from + SLACK && last >= from + WIDTH - SLACK;
        }
    }

    private final TreeMap<Long, Recorded> days = new TreeMap<>();

    @Override
    public void onMarket(MarketEvent event) {
        long midnight = VolumeCurve.midnightBefore(event.time());
        Recorded day = days.computeIfAbsent(midnight, m -> new Recorded());
        long ofDay = event.time() - midnight;
        day.first = Math.min(day.first, ofDay);
        day.last = Math.max(day.last, ofDay);
        if (ofDay >= VolumeCurve.OPEN && ofDay < VolumeCurve.CLOSE) {
            day.volume[(int) ((ofDay - VolumeCurve.OPEN) / WIDTH)] += VolumeCurve.traded(event);
        }
    }

    /** The average of what was recorded so far, the default where nothing was. */
    public VolumeCurve curve() {
        VolumeCurve expected = VolumeCurve.uShaped();
        double[] sums = new double[BINS];
        int[] covered = new int[BINS];
        for (Recorded day : days.values()) {
            double share = 0;
            long volume = 0;
            for (int bin = 0; bin < BINS; bin++) {
                if (day.covers(bin)) {
                    share += expectedShare(expected, bin);
                    volume += day.volume[bin];
                }
            }
            for (int bin = 0; bin < BINS; bin++) {
                if (volume > 0 && day.covers(bin)) {
                    sums[bin] += share * day.volume[bin] / volume;
                    covered[bin]++;
                }
            }
        }
        double[] weights = new double[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            weights[bin] = covered[bin] == 0 ? expectedShare(expected, bin) : sums[bin] / covered[bin];
        }
        return VolumeCurve.of(weights);
    }

    private static double expectedShare(VolumeCurve expected, int bin) {
        long from = VolumeCurve.OPEN + bin * WIDTH;
        return expected.ofDay(from, from + WIDTH);
    }
}
