package io.blockwright.workstation.depth;

/**
 * How large trades are drawn: area is size, and the largest in sight has the largest circle. The unit changes in steps and
 * seldom, because every mark on the screen has to be drawn anew when it does. FX thread.
 */
final class TradeSizes {
    /** A diamond with this times the radius from middle to corner has the circle's area. */
    static final double DIAMOND = Math.sqrt(Math.PI / 2);

    private static final double MOST = 12;
    private static final double LEAST = 1.5;
    private static final int REACH = 8;

    private double unit = 1_024;

    /** Takes the largest trade in sight; whether the unit is another now. */
    boolean fit(double largest) {
        double before = unit;
        while (unit < largest) {
            unit *= 2;
        }
        while (unit > 64 && largest > 0 && unit > 5 * largest) {
            unit /= 2;
        }
        return unit != before;
    }

    /** The radius of a circle for so many shares, in units of the window. */
    double radius(double quantity) {
        return Math.max(LEAST, MOST * Math.sqrt(Math.min(quantity, unit) / unit));
    }

    /** Trades within so many pixels of time are one mark. */
    int reach(double scale) {
        return (int) Math.max(1, REACH * scale);
    }
}
