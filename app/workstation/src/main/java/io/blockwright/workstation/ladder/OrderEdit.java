package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The edit of one own order: what was typed, what it does to the order's place in the queue, and the sending of it once. It
 * closes when it was sent or when the order is no more. Needs no toolkit; one thread.
 */
public final class OrderEdit {
    private static final Texts TEXTS = Texts.of(OrderEdit.class);
    private static final Change NOTHING = new Change.Not("", true);

    private final DeskCommands commands;
    private final Notices notices;
    private final ChangeReader reader;
    private final ReadOnlyObjectWrapper<@Nullable OwnOrder> order = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Change> change = new ReadOnlyObjectWrapper<>(NOTHING);
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty quantity = new SimpleStringProperty("");
    private @Nullable MarketPicture market;

    OrderEdit(DeskCommands commands, Notices notices, ChangeReader reader) {
        this.commands = commands;
        this.notices = notices;
        this.reader = reader;
        price.addListener((seen, before, now) -> judge());
        quantity.addListener((seen, before, now) -> judge());
    }

    /** Follows the desk: the order as it is now. */
    void frame(DeskSnapshot snapshot) {
        market = snapshot.market();
        OwnOrder edited = order.get();
        if (edited == null) {
            return;
        }
        OwnOrder now = find(snapshot, edited.child().childId());
        if (now == null) {
            close();
            notices.say(Severity.WARNING, TEXTS.get("edit.ended"));
        } else {
            order.set(now);
            judge();
        }
    }

    /** Begins with the order as it is, at a price in ticks. Returns false, and says why, when it cannot be changed. */
    boolean begin(OwnOrder edited, long at) {
        MarketPicture known = market;
        if (known == null) {
            return false;
        }
        String obstacle = ChangeReader.obstacle(edited);
        if (!obstacle.isEmpty()) {
            notices.say(Severity.INFO, obstacle);
            return false;
        }
        order.set(edited);
        price.set(new PriceFormat(known.instrument()).typed(at));
        quantity.set(Long.toString(edited.child().order().quantity()));
        judge();
        return true;
    }

    /** Moves the typed price by price steps, up positive. */
    public void step(int by) {
        MarketPicture known = market;
        if (known == null || order.get() == null) {
            return;
        }
        PriceFormat prices = new PriceFormat(known.instrument());
        if (prices.read(price.get()) instanceof Reading.Value<Long>(Long ticks)) {
            long moved = ticks + by * known.instrument().increment();
            if (moved > 0) {
                price.set(prices.typed(moved));
            }
        }
    }

    /** Sends the change as it was worded; returns whether it went out. */
    public boolean send() {
        OwnOrder edited = order.get();
        if (edited == null || !(change.get() instanceof Change.Ready ready)) {
            return false;
        }
        if (!send(edited, ready)) {
            return false;
        }
        close();
        return true;
    }

    /** Sends a change that was worded elsewhere, such as one made by dragging. */
    boolean send(OwnOrder edited, Change.Ready ready) {
        ParentOrder parent = edited.parent().order();
        if (ready.parentLimit() != Instrument.NO_PRICE
                && !commands.change(
                        parent.parentId(),
                        parent.end(),
                        ready.parentLimit(),
                        parent.maxParticipation(),
                        parent.urgency())) {
            return false;
        }
        return commands.replaceChild(edited.child().order().clOrdId(), ready.quantity(), ready.price());
    }

    /** Drops the edit; nothing is sent. */
    public void close() {
        order.set(null);
        change.set(NOTHING);
    }

    /** The order being edited, null while none is. */
    public ReadOnlyObjectProperty<@Nullable OwnOrder> order() {
        return order.getReadOnlyProperty();
    }

    /** What the edit means now. */
    public ReadOnlyObjectProperty<Change> change() {
        return change.getReadOnlyProperty();
    }

    public StringProperty price() {
        return price;
    }

    /** Total quantity, what is filled included. */
    public StringProperty quantity() {
        return quantity;
    }

    /** The price that is typed, in ticks, or NO_PRICE. */
    long typedPrice() {
        MarketPicture known = market;
        return known != null
                        && order.get() != null
                        && new PriceFormat(known.instrument()).read(price.get())
                                instanceof Reading.Value<Long>(Long ticks)
                ? ticks
                : Instrument.NO_PRICE;
    }

    private void judge() {
        OwnOrder edited = order.get();
        MarketPicture known = market;
        change.set(edited == null || known == null ? NOTHING : reader.read(edited, price.get(), quantity.get(), known));
    }

    static @Nullable OwnOrder find(DeskSnapshot snapshot, String childId) {
        for (ParentRow parent : snapshot.parents()) {
            for (ChildRow child : parent.children()) {
                if (child.childId().equals(childId)) {
                    return child.state().isTerminal() ? null : new OwnOrder(parent, child);
                }
            }
        }
        return null;
    }
}
