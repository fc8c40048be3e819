package io.blockwright.simulator;

/**
 * What a dark pool is like, and who is in it.
 *
 * @param name the venue's name on the desk
 * @param latency between a member and the pool
 * @param minimum shares: no order is smaller and nothing less crosses; what would be left below it is handed back
 * @param printDelay nanoseconds from a cross until the tape shows it
 * @param parked part of its meta-order that an institution leaves in the pool, 0 to 1
 * @param pingWait mean seconds of the market's time between two pings of those who look for hidden interest in order to
 *     trade ahead of it on the lit venues; infinity for a pool that knows nobody of the kind
 */
public record DarkTerms(
        String name,
        FeeSchedule fees,
        LatencyModel latency,
        long minimum,
        long printDelay,
        double parked,
        double pingWait) {
    /** A pool of blocks from 100 shares, a tenth of a cent for either side, printed after ten seconds, and pinged. */
    public static final DarkTerms STANDARD =
            new DarkTerms("DARK", new FeeSchedule(0.0010, 0.0010), LatencyModel.METRO, 100, 10_000_000_000L, 0.25, 15);

    public DarkTerms {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a dark pool needs a name");
        }
        if (minimum < 1 || printDelay < 0) {
            throw new IllegalArgumentException("the minimum of dark pool " + name
                    + " must be positive and its print delay not negative, not " + minimum + " and " + printDelay);
        }
        if (!(parked >= 0 && parked < 1) || !(pingWait > 0)) {
            throw new IllegalArgumentException("in dark pool " + name
                    + " the parked part lies in [0, 1) and the wait between pings is positive, not " + parked + " and "
                    + pingWait);
        }
    }

    /** The same pool without those who look for hidden interest. */
    public DarkTerms withoutPings() {
        return new DarkTerms(name, fees, latency, minimum, printDelay, parked, Double.POSITIVE_INFINITY);
    }
}
