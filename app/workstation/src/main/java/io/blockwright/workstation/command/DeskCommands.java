package io.blockwright.workstation.command;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ResumeMode;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskSnapshot.Severity;

/**
 * Sends what a person does to the desk, in that person's name. Each method returns false when the desk could not take the
 * command: nothing was done and the person was told. FX thread.
 */
public final class DeskCommands {
    private final Desk desk;
    private String user;
    private final CommandIds ids;
    private final Notices notices;
    private String lastId = "";

    /** Commands in the name of {@code user}. */
    public DeskCommands(Desk desk, String user, CommandIds ids, Notices notices) {
        this.desk = desk;
        this.user = user;
        this.ids = ids;
        this.notices = notices;
    }

    /** From now on in another person's name, who has signed in. */
    public void workAs(String name) {
        user = name;
    }

    /** In whose name commands are given. */
    public String user() {
        return user;
    }

    /** Where new ids come from. */
    public CommandIds ids() {
        return ids;
    }

    /** Id of the last command that the desk took, empty before the first: a refusal names it. */
    public String lastId() {
        return lastId;
    }

    /** Starts a parent; the caller keeps the id while the same draft may be sent again. */
    public boolean start(String commandId, ParentOrder order) {
        return send(new DeskCommand.StartParent(commandId, user, order));
    }

    public boolean pause(String parentId) {
        return send(new DeskCommand.PauseParent(ids.command(), user, parentId));
    }

    public boolean resume(String parentId, ResumeMode mode) {
        return send(new DeskCommand.ResumeParent(ids.command(), user, parentId, mode));
    }

    /** Ends a parent and cancels what it has in the market. */
    public boolean cancelParent(String parentId) {
        return send(new DeskCommand.CancelParent(ids.command(), user, parentId));
    }

    /** The same, which a second person approved after reading {@code what}. */
    public boolean cancelParentApproved(String parentId, String approvedBy, String what) {
        String id = ids.command();
        return send(new DeskCommand.Approved(
                id, user, approvedBy, what, new DeskCommand.CancelParent(id + "-order", user, parentId)));
    }

    public boolean cancelChildren(String parentId) {
        return send(new DeskCommand.CancelChildren(ids.command(), user, parentId));
    }

    public boolean cancelChild(String clOrdId) {
        return send(new DeskCommand.CancelChild(ids.command(), user, clOrdId));
    }

    public boolean takeOver(String clOrdId) {
        return send(new DeskCommand.TakeOverChild(ids.command(), user, clOrdId));
    }

    public boolean handBack(String clOrdId) {
        return send(new DeskCommand.HandBackChild(ids.command(), user, clOrdId));
    }

    /** New live limits of a parent; times in nanoseconds since the epoch, the limit in ticks or NO_PRICE. */
    public boolean change(String parentId, long end, long limitPrice, double maxParticipation, double urgency) {
        return send(new DeskCommand.ChangeParent(
                ids.command(), user, parentId, end, limitPrice, maxParticipation, urgency));
    }

    public boolean setMode(String parentId, ControlMode mode) {
        return send(new DeskCommand.SetMode(ids.command(), user, parentId, mode));
    }

    public boolean acceptAdvice(String parentId, long adviceId) {
        return send(new DeskCommand.AcceptAdvice(ids.command(), user, parentId, adviceId));
    }

    public boolean modifyAdvice(String parentId, long adviceId, long quantity, long price) {
        return send(new DeskCommand.ModifyAdvice(ids.command(), user, parentId, adviceId, quantity, price));
    }

    public boolean rejectAdvice(String parentId, long adviceId) {
        return send(new DeskCommand.RejectAdvice(ids.command(), user, parentId, adviceId));
    }

    /** Trades part of a parent at once, no share worse than a price in ticks. */
    public boolean forceFill(String parentId, long quantity, long worstPrice) {
        return send(new DeskCommand.ForceFill(ids.command(), user, parentId, quantity, worstPrice));
    }

    /** The same, which a second person approved after reading {@code what}. */
    public boolean forceFillApproved(String parentId, long quantity, long worstPrice, String approvedBy, String what) {
        String id = ids.command();
        return send(new DeskCommand.Approved(
                id,
                user,
                approvedBy,
                what,
                new DeskCommand.ForceFill(id + "-order", user, parentId, quantity, worstPrice)));
    }

    /** A parent's own child, placed by hand: a day limit order, for a venue or, when that is empty, the preferred one. */
    public boolean placeChild(String parentId, long quantity, long price, String venue) {
        return send(new DeskCommand.PlaceChild(
                ids.command(), user, parentId, OrderType.LIMIT, TimeInForce.DAY, quantity, price, venue));
    }

    /** New price and total quantity of a child that a person has taken over. */
    public boolean replaceChild(String clOrdId, long quantity, long price) {
        return send(new DeskCommand.ReplaceChild(ids.command(), user, clOrdId, quantity, price));
    }

    /** Says how an order ended that its venue no longer knows; the average in ticks, 0 where nothing unreported was filled. */
    public boolean resolve(String clOrdId, long filled, double averagePrice, String reason) {
        return send(new DeskCommand.ResolveChild(ids.command(), user, clOrdId, filled, averagePrice, reason));
    }

    /** The same, which a second person approved after reading {@code what}. */
    public boolean resolveApproved(
            String clOrdId, long filled, double averagePrice, String reason, String approvedBy, String what) {
        String id = ids.command();
        return send(new DeskCommand.Approved(
                id,
                user,
                approvedBy,
                what,
                new DeskCommand.ResolveChild(id + "-order", user, clOrdId, filled, averagePrice, reason)));
    }

    /** Starts a parent that a second person approved after reading {@code what}. */
    public boolean startApproved(String commandId, ParentOrder order, String approvedBy, String what) {
        return send(new DeskCommand.Approved(
                commandId, user, approvedBy, what, new DeskCommand.StartParent(commandId + "-order", user, order)));
    }

    /**
     * A person's own order; the caller keeps the id while the same draft may be sent again.
     *
     * @param price ticks, NO_PRICE for a market order
     * @param venue where it goes, empty for the preferred one
     */
    public boolean place(
            String commandId,
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue) {
        return send(
                new DeskCommand.PlaceManual(commandId, user, symbol, side, type, timeInForce, quantity, price, venue));
    }

    /** A person's own order that a second person approved after reading {@code what}. */
    public boolean placeApproved(
            String commandId,
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue,
            String approvedBy,
            String what) {
        return send(new DeskCommand.Approved(
                commandId,
                user,
                approvedBy,
                what,
                new DeskCommand.PlaceManual(
                        commandId + "-order", user, symbol, side, type, timeInForce, quantity, price, venue)));
    }

    /** A limit order of a person's own, for the day, for a venue or, when that is empty, the preferred one. */
    public boolean placeLimit(String symbol, Side side, long quantity, long price, String venue) {
        return send(new DeskCommand.PlaceManual(
                ids.command(), user, symbol, side, OrderType.LIMIT, TimeInForce.DAY, quantity, price, venue));
    }

    /** Lets a challenger decide for a kind of learned orders, which a second person approved after reading {@code what}. */
    public boolean promoteApproved(Algo kind, String model, String modelHash, String approvedBy, String what) {
        String id = ids.command();
        return send(new DeskCommand.Approved(
                id, user, approvedBy, what, new DeskCommand.PromoteModel(id + "-model", user, kind, model, modelHash)));
    }

    /** Lets the former champion of a kind decide again. */
    public boolean rollBackModel(Algo kind, String model, String modelHash) {
        return send(new DeskCommand.RollBackModel(ids.command(), user, kind, model, modelHash));
    }

    /** Cancels everything in the market and pauses every parent. */
    public boolean cancelAll() {
        return send(new DeskCommand.CancelAll(ids.command(), user));
    }

    /** Blocks new orders and cancels everything. */
    public boolean kill() {
        return send(new DeskCommand.Kill(ids.command(), user, "by hand at the workstation"));
    }

    /** Lifts a kill. */
    public boolean rearm() {
        return send(new DeskCommand.Rearm(ids.command(), user));
    }

    private boolean send(DeskCommand command) {
        boolean taken = desk.submit(command);
        if (taken) {
            lastId = command.commandId();
        } else {
            String refusal = desk.refusal();
            notices.say(
                    refusal.isEmpty() ? Severity.CRITICAL : Severity.WARNING,
                    refusal.isEmpty()
                            ? "The desk is not keeping up and took no command: nothing was done. Try again in a moment."
                            : refusal);
        }
        return taken;
    }
}
