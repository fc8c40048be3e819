package io.blockwright.workstation.advice;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.Advice;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.VenuesPicture;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.editor.Editor;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.QuantityText;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The advice with another quantity and price; for a parent that is worked by hand, a child of one's own. When the advice is
 * replaced while somebody types, what was typed stays, and it is sent only after being confirmed for the new one.
 */
final class AdviceEditor extends Editor {
    private static final Texts TEXTS = Texts.of(AdviceEditor.class);

    private final boolean byHand;
    private final PriceFormat prices;
    private final StringProperty quantity = new SimpleStringProperty("");
    private final StringProperty price = new SimpleStringProperty("");
    private final StringProperty venue = new SimpleStringProperty("");
    private final long openedFor;
    private long current;

    AdviceEditor(Target target, DeskCommands commands, long nanos, boolean byHand) {
        super(target, commands, nanos);
        this.byHand = byHand;
        this.prices = new PriceFormat(target.snapshot().market().instrument());
        Advice advice = advice();
        this.openedFor = advice == null ? AdviceCard.NO_ADVICE : advice.id();
        this.current = openedFor;
        if (advice != null && advice.decision() instanceof Decision.Place place) {
            fill(place.quantity(), place.price());
        } else if (advice != null && advice.decision() instanceof Decision.Replace replace) {
            fill(replace.quantity(), replace.price());
        }
        quantity.addListener((seen, before, now) -> edited());
        price.addListener((seen, before, now) -> edited());
        venue.addListener((seen, before, now) -> edited());
        edited();
    }

    StringProperty quantity() {
        return quantity;
    }

    /** A price, or {@code market}. */
    StringProperty price() {
        return price;
    }

    /** Where a child of one's own goes, empty for the preferred venue. */
    StringProperty venue() {
        return venue;
    }

    /** The desk's venues where there are several, else none. */
    List<String> venues() {
        return byHand ? snapshot().market().venues().names() : List.of();
    }

    PriceFormat prices() {
        return prices;
    }

    boolean byHand() {
        return byHand;
    }

    /** Where a price is stepped from when the field holds none: the parent's own side of the book. */
    long touch() {
        var market = snapshot().market();
        return order().side().sign() > 0 ? market.bids().best() : market.asks().best();
    }

    @Override
    public void frame(Frame frame) {
        super.frame(frame);
        Advice advice = advice();
        long now = advice == null ? AdviceCard.NO_ADVICE : advice.id();
        if (now != current) {
            current = now;
            if (!byHand && !isSent()) {
                edited(); // what was confirmed was confirmed for another one
            }
        }
    }

    @Override
    public String title() {
        return TEXTS.get(byHand ? "editor.place" : "editor.modify", order().parentId());
    }

    @Override
    protected Verdict judge() {
        ParentRow parent = target().parent();
        if (parent.status().isFinal()) {
            return Verdict.wrong(TEXTS.get("empty.final", order().parentId(), TEXTS.get("status." + parent.status())));
        }
        Advice advice = advice();
        if (!byHand && (advice == null || !advice.awaiting())) {
            return Verdict.wrong(TEXTS.get("editor.none-waits"));
        }
        return switch (read()) {
            case Reading.Refused<Draft>(String sentence) -> Verdict.wrong(sentence);
            case Reading.Value<Draft>(Draft draft) -> judge(parent, advice, draft);
        };
    }

    @Override
    protected boolean submit() {
        if (!(read() instanceof Reading.Value<Draft>(Draft draft))) {
            return false;
        }
        return byHand
                ? commands().placeChild(order().parentId(), draft.quantity, draft.price, venue.get())
                : commands().modifyAdvice(order().parentId(), current, draft.quantity, draft.price);
    }

    private record Draft(long quantity, long price) {}

    private Verdict judge(ParentRow parent, @Nullable Advice advice, Draft draft) {
        boolean market = draft.price == Instrument.NO_PRICE;
        if (byHand && market) {
            return Verdict.wrong(TEXTS.get("editor.limit-only"));
        }
        long most = most(parent, advice);
        if (draft.quantity > most) {
            return Verdict.wrong(TEXTS.get("editor.too-many", order().parentId(), Numbers.whole(most)));
        }
        if (!market && !order().allows(draft.price)) {
            return Verdict.wrong(TEXTS.get(
                    "editor.limit", prices.price(draft.price), order().parentId(), prices.price(order().limitPrice())));
        }
        for (VenuesPicture.DarkVenue dark : snapshot().market().venues().dark()) {
            if (byHand && dark.venue().equals(venue.get()) && draft.quantity < dark.minimum()) {
                return Verdict.wrong(TEXTS.get("editor.minimum", dark.venue(), Numbers.whole(dark.minimum())));
            }
        }
        String words = TEXTS.get(
                "editor.ready",
                order().side(),
                Numbers.whole(draft.quantity),
                market
                        ? TEXTS.get("at.market")
                        : TEXTS.get("at.price", prices.price(draft.price))
                                + (venue.get().isEmpty() ? "" : TEXTS.get("at.venue", venue.get())));
        return !byHand && current != openedFor
                ? Verdict.careful(TEXTS.get("editor.replaced", words))
                : Verdict.ready(words);
    }

    private static long most(ParentRow parent, @Nullable Advice advice) {
        long open = Math.max(0, parent.order().quantity() - parent.filled() - parent.working());
        if (advice != null && advice.decision() instanceof Decision.Replace replace) {
            for (ChildRow child : parent.children()) {
                if (child.order().clOrdId().equals(replace.clOrdId())) {
                    return open + child.order().quantity();
                }
            }
        }
        return open;
    }

    private Reading<Draft> read() {
        return switch (QuantityText.read(quantity.get(), prices.instrument().lot())) {
            case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
            case Reading.Value<Long>(Long shares) ->
                switch (readPrice()) {
                    case Reading.Refused<Long>(String sentence) -> Reading.refused(sentence);
                    case Reading.Value<Long>(Long ticks) -> Reading.of(new Draft(shares, ticks));
                };
        };
    }

    private Reading<Long> readPrice() {
        return price.get().strip().toLowerCase(Locale.ROOT).equals(TEXTS.get("editor.market"))
                ? Reading.of(Instrument.NO_PRICE)
                : prices.read(price.get());
    }

    private void fill(long shares, long ticks) {
        quantity.set(Numbers.whole(shares));
        price.set(ticks == Instrument.NO_PRICE ? TEXTS.get("editor.market") : prices.price(ticks));
    }

    private ParentOrder order() {
        return target().parent().order();
    }

    private @Nullable Advice advice() {
        return target().parent().outlook().advice();
    }
}
