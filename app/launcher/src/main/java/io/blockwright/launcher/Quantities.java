package io.blockwright.launcher;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type for shares, durations and speeds; anything ambiguous is refused in one sentence. */
final class Quantities {
    private static final Pattern SHARES = Pattern.compile("(\\d+(?:\\.\\d+)?)([kKmM]?)");
    private static final Pattern SPAN = Pattern.compile("(\\d+)(ms|s|m|h)");
    private static final Pattern SPEED = Pattern.compile("(\\d+(?:\\.\\d+)?)x");

    private Quantities() {}

    /** {@code 20000}, {@code 20k}, {@code 1.5M}. */
    static long shares(String text) {
        Matcher m = SHARES.matcher(text.replace("_", ""));
        if (!m.matches()) {
            throw new UserError("'" + text + "' is not a quantity: write shares as 20000, 20k or 1.5M.");
        }
        long factor = switch (m.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 1_000;
            case "m" -> 1_000_000;
            default -> 1;
        };
        try {
            return new BigDecimal(m.group(1))
                    .multiply(BigDecimal.valueOf(factor))
                    .longValueExact();
        } catch (ArithmeticException e) {
            throw new UserError("'" + text + "' is not a whole number of shares.");
        }
    }

    /** {@code 500ms}, {@code 90s}, {@code 30m}, {@code 2h}. */
    static Duration span(String text) {
        Matcher m = SPAN.matcher(text);
        if (!m.matches()) {
            throw new UserError("'" + text + "' is not a duration: write 90s, 30m or 2h.");
        }
        long n = Long.parseLong(m.group(1));
        return switch (m.group(2)) {
            case "ms" -> Duration.ofMillis(n);
            case "s" -> Duration.ofSeconds(n);
            case "m" -> Duration.ofMinutes(n);
            default -> Duration.ofHours(n);
        };
    }

    /** {@code max} is 0 (as fast as possible), {@code 10x} is 10. */
    static double speed(String text) {
        if (text.equals("max")) {
            return 0;
        }
        Matcher m = SPEED.matcher(text);
        if (!m.matches() || Double.parseDouble(m.group(1)) <= 0) {
            throw new UserError("'" + text + "' is not a speed: write max, 10x or 1x.");
        }
        return Double.parseDouble(m.group(1));
    }
}
