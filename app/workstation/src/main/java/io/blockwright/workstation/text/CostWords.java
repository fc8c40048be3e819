package io.blockwright.workstation.text;

/** A cost in basis points with its word: the market uses both signs for it, so a bare sign is never shown. */
public final class CostWords {
    private CostWords() {}

    /** Positive is a cost, negative was saved; a dash for NaN. */
    public static String of(double costBp) {
        if (Double.isNaN(costBp)) {
            return Numbers.NONE;
        }
        String size = Numbers.decimal(Math.abs(costBp), 1) + " bp";
        if (Math.abs(costBp) < 0.05) {
            return size + " even";
        }
        return size + (costBp > 0 ? " cost" : " saved");
    }
}
