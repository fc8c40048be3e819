package io.blockwright.workstation.theme;

import javafx.scene.paint.Color;

/**
 * How colours look to eyes, in numbers.
 *
 * <p>Contrast is that of WCAG 2.1, success criterion 1.4.3. Colour-blind sight is simulated with the matrices of Machado,
 * Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009,
 * severity 1.0, on linear RGB. Distance is CIEDE2000 as Sharma, Wu and Dalal give it, "The CIEDE2000 Color-Difference
 * Formula", Color Research and Application 30(1), 2005, D65.
 */
public final class ColourVision {
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] FULL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private ColourVision() {}

    /** Whose eyes. */
    public enum Eyes {
        USUAL,
        DEUTERANOPE,
        PROTANOPE
    }

    private static double[][] matrix(Eyes eyes) {
        return switch (eyes) {
            case USUAL -> FULL;
            case DEUTERANOPE -> DEUTERANOPIA;
            case PROTANOPE -> PROTANOPIA;
        };
    }

    /** Contrast of two colours, 1–21. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** A colour laid over another. */
    public static Color over(Color ground, Color paint, double opacity) {
        return ground.interpolate(paint, opacity);
    }

    /** CIEDE2000 distance of two colours for some eyes; 1 is just seen side by side, 10 at a glance. */
    public static double distance(Color one, Color other, Eyes eyes) {
        return ciede2000(lab(seen(linear(one), eyes)), lab(seen(linear(other), eyes)));
    }

    private static double luminance(Color colour) {
        double[] rgb = linear(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(Color colour) {
        return new double[] {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(double[] rgb, Eyes eyes) {
        double[] seen = new double[3];
        double[][] matrix = matrix(eyes);
        for (int i = 0; i < 3; i++) {
            double[] row = matrix[i];
            seen[i] = Math.clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0, 1);
        }
        return seen;
    }

    /** CIE L*a*b* of linear sRGB under D65. */
    static double[] lab(double[] rgb) {
        double x = root((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = root(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = root((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24_389 ? Math.cbrt(t) : (24_389.0 / 27 * t + 16) / 116;
    }

    static double ciede2000(double[] one, double[] other) {
        double chroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double grey = 1 + 0.5 * (1 - Math.sqrt(Math.pow(chroma, 7) / (Math.pow(chroma, 7) + Math.pow(25, 7))));
        double c1 = Math.hypot(one[1] * grey, one[2]);
        double c2 = Math.hypot(other[1] * grey, other[2]);
        double h1 = hue(one[1] * grey, one[2]);
        double h2 = hue(other[1] * grey, other[2]);
        double turn = h2 - h1;
        if (c1 * c2 == 0) {
            turn = 0;
        } else if (turn > 180) {
            turn -= 360;
        } else if (turn < -180) {
            turn += 360;
        }
        double lightness = (one[0] + other[0]) / 2;
        double mean = (c1 + c2) / 2;
        double h = meanHue(h1, h2, c1 * c2 == 0);
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double fromMiddle = (lightness - 50) * (lightness - 50);
        double dl = (other[0] - one[0]) / (1 + 0.015 * fromMiddle / Math.sqrt(20 + fromMiddle));
        double dc = (c2 - c1) / (1 + 0.045 * mean);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * mean * t);
        double rotation = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rc = 2 * Math.sqrt(Math.pow(mean, 7) / (Math.pow(mean, 7) + Math.pow(25, 7)));
        double rt = -Math.sin(Math.toRadians(2 * rotation)) * rc;
        return Math.sqrt(dl * dl + dc * dc + dh * dh + rt * dc * dh);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2, boolean grey) {
        double sum = h1 + h2;
        if (grey) {
            return sum;
        }
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
