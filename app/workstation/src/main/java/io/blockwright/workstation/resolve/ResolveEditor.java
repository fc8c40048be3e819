package io.blockwright.workstation.resolve;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.engine.ChildRow;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.editor.Editor;
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
import org.jspecify.annotations.Nullable;

/**
 * How an order ended, as a person found out: how much was filled in all, at what average, and how the person knows. A second
 * person reads it and approves; on a desk for one it is sent twice, and the engine of a live desk refuses it. Needs no
 * toolkit; one thread.
 */
final class ResolveEditor extends Editor {
    private static final Texts TEXTS = Texts.of(ResolveEditor.class);
    private static final int SHORTEST = 8;

    private final SecondPerson second;
    private final PriceFormat prices;
    private final StringProperty filled = new SimpleStringProperty("");
    private final StringProperty average = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private @Nullable Boolean alone;
    private String approvedBy = "";
    private String approvedWhat = "";
    private long questions;

    /** For a child of the target. */
    ResolveEditor(Target target, DeskCommands commands, SecondPerson second, long nanos) {
        super(target, commands, nanos);
        this.second = second;
        this.prices = new PriceFormat(target.snapshot().market().instrument());
        filled.addListener((seen, before, now) -> typed());
        average.addListener((seen, before, now) -> typed());
        reason.addListener((seen, before, now) -> typed());
        edited();
    }

    StringProperty filled() {
        return filled;
    }

    StringProperty average() {
        return average;
    }

    StringProperty reason() {
        return reason;
    }

    PriceFormat prices() {
        return prices;
    }

    /** The order's own price, where an average may start from. */
    long price() {
        return order().price();
    }

    /** What is known of it already. */
    String known() {
        ChildRow child = child();
        return TEXTS.get(
                "known",
                Numbers.whole(child.filled()),
                Numbers.whole(child.order().quantity()),
                child.filled() == 0 ? "" : TEXTS.get("known.average", prices.average(child.averagePrice())));
    }

    /** Whether anybody else has an account here: then one of them must approve. */
    void alone(boolean nobodyElse) {
        alone = nobodyElse;
        edited();
    }

    @Override
    public String title() {
        ChildOrder order = order();
        return TEXTS.get(
                "heading",
                SideWords.glyph(order.side()) + " " + order.side(),
                Numbers.whole(order.quantity()),
                order.symbol(),
                order.price() == Instrument.NO_PRICE ? TEXTS.get("market") : prices.price(order.price()),
                order.clOrdId(),
                order.venue());
    }

    @Override
    protected Verdict judge() {
        if (child().state().isTerminal()) {
            return Verdict.wrong(TEXTS.get(
                    "ended",
                    child().state().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
        }
        if (filled.get().isBlank()) {
            return Verdict.incomplete(TEXTS.get("enter"));
        }
        return switch (read()) {
            case Reading.Refused<Draft>(String sentence) -> Verdict.wrong(sentence);
            case Reading.Value<Draft>(Draft draft) -> judge(draft);
        };
    }

    private Verdict judge(Draft draft) {
        if (reason.get().strip().length() < SHORTEST) {
            return Verdict.incomplete(TEXTS.get("enter.reason"));
        }
        Boolean nobodyElse = alone;
        if (nobodyElse == null) {
            return Verdict.incomplete(TEXTS.get("enter.wait"));
        }
        String words = words(draft);
        return nobodyElse ? Verdict.careful(words) : Verdict.asks(TEXTS.get("asks", words));
    }

    @Override
    protected boolean asks() {
        approvedBy = "";
        if (!Boolean.FALSE.equals(alone) || !(read() instanceof Reading.Value<Draft>(Draft draft))) {
            return false;
        }
        long asking = ++questions;
        String what = TEXTS.get(
                "what", commands().user(), title(), words(draft), reason.get().strip());
        second.ask(what, answer -> {
            if (asking != questions) {
                return; // something else was typed meanwhile
            }
            switch (answer) {
                case SecondPerson.Answer.Approved(String by) -> {
                    approvedBy = by;
                    approvedWhat = what;
                    answered("");
                }
                case SecondPerson.Answer.Refused(String sentence) -> answered(sentence);
            }
        });
        return true;
    }

    @Override
    protected boolean submit() {
        if (!(read() instanceof Reading.Value<Draft>(Draft draft))) {
            return false;
        }
        String by = approvedBy;
        approvedBy = ""; // an approval holds for one sending
        String why = reason.get().strip();
        return by.isEmpty()
                ? commands().resolve(order().clOrdId(), draft.filled, draft.average, why)
                : commands().resolveApproved(order().clOrdId(), draft.filled, draft.average, why, by, approvedWhat);
    }

    private record Draft(long filled, double average) {}

    private void typed() {
        questions++;
        if (isAsking()) {
            answered(TEXTS.get("changed"));
        }
        edited();
    }

    private String words(Draft draft) {
        long quantity = order().quantity();
        return draft.filled == 0
                ? TEXTS.get("ready.none", Numbers.whole(quantity))
                : TEXTS.get(
                        "ready.some",
                        Numbers.whole(draft.filled),
                        draft.average == 0 ? prices.average(child().averagePrice()) : prices.average(draft.average),
                        Numbers.whole(Math.max(0, quantity - draft.filled)));
    }

    private Reading<Draft> read() {
        String typed = filled.get().strip();
        if (typed.equals("0")) {
            return child().filled() > 0 ? fewer() : Reading.of(new Draft(0, 0));
        }
        return switch (QuantityText.read(typed, 1)) {
            case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
            case Reading.Value<Long>(Long shares) -> shares < child().filled() ? fewer() : average(shares);
        };
    }

    private Reading<Draft> fewer() {
        return Reading.refused(TEXTS.get("fewer", Numbers.whole(child().filled())));
    }

    private Reading<Draft> average(long shares) {
        if (shares > order().quantity()) {
            return Reading.refused(TEXTS.get("more", Numbers.whole(order().quantity())));
        }
        if (shares == child().filled()) {
            return Reading.of(new Draft(shares, 0));
        }
        String typed = average.get().strip();
        if (!typed.matches("\\d+(\\.\\d+)?")) {
            return Reading.refused(TEXTS.get("enter.average"));
        }
        double ticks = Double.parseDouble(typed) * prices.instrument().ticksPerUnit();
        return ticks > 0 ? Reading.of(new Draft(shares, ticks)) : Reading.refused(TEXTS.get("enter.average"));
    }

    private ChildOrder order() {
        return child().order();
    }

    private ChildRow child() {
        return Objects.requireNonNull(target().child(), "opened for a child");
    }
}
