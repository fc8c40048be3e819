package io.blockwright.simulator.realism;

import java.util.Arrays;

/** A line through points by weighted least squares. */
record LineFit(double intercept, double slope, double correlation, int points) {

    static LineFit of(double[] x, double[] y) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        return of(x, y, weights);
    }

    static LineFit of(double[] x, double[] y, double[] weights) {
        double w = 0;
        double mx = 0;
        double my = 0;
        for (int i = 0; i < x.length; i++) {
            w += weights[i];
            mx += weights[i] * x[i];
            my += weights[i] * y[i];
        }
        mx /= w;
        my /= w;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += weights[i] * (x[i] - mx) * (x[i] - mx);
            xy += weights[i] * (x[i] - mx) * (y[i] - my);
            yy += weights[i] * (y[i] - my) * (y[i] - my);
        }
        double slope = xy / xx;
        return new LineFit(my - slope * mx, slope, xy / Math.sqrt(xx * yy), x.length);
    }

    double r2() {
        return correlation * correlation;
    }
}
