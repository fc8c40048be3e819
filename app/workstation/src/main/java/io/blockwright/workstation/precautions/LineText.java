package io.blockwright.workstation.precautions;

import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.math.BigDecimal;
import java.util.Locale;

/** Reads what is typed for a line: 10,000,000 or 10M of currency, 10 % or 2.5%. What could mean two things is refused. */
final class LineText {
    private static final Texts TEXTS = Texts.of(LineText.class);
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private LineText() {}

    /** An amount in currency, above zero. */
    static Reading<Double> money(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Reading.refused(TEXTS.get("read.money.empty"));
        }
        BigDecimal unit = unit(text);
        boolean scaled = unit.compareTo(BigDecimal.ONE) != 0;
        String digits = scaled ? text.substring(0, text.length() - 1).strip() : text;
        if (digits.matches("\\d{1,3}(\\.\\d{3})+") && !scaled) {
            return Reading.refused(TEXTS.get("read.money.points", typed.strip(), digits.replace(".", "")));
        }
        if (digits.contains(",") && (scaled || !digits.matches("\\d{1,3}(,\\d{3})+"))) {
            return Reading.refused(TEXTS.get("read.money.comma", typed.strip()));
        }
        String plain = digits.replace(",", "");
        if (!plain.matches("\\d{1,15}(\\.\\d{1,4})?")) {
            return Reading.refused(TEXTS.get("read.money.none", typed.strip()));
        }
        BigDecimal value = new BigDecimal(plain).multiply(unit);
        if (value.signum() == 0) {
            return Reading.refused(TEXTS.get("read.zero"));
        }
        return value.compareTo(MOST) > 0
                ? Reading.refused(TEXTS.get("read.money.most", typed.strip(), Numbers.whole(MOST.longValue())))
                : Reading.of(value.doubleValue());
    }

    /** A share, above 0 % and at most 100 %. */
    static Reading<Double> share(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Reading.refused(TEXTS.get("read.share.empty"));
        }
        boolean marked = text.endsWith("%");
        String digits = marked ? text.substring(0, text.length() - 1).strip() : text;
        if (!digits.matches("\\d{1,3}(\\.\\d{1,4})?|\\.\\d{1,4}")) {
            return Reading.refused(TEXTS.get("read.share.none", text));
        }
        BigDecimal percent = new BigDecimal(digits);
        if (percent.signum() == 0) {
            return Reading.refused(TEXTS.get("read.zero"));
        }
        if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            return Reading.refused(TEXTS.get("read.share.most", text));
        }
        if (!marked && percent.compareTo(BigDecimal.ONE) < 0) {
            return Reading.refused(TEXTS.get(
                    "read.share.either",
                    text,
                    percent.movePointRight(2).stripTrailingZeros().toPlainString()));
        }
        return Reading.of(percent.movePointLeft(2).doubleValue());
    }

    private static BigDecimal unit(String text) {
        return switch (text.charAt(text.length() - 1)) {
            case 'K' -> BigDecimal.valueOf(1_000);
            case 'M' -> BigDecimal.valueOf(1_000_000);
            case 'B' -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }
}
