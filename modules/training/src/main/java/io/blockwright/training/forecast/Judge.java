package io.blockwright.training.forecast;

import io.blockwright.inference.Forecast;
import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastHorizon;
import io.blockwright.inference.ForecastRows;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Holds a model's answers, and those of its floors, against what came true; see {@link Tally}. */
final class Judge {
    private static final List<ForecastHorizon> HORIZONS = List.of(ForecastHorizon.values());
    private static final int PAIRS = 20_000;

    private final Floors floors;
    private final Session session;
    private final float[][] answers;
    private double[] tally = new double[Tally.SIZE];
    private final float[] inputs = new float[Logistic.INPUTS];
    private final double[] shares = new double[3];

    Judge(Floors floors, Session session, float[][] answers) {
        this.floors = floors;
        this.session = session;
        this.answers = answers;
    }

    /** The tallies of stretches of so many rows each. */
    List<double[]> stretches(int rows) {
        List<double[]> all = new ArrayList<>();
        int from = 0;
        List<Session.Sample> samples = session.samples();
        while (from < samples.size()) {
            int part = samples.get(from).row() / rows;
            int to = from;
            tally = new double[Tally.SIZE];
            while (to < samples.size() && samples.get(to).row() / rows == part) {
                judge(to++);
            }
            pairs(from, to);
            all.add(tally);
            from = to;
        }
        return all;
    }

    private void judge(int sample) {
        Session.Sample what = session.samples().get(sample);
        Logistic.inputs(session.rows(), what.row(), inputs);
        for (ForecastHorizon horizon : HORIZONS) {
            int truth = floors.usual().move(horizon.index(), what.truth()[Target.MOVE + horizon.index()]);
            if (truth >= 0) {
                move(sample, what, horizon, truth);
            }
        }
        for (int group = 0; group < Heads.GROUPS; group++) {
            float truth = what.truth()[Usual.target(group)];
            if (Float.isFinite(truth)) {
                quantiles(sample, group, truth);
            }
        }
        for (int order = 0; order < 2 * Heads.PLACES; order++) {
            float seconds = what.truth()[Target.FILL + order];
            if (!Float.isNaN(seconds)) {
                fills(sample, order, seconds);
            }
        }
    }

    private void move(int sample, Session.Sample what, ForecastHorizon horizon, int truth) {
        int h = horizon.index();
        for (int c = 0; c < 3; c++) {
            shares[c] = answers[0][sample * Heads.MOVES + h * 3 + c];
        }
        voice(Tally.MODEL, what, h, truth);
        for (int c = 0; c < 3; c++) {
            shares[c] = floors.usual().shares().get(h).get(c);
        }
        voice(Tally.MAJORITY, what, h, truth);
        int before = floors.usual().move(h, (float) before(session.rows(), what.row(), horizon));
        for (int c = 0; c < 3; c++) {
            shares[c] = c == before ? 1 : 0;
        }
        voice(Tally.PERSISTENCE, what, h, truth);
        floors.logistic().shares(h, inputs, shares);
        voice(Tally.LOGISTIC, what, h, truth);
    }

    /** The mid's move over as long a time, or as many messages, before; in units. */
    private static double before(ForecastRows rows, int row, ForecastHorizon horizon) {
        int back = 0;
        if (horizon.seconds() > 0) {
            back = Math.min(horizon.seconds() * 4, row);
        } else {
            double messages = 0;
            while (back < row && back < 40 && messages < horizon.events()) {
                messages += Math.expm1(rows.feature(row - back, ForecastFeature.MESSAGES));
                back++;
            }
        }
        return (rows.mid(row) - rows.mid(row - back)) / rows.unit(row);
    }

    private void voice(int voice, Session.Sample what, int h, int truth) {
        int said = 0;
        double squares = 0;
        for (int c = 0; c < 3; c++) {
            said = shares[c] > shares[said] ? c : said;
            double off = shares[c] - (c == truth ? 1 : 0);
            squares += off * off;
        }
        tally[Tally.confusion(voice, h, truth, said)]++;
        tally[Tally.brier(voice, h)] += squares;
        int bin = Tally.moveBin(voice, h, Tally.bin(shares[said]));
        tally[bin]++;
        tally[bin + 1] += shares[said];
        tally[bin + 2] += said == truth ? 1 : 0;
        if (said != 1) {
            ForecastRows rows = session.rows();
            double toBp = 1e4 / rows.mid(what.row());
            double brought = (said - 1) * what.truth()[Target.MOVE + h] * rows.unit(what.row()) * toBp;
            int edge = Tally.edge(voice, h);
            tally[edge]++;
            tally[edge + 1] += brought;
            tally[edge + 2] += brought - rows.spread(what.row()) / 2 * toBp;
        }
    }

    private void quantiles(int sample, int group, float truth) {
        int change = ForecastHorizon.TIMED;
        int liquidity = change + 6;
        float[] said = answers[group < change ? 1 : group < liquidity ? 2 : 3];
        int first = group < change ? 0 : group < liquidity ? change : liquidity;
        int groups = group < change ? change : group < liquidity ? liquidity - change : Heads.GROUPS - liquidity;
        int at = (sample * groups + group - first) * Heads.QUANTILES;
        int to = Tally.quantile(group);
        tally[to]++;
        for (int q = 0; q < Heads.QUANTILES; q++) {
            double level = Forecast.QUANTILES.get(q);
            tally[to + 1] += pinball(level, truth - said[at + q]);
            tally[to + 2] +=
                    pinball(level, truth - floors.usual().quantiles().get(group).get(q));
            tally[to + 3 + q] += truth <= said[at + q] ? 1 : 0;
        }
    }

    private static double pinball(double level, double off) {
        return Math.max(level * off, (level - 1) * off) / Heads.QUANTILES;
    }

    private void fills(int sample, int order, float seconds) {
        for (int time = 0; time < Heads.TIMES; time++) {
            double said = fill(sample, order, time);
            double came = seconds <= Forecast.FILL_SECONDS.get(time) ? 1 : 0;
            int to = Tally.fill(time);
            tally[to]++;
            tally[to + 1] += (said - came) * (said - came);
            double usual = floors.usual().fills().get(order).get(time) - came;
            tally[to + 2] += usual * usual;
            int bin = Tally.fillBin(Tally.bin(said));
            tally[bin]++;
            tally[bin + 1] += said;
            tally[bin + 2] += came;
        }
    }

    private double fill(int sample, int order, int time) {
        return answers[4][(sample * 2 * Heads.PLACES + order) * Heads.TIMES + time];
    }

    /** Which of two orders fills first (F. Harrell et al., 1982); drawn by the stretch's own seed. */
    private void pairs(int from, int to) {
        int orders = (to - from) * 2 * Heads.PLACES;
        SplittableRandom random = new SplittableRandom(orders);
        int at = Tally.pairs();
        for (int i = 0; orders > 1 && i < PAIRS; i++) {
            int one = random.nextInt(orders);
            int other = random.nextInt(orders);
            float sooner = seconds(from, one);
            float later = seconds(from, other);
            if (sooner > later) {
                int swap = one;
                one = other;
                other = swap;
            }
            if (Float.isNaN(sooner) || Float.isNaN(later) || sooner == later) {
                continue;
            }
            double model = ordered(area(from, one), area(from, other));
            int place = one % Heads.PLACES;
            tally[at]++;
            tally[at + 1] += model;
            tally[at + 2] += ordered(-place, -(other % Heads.PLACES));
            if (place == other % Heads.PLACES) {
                tally[at + 3]++;
                tally[at + 4] += model;
            }
        }
    }

    private float seconds(int from, int order) {
        int each = 2 * Heads.PLACES;
        return session.samples().get(from + order / each).truth()[Target.FILL + order % each];
    }

    private double area(int from, int order) {
        int each = 2 * Heads.PLACES;
        double sum = 0;
        for (int time = 0; time < Heads.TIMES; time++) {
            sum += fill(from + order / each, order % each, time);
        }
        return sum;
    }

    private static double ordered(double sooner, double later) {
        return sooner > later ? 1 : sooner == later ? 0.5 : 0;
    }
}
