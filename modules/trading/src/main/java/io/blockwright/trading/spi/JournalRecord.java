package io.blockwright.trading.spi;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.domain.VenueEvent;

/**
 * One line of the desk's memory. Replaying the records in order rebuilds every parent, child and fill; nothing else is
 * needed after a crash. {@code time} is the engine's clock, nanoseconds since the epoch.
 */
public sealed interface JournalRecord {
    long time();

    /** A command was given and carried out (or refused: {@code outcome} says which, in a sentence; empty when done). */
    record Commanded(long time, DeskCommand command, String outcome) implements JournalRecord {}

    /** A parent came in. {@code arrivalMid} is twice the mid price in ticks at that moment (NO_PRICE when there was none). */
    record ParentAccepted(long time, ParentOrder order, long arrivalMidTwice) implements JournalRecord {}

    /** A parent's limits or the stretch its schedule works on changed. */
    record ParentChanged(long time, ParentOrder order) implements JournalRecord {}

    record ParentMoved(long time, String parentId, ParentStatus status, String reason) implements JournalRecord {}

    /** A child is about to be sent: durable before it leaves. */
    record ChildIntended(long time, ChildOrder order, Reason reason) implements JournalRecord {}

    /** A working child is about to be replaced: durable before the request leaves. */
    record ReplaceIntended(long time, String origClOrdId, ChildOrder replacement, Reason reason)
            implements JournalRecord {}

    /** A working child is about to be cancelled. */
    record CancelIntended(long time, String requestId, String clOrdId, Reason reason) implements JournalRecord {}

    /**
     * A strategy decided something. With an advice id it was shown to a person and waits for an answer, which is a command;
     * with 0 it was carried out without asking.
     */
    record Decided(long time, String parentId, long adviceId, String strategy, Decision decision)
            implements JournalRecord {}

    /**
     * A challenger was asked what the champion was asked; it sends nothing, whatever it answers.
     *
     * @param liveHash of the champion, first 16 digits of its file's SHA-256; empty where no model decided
     * @param liveAction index of what was done, −1 when the champion abstained
     * @param liveCostBp what the champion expected it to cost, basis points of the whole order; NaN where not known
     * @param model the challenger
     * @param modelHash of the challenger, likewise
     * @param inputHash first 16 digits of the SHA-256 of what both saw; empty where the challenger did not answer
     * @param action index of what the challenger would have done, −1 when it abstained or did not answer
     * @param costBp what the challenger expected that to cost
     * @param why the challenger chose nothing; else what it says of its choice
     */
    record Shadowed(
            long time,
            String parentId,
            String liveHash,
            int liveAction,
            double liveCostBp,
            String model,
            String modelHash,
            String inputHash,
            int action,
            double costBp,
            String why)
            implements JournalRecord {}

    /**
     * From here on another model decides for the learned orders of a kind.
     *
     * @param kind {@link Algo#DQN} or {@link Algo#PPO}
     * @param model that decides, {@code modelHash} of it; both of what stood there before
     * @param why it came to that, a sentence
     */
    record ModelSeated(
            long time, Algo kind, String model, String modelHash, String before, String beforeHash, String why)
            implements JournalRecord {}

    /** An intended message did not leave. */
    record SendRefused(long time, String clOrdId, String reason) implements JournalRecord {}

    /**
     * The risk gate refused an order or a change, which never left. Of many alike within a second the first is written.
     *
     * @param rule short name of the gate's rule
     * @param message one sentence with the figures
     * @param omitted refusals of the same parent by the same rule that came since the line before and have none of their own
     */
    record RiskRefused(long time, ChildOrder order, String rule, String message, long omitted)
            implements JournalRecord {}

    /** A venue reported something. */
    record Reported(long time, VenueEvent event) implements JournalRecord {}
}
