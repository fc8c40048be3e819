package io.blockwright.workstation.confirm;

import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.Locale;

/**
 * One order beyond one precaution.
 *
 * @param measured in the rule's unit: currency, or a share
 * @param line the precaution, in the same unit
 */
public record Breach(Rule rule, ProposedOrder order, double measured, double line) {
    private static final Texts TEXTS = Texts.of(Breach.class);

    /** How many times the line: worst first is by this. */
    public double times() {
        return measured / line;
    }

    /** One line for the dialog, with its numbers. */
    public String sentence() {
        String key = "breach." + rule.name().toLowerCase(Locale.ROOT);
        if (rule == Rule.NOTIONAL) {
            return TEXTS.get(
                    key, order.words(), money(measured), order.currency(), Numbers.decimal(times(), 1), money(line));
        }
        return TEXTS.get(key, order.words(), Numbers.percent(measured), Numbers.percent(line), order.price());
    }

    private static String money(double amount) {
        return Numbers.whole(Math.round(amount));
    }
}
