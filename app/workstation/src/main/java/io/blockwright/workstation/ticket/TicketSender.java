package io.blockwright.workstation.ticket;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.ParentOrder;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.confirm.Consent;
import io.blockwright.workstation.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Hands a draft to the desk once: its command id stays the same until the desk took it, and a new draft gets a new one. An
 * order that a person is to decide starts a moment later, so that its mode is there before its first child. One thread.
 */
final class TicketSender {
    /** Between an order that is not automatic and its first child, nanoseconds. */
    static final long MODE_FIRST = 1_000_000_000L;

    private static final Texts TEXTS = Texts.of(TicketSender.class);

    private final DeskCommands commands;
    private String draftId;
    private String sentId = "";
    private @Nullable ModeOf waiting;

    private record ModeOf(String parentId, ControlMode mode) {}

    TicketSender(DeskCommands commands) {
        this.commands = commands;
        this.draftId = commands.ids().command();
    }

    /** {@code consent} is never withheld; {@code now} is the desk's clock. */
    Outcome send(Verdict.Sendable order, Consent consent, long now) {
        if (order instanceof Verdict.Parent parent && parent.works(now) <= head(parent)) {
            return new Outcome(Outcome.Kind.WITHHELD, TEXTS.get("outcome.over"));
        }
        boolean taken = switch (order) {
            case Verdict.Parent parent -> start(parent, consent, now);
            case Verdict.Single single -> place(single, consent);
        };
        if (!taken) {
            return new Outcome(Outcome.Kind.NOT_TAKEN, TEXTS.get("outcome.not-taken"));
        }
        sentId = draftId;
        draftId = commands.ids().command();
        String sent = consent instanceof Consent.Approved(String by, String what)
                ? TEXTS.get("outcome.sent-approved", order.sentence(), by)
                : TEXTS.get("outcome.sent", order.sentence());
        return new Outcome(Outcome.Kind.SENT, waiting == null ? sent : sent + " " + TEXTS.get("outcome.mode-waits"));
    }

    private static long head(Verdict.Parent parent) {
        return parent.mode() == ControlMode.AUTO ? 0 : MODE_FIRST;
    }

    /** Whether a command id is of the last draft that was taken. */
    boolean isLast(String commandId) {
        return !sentId.isEmpty() && (commandId.equals(sentId) || commandId.equals(sentId + "-order"));
    }

    /** The last draft needs no more watching. */
    void forget() {
        sentId = "";
        waiting = null;
    }

    /** Tells the desk again who decides, when it could not take that before. */
    void retryMode() {
        ModeOf mode = waiting;
        if (mode != null && commands.setMode(mode.parentId(), mode.mode())) {
            waiting = null;
        }
    }

    private boolean start(Verdict.Parent parent, Consent consent, long now) {
        boolean automatic = parent.mode() == ControlMode.AUTO;
        ParentOrder made = parent.order(commands.ids().parent(), now);
        ParentOrder order = automatic || made.start() > now + MODE_FIRST
                ? made
                : made.stretch(now + MODE_FIRST, made.end(), made.quantity());
        boolean taken = consent instanceof Consent.Approved(String by, String what)
                ? commands.startApproved(draftId, order, by, what)
                : commands.start(draftId, order);
        if (taken && !automatic) {
            waiting = new ModeOf(order.parentId(), parent.mode());
            retryMode();
        }
        return taken;
    }

    private boolean place(Verdict.Single single, Consent consent) {
        return consent instanceof Consent.Approved(String by, String what)
                ? commands.placeApproved(
                        draftId,
                        single.symbol(),
                        single.side(),
                        single.type(),
                        single.timeInForce(),
                        single.quantity(),
                        single.price(),
                        single.venue(),
                        by,
                        what)
                : commands.place(
                        draftId,
                        single.symbol(),
                        single.side(),
                        single.type(),
                        single.timeInForce(),
                        single.quantity(),
                        single.price(),
                        single.venue());
    }
}
