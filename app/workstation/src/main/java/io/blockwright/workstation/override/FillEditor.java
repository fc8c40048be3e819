package io.blockwright.workstation.override;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.ParentRow;
import io.blockwright.tca.ForcedFill;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.Consent;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Trades part of a parent now, whatever its schedule says, and shows what that costs before it is sent. */
final class FillEditor extends OverrideEditor {
    private static final Texts TEXTS = Texts.of(FillEditor.class);

    private final Supplier<Precautions> precautions;
    private final Confirmation confirmation;
    private final PriceFormat prices;
    private final StringProperty quantity = new SimpleStringProperty("");
    private final StringProperty worst = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper cost = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper shares = new ReadOnlyStringWrapper("");
    private Consent consent = new Consent.Given();

    FillEditor(
            Target target,
            DeskCommands commands,
            Supplier<Precautions> precautions,
            Confirmation confirmation,
            long nanos) {
        super(target, commands, nanos);
        this.precautions = precautions;
        this.confirmation = confirmation;
        this.prices = new PriceFormat(target.snapshot().market().instrument());
        long behind = Math.min(OverrideRules.behind(target.parent()), OverrideRules.open(target.parent()));
        quantity.set(behind > 0 ? Numbers.whole(behind) : "");
        worst.set(touch() == Instrument.NO_PRICE ? "" : prices.price(touch()));
        quantity.addListener((seen, before, now) -> typed());
        worst.addListener((seen, before, now) -> typed());
        typed();
    }

    StringProperty quantity() {
        return quantity;
    }

    StringProperty worst() {
        return worst;
    }

    /** What the draft is expected to cost, with its band. */
    ReadOnlyStringProperty cost() {
        return cost.getReadOnlyProperty();
    }

    /** Where its shares are expected to come from. */
    ReadOnlyStringProperty shares() {
        return shares.getReadOnlyProperty();
    }

    PriceFormat prices() {
        return prices;
    }

    /** Best price that can be taken now. */
    long touch() {
        var side = Estimates.opposite(snapshot(), order().side());
        return side.size() == 0 ? Instrument.NO_PRICE : side.price(0);
    }

    /** How many shares may still be sent. */
    String most() {
        return TEXTS.get("fill.most", Numbers.whole(OverrideRules.open(target().parent())));
    }

    @Override
    public void frame(Frame frame) {
        super.frame(frame);
        preview();
    }

    @Override
    public String title() {
        ParentOrder order = order();
        return TEXTS.get("fill.title", order.parentId(), SideWords.glyph(order.side()), order.side(), order.symbol());
    }

    @Override
    protected Verdict judge() {
        ParentRow parent = target().parent();
        String refused =
                OverrideRules.refusal(Lever.FORCE_FILL, parent, null, snapshot().killed());
        if (!refused.isEmpty()) {
            return Verdict.wrong(refused);
        }
        if (quantity.get().isBlank() || worst.get().isBlank()) {
            return Verdict.incomplete(TEXTS.get("fill.enter"));
        }
        return switch (read()) {
            case Reading.Refused<Draft>(String sentence) -> Verdict.wrong(sentence);
            case Reading.Value<Draft>(Draft draft) -> judge(parent, draft);
        };
    }

    @Override
    protected boolean asks() {
        if (!(read() instanceof Reading.Value<Draft>(Draft draft))) {
            return false;
        }
        Review review = review(draft);
        if (review.passes()) {
            return false;
        }
        if (!confirmation.ask(review, commands().user(), this::answered)) {
            answered(TEXTS.get("question.other"));
        }
        return true;
    }

    private void answered(Consent given) {
        consent = given;
        answered(given instanceof Consent.Withheld(String sentence) ? sentence : "");
    }

    @Override
    public void close() {
        withdraw();
    }

    @Override
    protected boolean submit() {
        Consent given = consent;
        consent = new Consent.Given(); // an approval holds for one sending
        if (!(read() instanceof Reading.Value<Draft>(Draft draft))) {
            return false;
        }
        return given instanceof Consent.Approved(String by, String what)
                ? commands().forceFillApproved(order().parentId(), draft.quantity, draft.worst, by, what)
                : commands().forceFill(order().parentId(), draft.quantity, draft.worst);
    }

    private Review review(Draft draft) {
        return OverrideQuestion.fill(
                snapshot(), order(), draft.quantity, draft.worst, touch(), cost.get(), precautions.get());
    }

    private void withdraw() {
        if (isAsking()) {
            confirmation.withdraw(TEXTS.get("question.changed"));
        }
    }

    private record Draft(long quantity, long worst) {}

    private ParentOrder order() {
        return target().parent().order();
    }

    private Verdict judge(ParentRow parent, Draft draft) {
        long open = OverrideRules.open(parent);
        if (draft.quantity > open) {
            return Verdict.wrong(TEXTS.get(
                    "fill.too-many",
                    order().parentId(),
                    Numbers.whole(OverrideRules.left(parent)),
                    Numbers.whole(parent.working()),
                    Numbers.whole(open)));
        }
        if (!order().allows(draft.worst)) {
            return Verdict.wrong(TEXTS.get(
                    "refused.limit",
                    prices.price(draft.worst),
                    order().parentId(),
                    prices.price(order().limitPrice())));
        }
        String words = TEXTS.get(
                "fill.ready",
                order().side(),
                Numbers.whole(draft.quantity),
                order().symbol(),
                prices.price(draft.worst));
        Review review = review(draft);
        return review.passes() ? Verdict.ready(words) : Verdict.asks(TEXTS.get("fill.asks", words, review.worst()));
    }

    private Reading<Draft> read() {
        return switch (QuantityText.read(quantity.get(), prices.instrument().lot())) {
            case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
            case Reading.Value<Long>(Long shares) ->
                switch (prices.read(worst.get())) {
                    case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
                    case Reading.Value<Long>(Long price) -> Reading.of(new Draft(shares, price));
                };
        };
    }

    private void typed() {
        withdraw();
        edited();
        preview();
    }

    private void preview() {
        if (!(read() instanceof Reading.Value<Draft>(Draft draft))) {
            cost.set("");
            shares.set("");
            return;
        }
        Optional<ForcedFill> fill = Estimates.fill(snapshot(), order(), draft.quantity, draft.worst);
        String currency = prices.instrument().currency();
        cost.set(fill.map(known -> known.cost().shares() == 0
                        ? TEXTS.get("fill.nothing-there", prices.price(draft.worst))
                        : CostLine.of(known.cost(), currency))
                .orElse(TEXTS.get("cost.unknown")));
        shares.set(fill.filter(known -> known.cost().shares() > 0)
                .map(known -> TEXTS.get(
                        "fill.shares",
                        Numbers.whole(known.displayed()),
                        prices.average(known.averagePrice()),
                        Numbers.whole(known.beyond()),
                        Numbers.whole(known.unfilled())))
                .orElse(""));
    }
}
