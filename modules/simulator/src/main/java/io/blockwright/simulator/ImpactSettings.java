package io.blockwright.simulator;

import java.util.List;

/**
 * How the impact of meta-orders is measured.
 *
 * @param sizes parts of the day's volume
 * @param participation shares traded by the meta-order per share that others trade, where {@code seconds} is 0
 * @param seconds how long a meta-order lasts whatever the others do; 0 to follow their volume
 * @param starts how often in a day each size is tried, buying and selling at each start
 * @param child shares of a child order at least
 */
public record ImpactSettings(List<Double> sizes, double participation, int seconds, int starts, long child) {
    /**
     * 0.1, 0.3, 1, 3 and 10 % of the day's volume at 20 % of what others trade, in children of 100 shares and more, twice a
     * day each way.
     */
    public static final ImpactSettings STANDARD =
            new ImpactSettings(List.of(0.001, 0.003, 0.01, 0.03, 0.1), 0.2, 0, 2, 100);

    public ImpactSettings {
        sizes = List.copyOf(sizes);
        boolean sound = sizes.stream().allMatch(size -> size > 0 && size < 1);
        if (!sound || sizes.isEmpty() || !(participation > 0 && participation <= 5) || starts < 1 || child < 1) {
            throw new IllegalArgumentException(
                    "sizes must be in (0, 1), participation in (0, 5], starts and child positive");
        }
        if (seconds < 0) {
            throw new IllegalArgumentException("a meta-order cannot last " + seconds + " s");
        }
    }

    /** The same at another pace. */
    public ImpactSettings participation(double rate) {
        return new ImpactSettings(sizes, rate, 0, starts, child);
    }

    /** The same over a fixed time. */
    public ImpactSettings lasting(int duration) {
        return new ImpactSettings(sizes, participation, duration, starts, child);
    }

    /** The same with other sizes. */
    public ImpactSettings sizes(List<Double> parts) {
        return new ImpactSettings(parts, participation, seconds, starts, child);
    }

    /** The same with so many starts a day. */
    public ImpactSettings starts(int perDay) {
        return new ImpactSettings(sizes, participation, seconds, perDay, child);
    }
}
