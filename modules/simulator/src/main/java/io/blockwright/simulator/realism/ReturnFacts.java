package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How prices move: tails, aggregational normality, autocorrelations, the volatility signature, the drift. */
final class ReturnFacts {
    private static final double TAIL = 0.05;
    private static final int LAGS = 40;
    private static final int MEMORY = 20;
    private static final int ALWAYS_POSITIVE = 10;
    private static final double SCALES = 5;

    private final List<DayRecord> days;
    private final FactSheet sheet;
    private final List<double[]> minutes;

    ReturnFacts(List<DayRecord> days, FactSheet sheet) {
        this.days = days;
        this.sheet = sheet;
        this.minutes = days.stream().map(day -> day.returns(60)).toList();
    }

    void measure() {
        shape();
        memory();
        bounce();
        signature();
        drift();
    }

    private void shape() {
        double[] all = Doubles.concat(minutes);
        sheet.add(
                "return-tail",
                "return tail, Hill index, 1 min",
                Hill.index(all, TAIL),
                2.2,
                5,
                "Gopikrishnan et al. 1998 (inverse cubic)",
                FactSheet.words("over the largest 5 %% of %,d", all.length));
        Moments minute = Moments.of(minutes);
        double second =
                Moments.of(days.stream().map(d -> d.returns(1)).toList()).excessKurtosis();
        double half =
                Moments.of(days.stream().map(d -> d.returns(1800, 60)).toList()).excessKurtosis();
        sheet.atLeast(
                "kurtosis-1min",
                "excess kurtosis of 1-min returns",
                minute.excessKurtosis(),
                1.5,
                "Cont 2001",
                FactSheet.words("1 s %.1f, 30 min %.2f", second, half));
        sheet.atLeast(
                "kurtosis-1s",
                "excess kurtosis 1 s / 1 min",
                second / minute.excessKurtosis(),
                1,
                "aggregational normality",
                "");
        sheet.atMost(
                "kurtosis-ratio",
                "excess kurtosis 30 min / 1 min",
                half / minute.excessKurtosis(),
                0.5,
                "aggregational normality",
                "");
        sheet.draw(distribution(all, minute));
    }

    private static Curve distribution(double[] returns, Moments moments) {
        double[] densities = new double[(int) (4 * SCALES * 2)];
        for (double r : returns) {
            int bin = (int) Math.floor((r / moments.deviation() + 2 * SCALES) * 2);
            if (bin >= 0 && bin < densities.length) {
                densities[bin] += 2.0 / returns.length;
            }
        }
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < densities.length; i++) {
            points.add(new Curve.Point((i + 0.5) / 2 - 2 * SCALES, densities[i]));
        }
        return new Curve("returns", "1-minute returns", "standard deviations", "density", points);
    }

    private void memory() {
        double[] acf = Autocorrelation.of(minutes, LAGS);
        int n = minutes.stream().mapToInt(m -> m.length).sum();
        double largest = 0;
        int inside = 0;
        for (int lag = 2; lag <= LAGS; lag++) {
            largest = Math.max(largest, Math.abs(acf[lag]));
            inside += Math.abs(acf[lag]) < 2 / Math.sqrt(n) ? 1 : 0;
        }
        double[] sizes = Arrays.stream(Arrays.copyOfRange(acf, 2, LAGS + 1))
                .map(Math::abs)
                .sorted()
                .toArray();
        sheet.atMost(
                "return-acf",
                "|ACF| of 1-min returns, lags 2–40, 95th percentile",
                sizes[(int) Math.ceil(0.95 * sizes.length) - 1],
                0.05,
                "Cont 2001",
                FactSheet.words(
                        "largest %.3f; %s within ±2/√n = %.3f",
                        largest, FactSheet.percent(inside / (LAGS - 1.0)), 2 / Math.sqrt(n)));
        sheet.add("mid-acf", "ACF of 1-min mid returns, lag 1", acf[1], -0.15, 0.05, "remembered, no source", "");
        List<double[]> absolute = minutes.stream()
                .map(m -> Arrays.stream(m).map(Math::abs).toArray())
                .toList();
        double[] slow = Autocorrelation.of(absolute, 2 * LAGS);
        double[] first = Arrays.copyOfRange(slow, 1, MEMORY + 1);
        sheet.atLeast("abs-acf-1", "ACF of |1-min returns|, lag 1", slow[1], 0.10, "Cont 2001", "");
        sheet.atLeast(
                "abs-acf-mean",
                "ACF of |1-min returns|, mean of lags 1–20",
                Arrays.stream(first).average().orElse(Double.NaN),
                0.03,
                "Cont 2001",
                "");
        sheet.atLeast(
                "abs-acf-least",
                "ACF of |1-min returns|, least of lags 1–10",
                Arrays.stream(slow, 1, ALWAYS_POSITIVE + 1).min().orElse(Double.NaN),
                0,
                "Cont 2001",
                "");
        sheet.draw(Curve.of(
                "acf-returns", "1-minute returns", "lag, minutes", "ACF", 1, Arrays.copyOfRange(acf, 1, LAGS + 1)));
        sheet.draw(Curve.of(
                "acf-absolute",
                "absolute 1-minute returns",
                "lag, minutes",
                "ACF",
                1,
                Arrays.copyOfRange(slow, 1, 2 * LAGS + 1)));
    }

    private void bounce() {
        List<double[]> changes = days.stream().map(ReturnFacts::priceChanges).toList();
        sheet.add(
                "trade-bounce",
                "ACF of trade-price changes, lag 1",
                Autocorrelation.of(changes, 1)[1],
                -0.5,
                -0.02,
                "Roll 1984 (bid–ask bounce)",
                "");
    }

    private static double[] priceChanges(DayRecord day) {
        double[] changes = new double[Math.max(0, day.tradePrices.length - 1)];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = day.tradePrices[i + 1] - day.tradePrices[i];
        }
        return changes;
    }

    private void signature() {
        double second = meanSquare(1, 1);
        double five = meanSquare(300, 60);
        sheet.add(
                "signature",
                "variance per time, 1 s / 5 min",
                second * 300 / five,
                0.7,
                2,
                "flat signature plot, remembered",
                FactSheet.words(
                        "daily volatility %.0f bp",
                        1e4 * Math.sqrt(five / 300 * days.getFirst().seconds())));
        int[] scales = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900};
        List<Curve.Point> points = new ArrayList<>();
        for (int scale : scales) {
            points.add(new Curve.Point(scale, meanSquare(scale, Math.min(scale, 60)) / scale / (five / 300)));
        }
        sheet.draw(new Curve("signature", "variance per time against that of 5 minutes", "seconds", "ratio", points));
    }

    private double meanSquare(int seconds, int step) {
        return meanSquare(days, seconds, step);
    }

    /** Mean squared return over so many seconds. */
    static double meanSquare(List<DayRecord> days, int seconds, int step) {
        double sum = 0;
        long n = 0;
        for (DayRecord day : days) {
            double[] returns = day.returns(seconds, step);
            for (double r : returns) {
                sum += r * r;
            }
            n += returns.length;
        }
        return sum / n;
    }

    private void drift() {
        double[] daily = days.stream()
                .mapToDouble(d -> d.seconds() == 0 ? 0 : StrictMath.log(d.mids[d.seconds() - 1] / d.mids[0]))
                .toArray();
        Moments moments = Moments.of(daily);
        sheet.atMost(
                "drift",
                "drift of the mid, |z| over days",
                Math.abs(moments.z()),
                3,
                "martingale",
                FactSheet.words(
                        "mean %.1f bp, deviation %.0f bp a day", 1e4 * moments.mean(), 1e4 * moments.deviation()));
    }
}
