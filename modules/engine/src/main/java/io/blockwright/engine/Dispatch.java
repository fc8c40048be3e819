package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Reason;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.ApprovedReplace;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import io.blockwright.trading.RiskDecision;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.Router;
import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;
import java.util.ArrayDeque;
import java.util.function.LongSupplier;

/**
 * From a decision to the wire: risk gate, journal, session, in this order. An intent leaves only when the journal says that
 * it is durable; cancels leave at once, because they can only reduce risk. Engine thread only.
 */
final class Dispatch {
    private final RiskGate gate;
    private final OrderLedger ledger;
    private final Router router;
    private final Refusals refusals;
    private final AwayCancels away;
    private final Journal journal;
    private final ClOrdIds ids;
    private final EventHash hash;
    private final Alerts alerts;
    private final VenueBooks venues;
    private final LongSupplier monotonic;
    private final ArrayDeque<Intent> waiting = new ArrayDeque<>();
    private final ArrayDeque<Held> held = new ArrayDeque<>();
    private final DurationWindow journalWait = new DurationWindow();
    private final RoundTrips roundTrips = new RoundTrips();
    private long sent;
    private long blocked;

    /** A cancel that waits for room in the message rate. */
    private record Held(ChildState child, Reason reason) {}

    private sealed interface Intent {
        long sequence();

        long since();

        record New(long sequence, long since, ApprovedOrder order) implements Intent {}

        record Change(long sequence, long since, ApprovedReplace change) implements Intent {}
    }

    Dispatch(
            RiskGate gate,
            OrderLedger ledger,
            Router router,
            Journal journal,
            ClOrdIds ids,
            EventHash hash,
            Alerts alerts,
            VenueBooks venues,
            LongSupplier monotonic) {
        this.venues = venues;
        this.gate = gate;
        this.ledger = ledger;
        this.router = router;
        this.journal = journal;
        this.ids = ids;
        this.hash = hash;
        this.alerts = alerts;
        this.monotonic = monotonic;
        this.refusals = new Refusals(journal);
        this.away = new AwayCancels(router, alerts);
    }

    /** Why nothing can be sent to a venue of this name; empty where it can, and for none in particular. */
    String noVenue(String venue) {
        return venue.isEmpty() || router.session(venue) != null
                ? ""
                : "There is no venue " + venue + " on this desk; use "
                        + String.join(
                                ", ",
                                router.all().stream().map(VenueSession::venue).toList())
                        + ".";
    }

    /** Places a child; returns an empty string, or why not. */
    String place(ParentWork parent, Decision.Place place, long now) {
        String venue = router.choose(place.venue());
        ChildOrder order = new ChildOrder(
                ids.next(),
                parent.order().parentId(),
                parent.order().symbol(),
                parent.order().side(),
                place.type(),
                place.timeInForce(),
                place.quantity(),
                place.price(),
                venue);
        MarketState market = parent.state();
        return switch (gate.check(
                order,
                market.lastGoodMidTwice(),
                venues.midTwice(venue, market.lastGoodMidTwice()),
                venues.usable(venue, market.book().usable()),
                now)) {
            case RiskDecision.Approved approved -> {
                ledger.intend(order, now, place.reason());
                hash.intent(now, order);
                long sequence = append(new JournalRecord.ChildIntended(
                        now, order, place.reason().brief()));
                waiting.add(new Intent.New(sequence, monotonic.getAsLong(), approved.order()));
                yield "";
            }
            case RiskDecision.Blocked no -> refuse(now, order, no);
            case RiskDecision.ApprovedChange _ -> throw new IllegalStateException("a new order is no change");
        };
    }

    /** Where the journal takes nothing more the number is never durable, so that what waits for it never leaves. */
    private long append(JournalRecord line) {
        try {
            return journal.append(line);
        } catch (IllegalStateException e) {
            if (journal.failure().isEmpty()) {
                throw e;
            }
            return Long.MAX_VALUE;
        }
    }

    /** Changes a working child; returns an empty string, or why not. */
    String replace(ParentWork parent, ChildState child, long quantity, long price, Reason reason, long now) {
        ChildOrder replacement = child.order().replacedBy(ids.next(), quantity, price);
        MarketState market = parent.state();
        return switch (gate.checkReplace(
                child.order(),
                replacement,
                market.lastGoodMidTwice(),
                venues.midTwice(replacement.venue(), market.lastGoodMidTwice()),
                venues.usable(replacement.venue(), market.book().usable()),
                now)) {
            case RiskDecision.ApprovedChange approved -> {
                String original = child.order().clOrdId();
                ledger.replacing(original, replacement, now);
                hash.intent(now, replacement);
                long sequence = append(new JournalRecord.ReplaceIntended(now, original, replacement, reason.brief()));
                waiting.add(new Intent.Change(sequence, monotonic.getAsLong(), approved.change()));
                yield "";
            }
            case RiskDecision.Blocked no -> refuse(now, replacement, no);
            case RiskDecision.Approved _ -> throw new IllegalStateException("a change is no new order");
        };
    }

    /**
     * Cancels a child; goes out at once, journal or not. Only where cancels themselves would be the runaway it waits for room,
     * and where the venue cannot be reached it leaves when it can. Returns an empty string, or why not.
     */
    String cancel(ChildState child, Reason reason, long now) {
        ChildOrder order = child.order();
        if (dropUnsent(order.clOrdId(), now)) {
            return "";
        }
        VenueSession session = router.session(order.venue());
        if (session == null) {
            return "no session to venue " + order.venue();
        }
        if (away.keep(child, reason, now)) {
            return "";
        }
        if (!gate.countCancel(order.venue(), now)) {
            alerts.raise(now, Severity.WARNING, "So many cancels within a second that the last ones wait for room");
            held.add(new Held(child, reason));
            return "";
        }
        String requestId = ids.next();
        if (journal.failure().isEmpty()) {
            journal.append(new JournalRecord.CancelIntended(now, requestId, order.clOrdId(), reason.brief()));
        }
        hash.cancelIntent(now, requestId, order.clOrdId());
        ledger.cancelling(order.clOrdId(), requestId, now);
        return switch (session.cancel(order, requestId)) {
            case SendResult.Sent _, SendResult.Unsure _ -> "";
            case SendResult.Refused refused -> {
                ledger.requestRefused(requestId, now);
                yield refused.reason();
            }
        };
    }

    /** An intent that is still waiting for the journal never leaves: its order ends here. */
    private boolean dropUnsent(String clOrdId, long now) {
        for (Intent intent : waiting) {
            if (intent instanceof Intent.New n && n.order().order().clOrdId().equals(clOrdId)) {
                waiting.remove(intent);
                notSent(clOrdId, "cancelled before it left", now);
                return true;
            }
        }
        return false;
    }

    private void cancelWaiting(long now) {
        if (!away.idle()) {
            away.release((child, reason) -> cancel(child, reason, now));
        }
        if (!held.isEmpty()) {
            cancelHeld(now);
        }
    }

    private void cancelHeld(long now) {
        for (int i = held.size(); i > 0; i--) {
            Held next = held.remove();
            if (next.child().changeable()
                    && cancel(next.child(), next.reason(), now).isEmpty()
                    && heldAgain(next)) {
                return;
            }
        }
    }

    private boolean heldAgain(Held tried) {
        Held last = held.peekLast();
        return last != null && last.child() == tried.child();
    }

    /** A venue answered. */
    void answered(String clOrdId) {
        roundTrips.answered(clOrdId, monotonic.getAsLong());
    }

    /** Sends every intent that is durable by now. */
    void flush(long now) {
        journal.push(); // only now that all is decided: waking somebody may cost one the processor
        if (!refusals.idle()) {
            refusals.onTime(now);
        }
        cancelWaiting(now);
        failClosedAtOnce(now);
        while (!waiting.isEmpty()) {
            Intent intent = waiting.peek();
            if (intent.sequence() > journal.durable()) {
                if (!journal.failure().isEmpty()) {
                    failClosed(now);
                }
                return;
            }
            waiting.remove();
            journalWait.record(monotonic.getAsLong() - intent.since());
            send(intent, now);
        }
    }

    /** Waits for the journal and sends everything: for runs that hold time. */
    void flushBlocking(long now) {
        journal.push();
        if (!refusals.idle()) {
            refusals.onTime(now);
        }
        cancelWaiting(now);
        failClosedAtOnce(now);
        Intent last = waiting.peekLast();
        if (last != null) {
            journal.awaitDurable(last.sequence());
            flush(now);
        }
    }

    /** A desk whose journal failed says so and is killed at once, not only when it wants to send something. */
    private void failClosedAtOnce(long now) {
        if (!journal.failure().isEmpty() && (!gate.killed() || !waiting.isEmpty())) {
            failClosed(now);
        }
    }

    private void failClosed(long now) {
        alerts.raise(now, Severity.CRITICAL, "The journal failed, nothing is sent: " + journal.failure());
        gate.kill("journal failed");
        while (!waiting.isEmpty()) {
            switch (waiting.remove()) {
                case Intent.New n -> {
                    gate.notSent(n.order().order().clOrdId());
                    ledger.refused(n.order().order().clOrdId(), "journal failed", now);
                }
                case Intent.Change c -> {
                    gate.notSent(c.change().replacement().clOrdId());
                    ledger.requestRefused(c.change().replacement().clOrdId(), now);
                }
            }
        }
    }

    private void send(Intent intent, long now) {
        switch (intent) {
            case Intent.New n -> sendNew(n.order(), now);
            case Intent.Change c -> sendChange(c.change(), now);
        }
    }

    private void sendNew(ApprovedOrder approved, long now) {
        ChildOrder order = approved.order();
        VenueSession session = router.session(order.venue());
        if (gate.killed()) {
            notSent(order.clOrdId(), "killed before it left", now);
        } else if (session == null) {
            notSent(order.clOrdId(), "no session to venue " + order.venue(), now);
        } else {
            roundTrips.sent(order.clOrdId(), monotonic.getAsLong());
            switch (session.submit(approved)) {
                case SendResult.Sent _ -> {
                    sent++;
                    ledger.sent(order.clOrdId(), now);
                }
                case SendResult.Unsure unsure -> {
                    sent++;
                    ledger.unsure(order.clOrdId(), now);
                    alerts.raise(now, Severity.WARNING, order.clOrdId() + " may not have left: " + unsure.reason());
                }
                case SendResult.Refused refused -> {
                    notSent(order.clOrdId(), refused.reason(), now);
                    alerts.raise(now, Severity.WARNING, "Not sent: " + refused.reason());
                }
            }
        }
    }

    private void notSent(String clOrdId, String reason, long now) {
        roundTrips.notSent(clOrdId);
        gate.notSent(clOrdId);
        ledger.refused(clOrdId, reason, now);
        if (journal.failure().isEmpty()) {
            journal.append(new JournalRecord.SendRefused(now, clOrdId, reason));
        }
    }

    private void sendChange(ApprovedReplace change, long now) {
        ChildOrder replacement = change.replacement();
        VenueSession session = router.session(replacement.venue());
        if (gate.killed()) {
            changeNotSent(replacement, "killed before it left", now);
            return;
        }
        roundTrips.sent(replacement.clOrdId(), monotonic.getAsLong());
        SendResult result = session == null
                ? new SendResult.Refused("no session to " + replacement.venue())
                : session.replace(change);
        if (result instanceof SendResult.Refused refused) {
            changeNotSent(replacement, refused.reason(), now);
            alerts.raise(now, Severity.WARNING, "Change not sent: " + refused.reason());
        } else {
            sent++;
            if (result instanceof SendResult.Unsure) {
                ledger.unsure(replacement.clOrdId(), now);
            }
        }
    }

    private void changeNotSent(ChildOrder replacement, String reason, long now) {
        roundTrips.notSent(replacement.clOrdId());
        gate.notSent(replacement.clOrdId());
        ledger.requestRefused(replacement.clOrdId(), now);
        if (journal.failure().isEmpty()) {
            journal.append(new JournalRecord.SendRefused(now, replacement.clOrdId(), reason));
        }
    }

    private String refuse(long now, ChildOrder order, RiskDecision.Blocked no) {
        blocked++;
        refusals.refused(order, no, now);
        alerts.raise(now, Severity.WARNING, "Blocked by risk (" + no.rule() + "): " + no.message());
        return no.message();
    }

    boolean idle() {
        return waiting.isEmpty() && held.isEmpty();
    }

    long sentCount() {
        return sent;
    }

    long blockedCount() {
        return blocked;
    }

    /** From an order's sending to the venue's first answer. */
    DurationWindow roundTrips() {
        return roundTrips.window();
    }

    DurationWindow journalWait() {
        return journalWait;
    }
}
