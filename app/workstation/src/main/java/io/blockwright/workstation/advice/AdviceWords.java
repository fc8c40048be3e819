package io.blockwright.workstation.advice;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.engine.Advice;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts an advice into the words of the panel. Pure. */
final class AdviceWords {
    private static final Texts TEXTS = Texts.of(AdviceWords.class);
    private static final long SECOND = 1_000_000_000L;

    private final ClockFormat clock;

    AdviceWords(ClockFormat clock) {
        this.clock = clock;
    }

    /** Before the desk has shown anything. */
    static AdviceCard nothingYet() {
        return blank("", "", null, "", TEXTS.get("empty.no-desk"), "");
    }

    /** The card of a parent; of none when null. */
    AdviceCard card(@Nullable ParentRow parent, DeskSnapshot snapshot) {
        String others = others(parent, snapshot);
        if (parent == null) {
            return blank("", "", null, "", TEXTS.get("empty.no-parent"), others);
        }
        ParentOrder order = parent.order();
        Outlook outlook = parent.outlook();
        ControlMode mode = parent.status().isFinal() ? null : outlook.mode();
        String last = last(parent);
        Advice advice = outlook.advice();
        if (advice == null || parent.status().isFinal()) {
            return blank(order.parentId(), order(order), mode, last, why(parent), others);
        }
        PriceFormat prices = new PriceFormat(snapshot.market().instrument());
        Reason reason = advice.reason();
        return new AdviceCard(
                order.parentId(),
                order(order),
                mode,
                advice.id(),
                advice.awaiting(),
                advice.decision() instanceof Decision.Place || advice.decision() instanceof Decision.Replace,
                advice.decision() instanceof Decision.Wait ? "calm" : SideWords.style(order.side()),
                headline(advice.decision(), parent, prices),
                where(advice.decision()),
                when(advice, snapshot.time()),
                // What nobody is asked about is looked at anew all the time.
                advice.awaiting() ? TEXTS.get("age", DurationText.write(snapshot.time() - advice.shown())) : "",
                reason.sentence(),
                Factors.lines(reason.factors()),
                CostScale.lines(reason.origin(), advice.alternatives()),
                last,
                "",
                others,
                outlook.caution(),
                sure(origin(reason, outlook)),
                origin(reason, outlook));
    }

    /** Of the advice, else of what was done last. */
    private static @Nullable Origin origin(Reason reason, Outlook outlook) {
        return reason.origin() == null ? outlook.lastDecision().origin() : reason.origin();
    }

    private static String sure(@Nullable Origin origin) {
        if (origin == null) {
            return "";
        }
        return Double.isNaN(origin.confidence())
                ? TEXTS.get("model", origin.model(), origin.modelHash())
                : TEXTS.get(
                        "model.sure",
                        Numbers.decimal(100 * origin.confidence(), 0),
                        origin.model(),
                        origin.modelHash());
    }

    private static AdviceCard blank(
            String id, String order, @Nullable ControlMode mode, String last, String empty, String others) {
        return new AdviceCard(
                id,
                order,
                mode,
                AdviceCard.NO_ADVICE,
                false,
                false,
                "calm",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                last,
                empty,
                others,
                "",
                "",
                null);
    }

    private static String order(ParentOrder order) {
        return TEXTS.get(
                "order",
                SideWords.glyph(order.side()),
                order.side(),
                Numbers.whole(order.quantity()),
                order.symbol(),
                order.parentId());
    }

    /** Why there is nothing to show, and what to do about it. */
    private String why(ParentRow parent) {
        String id = parent.order().parentId();
        ParentStatus status = parent.status();
        if (status.isFinal()) {
            return TEXTS.get("empty.final", id, TEXTS.get("status." + status));
        }
        return switch (parent.order().algo()) {
            case MANUAL -> TEXTS.get("empty.by-hand", id);
            case TWAP, VWAP, POV, AC, IMMEDIATE, RANDOM, SUBMIT_AND_LEAVE, DQN, PPO ->
                switch (status) {
                    case PAUSED -> TEXTS.get("empty.paused", id);
                    case SCHEDULED ->
                        TEXTS.get(
                                "empty.scheduled",
                                id,
                                clock.seconds(parent.order().start()));
                    default -> TEXTS.get("empty.waiting", id);
                };
        };
    }

    private static String others(@Nullable ParentRow shown, DeskSnapshot snapshot) {
        int waiting = 0;
        String first = "";
        for (ParentRow row : snapshot.parents()) {
            Advice advice = row.outlook().advice();
            boolean same =
                    shown != null && row.order().parentId().equals(shown.order().parentId());
            if (!same && advice != null && advice.awaiting() && !row.status().isFinal()) {
                waiting++;
                first = first.isEmpty() ? row.order().parentId() : first;
            }
        }
        return switch (waiting) {
            case 0 -> "";
            case 1 -> TEXTS.get("others.one", first);
            default -> TEXTS.get("others.more", first, Numbers.whole(waiting - 1L));
        };
    }

    private String headline(Decision decision, ParentRow parent, PriceFormat prices) {
        Side side = parent.order().side();
        return switch (decision) {
            case Decision.Place place ->
                TEXTS.get(
                        "do.place",
                        SideWords.glyph(side),
                        side,
                        Numbers.whole(place.quantity()),
                        price(place.price(), prices));
            case Decision.Cancel cancel -> TEXTS.get("do.cancel", child(parent, cancel.clOrdId(), prices));
            case Decision.Replace replace ->
                TEXTS.get(
                        "do.replace",
                        child(parent, replace.clOrdId(), prices),
                        Numbers.whole(replace.quantity()),
                        price(replace.price(), prices));
            case Decision.Wait wait ->
                wait.until() == Long.MAX_VALUE
                        ? TEXTS.get("do.nothing")
                        : TEXTS.get("do.wait", clock.seconds(wait.until()));
        };
    }

    private static String where(Decision decision) {
        return switch (decision) {
            case Decision.Place place ->
                TEXTS.get(
                        "where",
                        place.venue().isEmpty() ? TEXTS.get("where.any") : place.venue(),
                        TEXTS.get("type." + place.type()),
                        TEXTS.get("force." + place.timeInForce()));
            case Decision.Cancel _, Decision.Replace _, Decision.Wait _ -> "";
        };
    }

    private static String when(Advice advice, long now) {
        if (advice.awaiting()) {
            return TEXTS.get("when.awaiting");
        }
        if (advice.due() == Long.MAX_VALUE) {
            return "";
        }
        long left = advice.due() - now;
        return left < SECOND ? TEXTS.get("when.now") : TEXTS.get("when.in", DurationText.write(left));
    }

    private static String price(long ticks, PriceFormat prices) {
        return ticks == Instrument.NO_PRICE ? TEXTS.get("at.market") : TEXTS.get("at.price", prices.price(ticks));
    }

    private static String child(ParentRow parent, String clOrdId, PriceFormat prices) {
        for (ChildRow row : parent.children()) {
            if (row.order().clOrdId().equals(clOrdId)) {
                return TEXTS.get(
                        "child",
                        clOrdId,
                        Numbers.whole(row.order().quantity() - row.filled()),
                        price(row.order().price(), prices));
            }
        }
        return clOrdId;
    }

    private static String last(ParentRow parent) {
        String sentence = parent.outlook().lastDecision().sentence();
        return sentence.isBlank() ? parent.lastReason() : sentence;
    }
}
