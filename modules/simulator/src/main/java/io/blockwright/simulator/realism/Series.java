package io.blockwright.simulator.realism;

import java.util.Arrays;

/** Numbers by place, not to be changed. */
final class Series {
    private final double[] values;

    Series(double[] values) {
        this.values = values.clone();
    }

    static Series of(long[] values) {
        return new Series(Arrays.stream(values).asDoubleStream().toArray());
    }

    double at(int place) {
        return values[place];
    }

    int size() {
        return values.length;
    }

    /** The first place where a rising series reaches a level. */
    int reaches(double level) {
        int place = 0;
        while (place < values.length - 1 && values[place] < level) {
            place++;
        }
        return place;
    }
}
