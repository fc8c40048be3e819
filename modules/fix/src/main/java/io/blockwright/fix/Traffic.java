package io.blockwright.fix;

import quickfix.DoNotSend;
import quickfix.FieldNotFound;
import quickfix.Message;

/**
 * What a {@link Connection} tells its owner. Called on the FIX engine's threads, {@link #leaving} also on the sender's;
 * only
 * {@link #received} may block: the rest is said under locks that sending needs.
 */
interface Traffic {
    /** Logged on. */
    void up(String sentence);

    /** Not logged on (any more), or still not; the sentence is new. */
    void down(String sentence);

    /** An application message came in. */
    void received(Message message) throws FieldNotFound;

    /** An application message is about to be written; the last chance to stop it. */
    void leaving(Message message) throws DoNotSend, FieldNotFound;

    /** {@link #leaving} failed, so the message was stopped. */
    void stopped(Message message, Throwable error);

    /** The venue refused a message of ours at session level (35=3). */
    default void refused(Message reject) throws FieldNotFound {}

    /** The session refused an application message of the venue's before it was delivered, with this reason. */
    default void discarded(String reason) {}

    /** The venue filled a gap without sending the messages again. */
    default void gapFilled() {}

    /** An application message could not be handled. */
    default void unreadable(Message message, Throwable error) {}
}
