package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.ladder.OneClick;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The order ticket: what was typed, what it means, and the sending of it once. A draft keeps its command id until it was
 * taken, so the same draft sent twice is one order; a draft that was taken is emptied. An order beyond a precaution is armed
 * by the first send and sent by a second one a moment later. Needs no toolkit; one thread.
 */
public final class TicketViewModel implements OneClick {
    /** A second send sooner than this is the same movement of the hand. */
    static final long ARM_DELAY = 600_000_000L;
    /** An armed order is forgotten after this. */
    static final long ARMED_FOR = 15_000_000_000L;

    private final DeskCommands commands;
    private final TicketReader reader;
    private final Precautions precautions;
    private final StringProperty symbol = new SimpleStringProperty("");
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.BUY);
    private final StringProperty quantity = new SimpleStringProperty("");
    private final ObjectProperty<Algo> algo = new SimpleObjectProperty<>(Algo.VWAP);
    private final ObjectProperty<Placement> placement = new SimpleObjectProperty<>(Placement.PASSIVE);
    private final StringProperty duration = new SimpleStringProperty("30m");
    private final StringProperty limit = new SimpleStringProperty("");
    private final StringProperty participation = new SimpleStringProperty("20%");
    private final DoubleProperty urgency = new SimpleDoubleProperty(0.5);
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper armed = new ReadOnlyBooleanWrapper(false);

    private @Nullable MarketPicture market;
    private boolean killed;
    private long deskTime;
    private long nanos;
    private long armedAt;
    private String draftId;
    private String sentId = "";
    private @Nullable TicketText sentText;

    public TicketViewModel(DeskCommands commands, Precautions precautions) {
        this.commands = commands;
        this.precautions = precautions;
        this.reader = new TicketReader(precautions);
        this.draftId = commands.ids().command();
        this.verdict.set(reader.read(text(), null, false));
        for (Property<?> input :
                new Property<?>[] {symbol, side, quantity, algo, placement, duration, limit, participation, urgency}) {
            input.addListener((seen, before, now) -> edited());
        }
    }

    /** Follows the desk. */
    public void frame(Frame frame) {
        nanos = frame.nanos();
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.CommandRefused refused
                    && refused.commandId().equals(sentId)) {
                refused(refused.reason());
            }
        }
        if (armed.get() && nanos - armedAt > ARMED_FOR) {
            armed.set(false);
        }
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            if (symbol.get().isEmpty() && market == null) {
                symbol.set(snapshot.market().instrument().symbol());
            }
            market = snapshot.market();
            killed = snapshot.killed();
            deskTime = snapshot.time();
            judge();
        }
    }

    /** Sends the draft, or arms it when a precaution asks for a second look. Returns whether an order went out. */
    public boolean send() {
        judge();
        if (!(verdict.get() instanceof Verdict.Sendable order)) {
            return false;
        }
        if (!order.precautions().isEmpty()) {
            if (!armed.get()) {
                armed.set(true);
                armedAt = nanos;
                return false;
            }
            if (nanos - armedAt < ARM_DELAY) {
                return false;
            }
        }
        if (!commands.start(draftId, order.order(commands.ids().parent(), deskTime))) {
            outcome.set("Not sent: the desk took no command. The ticket is as it was.");
            return false;
        }
        sentId = draftId;
        sentText = text();
        draftId = commands.ids().command();
        quantity.set("");
        outcome.set("Sent: " + order.sentence());
        return true;
    }

    @Override
    public Reading<Long> quantity(long price) {
        MarketPicture known = market;
        if (known == null) {
            return Reading.refused("There is no market yet.");
        }
        if (killed) {
            return Reading.refused("The desk is killed: no order can be sent until it is rearmed.");
        }
        Reading<Long> read =
                QuantityText.read(quantity.get(), known.instrument().lot());
        if (read instanceof Reading.Value<Long>(Long shares)
                && known.instrument().toPrice((double) price) * shares > precautions.notional()) {
            return Reading.refused("Too large for one click: send it from the ticket, which asks twice.");
        }
        return read instanceof Reading.Refused<Long>
                ? Reading.refused("A click trades the ticket's quantity: enter one there.")
                : read;
    }

    @Override
    public Side side() {
        return side.get();
    }

    public StringProperty symbol() {
        return symbol;
    }

    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    public StringProperty quantity() {
        return quantity;
    }

    public ObjectProperty<Algo> algo() {
        return algo;
    }

    public ObjectProperty<Placement> placement() {
        return placement;
    }

    public StringProperty duration() {
        return duration;
    }

    public StringProperty limit() {
        return limit;
    }

    public StringProperty participation() {
        return participation;
    }

    /** 0 patient to 1 at once. */
    public DoubleProperty urgency() {
        return urgency;
    }

    /** What the ticket means now. */
    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** What became of the last send, a sentence; empty once something is typed again. */
    public ReadOnlyStringProperty outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether a second send would go through a precaution. */
    public ReadOnlyBooleanProperty armed() {
        return armed.getReadOnlyProperty();
    }

    private void edited() {
        armed.set(false);
        outcome.set("");
        judge();
    }

    private void judge() {
        verdict.set(reader.read(text(), market, killed));
    }

    /** Puts a refused order back as it was typed, unless something new was begun. */
    private void refused(String reason) {
        TicketText typed = sentText;
        if (typed != null && quantity.get().isEmpty()) {
            side.set(typed.side());
            algo.set(typed.algo());
            placement.set(typed.placement());
            duration.set(typed.duration());
            limit.set(typed.limit());
            participation.set(typed.participation());
            urgency.set(typed.urgency());
            quantity.set(typed.quantity());
        }
        sentText = null;
        sentId = "";
        outcome.set("Refused: " + reason);
    }

    private TicketText text() {
        return new TicketText(
                symbol.get(),
                side.get(),
                quantity.get(),
                algo.get(),
                placement.get(),
                duration.get(),
                limit.get(),
                participation.get(),
                urgency.get());
    }
}
