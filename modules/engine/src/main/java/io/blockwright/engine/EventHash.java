package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.VenueEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the business events of a run in order: market events, intents, what venues said, parents' moves. Times are
 * simulated and cut to whole microseconds, the one precision that both FIX and the in-process connection carry; sending times
 * and sequence numbers are left out. Same seed and same inputs give the same hash. Engine thread only; no allocation per
 * market event.
 */
public final class EventHash {
    private static final int ROOM = 1 << 13;

    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);

    public EventHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void market(MarketEvent event) {
        head('M', event.time());
        switch (event) {
            case MarketEvent.OrderAdded e ->
                tag('a').word(e.orderId()).word(e.side().sign()).word(e.price()).word(e.quantity());
            case MarketEvent.OrderReduced e -> tag('r').word(e.orderId()).word(e.quantity());
            case MarketEvent.OrderDeleted e -> tag('d').word(e.orderId());
            case MarketEvent.OrderExecuted e ->
                tag('x').word(e.orderId()).word(e.price()).word(e.quantity());
            case MarketEvent.OrderReplaced e ->
                tag('p').word(e.oldOrderId()).word(e.orderId()).word(e.price()).word(e.quantity());
            case MarketEvent.Traded e -> tag('t').word(e.price()).word(e.quantity());
            case MarketEvent.LevelChanged e ->
                tag('l').word(e.side().sign()).word(e.price()).word(e.quantity());
            case MarketEvent.DepthSnapshot e ->
                tag('s').word(e.bids().hashCode()).word(e.asks().hashCode());
            case MarketEvent.StatusChanged e -> tag('h').text(e.status().name());
            case MarketEvent.FeedGap e -> tag('g').text(e.reason());
            case MarketEvent.Headline e -> {
                tag('n').text(e.id())
                        .text(e.source())
                        .text(e.text())
                        .word(e.symbols().size());
                e.symbols().forEach(this::text);
            }
            case MarketEvent.EconomicRelease e ->
                tag('e').text(e.name())
                        .word(Double.doubleToLongBits(e.actual()))
                        .word(Double.doubleToLongBits(e.consensus()))
                        .word(Double.doubleToLongBits(e.previous()))
                        .text(e.unit());
            case MarketEvent.HeadlineJudged e -> {
                tag('j').word(e.story())
                        .word(Double.doubleToLongBits(e.score()))
                        .text(e.judge())
                        .word(e.symbols().size());
                e.symbols().forEach(this::text);
            }
        }
    }

    void intent(long time, ChildOrder order) {
        head('I', time);
        text(order.clOrdId()).text(order.parentId()).text(order.symbol()).text(order.venue());
        word(order.side().sign())
                .text(order.type().name())
                .text(order.timeInForce().name());
        word(order.quantity()).word(order.price());
    }

    void cancelIntent(long time, String requestId, String clOrdId) {
        head('C', time);
        text(requestId).text(clOrdId);
    }

    void parentMoved(long time, String parentId, ParentStatus status) {
        head('P', time);
        text(parentId).text(status.name());
    }

    void venue(VenueEvent event) {
        if (event instanceof SessionEvent) {
            return; // connections come and go in wall time
        }
        head('V', event.time());
        text(event.venue());
        switch ((OrderEvent) event) {
            case OrderEvent.Accepted e -> tag('0').text(e.clOrdId()).text(e.venueOrderId());
            case OrderEvent.Rejected e -> tag('8').text(e.clOrdId());
            case OrderEvent.Filled e ->
                tag('F').text(e.clOrdId())
                        .text(e.venueOrderId())
                        .text(e.execId())
                        .word(e.price())
                        .word(e.quantity())
                        .word(e.cumQty())
                        .word(e.leavesQty())
                        .text(e.liquidity().name());
            case OrderEvent.Cancelled e ->
                tag('4').text(e.clOrdId()).text(e.origClOrdId()).word(e.cumQty());
            case OrderEvent.Expired e -> tag('C').text(e.clOrdId()).word(e.cumQty());
            case OrderEvent.Replaced e ->
                tag('5').text(e.clOrdId())
                        .text(e.origClOrdId())
                        .word(e.price())
                        .word(e.quantity())
                        .word(e.cumQty())
                        .word(e.leavesQty());
            case OrderEvent.CancelRejected e -> tag('9').text(e.clOrdId()).text(e.origClOrdId());
            case OrderEvent.Pending e -> tag('6').text(e.clOrdId());
            case OrderEvent.StatusReported e ->
                tag('I').text(e.clOrdId())
                        .text(e.state().name())
                        .word(e.cumQty())
                        .word(e.leavesQty());
            case OrderEvent.UnknownOrder e -> tag('U').text(e.clOrdId());
            case OrderEvent.FillCorrected e ->
                tag('G').text(e.clOrdId()).text(e.execRefId()).word(e.price()).word(e.quantity());
        }
    }

    /** The hash so far as 64 hexadecimal digits; the stream may go on. */
    public String hex() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            copy.update(buffer.array(), 0, buffer.position());
            return HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", e);
        }
    }

    private void head(char kind, long time) {
        tag(kind).word(Math.floorDiv(time, 1_000L));
    }

    private EventHash tag(char tag) {
        room(1);
        buffer.put((byte) tag);
        return this;
    }

    private EventHash word(long value) {
        room(Long.BYTES);
        buffer.putLong(value);
        return this;
    }

    private EventHash text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        word(bytes.length);
        flush();
        digest.update(bytes);
        return this;
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
