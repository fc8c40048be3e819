package io.blockwright.backtest;

import java.util.Locale;

/** What part of something was done, in percent: as short as it can be said without calling whole what is not. */
final class Share {
    private static final double NEARLY = 0.9995;
    private static final double MOST = 99.999;

    private Share() {}

    /** One decimal, three where one would round it to the whole, and never the whole where something is left; a dash for NaN. */
    static String done(double share) {
        if (Double.isNaN(share)) {
            return "–";
        }
        return share > NEARLY && share < 1
                ? String.format(Locale.ROOT, "%.3f %%", Math.min(MOST, 100 * share))
                : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
