package io.blockwright.backtest;

import io.blockwright.backtest.statistics.PairedDifference;

/**
 * One algorithm against another.
 *
 * @param difference cost of {@code algo} − cost of {@code baseline}, basis points
 * @param pairsForOneBp pairs needed to find a true difference of one basis point
 */
public record Comparison(String algo, String baseline, PairedDifference difference, double pairsForOneBp) {
    Comparison mirrored() {
        return new Comparison(/* algo= */ baseline, /* baseline= */ algo, difference.mirrored(), pairsForOneBp);
    }
}
