package io.blockwright.workstation.depth;

/**
 * The pixel of every quantity under one scale and one colour map, looked up by the quantity's leading binary digits (finer
 * than the colours are), because a logarithm per cell would be most of a frame. Immutable.
 */
final class HeatShades {
    private static final int DIGITS = 7;
    private static final int DROPPED = 23 - DIGITS;
    private static final int ONE = Float.floatToRawIntBits(1f) >> DROPPED;

    private final IntensityScale scale;
    private final HeatColours colours;
    private final int nothing;
    private final int[] pixels = new int[(31 << DIGITS) + 1];

    HeatShades(IntensityScale scale, HeatColours colours) {
        this.scale = scale;
        this.colours = colours;
        ColourTable table = new ColourTable(colours);
        this.nothing = table.argb(0);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = table.argb(scale.step(Float.intBitsToFloat((i + ONE) << DROPPED)));
        }
    }

    /** Whether these are the shades of a scale and a map. */
    boolean suit(IntensityScale wantedScale, HeatColours wantedColours) {
        return colours == wantedColours && scale.equals(wantedScale);
    }

    /** The opaque ARGB pixel of a quantity. */
    int argb(int quantity) {
        return quantity <= 0 ? nothing : pixels[(Float.floatToRawIntBits(quantity) >> DROPPED) - ONE];
    }
}
