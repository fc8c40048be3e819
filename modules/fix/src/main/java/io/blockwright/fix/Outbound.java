package io.blockwright.fix;

import io.blockwright.trading.spi.InFlight;
import io.blockwright.trading.spi.SendResult;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.DoNotSend;
import quickfix.FieldMap;
import quickfix.FieldNotFound;
import quickfix.Message;

/**
 * The way out. Only a message that the engine thread is handing over this very moment may leave: what the FIX engine would
 * send again after a reconnect (43=Y), or what anybody else slips into the session, is stopped at the last step.
 */
final class Outbound {
    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    /** A last look at a message before it leaves; throwing stops it. */
    interface LastLook {
        void look(Message message);
    }

    private final String venue;
    private final Connection connection;
    private final SentMessages sentMessages;
    private final Oddities oddities;
    private final @Nullable InFlight inFlight;
    private final LastLook lastLook;
    private final boolean waitsForWrites;
    private volatile @Nullable Dispatch current;

    Outbound(
            FixSettings settings,
            Connection connection,
            SentMessages sentMessages,
            Oddities oddities,
            @Nullable InFlight inFlight,
            LastLook lastLook) {
        this.venue = settings.venue();
        this.connection = connection;
        this.sentMessages = sentMessages;
        this.oddities = oddities;
        this.inFlight = inFlight;
        this.lastLook = lastLook;
        this.waitsForWrites = settings.value("SocketSynchronousWrites").equals("Y");
    }

    /** Sends a message if {@code allowed} holds now and still holds at the last step. Never throws. */
    SendResult send(Dispatch dispatch, BooleanSupplier allowed) {
        if (!allowed.getAsBoolean()) {
            return new SendResult.Refused(venue + " is not connected.");
        }
        current = dispatch;
        try {
            if (connection.send(dispatch.message)) {
                return SendResult.SENT;
            }
            return failed(dispatch, null);
        } catch (RuntimeException e) {
            LOG.error("{} sending {} failed", venue, dispatch.draft.clOrdId(), e);
            return failed(dispatch, e);
        } finally {
            current = null;
        }
    }

    private SendResult failed(Dispatch dispatch, @Nullable RuntimeException error) {
        boolean wrote = dispatch.approved() && connection.log().wrote();
        if (dispatch.approved() && inFlight != null) {
            inFlight.arrived();
        }
        if (wrote && (waitsForWrites || error != null)) {
            return new SendResult.Unsure("The connection to " + venue + " failed while the message was being written.");
        }
        return new SendResult.Refused(dispatch.obstacle(
                error == null
                        ? "The connection to " + venue
                                + " was lost, or its store cannot be written, before the message left."
                        : "The message to " + venue + " could not be built (" + error.getMessage() + ")."));
    }

    /** The FIX engine is about to write a message: the last step. */
    void leaving(Message message, BooleanSupplier ordersAllowed) throws DoNotSend, FieldNotFound {
        FieldMap header = message.getHeader();
        String type = Fields.type(message);
        if (Fields.flag(header, Tag.POSS_DUP_FLAG)) {
            oddities.count("resend of an own message stopped", type);
            throw new DoNotSend();
        }
        if (type.equals("j")) {
            // The FIX engine's own: one message leaves for one that came in and is not delivered, so the barrier stays.
            return;
        }
        Dispatch dispatch = current;
        if (dispatch == null || !dispatch.sends(message)) {
            oddities.count("message from outside the desk stopped", type);
            throw new DoNotSend();
        }
        boolean opens = type.equals("D") || type.equals("G");
        if (opens && !ordersAllowed.getAsBoolean()) {
            dispatch.stop(venue + " went down before the order left.");
            throw new DoNotSend();
        }
        lastLook.look(message);
        SentMessages.SentMessage draft = dispatch.draft;
        sentMessages.add(new SentMessages.SentMessage(
                header.getInt(Tag.MSG_SEQ_NUM), type, draft.clOrdId(), draft.origClOrdId()));
        departs();
        dispatch.approve();
    }

    private void departs() {
        if (inFlight != null) {
            inFlight.departed();
        }
    }

    /** The last step failed. */
    void stopped(Message message, Throwable error) {
        Dispatch dispatch = current;
        if (dispatch != null && dispatch.sends(message)) {
            dispatch.stop("The message to " + venue + " was stopped by an error (" + error.getMessage() + ").");
        }
    }
}
