package io.blockwright.workstation.depth;

/**
 * The logarithmic scale from shares to colour steps.
 *
 * @param low shares at and below which a cell is barely lit
 * @param high shares at and above which it is brightest
 */
record IntensityScale(double low, double high) {
    /**
     * A scale that ends at {@code high}; contrast 0 shows four decades, contrast 1 less than one.
     */
    static IntensityScale of(double high, double contrast) {
        double decades = 4 - 3.2 * contrast;
        return new IntensityScale(Math.max(1, high / Math.pow(10, decades)), Math.max(2, high));
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
