package io.blockwright.trading;

import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * Books fills so that each share is counted once: by the place a fill takes in the venue's cumulative quantity, because an
 * ExecID may repeat on different fills and one fill may be reported many times.
 */
final class FillBooking {
    private final Function<String, ParentBook> parents;
    private final Effects effects;

    FillBooking(Function<String, ParentBook> parents, Effects effects) {
        this.parents = parents;
        this.effects = effects;
    }

    /** Books a reported fill; a report seen before changes nothing. Returns whether it told anything new. */
    boolean report(ChildState child, OrderEvent.Filled e) {
        long from = e.cumQty() - e.quantity();
        if (e.quantity() <= 0 || from < 0 || e.price() == Instrument.NO_PRICE) {
            effects.freeze(
                    child,
                    "fill " + e.execId() + " of " + e.quantity() + " shares with a total of " + e.cumQty()
                            + " makes no sense and was not booked; compare with the venue.");
            return false;
        }
        if (child.corrected && seen(child, e)) {
            return false;
        }
        long fresh = child.coverage.uncovered(from, e.cumQty());
        Coverage fromStatus = child.fromStatus;
        boolean explained = fromStatus != null && fromStatus.uncovered(from, e.cumQty()) < e.quantity();
        if (fresh == 0) {
            if (!explained && !e.possibleResend() && !seen(child, e)) {
                effects.freeze(
                        child,
                        "fill " + e.execId() + " of " + e.quantity() + " shares brings the total to " + e.cumQty()
                                + ", but " + child.booked + " are booked already: the venue's total went down."
                                + " It was not booked; compare with the venue.");
            }
            return false;
        }
        if (fresh < e.quantity() && !explained) {
            effects.freeze(
                    child,
                    "fill " + e.execId() + " overlaps fills booked before; only " + fresh + " of its " + e.quantity()
                            + " shares were booked; compare with the venue.");
        }
        afterEnd(child, e);
        child.coverage.cover(from, e.cumQty());
        book(child, fill(child, e.execId(), e.time(), e.price(), fresh, e.liquidity(), e.venue()), e.cumQty());
        child.venueCum = Math.max(child.venueCum, e.cumQty());
        applyEarlyCorrection(child, e.execId());
        checkOverfill(child);
        return true;
    }

    /** Books what a status answer says was filled beyond what was reported, at the price that makes the average right. */
    void status(ChildState child, OrderEvent.StatusReported e) {
        unreported(
                child, e, "STATUS-", "; booked from its status answer, reports that come late are not counted again.");
    }

    /** Books what a person found out was filled beyond what was reported; {@code e} says it in a status answer's form. */
    void byHand(ChildState child, OrderEvent.StatusReported e) {
        unreported(child, e, "PERSON-", "; booked as a person said, reports that come late are not counted again.");
    }

    private void unreported(ChildState child, OrderEvent.StatusReported e, String source, String how) {
        long missing = e.cumQty() - child.booked;
        if (missing <= 0) {
            return;
        }
        String id = source + child.firstClOrdId() + "-" + e.cumQty();
        long value = Math.round(e.averagePrice() * e.cumQty()) - Math.round(child.value);
        long price = Math.floorDiv(value, missing);
        long dearer = value - price * missing;
        if (!(e.averagePrice() > 0) || price <= 0) {
            price = fallbackPrice(child);
            dearer = 0;
            effects.warn(
                    child,
                    "the venue counts " + missing + " more shares filled than it reported and gives no usable average"
                            + " price; booked at " + price + " ticks, correct it by hand.");
        } else {
            effects.warn(child, missing + " more shares are filled than the venue reported" + how);
        }
        child.coverage.cover(0, e.cumQty());
        Coverage fromStatus = child.fromStatus == null ? new Coverage() : child.fromStatus;
        fromStatus.cover(0, e.cumQty());
        child.fromStatus = fromStatus;
        if (missing > dearer) {
            book(child, synthetic(child, id, e, price, missing - dearer), e.cumQty() - dearer);
        }
        if (dearer > 0) {
            book(child, synthetic(child, id + "b", e, price + 1, dearer), e.cumQty());
        }
        child.venueCum = Math.max(child.venueCum, e.cumQty());
        checkOverfill(child);
    }

    /** Takes back or changes a fill. */
    void correct(ChildState child, OrderEvent.FillCorrected e) {
        for (int i = child.fills.size() - 1; i >= 0; i--) {
            BookedFill booked = child.fills.get(i);
            if (booked.fill.execId().equals(e.execRefId()) && booked.fill.quantity() > 0) {
                correct(child, booked, e.price(), e.quantity(), e.cumQty());
                return;
            }
        }
        if (seen(child, e.execRefId())) {
            return;
        }
        if (child.corrections.isEmpty()) {
            child.corrections = new ArrayList<>(1);
        }
        child.corrections.add(new ChildState.PendingCorrection(e.execRefId(), e.price(), e.quantity(), e.cumQty()));
        effects.warn(
                child,
                "the venue corrected fill " + e.execRefId() + ", which it has not reported yet; the correction waits"
                        + " for the fill.");
    }

    private void correct(ChildState child, BookedFill booked, long price, long quantity, long cumQty) {
        Fill before = booked.fill;
        if (before.price() == price && before.quantity() == quantity) {
            return;
        }
        Fill after = fill(child, before.execId(), before.time(), price, quantity, before.liquidity(), before.venue());
        long gone = before.quantity() - quantity;
        if (gone > 0) {
            long end = booked.end;
            child.coverage.remove(end - gone, end);
            for (BookedFill other : child.fills) {
                if (other.end >= end) {
                    other.end -= gone;
                }
            }
        }
        booked.fill = after;
        child.corrected = true;
        child.booked -= gone;
        child.value += quantity * (double) price - before.quantity() * (double) before.price();
        child.venueCum = Math.max(child.booked, cumQty);
        ParentBook parent = parents.apply(child.parentId());
        int index = parent.fills.indexOf(before);
        if (quantity == 0) {
            parent.fills.remove(index);
        } else {
            parent.fills.set(index, after);
        }
        effects.add(new LedgerEffect.Corrected(before, after, child));
        effects.warn(
                child,
                "the venue " + (quantity == 0 ? "took back" : "changed") + " fill " + before.execId() + " of "
                        + before.quantity() + " shares at " + before.price() + " ticks"
                        + (quantity == 0 ? "." : " to " + quantity + " at " + price + "."));
        checkOverfill(child);
    }

    private void applyEarlyCorrection(ChildState child, String execId) {
        for (ChildState.PendingCorrection waiting : child.corrections) {
            if (waiting.execId().equals(execId)) {
                child.corrections.remove(waiting);
                correct(
                        child,
                        child.fills.getLast(),
                        waiting.price(),
                        waiting.quantity(),
                        Math.max(
                                waiting.cumQty(),
                                child.booked - child.fills.getLast().fill.quantity()));
                return;
            }
        }
    }

    private void afterEnd(ChildState child, OrderEvent.Filled e) {
        if (child.base.isTerminal() && e.cumQty() > child.venueCum) {
            effects.warn(
                    child,
                    "filled " + e.quantity() + " shares after the venue had ended it as " + child.base
                            + "; they are booked.");
        }
    }

    private void checkOverfill(ChildState child) {
        if (child.booked > child.allowedQuantity() && !child.overfillTold) {
            child.overfillTold = true;
            effects.freeze(
                    child,
                    child.booked + " shares are filled of an order for " + child.allowedQuantity()
                            + ": an overfill. Its parent is stopped; call the venue.");
        }
    }

    private void book(ChildState child, Fill fill, long cum) {
        child.fills.add(new BookedFill(fill, cum, cum));
        child.booked += fill.quantity();
        child.value += fill.quantity() * (double) fill.price();
        parents.apply(child.parentId()).fills.add(fill);
        effects.booked(fill, child);
    }

    private static Fill fill(
            ChildState child, String execId, long time, long price, long quantity, Liquidity liquidity, String venue) {
        return new Fill(execId, child.order().clOrdId(), child.parentId(), time, price, quantity, liquidity, venue);
    }

    private static Fill synthetic(
            ChildState child, String execId, OrderEvent.StatusReported e, long price, long quantity) {
        return fill(child, execId, e.time(), price, quantity, Liquidity.UNKNOWN, e.venue());
    }

    private static long fallbackPrice(ChildState child) {
        if (child.booked > 0) {
            return Math.round(child.averagePrice());
        }
        return child.order().price() == Instrument.NO_PRICE ? 0 : child.order().price();
    }

    private static boolean seen(ChildState child, OrderEvent.Filled e) {
        for (BookedFill booked : child.fills) {
            if (booked.reportedCum == e.cumQty() && booked.fill.execId().equals(e.execId())) {
                return true;
            }
        }
        return false;
    }

    private static boolean seen(ChildState child, String execId) {
        for (BookedFill booked : child.fills) {
            if (booked.fill.execId().equals(execId)) {
                return true;
            }
        }
        return false;
    }
}
