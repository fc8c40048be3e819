package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What stands in the ticket's fields. Needs no toolkit; one thread. */
public final class TicketDraft {
    public final ObjectProperty<TicketKind> kind = new SimpleObjectProperty<>(TicketKind.PARENT);
    public final StringProperty symbol = new SimpleStringProperty("");
    public final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.BUY);
    public final StringProperty quantity = new SimpleStringProperty("");
    public final ObjectProperty<Algo> algo = new SimpleObjectProperty<>(Algo.VWAP);
    public final ObjectProperty<Placement> placement = new SimpleObjectProperty<>(Placement.PASSIVE);
    /** A time of day, blank for now. */
    public final StringProperty start = new SimpleStringProperty("");
    /** How long it may work, or a time of day. */
    public final StringProperty end = new SimpleStringProperty("30m");

    public final StringProperty limit = new SimpleStringProperty("");
    public final StringProperty iWould = new SimpleStringProperty("");
    public final StringProperty participation = new SimpleStringProperty("20%");
    /** 0 patient to 1 at once. */
    public final DoubleProperty urgency = new SimpleDoubleProperty(0.5);

    public final ObjectProperty<ControlMode> mode = new SimpleObjectProperty<>(ControlMode.AUTO);
    /** Of a single order. */
    public final ObjectProperty<OrderType> type = new SimpleObjectProperty<>(OrderType.LIMIT);

    public final ObjectProperty<TimeInForce> timeInForce = new SimpleObjectProperty<>(TimeInForce.DAY);

    /** Where a single order goes, empty for the desk's preferred venue. */
    public final StringProperty venue = new SimpleStringProperty("");

    /** Every field. */
    List<Property<?>> fields() {
        return List.of(
                kind,
                symbol,
                side,
                quantity,
                algo,
                placement,
                start,
                end,
                limit,
                iWould,
                participation,
                urgency,
                mode,
                type,
                timeInForce,
                venue);
    }

    TicketText text() {
        return new TicketText(
                kind.get(),
                symbol.get(),
                side.get(),
                quantity.get(),
                algo.get(),
                placement.get(),
                start.get(),
                end.get(),
                limit.get(),
                iWould.get(),
                participation.get(),
                urgency.get(),
                mode.get(),
                type.get(),
                timeInForce.get(),
                venue.get());
    }

    /** Puts everything back but the symbol. */
    void restore(TicketText text) {
        kind.set(text.kind());
        side.set(text.side());
        algo.set(text.algo());
        placement.set(text.placement());
        start.set(text.start());
        end.set(text.end());
        limit.set(text.limit());
        iWould.set(text.iWould());
        participation.set(text.participation());
        urgency.set(text.urgency());
        mode.set(text.mode());
        type.set(text.type());
        timeInForce.set(text.timeInForce());
        venue.set(text.venue());
        quantity.set(text.quantity());
    }
}
