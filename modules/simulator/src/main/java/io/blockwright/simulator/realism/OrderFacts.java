package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How people trade: memory of order signs, sizes, where limit orders are placed, how many are cancelled, when they come. */
final class OrderFacts {
    private static final int LONGEST_LAG = 256;
    private static final double TAIL = 0.05;
    private static final double FAR_TAIL = 0.01;
    private static final int FARTHEST = 63;
    private static final long ROUND_LOT = 100;

    private final List<DayRecord> days;
    private final FactSheet sheet;

    OrderFacts(List<DayRecord> days, FactSheet sheet) {
        this.days = days;
        this.sheet = sheet;
    }

    void measure() {
        signs();
        sizes();
        placement();
        shares();
        arrivals();
    }

    private void signs() {
        List<double[]> signs = days.stream()
                .map(day -> Arrays.stream(day.tradeSigns)
                        .filter(sign -> sign != 0)
                        .asDoubleStream()
                        .toArray())
                .toList();
        double[] acf = Autocorrelation.of(signs, LONGEST_LAG);
        int[] lags = PowerFit.spaced(LONGEST_LAG);
        double exponent = -signExponent(acf, lags);
        String source = "Lillo and Farmer 2004; Bouchaud et al. 2004";
        sheet.add("sign-acf-1", "ACF of order signs, lag 1", acf[1], 0.1, 0.8, source, "");
        sheet.atLeast(
                "sign-acf-10",
                "ACF of order signs, lag 10",
                acf[10],
                0.02,
                source,
                FactSheet.words("lag 100: %.3f", acf[100]));
        sheet.add(
                "sign-exponent",
                "ACF of order signs falls as lag to the minus",
                exponent,
                0.2,
                0.9,
                source,
                FactSheet.words("Hurst %.2f", 1 - exponent / 2));
        List<Curve.Point> points = new ArrayList<>();
        for (int lag : lags) {
            points.add(new Curve.Point(lag, acf[lag]));
        }
        sheet.draw(new Curve("acf-signs", "order signs", "lag, trades", "ACF", points));
    }

    /** Fitted from lag 1 up to where the noise begins, at the first lag whose correlation is not positive. */
    static double signExponent(double[] acf, int[] lags) {
        int n = 0;
        while (n < lags.length && acf[lags[n]] > 0) {
            n++;
        }
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = lags[i];
            y[i] = acf[lags[i]];
        }
        return PowerFit.exponent(x, y);
    }

    private void sizes() {
        Counts market = new Counts();
        Counts limit = new Counts();
        for (DayRecord day : days) {
            market.addAll(day.marketSizes);
            limit.addAll(day.limitSizes);
        }
        String source = "Maslov and Mills 2001";
        sheet.add(
                "market-size-tail",
                "market-order sizes, tail exponent 1 + µ",
                1 + Hill.index(market, TAIL),
                1.9,
                3.2,
                source,
                FactSheet.words(
                        "mean %.0f shares; over the largest 1 %% %.2f",
                        market.mean(), 1 + Hill.index(market, FAR_TAIL)));
        sheet.add(
                "limit-size-tail",
                "limit-order sizes, tail exponent 1 + µ",
                1 + Hill.index(limit, TAIL),
                1.9,
                3.2,
                source,
                FactSheet.words(
                        "mean %.0f shares; over the largest 1 %% %.2f", limit.mean(), 1 + Hill.index(limit, FAR_TAIL)));
        double marketLots = market.shareOfMultiples(ROUND_LOT);
        double limitLots = limit.shareOfMultiples(ROUND_LOT);
        sheet.atLeast(
                "round-lots",
                "share of orders in round lots, the lesser",
                Math.min(marketLots, limitLots),
                0.30,
                source,
                FactSheet.words("market %.2f, limit %.2f", marketLots, limitLots));
    }

    private void placement() {
        Counts placements = new Counts();
        days.forEach(day -> placements.addAll(day.placements));
        double[] densities = PowerFit.densities(placements, FARTHEST);
        double[] middles = PowerFit.middles(densities.length);
        int rises = 0;
        for (int i = 1; i < densities.length; i++) {
            rises += densities[i] > densities[i - 1] ? 1 : 0;
        }
        long inside = Arrays.stream(placements.values())
                .filter(v -> v < 0)
                .map(placements::count)
                .sum();
        String source = "Bouchaud, Mézard and Potters 2002";
        sheet.add(
                "placement",
                "placement distance, tail exponent 1 + µ",
                -PowerFit.exponent(middles, densities),
                1.2,
                2.8,
                source,
                FactSheet.words(
                        "at the touch %s, inside %s",
                        FactSheet.percent((double) placements.count(0) / placements.total()),
                        FactSheet.percent((double) inside / placements.total())));
        sheet.atMost("placement-falls", "placement density, doublings in which it rises", rises, 0, source, "");
        List<Curve.Point> points = new ArrayList<>();
        for (int i = 0; i < densities.length; i++) {
            if (Double.isFinite(densities[i])) {
                points.add(new Curve.Point(middles[i], densities[i]));
            }
        }
        sheet.draw(new Curve("placement", "limit orders placed", "increments from the touch", "density", points));
    }

    private void shares() {
        long cancelled = days.stream().mapToLong(d -> d.cancelled).sum();
        long filled = days.stream().mapToLong(d -> d.filled).sum();
        long messages = days.stream().mapToLong(d -> d.messages).sum();
        long trades = days.stream().mapToLong(d -> d.tradeTimes.length).sum();
        sheet.add(
                "cancelled",
                "share of limit orders cancelled",
                (double) cancelled / (cancelled + filled),
                0.70,
                0.99,
                "NASDAQ 90–97 %, remembered",
                "");
        sheet.add(
                "trade-share",
                "trades / messages",
                (double) trades / messages,
                0.01,
                0.15,
                "2–8 %, remembered",
                FactSheet.words("%,d messages, %,d trades a day", messages / days.size(), trades / days.size()));
    }

    private void arrivals() {
        double sum = days.stream().mapToDouble(d -> d.gapSum).sum();
        double squares = days.stream().mapToDouble(d -> d.gapSquares).sum();
        long n = days.stream().mapToLong(d -> d.gapCount).sum();
        double mean = sum / n;
        sheet.add(
                "arrival-cv",
                "time between messages, deviation / mean",
                Math.sqrt(squares / n - mean * mean) / mean,
                1.2,
                6,
                "over-dispersed, remembered",
                "");
        Moments counts = Moments.of(days.stream()
                .map(d -> Arrays.stream(d.minuteMessages).asDoubleStream().toArray())
                .toList());
        sheet.atLeast(
                "arrival-fano",
                "messages a minute, variance / mean",
                counts.variance() / counts.mean(),
                2,
                "over-dispersed, remembered",
                FactSheet.words("mean %.0f", counts.mean()));
    }
}
