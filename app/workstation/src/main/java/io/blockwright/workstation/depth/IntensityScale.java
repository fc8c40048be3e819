package io.blockwright.workstation.depth;

/**
 * The logarithmic scale from shares to colour steps.
 *
 * @param low shares at and below which a cell is barely lit
 * @param high shares at and above which it is brightest
 */
record IntensityScale(double low, double high) {
    /**
     * A scale that ends at {@code high}. Contrast 0.5 leaves the usual size dark, contrast 0 shows much smaller ones too,
     * contrast 1 only what is far larger.
     */
    static IntensityScale of(double usual, double high, double contrast) {
        double top = Math.max(2, high);
        double decades = Math.max(0.3, Math.log10(top / Math.max(1, usual)));
        return new IntensityScale(Math.max(1, top / Math.pow(10, decades * 3 * Math.pow(1 / 6.0, contrast))), top);
    }

    /** The colour step of a quantity; 0 only where nobody is. */
    int step(double quantity) {
        if (quantity <= 0) {
            return 0;
        }
        double place = Math.log(quantity / low) / Math.log(high / low);
        int last = ColourTable.STEPS - 1;
        int faintest = last / 14;
        return Math.max(faintest, Math.min(last, (int) Math.round(faintest + place * (last - faintest))));
    }

    /** The quantity shown by a place on the legend, 0–1. */
    double quantity(double place) {
        return low * Math.pow(high / low, place);
    }
}
