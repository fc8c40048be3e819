package io.blockwright.strategies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing that a learned policy may do at a decision: how much to take at once, how much to let rest, and where. Amounts are
 * multiples of the even child, which is what is not filled spread evenly over the decisions that are left.
 *
 * @param take taken at once with an immediate-or-cancel limit order, even children
 * @param rest resting from now on, what rests already included, even children; 0 takes back what rests
 * @param level where that rests
 */
public record LearnedAction(double take, double rest, Level level) {

    /** Where a resting child stands. */
    public enum Level {
        /** One increment inside the spread, where there is room; at the touch otherwise. */
        IMPROVE,
        /** At the own side's best price. */
        JOIN,
        /** Two increments behind it. */
        BEHIND,
        /** In a dark pool at the middle of the spread; only where there is one. */
        DARK
    }

    private static final List<Double> TAKES = List.of(0.0, 0.5, 1.0, 2.0, 4.0);
    private static final List<Double> RESTS = List.of(0.0, 1.0, 3.0);
    private static final List<Level> LEVELS = List.of(Level.values());

    /** How many values each part has, in the order take, rest, level: what the heads of a factored policy choose. */
    public static final List<Integer> FACTORS = List.of(TAKES.size(), RESTS.size(), LEVELS.size());

    /** How many actions there are; those with nothing resting exist only at {@link Level#JOIN}. */
    public static final int COUNT = TAKES.size() * RESTS.size() * LEVELS.size();

    /** Identifies the meaning of every index, as a model's manifest names it: SHA-256 over the list, lower-case hex. */
    public static final String HASH = hash();

    /** The action of an index from 0 to {@link #COUNT} − 1: level changes fastest, then rest, then take. */
    public static LearnedAction of(int index) {
        int levels = LEVELS.size();
        int rests = RESTS.size();
        return new LearnedAction(
                TAKES.get(index / levels / rests), RESTS.get(index / levels % rests), LEVELS.get(index % levels));
    }

    /** The index of an action of the list; amounts between two of it count as the next lower one. */
    public int index() {
        return (floor(TAKES, take) * RESTS.size() + floor(RESTS, rest)) * LEVELS.size() + LEVELS.indexOf(level);
    }

    private static int floor(List<Double> amounts, double wanted) {
        int found = 0;
        for (int i = 0; i < amounts.size(); i++) {
            if (amounts.get(i) <= wanted) {
                found = i;
            }
        }
        return found;
    }

    private static String hash() {
        String text = "blockwright actions 1\n" + TAKES + RESTS + LEVELS + "\n";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
