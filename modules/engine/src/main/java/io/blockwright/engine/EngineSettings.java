package io.blockwright.engine;

/**
 * How an engine behaves.
 *
 * @param simulated true where the venue is not a real one: the screen says SIM
 * @param ownFillsInFeed whether the market feed already contains our own trades (the embedded venue's does); otherwise they are
 *     added to the volume that participation is measured against
 * @param venueTime whether fills carry the venue's time; otherwise the engine's time of receipt
 * @param unknownAfter how long a sent order may go unanswered before it is unknown, nanoseconds
 * @param retryAfter how long to wait after a block or a refusal before a parent is asked again, nanoseconds
 * @param pictureLevels how many levels of each side a snapshot carries
 */
public record EngineSettings(
        boolean simulated,
        boolean ownFillsInFeed,
        boolean venueTime,
        long unknownAfter,
        long retryAfter,
        int pictureLevels) {
    private static final long SECOND = 1_000_000_000L;

    /** For the embedded venue: its feed contains our trades, its time is ours. */
    public static EngineSettings embedded() {
        return new EngineSettings(true, true, true, 5 * SECOND, SECOND, 200);
    }

    /** For a venue of its own, whose trades are not in the market feed. */
    public static EngineSettings external(boolean simulated, boolean ownFillsInFeed, boolean venueTime) {
        return new EngineSettings(simulated, ownFillsInFeed, venueTime, 5 * SECOND, SECOND, 200);
    }
}
