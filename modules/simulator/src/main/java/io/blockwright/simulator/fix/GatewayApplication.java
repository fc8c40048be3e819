package io.blockwright.simulator.fix;

import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.VenueCommand;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.Application;
import quickfix.FieldMap;
import quickfix.FieldNotFound;
import quickfix.IncorrectTagValue;
import quickfix.Message;
import quickfix.RejectLogon;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionStateListener;
import quickfix.field.MsgSeqNum;
import quickfix.field.MsgType;
import quickfix.field.Password;
import quickfix.field.PossDupFlag;
import quickfix.field.RefSeqNum;
import quickfix.field.Username;

/**
 * What the engine calls back: logons, members' messages, and every message on its way out. Called on one thread for each
 * session and on the engine's timer; a member's thread waits here while the exchange's inbox is full.
 */
final class GatewayApplication implements Application {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayApplication.class);

    private final Map<SessionID, Member> members;
    private final CommandReader reader;
    private final Answers answers;
    private final ExchangeInbox inbox;
    private final MarketDataDesk marketData;
    private final Outlet outlet;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    GatewayApplication(
            Map<SessionID, Member> members,
            CommandReader reader,
            Answers answers,
            ExchangeInbox inbox,
            MarketDataDesk marketData,
            Outlet outlet) {
        this.members = members;
        this.reader = reader;
        this.answers = answers;
        this.inbox = inbox;
        this.marketData = marketData;
        this.outlet = outlet;
    }

    /** Lets nobody wait for the exchange any longer; commands that come now are refused. */
    void close() {
        closing = true;
        waiting.forEach(Thread::interrupt);
    }

    /** What the application interface does not tell of a session. */
    SessionStateListener stateListener() {
        return new SessionStateListener() {
            @Override
            public void onDisconnect(SessionID id) {
                restoreSequence(member(id));
            }

            @Override
            public void onReset(SessionID id) {
                member(id).ledger().numbersRestarted();
            }
        };
    }

    /** The engine counts a refused logon; a stranger must not move the member's sequence numbers. */
    private static void restoreSequence(Member member) {
        int expected = member.takeSequenceToRestore();
        Session session = member.session();
        if (expected > 0 && session != null) {
            try {
                session.setNextTargetMsgSeqNum(expected);
            } catch (IOException e) {
                LOG.warn("{}: the sequence number after a refused logon could not be stored", member.name(), e);
            }
        }
    }

    private Member member(SessionID id) {
        Member member = members.get(id);
        if (member == null) {
            throw new IllegalStateException("no member for session " + id);
        }
        return member;
    }

    @Override
    public void onCreate(SessionID id) {
        // members are known before sessions are
    }

    @Override
    public void onLogon(SessionID id) {
        member(id).loggedOnAgain();
        LOG.info("{} logged on", member(id).name());
    }

    @Override
    public void onLogout(SessionID id) {
        Member member = member(id);
        member.loggedOnAgain();
        member.ledger().connectionLost();
        Session session = member.session();
        boolean saidGoodbye = session != null && session.receivedLogout();
        LOG.info("{} {}", member.name(), saidGoodbye ? "logged out" : "went away without a logout");
        if (!saidGoodbye && !closing) {
            // Never wait here: this may be the engine's one timer thread, or the exchange's own, cutting off a slow
            // reader.
            member.saysFarewell(
                    Thread.ofVirtual().name("farewell of " + member.name()).start(() -> putFarewell(member)));
        }
    }

    private void putFarewell(Member member) {
        waiting.add(Thread.currentThread());
        try {
            inbox.put(new VenueCommand.Disconnected(member.name()));
        } catch (InterruptedException _) {
            // the gateway is closing, and the exchange with it
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    @Override
    public void fromAdmin(Message message, SessionID id) throws FieldNotFound, RejectLogon {
        if (!message.getHeader().getString(MsgType.FIELD).equals(MsgType.LOGON)) {
            return;
        }
        Member member = member(id);
        String username = message.getOptionalString(Username.FIELD).orElse("");
        String password = message.getOptionalString(Password.FIELD).orElse("");
        if (!member.admits(username, password)) {
            Session session = member.session();
            member.restoreSequence(session == null ? 0 : session.getExpectedTargetNum());
            throw new RejectLogon("Username(553) or Password(554) is not the one agreed for " + member.name());
        }
    }

    @Override
    public void fromApp(Message message, SessionID id) throws FieldNotFound, IncorrectTagValue {
        Member member = member(id);
        Inbound inbound = reader.read(member, message);
        try {
            carryOut(member, message, inbound);
        } finally {
            member.ledger().delivered(sequence(message), isResent(message));
        }
    }

    private void carryOut(Member member, Message message, Inbound inbound) throws FieldNotFound {
        switch (inbound) {
            case Inbound.ForExchange forExchange -> {
                if (!put(member, forExchange.command())) {
                    outlet.send(
                            member,
                            answers.businessReject(message, Answers.CLOSING, "the venue is closing: nothing was done"));
                }
            }
            case Inbound.ForMarketData forMarketData -> marketData.request(forMarketData.request());
            case Inbound.Refused refused -> outlet.send(member, refused.answer());
        }
    }

    private boolean put(Member member, VenueCommand command) {
        waiting.add(Thread.currentThread());
        try {
            if (closing) {
                return false;
            }
            member.awaitFarewell();
            inbox.put(command);
            return true;
        } catch (InterruptedException _) {
            return false;
        } finally {
            waiting.remove(Thread.currentThread());
        }
    }

    @Override
    public void toAdmin(Message message, SessionID id) {
        countRefusal(message, member(id), MsgType.REJECT);
    }

    @Override
    public void toApp(Message message, SessionID id) {
        Member member = member(id);
        if (isResent(message)) {
            member.ledger().leavingAgain(sequence(message));
            return;
        }
        countRefusal(message, member, MsgType.BUSINESS_MESSAGE_REJECT);
        member.ledger().leaving(sequence(message));
    }

    /** The engine refuses some messages without asking: then this answer is the first we hear of them. */
    private static void countRefusal(Message answer, Member member, String type) {
        boolean refusal = answer.getHeader()
                .getOptionalString(MsgType.FIELD)
                .map(type::equals)
                .orElse(false);
        if (refusal) {
            member.ledger().refused(number(answer, RefSeqNum.FIELD));
        }
    }

    private static int sequence(Message message) {
        return number(message.getHeader(), MsgSeqNum.FIELD);
    }

    private static int number(FieldMap fields, int tag) {
        return fields.getOptionalString(tag).map(Integer::parseInt).orElse(-1);
    }

    private static boolean isResent(Message message) {
        return message.getHeader()
                .getOptionalString(PossDupFlag.FIELD)
                .map("Y"::equals)
                .orElse(false);
    }
}
