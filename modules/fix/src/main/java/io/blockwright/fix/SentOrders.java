package io.blockwright.fix;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for under each ClOrdID, for reports that leave fields out. Written by the sending thread, read by the FIX
 * engine's; the oldest are forgotten.
 */
final class SentOrders {
    private static final int KEPT = 200_000;

    /**
     * One request. {@code origClOrdId} is empty for a new order; {@code cumQty} is the highest total that the venue reported
     * under this id.
     */
    static final class Sent {
        final String symbol;
        final String origClOrdId;
        final boolean isCancel;
        final long quantity;
        final long price;
        volatile long cumQty;

        Sent(String symbol, String origClOrdId, boolean isCancel, long quantity, long price) {
            this.symbol = symbol;
            this.origClOrdId = origClOrdId;
            this.isCancel = isCancel;
            this.quantity = quantity;
            this.price = price;
        }
    }

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final ArrayDeque<String> age = new ArrayDeque<>();

    void put(String clOrdId, Sent request) {
        Sent original = sent.get(request.origClOrdId);
        if (original != null) {
            request.cumQty = original.cumQty;
        }
        if (sent.put(clOrdId, request) == null) {
            age.add(clOrdId);
        }
        if (age.size() > KEPT) {
            sent.remove(age.remove());
        }
    }

    @Nullable
    Sent find(String clOrdId) {
        return sent.get(clOrdId);
    }
}
