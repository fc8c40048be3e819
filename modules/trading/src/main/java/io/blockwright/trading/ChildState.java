package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One child order as the ledger knows it, through all its changes of id. Read by the engine thread, changed by the {@link
 * OrderLedger} alone. Times are nanoseconds since the epoch, quantities shares, prices ticks.
 */
public final class ChildState {
    private final String firstClOrdId;
    private final long created;
    private final Reason reason;
    private boolean takenOver;

    ChildOrder order;
    /** Where it stands without regard to requests on their way; SENT and UNKNOWN included. */
    OrderState base = OrderState.INTENDED;

    @Nullable
    ChildOrder replacement;

    @Nullable
    String cancelRequest;

    final List<BookedFill> fills = new ArrayList<>(2);
    final Coverage coverage = new Coverage();
    /** What was booked from a status answer instead of reports, which may still come; null when nothing was. */
    @Nullable
    Coverage fromStatus;

    private Set<String> pastIds = Set.of();
    List<PendingCorrection> corrections = List.of();
    boolean corrected;
    long booked;
    /** Shares times ticks. */
    double value;
    /** The venue's own total, which may be ahead of what was booked. */
    long venueCum;

    boolean acknowledged;
    boolean frozen;
    /** The venue acknowledged it and said later that it does not know it. */
    boolean denied;

    boolean overfillTold;
    /** Quantity of a change whose fate was open when the order ended; 0 for none. */
    private long openChange;

    String venueOrderId = "";
    String statusReason = "";
    long lastVenueTime = Long.MIN_VALUE;
    long lastChange;
    long done;

    /** What the parent's totals hold of it. */
    long countedFilled;

    long countedWorking;
    double countedValue;

    @Nullable
    ChildState before;

    @Nullable
    ChildState after;

    boolean listed;

    /** A correction of a fill that was not reported yet. */
    record PendingCorrection(String execId, long price, long quantity, long cumQty) {}

    ChildState(ChildOrder order, long created, Reason reason) {
        this.order = order;
        this.firstClOrdId = order.clOrdId();
        this.created = created;
        this.reason = reason;
        this.lastChange = created;
    }

    /** The order as the venue last confirmed it (as intended, before the first confirmation). */
    public ChildOrder order() {
        return order;
    }

    /** The id it was first sent under; stays the same through every replace. */
    public String firstClOrdId() {
        return firstClOrdId;
    }

    public String parentId() {
        return order.parentId();
    }

    /** Where it stands, requests on their way included. */
    public OrderState state() {
        if (base.isTerminal() || base == OrderState.UNKNOWN) {
            return base;
        }
        if (cancelRequest != null) {
            return OrderState.PENDING_CANCEL;
        }
        return replacement != null ? OrderState.PENDING_REPLACE : base;
    }

    /** Shares booked as filled. */
    public long cumQty() {
        return booked;
    }

    /** Shares that may still trade, 0 when it ended: of the larger total while a change is on its way. */
    public long leaves() {
        return base.isTerminal() ? 0 : Math.max(0, largestQuantity() - booked);
    }

    /** Shares the venue counted as filled whose reports have not come; they count as working until they do. */
    public long missing() {
        return Math.max(0, venueCum - booked);
    }

    /** Average price of what was booked, in ticks; NaN before the first fill. */
    public double averagePrice() {
        return booked == 0 ? Double.NaN : value / booked;
    }

    /** When it was intended. */
    public long created() {
        return created;
    }

    /** When the ledger last changed its state. */
    public long lastChange() {
        return lastChange;
    }

    /** When it ended, 0 while it is alive. */
    public long done() {
        return done;
    }

    /** Why it was sent. */
    public Reason reason() {
        return reason;
    }

    /** Why it is in its present state, in the venue's words or ours; may be empty. */
    public String statusReason() {
        return statusReason;
    }

    public boolean takenOver() {
        return takenOver;
    }

    /** A person takes the wheel, or hands it back; changes nothing in the market. */
    public void takeOver(boolean byPerson) {
        takenOver = byPerson;
    }

    /** The venue's id as last heard; informative only, it may change during the order's life. */
    public String venueOrderId() {
        return venueOrderId;
    }

    /** Whether a fault was found in the venue's reports about it: a person must look, the desk leaves it alone. */
    public boolean frozen() {
        return frozen;
    }

    /** Whether its venue acknowledged it and said later that it does not know it: asking again brings nothing new. */
    public boolean denied() {
        return denied;
    }

    /** Shares that are known to be filled, reported or only counted by the venue. */
    public long knownFilled() {
        return Math.max(booked, venueCum);
    }

    /** The most it may have been filled: its quantity, or the larger one of a change whose fate is open. */
    public long mostQuantity() {
        return largestQuantity();
    }

    /** Whether a cancel or replace makes sense now. */
    public boolean changeable() {
        OrderState now = state();
        return !frozen && (now == OrderState.WORKING || now == OrderState.PARTIALLY_FILLED);
    }

    /** The change that is on its way, or null. */
    public @Nullable ChildOrder replacement() {
        return replacement;
    }

    /**
     * The order to ask the venue about: the change on its way, while there is one, because the id before it may be dead while
     * the order lives on; once the venue says that the change never came, the order itself.
     */
    public ChildOrder toAskAbout() {
        ChildOrder change = replacement;
        return change == null ? order : change;
    }

    @Override
    public String toString() {
        return order.clOrdId() + " " + state() + " " + booked + "/" + order.quantity();
    }

    long largestQuantity() {
        ChildOrder change = replacement;
        return change == null ? order.quantity() : Math.max(order.quantity(), change.quantity());
    }

    /** What may still be filled at worst: what is open while it is alive, what is unreported afterwards. */
    long exposure() {
        return Math.max(missing(), leaves());
    }

    /** Whether an id is one that the order had before its last change. */
    boolean hadId(String clOrdId) {
        return pastIds.contains(clOrdId);
    }

    /** Whether an id names the order itself, now, before or once its change is confirmed, and not a request to cancel it. */
    boolean isOrderId(String clOrdId) {
        ChildOrder change = replacement;
        return clOrdId.equals(order.clOrdId())
                || hadId(clOrdId)
                || (change != null && clOrdId.equals(change.clOrdId()));
    }

    /** The venue confirmed a change. */
    void adopt(ChildOrder changed) {
        if (!changed.clOrdId().equals(order.clOrdId())) {
            if (pastIds.isEmpty()) {
                pastIds = new HashSet<>();
            }
            pastIds.add(order.clOrdId());
        }
        ChildOrder change = replacement;
        if (change != null && change.clOrdId().equals(changed.clOrdId())) {
            replacement = null;
        }
        openChange = 0;
        order = changed;
    }

    /** What may be filled at most without being an overfill. */
    long allowedQuantity() {
        return Math.max(largestQuantity(), openChange);
    }

    /** Working or partly filled, as its fills say. */
    OrderState workingState() {
        return booked > 0 || venueCum > 0 ? OrderState.PARTIALLY_FILLED : OrderState.WORKING;
    }

    /** The venue knows the order: what was uncertain about its arrival is settled. */
    void alive() {
        acknowledged = true;
        denied = false;
        if (!base.isTerminal()) {
            if (base == OrderState.UNKNOWN) {
                statusReason = "";
            }
            base = workingState();
        }
    }

    void end(OrderState terminal, String why) {
        if (!base.isTerminal()) {
            base = terminal;
            statusReason = why;
            openChange = replacement == null ? 0 : replacement.quantity();
            replacement = null;
            cancelRequest = null;
        }
    }

    void unknown(String why) {
        if (!base.isTerminal() && base != OrderState.UNKNOWN) {
            base = OrderState.UNKNOWN;
            statusReason = why;
        }
    }
}
