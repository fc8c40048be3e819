package io.blockwright.strategies;

/**
 * How far what works a parent may be trusted with the market as it is now.
 *
 * @param level how far
 * @param sentence why no further, for a person; empty at {@link Level#FULL}
 */
public record Trust(Level level, String sentence) {
    /** Nothing speaks against it. */
    public static final Trust FULL = new Trust(Level.FULL, "");

    /** How far something may be trusted, most first. */
    public enum Level {
        /** It may act. */
        FULL,
        /** It may act, and a person should look. */
        WITH_CARE,
        /** It may advise, and nothing is done without a person. */
        ADVICE_ONLY
    }
}
