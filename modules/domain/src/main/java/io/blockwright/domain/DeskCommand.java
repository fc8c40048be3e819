package io.blockwright.domain;

/**
 * What a person or a program tells the desk to do. A button, a key and an API call take this same path; a command repeated
 * with the same id is carried out once.
 */
public sealed interface DeskCommand {
    /** Client token: makes a double click one command. */
    String commandId();

    /** Who gave it. */
    String user();

    record StartParent(String commandId, String user, ParentOrder order) implements DeskCommand {}

    record PauseParent(String commandId, String user, String parentId) implements DeskCommand {}

    record ResumeParent(String commandId, String user, String parentId, ResumeMode mode) implements DeskCommand {}

    /** Changes the live limits; {@link Instrument#NO_PRICE} as limit means no limit. */
    record ChangeParent(
            String commandId,
            String user,
            String parentId,
            long end,
            long limitPrice,
            double maxParticipation,
            double urgency)
            implements DeskCommand {}

    record CancelParent(String commandId, String user, String parentId) implements DeskCommand {}

    /** Cancels the children of a parent that are in the market; the parent works on. */
    record CancelChildren(String commandId, String user, String parentId) implements DeskCommand {}

    /** A person takes one child's wheel: the strategy no longer touches it. */
    record TakeOverChild(String commandId, String user, String clOrdId) implements DeskCommand {}

    /** The strategy may touch the child again. */
    record HandBackChild(String commandId, String user, String clOrdId) implements DeskCommand {}

    record CancelChild(String commandId, String user, String clOrdId) implements DeskCommand {}

    /** Changes price and total quantity of a child that a person has taken over. */
    record ReplaceChild(String commandId, String user, String clOrdId, long quantity, long price)
            implements DeskCommand {}

    /**
     * Says how an order ended whose venue can no longer say it, as a person found out by other means: the order ends there.
     *
     * @param filled shares filled in all, those that were reported included
     * @param averagePrice of all of them, ticks; 0 when nothing was filled
     * @param reason how the person knows, a sentence
     */
    record ResolveChild(String commandId, String user, String clOrdId, long filled, double averagePrice, String reason)
            implements DeskCommand {}

    /**
     * A person's own order: becomes a parent of its own with one child.
     *
     * @param venue where it goes, empty for the desk's preferred venue
     */
    record PlaceManual(
            String commandId,
            String user,
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue)
            implements DeskCommand {

        /** An order for the preferred venue. */
        public PlaceManual(
                String commandId,
                String user,
                String symbol,
                Side side,
                OrderType type,
                TimeInForce timeInForce,
                long quantity,
                long price) {
            this(commandId, user, symbol, side, type, timeInForce, quantity, price, "");
        }
    }

    /** Says who decides for a parent from now on. */
    record SetMode(String commandId, String user, String parentId, ControlMode mode) implements DeskCommand {}

    /** Carries an advice out as it was shown. */
    record AcceptAdvice(String commandId, String user, String parentId, long adviceId) implements DeskCommand {}

    /** Carries an advice out with another quantity and price; {@link Instrument#NO_PRICE} sends it to the market. */
    record ModifyAdvice(String commandId, String user, String parentId, long adviceId, long quantity, long price)
            implements DeskCommand {}

    /** Turns an advice down; the strategy proposes again at its next turn. */
    record RejectAdvice(String commandId, String user, String parentId, long adviceId) implements DeskCommand {}

    /**
     * Buys or sells part of a parent at once, whatever its schedule says: one immediate-or-cancel child.
     *
     * @param worstPrice ticks; no share trades at a worse price
     */
    record ForceFill(String commandId, String user, String parentId, long quantity, long worstPrice)
            implements DeskCommand {}

    /**
     * A parent's own child placed by a person, within the parent's limits.
     *
     * @param price ticks; {@link Instrument#NO_PRICE} sends it to the market
     * @param venue where it goes, empty for the desk's preferred venue
     */
    record PlaceChild(
            String commandId,
            String user,
            String parentId,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue)
            implements DeskCommand {

        /** A child for the preferred venue. */
        public PlaceChild(
                String commandId,
                String user,
                String parentId,
                OrderType type,
                TimeInForce timeInForce,
                long quantity,
                long price) {
            this(commandId, user, parentId, type, timeInForce, quantity, price, "");
        }
    }

    /**
     * A command that a second person approved.
     *
     * @param approvedBy the second person, not the user
     * @param what the sentence the second person read
     */
    record Approved(String commandId, String user, String approvedBy, String what, DeskCommand command)
            implements DeskCommand {}

    /**
     * Lets the challenger decide where the champion did, from the next decision on. A second person approves it, or nothing
     * happens.
     *
     * @param kind {@link Algo#DQN} or {@link Algo#PPO}
     * @param model the challenger's name
     * @param modelHash first 16 hexadecimal digits of its file's SHA-256
     */
    record PromoteModel(String commandId, String user, Algo kind, String model, String modelHash)
            implements DeskCommand {}

    /** Lets the former champion decide again, from the next decision on; {@code model} is the one that comes back. */
    record RollBackModel(String commandId, String user, Algo kind, String model, String modelHash)
            implements DeskCommand {}

    /** Cancels everything on the desk that is in the market and pauses every parent. */
    record CancelAll(String commandId, String user) implements DeskCommand {}

    /** Blocks every new order and cancels everything, until {@link Rearm}. */
    record Kill(String commandId, String user, String reason) implements DeskCommand {}

    /** Lifts a kill. Parents stay paused. */
    record Rearm(String commandId, String user) implements DeskCommand {}
}
