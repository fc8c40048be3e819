package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionEvent;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Moment.Kind;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The journal's lines in words that a trader reads: what was decided, done and reported, by whom and why. Any thread. */
public final class PastWords {
    private static final String DESK = "desk";

    private final OrderWords words;

    /** Prices are written as the instrument wants them. */
    public PastWords(io.blockwright.domain.Instrument instrument) {
        this.words = new OrderWords(instrument);
    }

    /** What of it was decided and done: what a challenger said of it is left out. */
    public List<DecisionLine> decisions(List<JournalRecord> lines) {
        return decided(moments(lines));
    }

    static List<DecisionLine> decided(List<Moment> moments) {
        return moments.stream()
                .filter(moment -> moment.kind() != Kind.SHADOW)
                .map(Moment::line)
                .toList();
    }

    /**
     * What the lines tell, oldest first; an answer to an advice is told with the advice too, and what a challenger would have
     * done with the decision of which it was asked.
     */
    public List<Moment> moments(List<JournalRecord> lines) {
        Map<Long, String> answers = answers(lines);
        List<Moment> moments = new ArrayList<>();
        List<JournalRecord.Shadowed> shadows = new ArrayList<>();
        for (JournalRecord line : lines) {
            Moment moment = moment(line, answers);
            if (moment != null) {
                moments.add(moment);
            }
            if (line instanceof JournalRecord.Shadowed shadowed) {
                shadows.add(shadowed);
            }
        }
        return PastShadows.beside(moments, shadows);
    }

    private Map<Long, String> answers(List<JournalRecord> lines) {
        Map<Long, String> answers = new HashMap<>();
        for (JournalRecord line : lines) {
            if (line instanceof JournalRecord.Commanded c && c.outcome().isEmpty()) {
                switch (unwrapped(c.command())) {
                    case DeskCommand.AcceptAdvice a -> answers.put(a.adviceId(), "Accepted by " + a.user() + ".");
                    case DeskCommand.RejectAdvice r -> answers.put(r.adviceId(), "Turned down by " + r.user() + ".");
                    case DeskCommand.ModifyAdvice m ->
                        answers.put(
                                m.adviceId(),
                                "Changed by " + m.user() + " to " + words.amount(m.quantity(), m.price()) + ".");
                    default -> {
                        // no answer to an advice
                    }
                }
            }
        }
        return answers;
    }

    private static DeskCommand unwrapped(DeskCommand command) {
        return command instanceof DeskCommand.Approved approved ? unwrapped(approved.command()) : command;
    }

    private @Nullable Moment moment(JournalRecord line, Map<Long, String> answers) {
        return switch (line) {
            case JournalRecord.Commanded c -> commanded(c);
            case JournalRecord.ParentAccepted c ->
                state(c.time(), "Order taken: " + words.parent(c.order()), DESK, Reason.of(""));
            case JournalRecord.ParentChanged c ->
                state(c.time(), "Limits now: " + words.limits(c.order()), DESK, Reason.of(""));
            case JournalRecord.ParentMoved c -> state(c.time(), status(c.status()), DESK, Reason.of(c.reason()));
            case JournalRecord.Decided c -> decided(c, answers.getOrDefault(c.adviceId(), ""));
            case JournalRecord.ChildIntended c ->
                order(
                        c.time(),
                        "Order: " + words.child(c.order()),
                        DESK,
                        c.order().clOrdId(),
                        c.reason());
            case JournalRecord.ReplaceIntended c ->
                order(
                        c.time(),
                        "Change to "
                                + words.amount(
                                        c.replacement().quantity(),
                                        c.replacement().price()),
                        DESK,
                        c.replacement().clOrdId(),
                        c.reason());
            case JournalRecord.CancelIntended c -> order(c.time(), "Cancel", DESK, c.clOrdId(), c.reason());
            case JournalRecord.RiskRefused c ->
                order(
                        c.time(),
                        "Blocked by risk (" + c.rule() + "): " + words.child(c.order()),
                        "risk gate",
                        c.order().clOrdId(),
                        Reason.of(
                                c.omitted() == 0
                                        ? c.message()
                                        : c.message() + " And " + OrderWords.shares(c.omitted())
                                                + (c.omitted() == 1 ? " more refusal" : " more refusals")
                                                + " by this rule before."));
            case JournalRecord.Shadowed _ -> null; // stands beside the decision of which it was asked
            case JournalRecord.ModelSeated c ->
                state(
                        c.time(),
                        c.kind() + " decides by " + c.model() + " (" + c.modelHash() + ") from now on",
                        DESK,
                        Reason.of(c.why()));
            case JournalRecord.SendRefused c -> order(c.time(), "Not sent", DESK, c.clOrdId(), Reason.of(c.reason()));
            case JournalRecord.Reported c -> reported(c);
        };
    }

    private static Moment state(long time, String what, String who, Reason reason) {
        return new Moment(new DecisionLine(time, what, who, "", reason), Kind.STATE, List.of(), "");
    }

    private static Moment order(long time, String what, String who, String clOrdId, Reason reason) {
        return new Moment(new DecisionLine(time, what, who, clOrdId, reason), Kind.ORDER, List.of(), "");
    }

    private Moment decided(JournalRecord.Decided c, String answer) {
        String what = switch (c.decision()) {
            case Decision.Place p ->
                "place " + words.amount(p.quantity(), p.price()) + ", " + words.life(p.type(), p.timeInForce());
            case Decision.Cancel _ -> "cancel";
            case Decision.Replace r -> "change to " + words.amount(r.quantity(), r.price());
            case Decision.Wait _ -> "wait";
        };
        String clOrdId = switch (c.decision()) {
            case Decision.Cancel d -> d.clOrdId();
            case Decision.Replace d -> d.clOrdId();
            case Decision.Place _, Decision.Wait _ -> "";
        };
        return new Moment(
                new DecisionLine(
                        c.time(),
                        (c.adviceId() == 0 ? "Decided: " : "Advised: ") + what,
                        c.strategy(),
                        clOrdId,
                        c.decision().reason()),
                Kind.DECISION,
                c.decision().weighed(),
                c.adviceId() == 0 ? "" : answer);
    }

    private Moment commanded(JournalRecord.Commanded c) {
        String by = c.command() instanceof DeskCommand.Approved a ? a.user() + ", approved by " + a.approvedBy() : "";
        DeskCommand command = unwrapped(c.command());
        String what = words.command(command);
        return new Moment(
                new DecisionLine(
                        c.time(),
                        c.outcome().isEmpty() ? what : what + " – refused",
                        by.isEmpty() ? command.user() : by,
                        words.child(command),
                        Reason.of(
                                c.outcome().isEmpty() && command instanceof DeskCommand.ResolveChild resolve
                                        ? resolve.reason()
                                        : c.outcome())),
                Kind.OVERRIDE,
                List.of(),
                "");
    }

    private @Nullable Moment reported(JournalRecord.Reported c) {
        return switch (c.event()) {
            case OrderEvent.Accepted e -> order(c.time(), "Acknowledged", e.venue(), e.clOrdId(), Reason.of(""));
            case OrderEvent.Rejected e -> order(c.time(), "Rejected", e.venue(), e.clOrdId(), Reason.of(e.reason()));
            case OrderEvent.Filled e ->
                new Moment(
                        new DecisionLine(
                                c.time(),
                                "Filled " + words.amount(e.quantity(), e.price()) + ", "
                                        + OrderWords.shares(e.leavesQty()) + " left",
                                e.venue(),
                                e.clOrdId(),
                                Reason.of("")),
                        Kind.FILL,
                        List.of(),
                        "");
            case OrderEvent.Cancelled e -> order(c.time(), "Cancelled", e.venue(), e.clOrdId(), Reason.of(e.reason()));
            case OrderEvent.Expired e -> order(c.time(), "Expired", e.venue(), e.clOrdId(), Reason.of(""));
            case OrderEvent.Replaced e ->
                order(
                        c.time(),
                        "Changed to " + words.amount(e.quantity(), e.price()),
                        e.venue(),
                        e.clOrdId(),
                        Reason.of(""));
            case OrderEvent.CancelRejected e ->
                order(c.time(), "Cancel or change refused", e.venue(), e.clOrdId(), Reason.of(e.reason()));
            case OrderEvent.UnknownOrder e ->
                order(c.time(), "Not known to the venue", e.venue(), e.clOrdId(), Reason.of(e.reason()));
            case OrderEvent.FillCorrected e ->
                order(
                        c.time(),
                        "Fill corrected to " + words.amount(e.quantity(), e.price()),
                        e.venue(),
                        e.clOrdId(),
                        Reason.of(""));
            case OrderEvent.StatusReported e ->
                order(
                        c.time(),
                        "Status: " + e.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        e.venue(),
                        e.clOrdId(),
                        Reason.of(""));
            case SessionEvent.SessionChanged e ->
                state(
                        c.time(),
                        "Session " + e.state().name().toLowerCase(Locale.ROOT),
                        e.venue(),
                        Reason.of(e.reason()));
            case OrderEvent.Pending _, SessionEvent.MassCancelReported _, SessionEvent.MessageRefused _ -> null;
        };
    }

    private static String status(ParentStatus status) {
        return switch (status) {
            case SCHEDULED -> "Scheduled";
            case WORKING -> "Working";
            case PAUSED -> "Paused";
            case COMPLETED -> "Completed";
            case EXPIRED -> "Ended with a rest";
            case CANCELLED -> "Cancelled";
            case STOPPED -> "Stopped after a fault";
        };
    }
}
