package io.blockwright.engine;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentStatus;
import io.blockwright.strategies.Intention;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parent's row as it was last made, and what of it can be used again. A row is made anew when the parent or a child of it
 * changed, and a live one every tenth of a second besides; looking ahead, the dear part, every quarter of a second. Engine
 * thread only.
 */
final class ParentPicture {
    static final long ROW_AGE = 100_000_000L;
    static final long OUTLOOK_AGE = 250_000_000L;

    private final ParentWork parent;
    private final ChildRows children;
    private final Pace pace = new Pace();
    private @Nullable ParentRow row;
    private long rowVersion = -1;
    private long rowTime;
    private long aheadVersion = -1;
    private long aheadTime;
    private @Nullable Advice intention;
    private List<Outlook.PlannedChild> planned = List.of();

    ParentPicture(ParentWork parent, OrderLedger ledger) {
        this.parent = parent;
        this.children = new ChildRows(parent, ledger);
    }

    ParentRow row() {
        ParentRow made = row;
        if (made == null) {
            throw new IllegalStateException(
                    "no row was made of " + parent.order().parentId());
        }
        return made;
    }

    /** Whether something happened to the parent since its row was made. */
    boolean changed() {
        return rowVersion != parent.version();
    }

    /** Whether the row of a live parent is so old that time and market show. */
    boolean aged(long now) {
        return !parent.status().isFinal() && (now < rowTime || now - rowTime >= ROW_AGE);
    }

    /** Whether looking ahead would tell something new. */
    boolean wantsOutlook(long now) {
        return aheadVersion != parent.version()
                || (!parent.status().isFinal() && (now < aheadTime || now - aheadTime >= OUTLOOK_AGE));
    }

    void lookAhead(long now) {
        aheadVersion = parent.version();
        aheadTime = now;
        boolean comes = parent.status() == ParentStatus.WORKING || parent.status() == ParentStatus.SCHEDULED;
        Intention next = comes ? parent.strategy().next(parent.at(now)) : null;
        intention = next == null ? null : new Advice(0, now, next.due(), false, next.decision());
        if (!comes) {
            planned = List.of();
            return;
        }
        List<Outlook.PlannedChild> ahead = new ArrayList<>();
        parent.strategy()
                .plan(parent, Outlook.PLANNED, (time, quantity) -> ahead.add(new Outlook.PlannedChild(time, quantity)));
        planned = List.copyOf(ahead);
    }

    void make(long now) {
        boolean changed = changed();
        rowVersion = parent.version();
        rowTime = now;
        double average = parent.averagePrice();
        double arrival = parent.arrivalMidTwice() == Instrument.NO_PRICE ? Double.NaN : parent.arrivalMidTwice() / 2.0;
        long filled = parent.filled();
        long volume = parent.market().volume();
        row = new ParentRow(
                parent.order(),
                parent.status(),
                filled,
                parent.working(),
                Math.min(parent.order().quantity(), parent.strategy().scheduled(now)),
                average,
                arrival,
                parent.order().side().sign() * (average - arrival) / arrival * 1e4,
                volume == 0 ? 0 : (double) filled / volume,
                parent.strategy().name(),
                parent.lastReason(),
                parent.touchedBy(),
                children.now(changed),
                outlook(now));
    }

    private Outlook outlook(long now) {
        boolean done = parent.status().isFinal();
        long until = done ? parent.endedAt() : now;
        Advice shown = parent.mode() == ControlMode.ADVISE && parent.advice() != null ? parent.advice() : intention;
        long expectedEnd = done ? 0 : pace.expectedEnd(parent, now);
        return new Outlook(
                parent.mode(),
                done ? null : shown,
                planned,
                expectedEnd,
                parent.market().vwap(),
                parent.market().twap(until),
                parent.lastDecision(),
                done ? "" : parent.caution());
    }
}
