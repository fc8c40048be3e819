package io.blockwright.engine;

import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every parent on the desk, in order of arrival; each change is journaled and hashed here. Engine thread only. */
final class Parents {
    private final DeskParts parts;
    private final DarkRoute pools;
    private final List<ParentWork> all = new ArrayList<>();
    private final List<ParentWork> live = new ArrayList<>();
    private final List<ParentWork> watchingMid = new ArrayList<>();
    private boolean watchersKnown;
    private final Map<String, ParentWork> byId = new HashMap<>();

    Parents(DeskParts parts) {
        this.parts = parts;
        this.pools = new DarkRoute(parts.venues(), parts.router());
    }

    /** Takes a parent in; its strategy is asked for the first time at its start. */
    ParentWork accept(ParentOrder order, String user, long now) {
        ParentWork parent = restore(order, user, now);
        journal(new JournalRecord.ParentAccepted(now, order, parent.decisionMidTwice()));
        parts.hash().parentMoved(now, order.parentId(), ParentStatus.SCHEDULED);
        return parent;
    }

    /** The same without a journal line: at recovery. */
    ParentWork restore(ParentOrder order, String user, long now) {
        MarketState market = parts.markets().get(order.symbol());
        if (market == null) {
            throw new IllegalStateException("no market data for " + order.symbol());
        }
        ParentWork parent =
                new ParentWork(order, parts.strategies().create(order), market, parts.ledger(), pools, now, user);
        parts.gate().parentAccepted(order);
        watchersKnown = false;
        all.add(parent);
        live.add(parent);
        byId.put(order.parentId(), parent);
        return parent;
    }

    void begin(ParentWork parent, long now) {
        parent.start(now);
        moved(parent, ParentStatus.WORKING, "started", now);
    }

    void move(ParentWork parent, ParentStatus to, String reason, long now) {
        parent.move(to, now);
        parent.explain(reason);
        moved(parent, to, reason, now);
    }

    private void moved(ParentWork parent, ParentStatus to, String reason, long now) {
        String id = parent.order().parentId();
        watchersKnown = false;
        journal(new JournalRecord.ParentMoved(now, id, to, reason));
        parts.hash().parentMoved(now, id, to);
        if (to.isFinal()) {
            live.remove(parent);
        }
    }

    /** At recovery: the status as the journal has it. */
    void restoreStatus(ParentWork parent, ParentStatus to, String reason, long time) {
        watchersKnown = false;
        if (to == ParentStatus.WORKING && parent.startedAt() == 0) {
            parent.start(time);
        } else {
            parent.move(to, time);
        }
        parent.explain(reason);
        if (to.isFinal()) {
            live.remove(parent);
        }
    }

    /** New live limits; the strategy sees them at its next turn and adapts what of its schedule they touch. */
    void change(ParentWork parent, ParentOrder changed, long now) {
        restoreChange(parent, changed, now);
        journal(new JournalRecord.ParentChanged(now, changed));
    }

    void restoreChange(ParentWork parent, ParentOrder changed, long now) {
        parent.change(changed, parent.strategy());
        parts.gate().parentAccepted(changed);
        parent.wakeAt(Math.max(now, changed.start()));
    }

    private void journal(JournalRecord record) {
        if (parts.journal().failure().isEmpty()) {
            parts.journal().append(record);
        }
    }

    @Nullable
    ParentWork byId(String parentId) {
        return byId.get(parentId);
    }

    List<ParentWork> all() {
        return all;
    }

    /** Live parents to which a move of the mid matters at once; there may be some to which it no longer does. */
    List<ParentWork> watchingMid() {
        if (!watchersKnown) {
            watchingMid.clear();
            for (ParentWork parent : live) {
                if (parent.watchesMid()) {
                    watchingMid.add(parent);
                }
            }
            // while an arrival is unknown the list is made again: the next mid may settle it
            watchersKnown = watchingMid.stream().allMatch(ParentWork::arrived);
        }
        return watchingMid;
    }

    /** Parents that are not final yet; do not change while iterating. */
    List<ParentWork> live() {
        return live;
    }
}
