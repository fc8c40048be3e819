package io.blockwright.simulator.scenario;

import io.blockwright.simulator.population.Climate;
import java.util.Arrays;
import java.util.List;

/** The climate that a session's happenings make together, second by second: factors multiply, leanings add up. */
final class Weather implements Climate {
    private static final double MOST_LEANING = 0.9;

    private final double[] activity;
    private final double[] spread;
    private final double[] bids;
    private final double[] asks;
    private final double[] lean;
    private final double[] news;

    Weather(List<Happening> happenings, int seconds) {
        this.activity = ones(seconds);
        this.spread = ones(seconds);
        this.bids = ones(seconds);
        this.asks = ones(seconds);
        this.lean = new double[seconds];
        this.news = ones(seconds);
        for (Happening happening : happenings) {
            for (int second = Math.max(0, happening.at()); second < seconds; second++) {
                add(happening, second);
            }
        }
    }

    private void add(Happening happening, int second) {
        activity[second] *= happening.factor(happening.activity(), second);
        spread[second] *= happening.factor(happening.spread(), second);
        bids[second] *= happening.factor(happening.bids(), second);
        asks[second] *= happening.factor(happening.asks(), second);
        lean[second] =
                Math.clamp(lean[second] + happening.lean() * happening.strength(second), -MOST_LEANING, MOST_LEANING);
        news[second] *= happening.news(second);
    }

    private static double[] ones(int seconds) {
        double[] values = new double[seconds];
        Arrays.fill(values, 1);
        return values;
    }

    private static double at(double[] values, int second) {
        return values[Math.min(second, values.length - 1)];
    }

    @Override
    public double activity(int second) {
        return at(activity, second);
    }

    @Override
    public double spread(int second) {
        return at(spread, second);
    }

    @Override
    public double depth(int second, int sign) {
        return at(sign > 0 ? bids : asks, second);
    }

    @Override
    public double lean(int second) {
        return at(lean, second);
    }

    @Override
    public double news(int second) {
        return at(news, second);
    }
}
