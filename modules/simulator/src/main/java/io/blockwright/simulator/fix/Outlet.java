package io.blockwright.simulator.fix;

import quickfix.Message;

/** Where messages to members go out. Any thread. */
interface Outlet {
    /** Sends a message, or keeps it for the member's next logon if it is away. */
    void send(Member member, Message message);

    /** Whether so little is waiting to be written to the member that market data may be added. */
    boolean hasRoom(Member member);
}
