package io.blockwright.launcher;

import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.VenueLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code --venue-limit} says, such as {@code EAST:shares=20k,value=5M,rate=50}; what is left out is as usual. */
final class VenueLimitText {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+):(.+)");
    private static final Set<String> KEYS = new TreeSet<>(Set.of("shares", "value", "rate"));

    private static final long MOST_RATE = 10_000;

    private VenueLimitText() {}

    /**
     * Reads all of them.
     *
     * @throws UserError with a sentence when one cannot be read
     */
    static Map<String, VenueLimits> parse(List<String> texts, RiskLimits desk) {
        Map<String, VenueLimits> limits = new HashMap<>();
        for (String text : texts) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw wrong(text, "write it as EAST:shares=20k,value=5M,rate=50");
            }
            if (limits.put(form.group(1), one(text, form.group(2), desk.ofSeveral())) != null) {
                throw wrong(text, form.group(1) + " has two: write its limits into one");
            }
        }
        return limits;
    }

    private static VenueLimits one(String text, String pairs, VenueLimits usual) {
        long shares = usual.maxOrderQuantity();
        double value = usual.maxOpenNotional();
        long rate = usual.maxMessagesPerSecond();
        for (String pair : pairs.split(",", -1)) {
            int at = pair.indexOf('=');
            String key = at < 0 ? pair : pair.substring(0, at).strip();
            if (at < 0 || !KEYS.contains(key)) {
                throw wrong(text, "'" + key + "' is not known, use " + String.join(", ", KEYS));
            }
            long amount = Quantities.shares(pair.substring(at + 1).strip());
            switch (key) {
                case "shares" -> shares = amount;
                case "value" -> value = amount;
                default -> rate = amount;
            }
        }
        if (shares < 1 || value < 1 || rate < 1 || rate > MOST_RATE) {
            throw wrong(text, "each must be at least 1, and the rate at most " + MOST_RATE);
        }
        return new VenueLimits(1, shares, value, (int) rate);
    }

    private static UserError wrong(String text, String mend) {
        return new UserError("--venue-limit " + text + " cannot be used: " + mend + ".");
    }
}
