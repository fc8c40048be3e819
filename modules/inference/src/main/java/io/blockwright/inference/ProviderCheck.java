package io.blockwright.inference;

/**
 * How one way of running models fares on this machine.
 *
 * @param name what was looked at
 * @param level how it fares
 * @param sentence what was found, and the mend where there is one
 */
public record ProviderCheck(String name, Level level, String sentence) {
    /** How a check ended. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }
}
