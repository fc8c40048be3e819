package io.blockwright.workstation.precautions;

import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Reading;
import java.math.BigDecimal;
import java.util.Locale;

/** One line of the precautions; a lower one is tighter, whichever it is. */
enum Line {
    NOTIONAL(true),
    DAILY_SHARE(false),
    PARTICIPATION(false),
    DISTANCE(false),
    RETYPE(true),
    SECOND_PERSON(true);

    private final boolean money;

    Line(boolean money) {
        this.money = money;
    }

    /** Its value: currency, or a share 0–1. */
    double of(Precautions lines) {
        return switch (this) {
            case NOTIONAL -> lines.notional();
            case DAILY_SHARE -> lines.dailyShare();
            case PARTICIPATION -> lines.participation();
            case DISTANCE -> lines.limitDistance();
            case RETYPE -> lines.retype();
            case SECOND_PERSON -> lines.secondPerson();
        };
    }

    /** Whether it is an amount of money, else it is a share. */
    boolean isMoney() {
        return money;
    }

    /** As it is written in a field, exactly: what is read back is the same value. */
    String written(double value) {
        return money
                ? value == Math.rint(value) ? Numbers.whole((long) value) : Double.toString(value)
                : share(value) + " %";
    }

    Reading<Double> read(String typed) {
        return money ? LineText.money(typed) : LineText.share(typed);
    }

    /** The key of one of its words. */
    String key(String word) {
        return word + name().toLowerCase(Locale.ROOT);
    }

    private static String share(double value) {
        return BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
