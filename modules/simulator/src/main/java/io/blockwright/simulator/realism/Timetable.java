package io.blockwright.simulator.realism;

import io.blockwright.domain.Side;
import io.blockwright.simulator.ImpactSettings;
import java.util.Arrays;
import java.util.SplittableRandom;

/** When in a day a meta-order may begin, so that it ends and its impact can fade before the close. */
final class Timetable {
    /** Seconds after the open and before the close in which nothing is begun and nothing must be left to do. */
    private static final int FIRST = 300;

    private static final int LAST = 60;

    /** The others may trade less than they did without the meta-order. */
    private static final double SLACK = 1.1;

    private final DayRecord day;
    private final ImpactSettings settings;
    private final double[] cumulated;
    private final int end;

    Timetable(DayRecord day, ImpactSettings settings) {
        this.day = day;
        this.settings = settings;
        this.end = day.seconds() - 1 - LAST;
        this.cumulated = new double[day.seconds()];
        for (int i = 1; i < cumulated.length; i++) {
            cumulated[i] = cumulated[i - 1] + day.volumes[i];
        }
    }

    int end() {
        return end;
    }

    /**
     * A meta-order of a part of the day's volume, at a time drawn from the dice; faster than asked for where it would not
     * fit in the day otherwise.
     *
     * @param room time to leave after it, in units of its own
     */
    MetaOrder draw(Side side, double size, double slowness, double room, SplittableRandom dice) {
        long shares = Math.round(size * day.volume() / settings.child());
        long quantity = Math.max(1, shares) * settings.child();
        double rate = settings.participation() / slowness;
        int[] starts = new int[Math.max(0, end - FIRST)];
        int found = 0;
        for (int start = FIRST; start < end; start++) {
            int finish = finish(start, quantity, rate);
            if (finish < end && finish + room * (finish - start) <= end) {
                starts[found++] = start;
            }
        }
        double draw = dice.nextDouble();
        if (found > 0) {
            return new MetaOrder(side, quantity, starts[(int) (draw * found)], rate, settings.seconds());
        }
        int seconds = (int) ((end - FIRST) / (1 + room));
        double traded = cumulated[Math.min(FIRST + seconds, cumulated.length - 1)] - cumulated[FIRST];
        return new MetaOrder(
                side, quantity, FIRST, SLACK * quantity / traded, settings.seconds() > 0 ? (int) (seconds / SLACK) : 0);
    }

    private int finish(int start, long quantity, double rate) {
        if (settings.seconds() > 0) {
            return start + settings.seconds();
        }
        double needed = cumulated[start] + SLACK * quantity / rate;
        int place = Arrays.binarySearch(cumulated, needed);
        return place >= 0 ? place : -place - 1;
    }
}
