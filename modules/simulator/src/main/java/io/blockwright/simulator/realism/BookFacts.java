package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import java.util.Arrays;
import java.util.List;

/** What stands in the book: volume at the touch, the shape of its depth, the spread. */
final class BookFacts {
    private final List<DayRecord> days;
    private final FactSheet sheet;

    BookFacts(List<DayRecord> days, FactSheet sheet) {
        this.days = days;
        this.sheet = sheet;
    }

    void measure() {
        bestVolume();
        depth();
        spread();
    }

    private void bestVolume() {
        Counts volumes = new Counts();
        days.forEach(day -> volumes.addAll(day.bestVolumes));
        sheet.add(
                "best-volume",
                "volume at best, Gamma shape",
                GammaShape.of(volumes.mean(), volumes.meanLog()),
                0.4,
                1.5,
                "Bouchaud, Mézard and Potters 2002",
                FactSheet.words("mean %.0f shares", volumes.mean()));
    }

    private void depth() {
        double[] increments = mean(day -> day.depthByIncrement);
        double[] levels = mean(day -> day.depthByLevel);
        int peak = 1 + largest(increments);
        sheet.add(
                "depth-peak",
                "mean depth is largest at level",
                peak,
                2,
                15,
                "Gu, Chen and Zhou 2008",
                FactSheet.words(
                        "%.0f shares there, %.0f at the touch; of levels in use the %d.",
                        increments[peak - 1], increments[0], 1 + largest(levels)));
        sheet.draw(Curve.of("depth", "mean depth", "increments from the touch", "shares", 0, increments));
    }

    private double[] mean(java.util.function.Function<DayRecord, double[]> profile) {
        double[] sum = new double[DayRecord.DEPTH];
        for (DayRecord day : days) {
            double[] one = profile.apply(day);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / days.size();
            }
        }
        return sum;
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private void spread() {
        double weighted = days.stream()
                .flatMapToDouble(d -> Arrays.stream(d.minuteSpreads))
                .sum();
        double quoted = days.stream()
                .flatMapToDouble(d -> Arrays.stream(d.minuteQuoted))
                .sum();
        double mean = weighted / quoted;
        Counts spreads = new Counts();
        days.forEach(day -> spreads.addAll(day.spreads));
        double oneIncrement = (double) spreads.count(1) / spreads.total();
        double squares = 0;
        long trades = 0;
        double price = 0;
        for (DayRecord day : days) {
            for (int i = 300; i < day.seconds(); i += 300) {
                double move = day.mids[i] - day.mids[i - 300];
                squares += move * move;
            }
            trades += day.tradeTimes.length;
            price += day.seconds() == 0 ? 0 : day.mids[0] / days.size();
        }
        double constant = mean / Math.sqrt(squares / trades);
        sheet.add(
                "spread-constant",
                "mean spread / volatility per trade",
                oneIncrement > 0.8 ? 1 : constant,
                0.5,
                3,
                "Wyart et al. 2008",
                FactSheet.words(
                        "%.2f increments, %.1f bp; one increment %s of the time%s",
                        mean / days.getFirst().increment,
                        1e4 * mean / price,
                        FactSheet.percent(oneIncrement),
                        oneIncrement > 0.8 ? FactSheet.words(" (large tick; ratio %.2f)", constant) : ""));
        long crossed = days.stream().mapToLong(d -> d.crossed).sum();
        double oneSided = days.stream().mapToDouble(d -> d.oneSided).sum();
        sheet.atMost(
                "spread-positive",
                "events with a locked or crossed book",
                (double) crossed,
                0,
                "a rule of the exchange",
                FactSheet.words("a side empty %.1f s a day", oneSided / 1e9 / days.size()));
    }
}
