package io.blockwright.simulator.fix;

import io.blockwright.trading.spi.InFlight;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One member's share of the in-flight count: every application message is counted off exactly once, whatever becomes of
 * it.
 *
 * <p>Inbound, a message is noted when the wire delivers it and settled when it is in an inbox, refused by the engine,
 * garbled, or left behind by a connection that went away. Outbound, a message leaves before it is written; one that could
 * not be written is lost for now, and leaves again when the member asks for it after its next logon. What a connection took
 * before it broke stays counted until the member has it, from the wire or from a resend.
 *
 * <p>Safe for any thread. Does nothing without a count to keep.
 */
final class Ledger {
    private static final int NONE = -1;

    private final @Nullable InFlight inFlight;
    private final Set<Integer> waiting = new HashSet<>();
    private final Set<Integer> writtenOff = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();
    private @Nullable Thread receiver;
    private int receiving;
    private @Nullable Thread writer;
    private int unwritten = NONE;

    Ledger(@Nullable InFlight inFlight) {
        this.inFlight = inFlight;
    }

    /** A message comes off the wire on this thread; call {@link #received} after the engine has looked at it. */
    synchronized void receiving(String raw) {
        if (inFlight == null || !RawMessage.isApplication(raw) || RawMessage.isResent(raw)) {
            return;
        }
        receiver = Thread.currentThread();
        receiving = RawMessage.sequence(raw);
        waiting.add(receiving);
    }

    /** The engine has looked at the message. */
    synchronized void received() {
        receiver = null;
    }

    /** The engine threw away the message that this thread is receiving. */
    synchronized void garbled() {
        if (Thread.currentThread().equals(receiver)) {
            writeOff(receiving);
        }
    }

    /** An inbound message has reached where it goes. A resent one counts only where its first copy never did. */
    synchronized void delivered(int sequence, boolean resent) {
        if (!resent) {
            settle(sequence);
        } else if (inFlight != null && !writtenOff.remove(sequence)) {
            inFlight.arrived();
        }
    }

    /** The engine refused an inbound message by itself. */
    synchronized void refused(int sequence) {
        settle(sequence);
    }

    /** The connection is gone: what it delivered and nobody took is lost. */
    synchronized void connectionLost() {
        sent();
        for (int sequence : Set.copyOf(waiting)) {
            writeOff(sequence);
        }
    }

    private void writeOff(int sequence) {
        writtenOff.add(sequence);
        settle(sequence);
    }

    private void settle(int sequence) {
        if (inFlight != null && waiting.remove(sequence)) {
            inFlight.arrived();
        }
    }

    /** An outbound message is about to be written for the first time. */
    synchronized void leaving(int sequence) {
        if (inFlight != null) {
            loseUnwritten();
            lost.remove(sequence);
            depart(sequence);
        }
    }

    /** An outbound message is about to be written again, because the member asked for it. */
    synchronized void leavingAgain(int sequence) {
        if (inFlight != null) {
            loseUnwritten();
            if (lost.remove(sequence)) {
                depart(sequence);
            }
        }
    }

    private void depart(int sequence) {
        if (inFlight != null) {
            inFlight.departed();
            unwritten = sequence;
            writer = Thread.currentThread();
        }
    }

    /** The connection has taken an outbound message. */
    synchronized void written(String raw) {
        if (unwritten != NONE && RawMessage.sequence(raw) == unwritten) {
            unwritten = NONE;
        }
    }

    /** The engine is done with what this thread sent: if no connection took it, it is lost until it is resent. */
    synchronized void sent() {
        if (Thread.currentThread().equals(writer)) {
            loseUnwritten();
        }
    }

    /** The engine sends one message at a time: what the last one left behind nobody took. */
    private void loseUnwritten() {
        if (inFlight != null && unwritten != NONE) {
            lost.add(unwritten);
            unwritten = NONE;
            inFlight.arrived();
        }
    }

    /** Sequence numbers start again at one: nothing from before can be asked for. */
    synchronized void numbersRestarted() {
        lost.clear();
        writtenOff.clear();
    }
}
