package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import java.util.Arrays;
import java.util.List;

/** What a day looks like: volume and spread by half hour, and volume against the size of moves. */
final class DayShapeFacts {
    private static final int BINS = 13;

    private final List<DayRecord> days;
    private final FactSheet sheet;

    DayShapeFacts(List<DayRecord> days, FactSheet sheet) {
        this.days = days;
        this.sheet = sheet;
    }

    void measure() {
        boolean whole = days.stream().allMatch(DayRecord::wholeDay);
        double[] volumes = new double[BINS];
        double[] spreads = new double[BINS];
        double[] quoted = new double[BINS];
        for (DayRecord day : days) {
            for (int minute = 0; minute < day.minuteVolumes.length; minute++) {
                int bin = minute * BINS / day.minuteVolumes.length;
                volumes[bin] += day.minuteVolumes[minute];
                spreads[bin] += day.minuteSpreads[minute];
                quoted[bin] += day.minuteQuoted[minute];
            }
        }
        double all = Arrays.stream(volumes).sum();
        for (int i = 0; i < BINS; i++) {
            volumes[i] /= all;
            spreads[i] /= quoted[i] * days.getFirst().increment;
        }
        double midday = midday(volumes);
        String detail = FactSheet.words(
                "open %s, midday %s, close %s",
                FactSheet.percent(volumes[0]), FactSheet.percent(midday), FactSheet.percent(volumes[BINS - 1]));
        String source = "U shape, remembered";
        sheet.atLeast(
                "volume-open",
                "volume, first half hour / midday",
                whole ? volumes[0] / midday : Double.NaN,
                1.5,
                source,
                detail);
        sheet.atLeast(
                "volume-close",
                "volume, last half hour / midday",
                whole ? volumes[BINS - 1] / midday : Double.NaN,
                1.5,
                source,
                "");
        sheet.atLeast(
                "spread-open",
                "spread, first half hour / midday",
                whole ? spreads[0] / midday(spreads) : Double.NaN,
                1.2,
                "reverse J, remembered",
                FactSheet.words("open %.2f, midday %.2f increments", spreads[0], midday(spreads)));
        sheet.draw(Curve.of("volume-by-half-hour", "volume by half hour", "half hour", "share of the day", 1, volumes));
        sheet.draw(Curve.of("spread-by-half-hour", "spread by half hour", "half hour", "increments", 1, spreads));
        sheet.add(
                "volume-volatility",
                "correlation of volume and |return|, 1 min",
                volumeAndMoves(),
                0.15,
                0.9,
                "Karpoff 1987",
                "");
    }

    /** Median of the five middle half hours. */
    private static double midday(double[] bins) {
        double[] middle = Arrays.copyOfRange(bins, 4, 9);
        Arrays.sort(middle);
        return middle[2];
    }

    private double volumeAndMoves() {
        Doubles volumes = new Doubles();
        Doubles moves = new Doubles();
        for (DayRecord day : days) {
            double[] returns = day.returns(60);
            for (int i = 0; i < Math.min(returns.length, day.minuteVolumes.length); i++) {
                volumes.add((double) day.minuteVolumes[i]);
                moves.add(Math.abs(returns[i]));
            }
        }
        return Moments.correlation(volumes.toArray(), moves.toArray());
    }
}
