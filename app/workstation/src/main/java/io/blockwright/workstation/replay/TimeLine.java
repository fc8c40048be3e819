package io.blockwright.workstation.replay;

import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Moment.Kind;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parent's life from its first to its last instant that can be shown, and what happened in it. Immutable; needs no toolkit.
 *
 * @param start nanoseconds since the epoch
 * @param end not before the start
 * @param moments oldest first
 */
record TimeLine(long start, long end, List<Moment> moments) {
    static final TimeLine EMPTY = new TimeLine(0, 0, List.of());

    TimeLine {
        moments = List.copyOf(moments);
    }

    /** Whether nothing was opened yet. */
    boolean isEmpty() {
        return end == 0;
    }

    long clamp(long time) {
        return Math.clamp(time, start, Math.max(start, end));
    }

    /** Where an instant is between start and end, 0–1. */
    double share(long time) {
        return end <= start ? 0 : Math.clamp((time - start) / (double) (end - start), 0, 1);
    }

    long at(double share) {
        return clamp(start + Math.round(share * (end - start)));
    }

    /** When the strategy next decided, or a person stepped in, after an instant; the end where nothing follows. */
    long nextDecision(long time) {
        for (Moment moment : moments) {
            if (moment.line().time() > time && decides(moment)) {
                return clamp(moment.line().time());
            }
        }
        return end;
    }

    /** The same before an instant; the start where nothing went before. */
    long decisionBefore(long time) {
        for (Moment moment : moments.reversed()) {
            if (moment.line().time() < time && decides(moment)) {
                return clamp(moment.line().time());
            }
        }
        return start;
    }

    private static boolean decides(Moment moment) {
        return moment.kind() == Kind.DECISION || moment.kind() == Kind.OVERRIDE;
    }

    /** What was decided last at an instant, by the strategy or by a person; null before the first decision. */
    @Nullable
    Moment decisionAt(long time) {
        Moment last = null;
        for (Moment moment : moments) {
            if (moment.line().time() > time) {
                break;
            }
            last = decides(moment) || last == null ? moment : last;
        }
        return last;
    }

    /** What a challenger said last of what was decided last at an instant; null where it was not asked of that. */
    @Nullable
    Shadow shadowAt(long time) {
        Shadow last = null;
        for (Moment moment : moments) {
            if (moment.line().time() > time) {
                break;
            }
            last = decides(moment) || moment.kind() == Kind.SHADOW ? moment.shadow() : last;
        }
        return last;
    }

    /** How often a challenger was asked up to an instant, and how often it would have done the same. */
    Asked askedUntil(long time) {
        Set<Long> asked = new HashSet<>();
        int same = 0;
        for (Moment moment : moments) {
            Shadow shadow = moment.shadow();
            if (shadow != null && shadow.time() <= time && asked.add(shadow.time()) && shadow.same()) {
                same++;
            }
        }
        return new Asked(asked.size(), same);
    }

    /** Decisions of which a challenger was asked, and those in which it would have done the same. */
    record Asked(int decisions, int same) {}

    /** Whether a challenger was asked of anything. */
    boolean shadowed() {
        return moments.stream().anyMatch(moment -> moment.shadow() != null);
    }

    /** The moment nearest to an instant among those that have a mark, not further than {@code reach}; null for none. */
    @Nullable
    Moment near(long time, long reach) {
        Moment nearest = null;
        for (Moment moment : moments) {
            boolean marked = decides(moment) || moment.kind() == Kind.FILL || moment.kind() == Kind.SHADOW;
            long distance = Math.abs(moment.line().time() - time);
            if (marked
                    && distance <= reach
                    && (nearest == null || distance < Math.abs(nearest.line().time() - time))) {
                nearest = moment;
            }
        }
        return nearest;
    }
}
