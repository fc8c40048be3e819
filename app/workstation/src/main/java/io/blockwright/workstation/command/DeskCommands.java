package io.blockwright.workstation.command;

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
    private final String user;
    private final CommandIds ids;
    private final Notices notices;

    /** Commands in the name of {@code user}. */
    public DeskCommands(Desk desk, String user, CommandIds ids, Notices notices) {
        this.desk = desk;
        this.user = user;
        this.ids = ids;
        this.notices = notices;
    }

    /** Where new ids come from. */
    public CommandIds ids() {
        return ids;
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

    public boolean cancelParent(String parentId) {
        return send(new DeskCommand.CancelParent(ids.command(), user, parentId));
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

    /** A limit order of a person's own, for the day. */
    public boolean placeLimit(String symbol, Side side, long quantity, long price) {
        return send(new DeskCommand.PlaceManual(
                ids.command(), user, symbol, side, OrderType.LIMIT, TimeInForce.DAY, quantity, price));
    }

    /** Cancels everything in the market and pauses every parent. */
    public boolean cancelAll() {
        return send(new DeskCommand.CancelAll(ids.command(), user));
    }

    /** Blocks new orders and cancels everything. */
    public boolean kill() {
        return send(new DeskCommand.Kill(ids.command(), user, "Killed by hand at the workstation."));
    }

    /** Lifts a kill. */
    public boolean rearm() {
        return send(new DeskCommand.Rearm(ids.command(), user));
    }

    private boolean send(DeskCommand command) {
        boolean taken = desk.submit(command);
        if (!taken) {
            notices.say(
                    Severity.CRITICAL,
                    "The desk is not keeping up and took no command: nothing was done. Try again" + " in a moment.");
        }
        return taken;
    }
}
