package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a hand does on the ladder, by mouse or by key: placing at a price, editing and moving own orders. Needs no toolkit; one
 * thread.
 */
final class LadderHand {
    /** The same click sooner than this is the same movement of the hand. */
    static final long SAME_CLICK = 400_000_000L;

    private static final Texts TEXTS = Texts.of(LadderHand.class);

    private final LadderViewModel model;
    private final OneClick click;
    private final DeskCommands commands;
    private final Notices notices;
    private final Selection selection;
    private final ChangeReader reader;
    private final OrderEdit edit;
    private final OwnAtPrice own = new OwnAtPrice();
    private @Nullable DeskSnapshot latest;
    private long nanos;
    private long placedAt;
    private long placedPrice = Instrument.NO_PRICE;
    private @Nullable Side placedSide;

    LadderHand(LadderViewModel model, OneClick click, DeskCommands commands, Notices notices, Selection selection) {
        this.model = model;
        this.click = click;
        this.commands = commands;
        this.notices = notices;
        this.selection = selection;
        this.reader = new ChangeReader(click);
        this.edit = new OrderEdit(commands, notices, reader);
    }

    void frame(Frame frame) {
        nanos = frame.nanos();
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            latest = snapshot;
            own.read(snapshot.parents(), snapshot.market().instrument().symbol(), model);
            edit.frame(snapshot);
        }
    }

    OwnAtPrice own() {
        return own;
    }

    OrderEdit edit() {
        return edit;
    }

    /** A limit order of the ticket's quantity at a row's price; only unlocked, and once for one movement of the hand. */
    boolean place(Side side, long price) {
        MarketPicture market = model.market();
        if (market == null || price == Instrument.NO_PRICE) {
            return false;
        }
        if (model.locked().get()) {
            notices.say(Severity.INFO, TEXTS.get("say.locked"));
            return false;
        }
        if (side == placedSide && price == placedPrice && nanos - placedAt < SAME_CLICK) {
            return false;
        }
        model.used(nanos);
        return switch (click.quantity(side, price)) {
            case Reading.Value<Long>(Long quantity) -> {
                placedAt = nanos;
                placedSide = side;
                placedPrice = price;
                yield commands.placeLimit(market.instrument().symbol(), side, quantity, price, click.venue());
            }
            case Reading.Refused<Long>(String sentence) -> {
                notices.say(Severity.WARNING, sentence);
                yield false;
            }
        };
    }

    /** The same at the keyboard's price. */
    boolean placeAtCursor(Side side) {
        if (model.cursor() == Instrument.NO_PRICE) {
            notices.say(Severity.INFO, TEXTS.get("say.no-cursor"));
            return false;
        }
        return place(side, model.cursor());
    }

    /** Opens the edit of the order in hand: the one selected in the blotter, else the one at a row's price. */
    boolean modify(long price) {
        OwnOrder selected = selected();
        if (selected != null) {
            return edit.begin(selected, selected.price());
        }
        for (Side side : Side.values()) {
            OwnAtPrice.Resting resting = price == Instrument.NO_PRICE ? null : own.at(side, price);
            if (resting != null) {
                return open(resting, resting.orders().getFirst().price());
            }
        }
        notices.say(Severity.INFO, TEXTS.get("say.no-order"));
        return false;
    }

    /** Opens the edit of the order of one side at a row's price. */
    boolean modify(Side side, long price) {
        OwnAtPrice.Resting resting = own.at(side, price);
        return resting != null && open(resting, resting.orders().getFirst().price());
    }

    /** One price step for what is in hand: the open edit, else the selected child that was taken over, else the ticket. */
    void step(int by) {
        OwnOrder selected = selected();
        if (edit.order().get() != null) {
            edit.step(by);
        } else if (selected != null && selected.child().takenOver()) {
            if (edit.begin(selected, selected.price())) {
                edit.step(by);
            }
        } else {
            click.step(by);
        }
    }

    /** The one order that a drag from there would move; null, and said why, when it is not one that can be. */
    @Nullable
    OwnOrder grab(Side side, long price) {
        OwnAtPrice.Resting resting = own.at(side, price);
        if (resting == null) {
            return null;
        }
        OwnOrder one = one(resting);
        if (one != null) {
            String obstacle = ChangeReader.obstacle(one);
            if (!obstacle.isEmpty()) {
                notices.say(Severity.INFO, obstacle);
                return null;
            }
        }
        return one;
    }

    /** What dropping an order at a price would do, with its sentence. */
    Change dragged(OwnOrder order, long to) {
        MarketPicture market = model.market();
        return market == null
                ? new Change.Not("", true)
                : reader.read(order, to, order.child().order().quantity(), market);
    }

    /** Drops an order at a price: sent when the ladder is unlocked, else laid into the edit to be sent from there. */
    void drop(OwnOrder order, long to) {
        switch (dragged(order, to)) {
            case Change.Ready ready
            when !model.locked().get() -> {
                model.used(nanos);
                edit.send(order, ready);
            }
            case Change.Ready ready -> edit.begin(order, ready.price());
            case Change.Not no -> {
                if (!no.blank()) {
                    notices.say(Severity.WARNING, no.sentence());
                }
            }
        }
    }

    /** Cancels every own order at a row's price. */
    void cancelAt(long price) {
        for (Side side : Side.values()) {
            OwnAtPrice.Resting resting = price == Instrument.NO_PRICE ? null : own.at(side, price);
            if (resting != null) {
                resting.orders().forEach(order -> cancel(order));
            }
        }
    }

    void cancel(OwnOrder order) {
        commands.cancelChild(order.child().order().clOrdId());
    }

    void takeOver(OwnOrder order) {
        commands.takeOver(order.child().order().clOrdId());
    }

    /** What the send key does on the ladder: the open edit, or a sentence. */
    void send() {
        if (edit.order().get() == null) {
            notices.say(Severity.INFO, TEXTS.get("say.nothing-to-send"));
        } else {
            edit.send();
        }
    }

    private boolean open(OwnAtPrice.Resting resting, long price) {
        OwnOrder one = one(resting);
        return one != null && edit.begin(one, price);
    }

    /** The only order there, or the selected one among several. */
    private @Nullable OwnOrder one(OwnAtPrice.Resting resting) {
        if (resting.orders().size() == 1) {
            return resting.orders().getFirst();
        }
        OwnOrder selected = selected();
        if (selected != null) {
            for (OwnOrder order : resting.orders()) {
                if (order.child().childId().equals(selected.child().childId())) {
                    return order;
                }
            }
        }
        MarketPicture market = model.market();
        if (market != null) {
            notices.say(
                    Severity.INFO,
                    TEXTS.get(
                            "say.several",
                            Numbers.whole(resting.orders().size()),
                            new PriceFormat(market.instrument())
                                    .price(resting.orders().getFirst().price())));
        }
        return null;
    }

    /** The selected child as it is now; of a selected parent with one live child, that one. */
    private @Nullable OwnOrder selected() {
        DeskSnapshot known = latest;
        ParentRow parent = selection.parent().get();
        ChildRow child = selection.child().get();
        if (known == null || parent == null) {
            return null;
        }
        if (child != null) {
            return OrderEdit.find(known, child.childId());
        }
        ChildRow only = null;
        for (ChildRow each : parent.children()) {
            if (!each.state().isTerminal()) {
                if (only != null) {
                    return null;
                }
                only = each;
            }
        }
        return only == null || !only.takenOver() ? null : OrderEdit.find(known, only.childId());
    }
}
