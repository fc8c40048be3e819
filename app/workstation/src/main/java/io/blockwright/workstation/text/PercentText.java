package io.blockwright.workstation.text;

import java.math.BigDecimal;

/** Reads a percentage: 20%, 20, 7.5. A bare number below one is refused: 0.2 could mean 20 % or 0.2 %. */
public final class PercentText {
    private PercentText() {}

    /** Reads a share in (0, 1]. */
    public static Reading<Double> read(String typed) {
        String text = typed.strip();
        boolean marked = text.endsWith("%");
        String digits = marked ? text.substring(0, text.length() - 1).strip() : text;
        if (!digits.matches("\\d{1,3}(\\.\\d{1,4})?|\\.\\d{1,4}")) {
            return Reading.refused("“" + text + "” is not a percentage: write it as 20%.");
        }
        double percent = new BigDecimal(digits).doubleValue();
        if (!marked && percent < 1 && percent > 0) {
            return Reading.refused("“" + text + "” could mean " + Numbers.decimal(percent * 100, 0) + " % or " + digits
                    + " %: write the % sign.");
        }
        if (percent <= 0 || percent > 100) {
            return Reading.refused("A participation cap is above 0 % and at most 100 %.");
        }
        return Reading.of(percent / 100);
    }
}
