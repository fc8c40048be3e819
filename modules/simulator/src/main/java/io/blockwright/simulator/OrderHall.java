package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.List;

/** Where members' orders are carried out: on a floor that everybody sees, or in the dark. Exchange thread only. */
interface OrderHall {
    Instrument instrument();

    TradingStatus status();

    /** Whether anything may trade now. */
    boolean open();

    /** Why an order of this size is not taken, empty when it is. */
    default String refusal(long quantity) {
        return "";
    }

    /**
     * An order trades with what is there, up to a limit.
     *
     * @return true when its own session's order stopped it
     */
    boolean take(MemberOrder order, long limit, SelfTradePrevention prevention);

    /** What an order could take at a limit now. */
    long available(MemberOrder order, long limit, SelfTradePrevention prevention);

    /** The order waits. */
    void rest(MemberOrder order);

    /** The order waits no more. */
    void leave(MemberOrder order);

    /** The order is about to get smaller where it stands. */
    void shrink(MemberOrder order, long by);

    /** Members' orders that wait. */
    List<MemberOrder> members(Side side);
}
