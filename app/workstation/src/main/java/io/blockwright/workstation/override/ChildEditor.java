package io.blockwright.workstation.override;

import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Another price or quantity for a child whose wheel a person has; says when the child would lose its place in the queue. */
final class ChildEditor extends OverrideEditor {
    private static final Texts TEXTS = Texts.of(ChildEditor.class);

    private final PriceFormat prices;
    private final StringProperty quantity = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");

    /** For a target that names a child. */
    ChildEditor(Target target, DeskCommands commands, long nanos) {
        super(target, commands, nanos);
        prices = new PriceFormat(target.snapshot().market().instrument());
        quantity.set(Numbers.whole(child().order().quantity()));
        price.set(prices.price(child().order().price()));
        quantity.addListener((seen, before, now) -> edited());
        price.addListener((seen, before, now) -> edited());
        edited();
    }

    /** Total, filled shares included. */
    StringProperty quantity() {
        return quantity;
    }

    StringProperty price() {
        return price;
    }

    PriceFormat prices() {
        return prices;
    }

    /** As it is now: quantity, price, filled. */
    String current() {
        ChildRow child = child();
        return TEXTS.get(
                "child.now",
                Numbers.whole(child.order().quantity()),
                prices.price(child.order().price()),
                Numbers.whole(child.filled()));
    }

    long currentPrice() {
        return child().order().price();
    }

    @Override
    public String title() {
        ChildRow child = child();
        return TEXTS.get(
                "child.title",
                child.order().clOrdId(),
                SideWords.glyph(child.order().side()),
                child.order().side());
    }

    @Override
    protected Verdict judge() {
        ParentRow parent = target().parent();
        String refused = OverrideRules.refusal(Lever.EDIT_CHILD, parent, child(), false);
        if (!refused.isEmpty()) {
            return Verdict.wrong(refused);
        }
        return switch (read()) {
            case Reading.Refused<Draft>(String sentence) -> Verdict.wrong(sentence);
            case Reading.Value<Draft>(Draft draft) -> judge(parent, child(), draft);
        };
    }

    @Override
    protected boolean submit() {
        return read() instanceof Reading.Value<Draft>(Draft draft)
                && commands().replaceChild(child().order().clOrdId(), draft.quantity, draft.price);
    }

    private record Draft(long quantity, long price) {}

    private ChildRow child() {
        return Objects.requireNonNull(target().child());
    }

    private Verdict judge(ParentRow parent, ChildRow child, Draft draft) {
        ParentOrder order = parent.order();
        long quantityNow = child.order().quantity();
        if (draft.quantity == quantityNow && draft.price == child.order().price()) {
            return Verdict.incomplete(TEXTS.get("child.same"));
        }
        if (draft.quantity <= child.filled()) {
            return Verdict.wrong(TEXTS.get("child.below-filled", Numbers.whole(child.filled())));
        }
        long most = quantityNow + OverrideRules.open(parent);
        if (draft.quantity > most) {
            return Verdict.wrong(TEXTS.get("child.too-many", order.parentId(), Numbers.whole(most)));
        }
        if (!order.allows(draft.price)) {
            return Verdict.wrong(TEXTS.get(
                    "refused.limit", prices.price(draft.price), order.parentId(), prices.price(order.limitPrice())));
        }
        if (draft.price == child.order().price() && draft.quantity < quantityNow) {
            return Verdict.ready(TEXTS.get("child.keeps"));
        }
        return Verdict.ready(
                child.queueAhead() >= 0
                        ? TEXTS.get("child.loses-known", Numbers.whole(child.queueAhead()))
                        : TEXTS.get("child.loses"));
    }

    private Reading<Draft> read() {
        return switch (QuantityText.read(quantity.get(), prices.instrument().lot())) {
            case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
            case Reading.Value<Long>(Long shares) ->
                switch (prices.read(price.get())) {
                    case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
                    case Reading.Value<Long>(Long ticks) -> Reading.of(new Draft(shares, ticks));
                };
        };
    }
}
