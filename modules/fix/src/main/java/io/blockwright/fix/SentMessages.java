package io.blockwright.fix;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The last application messages sent, by sequence number: a reject names nothing else. Any thread. */
final class SentMessages {
    private static final int KEPT = 16_384;

    /** One message. */
    record SentMessage(int sequence, String type, String clOrdId, String origClOrdId) {}

    private final AtomicReferenceArray<@Nullable SentMessage> ring = new AtomicReferenceArray<>(KEPT);

    void add(SentMessage message) {
        ring.set(message.sequence() % KEPT, message);
    }

    @Nullable
    SentMessage find(long sequence) {
        if (sequence < 0) {
            return null;
        }
        SentMessage message = ring.get((int) (sequence % KEPT));
        return message != null && message.sequence() == sequence ? message : null;
    }
}
