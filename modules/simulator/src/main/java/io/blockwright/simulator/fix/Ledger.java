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
 * not be written is lost for now, and leaves again when the member asks for it after its next logon. A message that was
 * written to a connection that then broke stays counted until the member has it from a resend.
 *
 * <p>Safe for any thread. Does nothing without a count to keep.
 */
final class Ledger {
    private final @Nullable InFlight inFlight;
    private final Set<Integer> waiting = new HashSet<>();
    private final Set<Integer> writtenOff = new HashSet<>();
    private final Set<Integer> lost = new HashSet<>();
    private @Nullable Thread receiver;
    private int receiving;

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
            lost.remove(sequence);
            inFlight.departed();
        }
    }

    /** It was not written: the member is away. It will leave again if it is resent. */
    synchronized void notSent(int sequence) {
        if (inFlight != null && lost.add(sequence)) {
            inFlight.arrived();
        }
    }

    /** An outbound message is about to be written again, because the member asked for it. */
    synchronized void leavingAgain(int sequence) {
        if (inFlight != null && lost.remove(sequence)) {
            inFlight.departed();
        }
    }

    /** Sequence numbers start again at one: nothing from before can be asked for. */
    synchronized void numbersRestarted() {
        lost.clear();
        writtenOff.clear();
    }
}
