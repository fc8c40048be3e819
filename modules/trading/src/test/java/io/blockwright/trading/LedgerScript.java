package io.blockwright.trading;

import static io.blockwright.trading.TestOrders.VENUE;

import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.VenueEvent;
import java.util.List;

/** Plays one scenario of the order state file against a ledger of its own, and says what the ledger holds after each line. */
final class LedgerScript {
    private static final long PRICE = 1_000_000;

    private final OrderLedger ledger = new OrderLedger();
    private String current = "";
    private String changed = "";
    private String request = "";
    private long quantity;
    private long changedQuantity;
    private int ids;
    private int execs;
    private long now;
    private String marks = "";

    /** Plays a step and returns the state after it, with its marks. */
    String play(String step) {
        String[] words = step.trim().split("\\s+");
        now += 1_000;
        marks = "";
        switch (words[0]) {
            case "missing" -> {
                return "missing " + child().missing();
            }
            case "frozen" -> {
                return child().frozen() && !child().changeable() ? "frozen" : "not frozen";
            }
            case "send" -> send(Long.parseLong(words[1]));
            case "cancel" -> cancel();
            case "replace" -> replace(Long.parseLong(words[1]));
            case "refused" -> ledger.refused(current, "session down", now);
            case "request-refused" -> ledger.requestRefused(request, now);
            case "unsure" -> ledger.unsure(current, now);
            case "restart" -> ledger.markAllUnknown(now);
            default -> report(event(words));
        }
        return child().state() + " " + child().cumQty() + " " + child().leaves() + marks;
    }

    ChildState child() {
        ChildState child = ledger.child(current);
        if (child == null) {
            throw new AssertionError("no child " + current);
        }
        return child;
    }

    OrderLedger ledger() {
        return ledger;
    }

    private void send(long shares) {
        quantity = shares;
        current = "C" + ++ids;
        ledger.intend(TestOrders.limit(current, shares, PRICE), now, Reason.of("test"));
        ledger.sent(current, now);
    }

    private void cancel() {
        request = "C" + ++ids;
        ledger.cancelling(current, request, now);
    }

    private void replace(long shares) {
        changed = "C" + ++ids;
        request = changed;
        changedQuantity = shares;
        ledger.replacing(current, child().order().replacedBy(changed, shares, PRICE), now);
    }

    private void report(VenueEvent event) {
        for (LedgerEffect effect : List.copyOf(ledger.apply(event, now))) {
            if (effect instanceof LedgerEffect.Alarm alarm) {
                marks += alarm.stopParent() ? " !" : " ?";
            }
        }
    }

    private VenueEvent event(String[] words) {
        return switch (words[0]) {
            case "ack" -> new OrderEvent.Accepted(VENUE, now, current, "V" + now);
            case "reject" -> new OrderEvent.Rejected(VENUE, now, current, "no");
            case "fill" -> fill(words);
            case "resend" -> TestOrders.resent(fill(words));
            case "pending" -> new OrderEvent.Pending(VENUE, now, request, current);
            case "cancelled" ->
                new OrderEvent.Cancelled(VENUE, now, request, current, Long.parseLong(words[1]), "on request");
            case "unsolicited-cancel" ->
                new OrderEvent.Cancelled(VENUE, now, current, current, Long.parseLong(words[1]), "by the venue");
            case "cancel-rejected" -> new OrderEvent.CancelRejected(VENUE, now, request, current, false, "too late");
            case "unknown-cancel" -> new OrderEvent.CancelRejected(VENUE, now, request, current, true, "unknown");
            case "replaced" -> replaced(Long.parseLong(words[1]));
            case "replace-rejected" -> new OrderEvent.CancelRejected(VENUE, now, changed, current, false, "too late");
            case "expired" -> new OrderEvent.Expired(VENUE, now, current, Long.parseLong(words[1]));
            case "status" -> status(current, words, quantity);
            case "status-of-change" -> {
                String old = changed;
                quantity = changedQuantity;
                current = old;
                yield status(old, words, quantity);
            }
            case "unknown-order" -> new OrderEvent.UnknownOrder(VENUE, now, current, "unknown order");
            case "unknown-change" -> new OrderEvent.UnknownOrder(VENUE, now, changed, "unknown order");
            case "down" -> new SessionEvent.SessionChanged(VENUE, now, SessionState.DOWN, "disconnected");
            case "bust" ->
                new OrderEvent.FillCorrected(VENUE, now, current, words[1], PRICE, 0, Long.parseLong(words[2]));
            case "correct" ->
                new OrderEvent.FillCorrected(
                        VENUE, now, current, words[1], PRICE, Long.parseLong(words[2]), Long.parseLong(words[3]));
            default -> throw new AssertionError("unknown step " + words[0]);
        };
    }

    private OrderEvent.Filled fill(String[] words) {
        String exec = words.length > 3 ? words[3] : "X" + ++execs;
        return TestOrders.fill(current, exec, PRICE, Long.parseLong(words[1]), Long.parseLong(words[2]), now);
    }

    private OrderEvent replaced(long cum) {
        String old = current;
        current = changed;
        quantity = changedQuantity;
        return new OrderEvent.Replaced(VENUE, now, changed, old, PRICE, quantity, cum, quantity - cum);
    }

    private OrderEvent status(String id, String[] words, long total) {
        long cum = Long.parseLong(words[2]);
        return new OrderEvent.StatusReported(
                VENUE, now, id, "V", OrderState.valueOf(words[1]), total, cum, total - cum, PRICE);
    }
}
