package io.blockwright.inference;

/** A signed sum and its gross, both fading with a half-life. No allocation. */
final class Decayed {
    private final double rate;
    private double net;
    private double gross;
    private long since;

    Decayed(double halfLifeSeconds) {
        this.rate = Math.log(2) / (halfLifeSeconds * 1e9);
    }

    void add(long time, double signed, double size) {
        fade(time);
        net += signed;
        gross += size;
    }

    private void fade(long time) {
        if (time > since) {
            double kept = Math.exp(-rate * (time - since));
            net *= kept;
            gross *= kept;
            since = time;
        }
    }

    /** Net over gross, −1 to 1; 0 when nothing to speak of is left. */
    double balance(long time) {
        fade(time);
        return gross < 1e-6 ? 0 : net / gross;
    }

    double gross(long time) {
        fade(time);
        return gross;
    }
}
