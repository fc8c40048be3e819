package io.blockwright.simulator.realism;

import io.blockwright.simulator.Curve;
import java.util.ArrayList;
import java.util.List;

/** What pushes the price: imbalance at the touch, order flow imbalance, and whether buyers push as sellers do. */
final class PressureFacts {
    private static final int PARTS = DayRecord.IMBALANCE_PARTS;
    private static final int HALF_HOUR = 1_800 / DayRecord.SECONDS_OF_PRESSURE;
    private static final int AFTERWARDS = 10;

    private final List<DayRecord> days;
    private final FactSheet sheet;

    PressureFacts(List<DayRecord> days, FactSheet sheet) {
        this.days = days;
        this.sheet = sheet;
    }

    void measure() {
        imbalance();
        orderFlow();
        symmetry();
    }

    private void imbalance() {
        long[] ups = new long[PARTS];
        long[] downs = new long[PARTS];
        for (DayRecord day : days) {
            for (int i = 0; i < PARTS; i++) {
                ups[i] += day.ups[i];
                downs[i] += day.downs[i];
            }
        }
        long up = 0;
        long all = 0;
        for (int i = PARTS * 8 / 10; i < PARTS; i++) {
            up += ups[i];
            all += ups[i] + downs[i];
        }
        sheet.add(
                "imbalance-up",
                "P(next mid move up), imbalance over 0.6",
                (double) up / all,
                0.53,
                0.9,
                "0.6–0.8 for large ticks, remembered",
                "");
        List<Curve.Point> deciles = deciles(ups, downs);
        int falls = 0;
        for (int i = 1; i < deciles.size(); i++) {
            double before = deciles.get(i - 1).y();
            double here = deciles.get(i).y();
            double error = 2 * Math.sqrt(0.5 / Math.max(1, total(ups, downs) / 10.0));
            falls += here < before - error ? 1 : 0;
        }
        sheet.atMost(
                "imbalance-monotone",
                "P(up) by decile of imbalance, falls beyond 2 errors",
                deciles.size() < 2 ? Double.NaN : falls,
                0,
                "remembered, no source",
                deciles.isEmpty()
                        ? ""
                        : FactSheet.words(
                                "from %.2f to %.2f",
                                deciles.getFirst().y(), deciles.getLast().y()));
        sheet.draw(new Curve("imbalance", "next mid move up", "imbalance at the touch", "probability", deciles));
    }

    private static long total(long[] ups, long[] downs) {
        long all = 0;
        for (int i = 0; i < ups.length; i++) {
            all += ups[i] + downs[i];
        }
        return all;
    }

    /** Neighbouring parts are put together until each holds a tenth of all; those that are alike cannot be parted. */
    private static List<Curve.Point> deciles(long[] ups, long[] downs) {
        double tenth = total(ups, downs) / 10.0;
        List<Curve.Point> deciles = new ArrayList<>();
        double middle = 0;
        long up = 0;
        long n = 0;
        for (int i = 0; i < PARTS; i++) {
            long here = ups[i] + downs[i];
            middle += here * ((i + 0.5) * 2 / PARTS - 1);
            up += ups[i];
            n += here;
            if (n > 0 && (n >= tenth || i == PARTS - 1)) {
                deciles.add(new Curve.Point(middle / n, (double) up / n));
                middle = 0;
                up = 0;
                n = 0;
            }
        }
        return deciles;
    }

    /** A regression for each half hour, as Cont, Kukanov and Stoikov do: the slope depends on how deep the book is. */
    private void orderFlow() {
        Doubles r2 = new Doubles();
        Doubles depths = new Doubles();
        Doubles slopes = new Doubles();
        for (DayRecord day : days) {
            int parts = (int) Math.round((double) day.orderFlow.length / HALF_HOUR);
            for (int part = 0; part < parts; part++) {
                int from = day.orderFlow.length * part / parts;
                int n = day.orderFlow.length * (part + 1) / parts - from;
                double[] flow = new double[n];
                double[] move = new double[n];
                double depth = 0;
                for (int i = 0; i < n; i++) {
                    int second = (from + i) * DayRecord.SECONDS_OF_PRESSURE;
                    flow[i] = day.orderFlow[from + i];
                    move[i] = day.mids[second + DayRecord.SECONDS_OF_PRESSURE] - day.mids[second];
                    depth += day.touchDepth[from + i] / n;
                }
                LineFit fit = LineFit.of(flow, move);
                if (fit.slope() > 0) {
                    r2.add(fit.r2());
                    slopes.add(StrictMath.log(fit.slope()));
                    depths.add(StrictMath.log(depth));
                } else if (Double.isFinite(fit.slope())) {
                    r2.add(0);
                }
            }
        }
        String source = "Cont, Kukanov and Stoikov 2014";
        sheet.add(
                "ofi-r2",
                "order flow imbalance explains returns, R², 10 s",
                r2.size() == 0 ? Double.NaN : Moments.of(r2.toArray()).mean(),
                0.25,
                0.9,
                source,
                FactSheet.words("%d half hours", r2.size()));
        LineFit fit = LineFit.of(depths.toArray(), slopes.toArray());
        sheet.atMost(
                "ofi-depth",
                "slope of that falls with depth, to the power",
                fit.points() < 5 ? Double.NaN : fit.slope(),
                0,
                source,
                FactSheet.words("correlation %.2f", fit.correlation()));
    }

    private void symmetry() {
        double[] flow =
                days.stream().mapToDouble(PressureFacts::buyersLessSellers).toArray();
        double[] push = days.stream()
                .mapToDouble(PressureFacts::pushOfBuyersLessSellers)
                .toArray();
        double[] skew = days.stream()
                .mapToDouble(d -> Moments.of(d.returns(60)).skewness())
                .toArray();
        double[] z = {
            Moments.of(flow).z(), Moments.of(push).z(), Moments.of(skew).z()
        };
        double largest = 0;
        for (double one : z) {
            largest = Double.isNaN(one) ? one : Math.max(largest, Math.abs(one));
        }
        sheet.atMost(
                "symmetry",
                "buyers mirror sellers, largest |z| over days",
                largest,
                3,
                "symmetry",
                FactSheet.words("flow %.1f, push %.1f, skewness %.1f", z[0], z[1], z[2]));
    }

    private static double buyersLessSellers(DayRecord day) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < day.tradeSizes.length; i++) {
            sum += day.tradeSigns[i] * day.tradeSizes[i];
            all += day.tradeSizes[i];
        }
        return sum / all;
    }

    /** Mean signed move of the mid in the seconds after a trade, of buyers' trades less that of sellers'. */
    private static double pushOfBuyersLessSellers(DayRecord day) {
        double[] push = new double[2];
        long[] n = new long[2];
        for (int i = 0; i < day.tradeTimes.length; i++) {
            int second = (int) (day.tradeTimes[i] / DayRecorder.SECOND);
            if (second + AFTERWARDS < day.seconds() && day.tradeSigns[i] != 0) {
                int side = day.tradeSigns[i] > 0 ? 0 : 1;
                push[side] += day.tradeSigns[i] * (day.mids[second + AFTERWARDS] - day.mids[second]);
                n[side]++;
            }
        }
        return push[0] / n[0] - push[1] / n[1];
    }
}
