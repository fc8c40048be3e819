package io.blockwright.fix;

import org.jspecify.annotations.Nullable;
import quickfix.Message;

/** The one message that the engine thread is sending, and how far it got. Engine thread only. */
final class Dispatch {
    final Message message;
    final SentMessages.SentMessage draft;
    private boolean approved;
    private @Nullable String obstacle;

    Dispatch(Message message, String type, String clOrdId, String origClOrdId) {
        this.message = message;
        this.draft = new SentMessages.SentMessage(0, type, clOrdId, origClOrdId);
    }

    /** Whether this very message, not one like it, is the one being sent. */
    @SuppressWarnings("ReferenceEquality")
    boolean sends(Message leaving) {
        return message == leaving;
    }

    /** The last check let it pass. */
    void approve() {
        approved = true;
    }

    boolean approved() {
        return approved;
    }

    void stop(String why) {
        obstacle = why;
    }

    /** Why it did not leave, as a sentence. */
    String obstacle(String otherwise) {
        return obstacle == null ? otherwise : obstacle;
    }
}
