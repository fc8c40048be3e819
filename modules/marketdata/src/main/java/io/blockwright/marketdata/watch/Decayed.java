package io.blockwright.marketdata.watch;

/** A signed sum and its gross, both fading with a half-life. No allocation. */
public final class Decayed {
    private final double rate;
    private double net;
    private double gross;
    private long since;

    public Decayed(double halfLifeSeconds) {
        this.rate = Math.log(2) / (halfLifeSeconds * 1e9);
    }

    public void add(long time, double signed, double size) {
        fade(time);
        net += signed;
        gross += size;
    }

    /**
     * A value that held for the last so many nanoseconds, each of which counts as faded as it is old: the same however often the
     * span is cut, so that looking changes nothing.
     */
    public void addOver(long time, double value, long nanos) {
        fade(time);
        double weight = -Math.expm1(-rate * nanos) / rate;
        net += value * weight;
        gross += weight;
    }

    private void fade(long time) {
        if (time > since) {
            double kept = Math.exp(-rate * (time - since));
            net *= kept;
            gross *= kept;
            since = time;
        }
    }

    /** What is left at a time of what there was: reading writes nothing, for to fade in two steps rounds otherwise than in one. */
    private double kept(long time) {
        return time > since ? Math.exp(-rate * (time - since)) : 1;
    }

    /** Net over gross, −1 to 1 for signed amounts; 0 when nothing to speak of is left. */
    public double balance(long time) {
        return gross(time) < 1e-6 ? 0 : net / gross;
    }

    /** Net over gross, a weighted mean where amounts are weighted; NaN when nothing to speak of is left. */
    public double mean(long time) {
        return gross(time) < 1e-6 ? Double.NaN : net / gross;
    }

    /** The mean as it would be if a value that has held for the last so many nanoseconds had been added over them. */
    public double meanWith(long time, double value, long nanos) {
        if (nanos <= 0) {
            return mean(time);
        }
        double kept = kept(time);
        double weight = -Math.expm1(-rate * nanos) / rate;
        double whole = gross * kept + weight;
        return whole < 1e-6 ? Double.NaN : (net * kept + value * weight) / whole;
    }

    public double gross(long time) {
        return gross * kept(time);
    }
}
