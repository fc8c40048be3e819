package io.blockwright.trading;

import io.blockwright.domain.Fill;
import io.blockwright.domain.OrderEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports about orders that the desk never sent: another session's, or a fault. Their fills are part of the position. */
final class Unallocated {
    /** What makes a report of a foreign fill the same report again. */
    private record Seen(String venue, String clOrdId, String execId, long cumQty) {}

    private final Effects effects;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Fill> shown = Collections.unmodifiableList(fills);
    private final Set<Seen> seen = new HashSet<>();

    Unallocated(Effects effects) {
        this.effects = effects;
    }

    List<Fill> fills() {
        return shown;
    }

    void report(OrderEvent event) {
        switch (event) {
            case OrderEvent.Filled e -> fill(e);
            case OrderEvent.FillCorrected e -> correct(e);
            case OrderEvent.Accepted e -> alarm(e, "has accepted", false);
            case OrderEvent.Replaced e -> alarm(e, "has changed", false);
            case OrderEvent.StatusReported e -> {
                if (!e.state().isTerminal()) {
                    alarm(e, "has in the market", false);
                }
            }
            case OrderEvent.Rejected _,
                    OrderEvent.Cancelled _,
                    OrderEvent.Expired _,
                    OrderEvent.CancelRejected _,
                    OrderEvent.Pending _,
                    OrderEvent.UnknownOrder _ -> {
                // Nothing of it can trade.
            }
        }
    }

    private void fill(OrderEvent.Filled e) {
        if (!seen.add(new Seen(e.venue(), e.clOrdId(), e.execId(), e.cumQty()))) {
            return;
        }
        fills.add(new Fill(e.execId(), e.clOrdId(), "", e.time(), e.price(), e.quantity(), e.liquidity(), e.venue()));
        alarm(e, "reports " + e.quantity() + " shares filled at " + e.price() + " ticks for", true);
    }

    private void correct(OrderEvent.FillCorrected e) {
        for (int i = 0; i < fills.size(); i++) {
            Fill fill = fills.get(i);
            if (fill.execId().equals(e.execRefId()) && fill.clOrdId().equals(e.clOrdId())) {
                if (e.quantity() == 0) {
                    fills.remove(i);
                } else {
                    fills.set(
                            i,
                            new Fill(
                                    fill.execId(),
                                    fill.clOrdId(),
                                    "",
                                    fill.time(),
                                    e.price(),
                                    e.quantity(),
                                    fill.liquidity(),
                                    fill.venue()));
                }
                return;
            }
        }
        alarm(e, "corrects a fill nobody knows of", true);
    }

    private void alarm(OrderEvent event, String what, boolean stop) {
        effects.add(new LedgerEffect.Alarm(
                "",
                "Venue " + event.venue() + " " + what + " order " + event.clOrdId()
                        + ", which this desk never sent; find out whose it is before trading on.",
                stop));
    }
}
