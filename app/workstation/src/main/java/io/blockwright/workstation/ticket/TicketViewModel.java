package io.blockwright.workstation.ticket;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.Consent;
import io.blockwright.workstation.confirm.Level;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.ladder.OneClick;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The order ticket: what was typed, what it means and would cost, and the sending of it once. A draft keeps its command id
 * until it was taken, so the same draft sent twice is one order; a draft that was taken is emptied. An order beyond a
 * precaution is asked about first. Needs no toolkit; one thread.
 */
public final class TicketViewModel implements OneClick {
    private static final Texts TEXTS = Texts.of(TicketViewModel.class);

    private final DeskCommands commands;
    private final TicketReader reader;
    private final Supplier<Precautions> precautions;
    private final Confirmation confirmation;
    private final TicketSender sender;
    private final TicketDraft draft = new TicketDraft();
    private final TicketOffer offer;
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<EstimateLine>> estimate = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NONE);

    private final ReadOnlyObjectWrapper<List<String>> venues = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable MarketPicture market;
    private Conditions conditions = Conditions.UNKNOWN;
    private boolean killed;
    private boolean settling;
    private long deskTime;
    private @Nullable TicketText sentText;

    /** A ticket to which the market offers nothing. */
    public TicketViewModel(
            DeskCommands commands, Supplier<Precautions> precautions, Confirmation confirmation, ZoneId zone) {
        this(commands, precautions, confirmation, zone, Optional::empty);
    }

    /**
     * An order beyond {@code precautions} is asked about; times of day that are typed are of {@code zone}; {@code offered} is
     * what the market itself asks for.
     */
    public TicketViewModel(
            DeskCommands commands,
            Supplier<Precautions> precautions,
            Confirmation confirmation,
            ZoneId zone,
            Supplier<Optional<ParentOrder>> offered) {
        this.offer = new TicketOffer(offered, zone);
        this.commands = commands;
        this.precautions = precautions;
        this.confirmation = confirmation;
        this.reader = new TicketReader(zone);
        this.sender = new TicketSender(commands);
        this.verdict.set(reader.read(draft.text(), null, conditions, false, 0));
        for (Property<?> field : draft.fields()) {
            field.addListener((seen, before, now) -> edited());
        }
    }

    /** Follows the desk. */
    public void frame(Frame frame) {
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.CommandRefused refused && sender.isLast(refused.commandId())) {
                refused(refused.reason());
            }
        }
        sender.retryMode();
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            if (draft.symbol.get().isEmpty() && market == null) {
                draft.symbol.set(snapshot.market().instrument().symbol());
            }
            offer.seen(snapshot);
            market = snapshot.market();
            List<String> names = snapshot.market().venues().names();
            if (!names.equals(venues.get())) {
                venues.set(names);
                if (!names.contains(draft.venue.get())) {
                    draft.venue.set("");
                }
            }
            conditions = snapshot.conditions();
            killed = snapshot.killed();
            deskTime = snapshot.time();
            judge();
        }
    }

    /** Sends the draft, or asks first when it is beyond a precaution. Returns whether an order went out now. */
    public boolean send() {
        judge();
        if (confirmation.review().get() != null || !(verdict.get() instanceof Verdict.Sendable order)) {
            return false;
        }
        Review review = Review.of(List.of(order.proposed()), precautions.get());
        if (review.level() == Level.NONE) {
            return dispatch(order, new Consent.Given());
        }
        if (confirmation.ask(review, commands.user(), consent -> answered(order, consent))) {
            outcome.set(new Outcome(Outcome.Kind.ASKING, TEXTS.get("outcome.asking")));
        }
        return false;
    }

    @Override
    public void step(int by) {
        MarketPicture known = market;
        if (known == null) {
            return;
        }
        PriceFormat prices = new PriceFormat(known.instrument());
        long best = side() == Side.BUY ? known.bids().best() : known.asks().best();
        if (draft.limit.get().isBlank()) {
            if (best != Instrument.NO_PRICE) {
                draft.limit.set(prices.typed(best));
            }
        } else if (prices.read(draft.limit.get()) instanceof Reading.Value<Long>(Long price)) {
            long moved = price + by * known.instrument().increment();
            if (moved > 0) {
                draft.limit.set(prices.typed(moved));
            }
        }
    }

    @Override
    public Reading<Long> quantity(Side side, long price) {
        MarketPicture known = market;
        if (known == null) {
            return Reading.refused(TEXTS.get("click.no-market"));
        }
        if (killed) {
            return Reading.refused(TEXTS.get("killed"));
        }
        if (draft.quantity.get().isBlank()) {
            return Reading.refused(TEXTS.get("click.quantity"));
        }
        return read(side, draft.quantity.get(), price, known);
    }

    @Override
    public Reading<Long> small(Side side, long quantity, long price) {
        MarketPicture known = market;
        return known == null
                ? Reading.refused(TEXTS.get("click.no-market"))
                : killed ? Reading.refused(TEXTS.get("killed")) : read(side, Long.toString(quantity), price, known);
    }

    private Reading<Long> read(Side side, String quantity, long price, MarketPicture known) {
        Verdict read = reader.read(
                TicketText.limitOrder(known.instrument(), side, quantity, price, venue()),
                known,
                conditions,
                false,
                deskTime);
        if (!(read instanceof Verdict.Single order)) {
            return Reading.refused(read.sentence());
        }
        Review review = Review.of(List.of(order.proposed()), precautions.get());
        return review.level() == Level.NONE
                ? Reading.of(order.quantity())
                : Reading.refused(ClickWords.tooMuch(review, order.proposed()));
    }

    @Override
    public Side side() {
        return draft.side.get();
    }

    @Override
    public String venue() {
        return draft.kind.get() == TicketKind.SINGLE ? draft.venue.get() : "";
    }

    /** The desk's venues where there are several, else none. */
    public ReadOnlyObjectProperty<List<String>> venues() {
        return venues.getReadOnlyProperty();
    }

    /** What stands in the fields. */
    public TicketDraft draft() {
        return draft;
    }

    /** What the market itself asks for. */
    public TicketOffer offer() {
        return offer;
    }

    /** Fills the fields with what the market asks for; sends nothing. */
    public void takeOffer() {
        offer.fill(draft);
    }

    /** What the ticket means now. */
    public ReadOnlyObjectProperty<Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }

    /** What the draft is expected to cost and take; empty while it is no order. */
    public ReadOnlyObjectProperty<List<EstimateLine>> estimate() {
        return estimate.getReadOnlyProperty();
    }

    /** What became of the last send. */
    public ReadOnlyObjectProperty<Outcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /** Sentences about precautions that the draft is beyond, worst first; empty for an ordinary one. */
    public List<String> beyond() {
        return verdict.get() instanceof Verdict.Sendable order
                ? Review.of(List.of(order.proposed()), precautions.get()).groups().stream()
                        .map(group -> group.breaches().getFirst().sentence())
                        .toList()
                : List.of();
    }

    private void edited() {
        if (settling) {
            return;
        }
        outcome.set(Outcome.NONE);
        confirmation.withdraw(TEXTS.get("outcome.changed"));
        judge();
    }

    private void judge() {
        Verdict now = reader.read(draft.text(), market, conditions, killed, deskTime);
        verdict.set(now);
        MarketPicture known = market;
        estimate.set(
                known != null && now instanceof Verdict.Sendable order
                        ? EstimateWords.of(
                                order,
                                order instanceof Verdict.Single single ? known.at(single.venue()) : known,
                                conditions,
                                deskTime)
                        : List.of());
    }

    private void answered(Verdict.Sendable order, Consent consent) {
        if (consent instanceof Consent.Withheld(String sentence)) {
            outcome.set(new Outcome(Outcome.Kind.WITHHELD, sentence));
        } else if (killed) {
            outcome.set(new Outcome(Outcome.Kind.WITHHELD, TEXTS.get("killed")));
        } else {
            dispatch(order, consent);
        }
    }

    private boolean dispatch(Verdict.Sendable order, Consent consent) {
        Outcome became = sender.send(order, consent, deskTime);
        if (became.kind() == Outcome.Kind.SENT) {
            sentText = draft.text();
            settling = true;
            draft.quantity.set("");
            settling = false;
            judge();
        }
        outcome.set(became);
        return became.kind() == Outcome.Kind.SENT;
    }

    /** Puts a refused order back as it was typed, unless something new was begun. */
    private void refused(String reason) {
        TicketText typed = sentText;
        if (typed != null && draft.quantity.get().isEmpty()) {
            draft.restore(typed);
        }
        sentText = null;
        sender.forget();
        outcome.set(new Outcome(Outcome.Kind.REFUSED, TEXTS.get("outcome.refused", reason)));
    }
}
