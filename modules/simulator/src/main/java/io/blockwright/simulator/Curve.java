package io.blockwright.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Measured points worth a picture.
 *
 * @param id short name, for machines
 * @param title what is drawn
 * @param across what the first numbers are
 * @param up what the second numbers are
 */
public record Curve(String id, String title, String across, String up, List<Point> points) {
    /** One point of a curve. */
    public record Point(double x, double y) {}

    public Curve {
        points = List.copyOf(points);
    }

    /** A curve through values at 1, 2, 3 …, those left out that are not numbers. */
    public static Curve of(String id, String title, String across, String up, double first, double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                points.add(new Point(first + i, values[i]));
            }
        }
        return new Curve(id, title, across, up, points);
    }
}
