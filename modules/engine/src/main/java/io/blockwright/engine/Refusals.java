package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.trading.RiskDecision;
import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what the risk gate refuses into the journal, and bounds it: of one parent and rule a line a second, of the desk no
 * more than {@link #BURST} at once and {@link #PER_SECOND} a second over time. What has no line of its own is counted in the
 * next one, which follows by itself when the refusals end. Engine thread only.
 */
final class Refusals {
    private static final long SECOND = 1_000_000_000L;
    static final int BURST = 100;
    static final int PER_SECOND = 5;
    /** Kinds of refusal that are counted apart; of more the oldest are told and forgotten. */
    private static final int KINDS = 10_000;

    private final Journal journal;
    private final Map<Kind, Run> runs = new LinkedHashMap<>();
    private final ArrayDeque<Run> untold = new ArrayDeque<>();
    private double room = BURST;
    private long filledAt = Long.MIN_VALUE;

    private record Kind(String parentId, String rule) {}

    /** Refusals of one kind since its last line. */
    private static final class Run {
        private long written = Long.MIN_VALUE;
        private long omitted;
        private ChildOrder order;
        private RiskDecision.Blocked why;

        Run(ChildOrder order, RiskDecision.Blocked why) {
            this.order = order;
            this.why = why;
        }
    }

    Refusals(Journal journal) {
        this.journal = journal;
    }

    /** An order was refused. */
    void refused(ChildOrder order, RiskDecision.Blocked why, long now) {
        Kind kind = new Kind(order.parentId(), why.rule());
        Run run = runs.get(kind);
        if (run == null) {
            if (runs.size() >= KINDS) {
                Run oldest = runs.remove(runs.keySet().iterator().next());
                untold.remove(oldest);
            }
            run = new Run(order, why);
            runs.put(kind, run);
        }
        run.order = order;
        run.why = why;
        if (due(run, now) && take(now)) {
            write(run, now);
        } else {
            if (run.omitted++ == 0) {
                untold.add(run);
            }
        }
    }

    /** Tells of what was only counted, once its second is over. */
    void onTime(long now) {
        for (int i = untold.size(); i > 0; i--) {
            Run run = untold.remove();
            if (due(run, now) && take(now)) {
                run.omitted--; // the line is the last one's own
                write(run, now);
            } else {
                untold.add(run);
            }
        }
    }

    /** Whether anything waits to be told. */
    boolean idle() {
        return untold.isEmpty();
    }

    private static boolean due(Run run, long now) {
        return run.written == Long.MIN_VALUE || now - run.written >= SECOND;
    }

    private boolean take(long now) {
        if (filledAt != Long.MIN_VALUE) {
            room = Math.min(BURST, room + (now - filledAt) * (double) PER_SECOND / SECOND);
        }
        filledAt = now;
        if (room < 1 || !journal.failure().isEmpty()) {
            return false;
        }
        room--;
        return true;
    }

    private void write(Run run, long now) {
        journal.append(new JournalRecord.RiskRefused(now, run.order, run.why.rule(), run.why.message(), run.omitted));
        if (run.omitted > 0) {
            untold.remove(run);
        }
        run.omitted = 0;
        run.written = now;
    }
}
