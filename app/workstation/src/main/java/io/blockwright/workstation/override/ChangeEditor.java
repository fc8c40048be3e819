package io.blockwright.workstation.override;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.editor.Target;
import io.blockwright.workstation.editor.Verdict;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PercentText;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Reading;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** New live limits of a working parent. A field left empty stays as it is, so only what was typed changes. */
final class ChangeEditor extends OverrideEditor {
    private static final Texts TEXTS = Texts.of(ChangeEditor.class);

    private final ClockFormat clock;
    private final PriceFormat prices;
    private final StringProperty end = new SimpleStringProperty("");
    private final StringProperty limit = new SimpleStringProperty("");
    private final StringProperty participation = new SimpleStringProperty("");
    private final StringProperty urgency = new SimpleStringProperty("");

    ChangeEditor(Target target, DeskCommands commands, ClockFormat clock, long nanos) {
        super(target, commands, nanos);
        this.clock = clock;
        this.prices = new PriceFormat(target.snapshot().market().instrument());
        List.of(end, limit, participation, urgency)
                .forEach(input -> input.addListener((seen, before, now) -> edited()));
        edited();
    }

    /** How long it may still work, from now: 25m. */
    StringProperty end() {
        return end;
    }

    /** A price, or {@code none}. */
    StringProperty limit() {
        return limit;
    }

    StringProperty participation() {
        return participation;
    }

    /** 0 to 1. */
    StringProperty urgency() {
        return urgency;
    }

    PriceFormat prices() {
        return prices;
    }

    /** Where a limit is stepped from by the keys: its own, or the touch on its side. */
    long limitOrTouch() {
        ParentOrder order = order();
        if (order.limitPrice() != Instrument.NO_PRICE) {
            return order.limitPrice();
        }
        return Estimates.opposite(snapshot(), order.side()).size() == 0
                ? Instrument.NO_PRICE
                : Estimates.opposite(snapshot(), order.side()).price(0);
    }

    String currentEnd() {
        return TEXTS.get(
                "change.end-now",
                clock.seconds(order().end()),
                DurationText.write(order().end() - snapshot().time()));
    }

    String currentLimit() {
        return limitWords(order().limitPrice());
    }

    String currentParticipation() {
        return capWords(order().maxParticipation());
    }

    String currentUrgency() {
        return Numbers.decimal(order().urgency(), 2);
    }

    @Override
    public String title() {
        ParentOrder order = order();
        return TEXTS.get(
                "change.title", order.parentId(), order.side(), Numbers.whole(order.quantity()), order.symbol());
    }

    @Override
    protected Verdict judge() {
        String refused = OverrideRules.refusal(Lever.CHANGE, target().parent(), null, false);
        if (!refused.isEmpty()) {
            return Verdict.wrong(refused);
        }
        return switch (read()) {
            case Reading.Refused<Draft>(String sentence) -> Verdict.wrong(sentence);
            case Reading.Value<Draft>(Draft draft) ->
                draft.changes.isEmpty()
                        ? Verdict.incomplete(TEXTS.get("change.nothing"))
                        : Verdict.ready(String.join("  ·  ", draft.changes));
        };
    }

    @Override
    protected boolean submit() {
        return read() instanceof Reading.Value<Draft>(Draft draft)
                && commands().change(order().parentId(), draft.end, draft.limit, draft.cap, draft.urgency);
    }

    private ParentOrder order() {
        return target().parent().order();
    }

    private record Draft(long end, long limit, double cap, double urgency, List<String> changes) {}

    private Reading<Draft> read() {
        ParentOrder now = order();
        List<String> changes = new ArrayList<>();
        long newEnd = now.end();
        long newLimit = now.limitPrice();
        double newCap = now.maxParticipation();
        double newUrgency = now.urgency();
        if (!end.get().isBlank()) {
            switch (DurationText.read(end.get())) {
                case Reading.Refused<Long>(String sentence) -> {
                    return Reading.refused(sentence);
                }
                case Reading.Value<Long>(Long left) -> {
                    newEnd = snapshot().time() + left;
                    changes.add(TEXTS.get("change.end", clock.seconds(now.end()), clock.seconds(newEnd)));
                }
            }
            if (newEnd <= now.start()) {
                return Reading.refused(TEXTS.get("change.before-start", clock.seconds(now.start())));
            }
        }
        if (!limit.get().isBlank()) {
            switch (readLimit()) {
                case Reading.Refused<Long>(String sentence) -> {
                    return Reading.refused(sentence);
                }
                case Reading.Value<Long>(Long price) -> {
                    newLimit = price;
                    changes.add(TEXTS.get("change.limit", limitWords(now.limitPrice()), limitWords(price)));
                }
            }
        }
        if (!participation.get().isBlank()) {
            switch (PercentText.read(participation.get())) {
                case Reading.Refused<Double>(String sentence) -> {
                    return Reading.refused(sentence);
                }
                case Reading.Value<Double>(Double share) -> {
                    newCap = share;
                    changes.add(TEXTS.get("change.cap", capWords(now.maxParticipation()), capWords(share)));
                }
            }
        }
        if (!urgency.get().isBlank()) {
            switch (readUrgency()) {
                case Reading.Refused<Double>(String sentence) -> {
                    return Reading.refused(sentence);
                }
                case Reading.Value<Double>(Double value) -> {
                    newUrgency = value;
                    changes.add(
                            TEXTS.get("change.urgency", Numbers.decimal(now.urgency(), 2), Numbers.decimal(value, 2)));
                }
            }
        }
        return Reading.of(new Draft(newEnd, newLimit, newCap, newUrgency, changes));
    }

    private Reading<Long> readLimit() {
        return limit.get().strip().toLowerCase(Locale.ROOT).equals(TEXTS.get("change.none"))
                ? Reading.of(Instrument.NO_PRICE)
                : prices.read(limit.get());
    }

    private Reading<Double> readUrgency() {
        if (order().algo() != Algo.AC) {
            return Reading.refused(TEXTS.get("refused.urgency", TEXTS.get("algo." + order().algo())));
        }
        String text = urgency.get().strip();
        return text.matches("[01]|[01]?\\.\\d{1,4}") && Double.parseDouble(text) <= 1
                ? Reading.of(Double.parseDouble(text))
                : Reading.refused(TEXTS.get("change.not-urgency", text));
    }

    private String limitWords(long price) {
        return price == Instrument.NO_PRICE ? TEXTS.get("change.none") : prices.price(price);
    }

    private static String capWords(double share) {
        return share == 1 ? TEXTS.get("change.none") : Numbers.percent(share);
    }
}
