package io.blockwright.workstation.ticket;

import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The order that the market itself asks for, offered from its start to its end while no such order is at work here. Taking it
 * fills the ticket's fields in and sends nothing. Needs no toolkit; one thread.
 */
public final class TicketOffer {
    private static final Texts TEXTS = Texts.of(TicketOffer.class);
    /** The run that brings the order gives it to the desk in the first moments. */
    private static final long FIRST_MOMENTS = 10_000_000_000L;

    private final Supplier<Optional<ParentOrder>> source;
    private final ZoneId zone;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    TicketOffer(Supplier<Optional<ParentOrder>> source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** What is offered, in words; empty for nothing. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void seen(DeskSnapshot snapshot) {
        words.set(source.get()
                .filter(order -> stands(order, snapshot))
                .map(order -> TEXTS.get(
                        "offer",
                        SideWords.glyph(order.side()),
                        order.side(),
                        Numbers.whole(order.quantity()),
                        order.symbol(),
                        until(order)))
                .orElse(""));
    }

    private static boolean stands(ParentOrder order, DeskSnapshot snapshot) {
        boolean time = snapshot.time() >= order.start() + FIRST_MOMENTS && snapshot.time() < order.end();
        return time
                && order.symbol().equals(snapshot.market().instrument().symbol())
                && snapshot.parents().stream().noneMatch(row -> alike(row, order));
    }

    private static boolean alike(ParentRow row, ParentOrder order) {
        return !row.status().isFinal()
                && row.order().side() == order.side()
                && row.order().quantity() == order.quantity();
    }

    /** Fills the fields in; does nothing while nothing is offered. */
    void fill(TicketDraft draft) {
        if (words.get().isEmpty()) {
            return;
        }
        source.get().ifPresent(order -> {
            draft.kind.set(TicketKind.PARENT);
            draft.symbol.set(order.symbol());
            draft.side.set(order.side());
            draft.algo.set(order.algo());
            draft.placement.set(order.placement());
            draft.start.set("");
            draft.end.set(until(order));
            draft.limit.set("");
            draft.iWould.set("");
            draft.participation.set(
                    order.maxParticipation() >= 1
                            ? ""
                            : Numbers.decimal(Math.max(0.01, 100 * order.maxParticipation()), 2) + "%");
            draft.urgency.set(order.urgency());
            draft.quantity.set(Numbers.whole(order.quantity()));
        });
    }

    private String until(ParentOrder order) {
        LocalTime end = Instant.ofEpochSecond(0, order.end()).atZone(zone).toLocalTime();
        return end.truncatedTo(ChronoUnit.SECONDS).toString(); // 13:00, or 13:00:30
    }
}
