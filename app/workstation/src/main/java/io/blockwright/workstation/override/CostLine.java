package io.blockwright.workstation.override;

import io.blockwright.tca.CostEstimate;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;

/** An estimate in words: {@code 28.7 bp cost · 11,467 USD (15.3 to 42.0 bp)}. */
final class CostLine {
    private static final Texts TEXTS = Texts.of(CostLine.class);

    private CostLine() {}

    static String of(CostEstimate cost, String currency) {
        return TEXTS.get(
                "cost.line",
                CostWords.of(cost.expectedBp()),
                money(Math.abs(cost.expected()), currency),
                Numbers.decimal(cost.lowBp(), 1),
                Numbers.decimal(cost.highBp(), 1));
    }

    /** An amount in whole units of currency. */
    static String money(double amount, String currency) {
        return Numbers.whole(Math.round(amount)) + " " + currency;
    }
}
