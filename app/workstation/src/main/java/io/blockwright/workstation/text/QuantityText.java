package io.blockwright.workstation.text;

import java.math.BigDecimal;
import java.util.Locale;

/** Reads a number of shares: 20000, 20,000, 20K, 1.5M. What could mean two things is refused, never guessed. */
public final class QuantityText {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private QuantityText() {}

    /** Reads the text; {@code lot} is what the quantity must be a multiple of. */
    public static Reading<Long> read(String typed, long lot) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Reading.refused("Enter a quantity, for example 20,000 or 20K.");
        }
        if (text.endsWith("MM")) {
            return Reading.refused("“" + typed.strip() + "” could mean thousands or millions: write K or M once.");
        }
        boolean scaled = text.endsWith("K") || text.endsWith("M");
        String digits = scaled ? text.substring(0, text.length() - 1).strip() : text;
        if (!scaled && digits.matches("\\d{1,3}(\\.\\d{3})+")) {
            return Reading.refused("“" + typed.strip() + "” could be a fraction or thousands: write "
                    + digits.replace(".", "") + " without points.");
        }
        if (digits.matches("[\\d,]*,[\\d,]*") && (scaled || !digits.matches("\\d{1,3}(,\\d{3})+"))) {
            return Reading.refused("“" + typed.strip()
                    + "” has a comma that could be a decimal point: write it without commas, or as 20,000.");
        }
        if (digits.matches("[-+\u2212].*")) {
            return Reading.refused(
                    "“" + typed.strip() + "” has a sign: a quantity has none, choose BUY or SELL instead.");
        }
        String plain = digits.replace(",", "");
        if (!plain.matches("\\d+(\\.\\d+)?")) {
            return Reading.refused("“" + typed.strip() + "” is not a quantity: write it as 20,000, 20K or 1.5M.");
        }
        BigDecimal unit = BigDecimal.valueOf(text.endsWith("K") ? 1_000 : text.endsWith("M") ? 1_000_000 : 1);
        return whole(new BigDecimal(plain).multiply(unit), typed.strip(), lot);
    }

    private static Reading<Long> whole(BigDecimal value, String typed, long lot) {
        if (value.stripTrailingZeros().scale() > 0) {
            return Reading.refused("“" + typed + "” is not a whole number of shares.");
        }
        if (value.signum() == 0) {
            return Reading.refused("The quantity must be above zero.");
        }
        if (value.compareTo(MOST) > 0) {
            return Reading.refused("“" + typed + "” is more than a billion shares.");
        }
        long quantity = value.longValueExact();
        if (quantity % lot != 0) {
            return Reading.refused("The quantity must be a multiple of " + Numbers.whole(lot) + ".");
        }
        return Reading.of(quantity);
    }
}
