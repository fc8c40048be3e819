package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.BookView;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueReport;
import io.blockwright.trading.spi.InFlight;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.ConfigError;
import quickfix.DefaultMessageFactory;
import quickfix.FileStoreFactory;
import quickfix.MemoryStoreFactory;
import quickfix.Message;
import quickfix.MessageStoreFactory;
import quickfix.RuntimeError;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionSettings;
import quickfix.ThreadedSocketAcceptor;
import quickfix.field.LastRptRequested;
import quickfix.field.MassStatusReqID;
import quickfix.field.MsgType;
import quickfix.field.OrdStatusReqID;
import quickfix.field.TotNumReports;

/** The working parts of the FIX gateway: the engine, the two mappings, and market data. See the public class for the contract. */
public final class Gateway implements Outlet {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    /** A member's received messages wait here up to this many; then its connection is no longer read. */
    private static final int UNREAD_MESSAGES = 1_000;

    /** Market data waits while a member has this many messages still to be written. */
    private static final int SLOW = 256;

    private final GatewaySettings settings;
    private final Map<SessionID, Member> members = new LinkedHashMap<>();
    private final Map<String, Member> byName = new ConcurrentHashMap<>();
    private final Answers answers;
    private final ReportWriter reports;
    private final MarketDataDesk marketData;
    private final GatewayApplication application;
    private final Wire wire;
    private @Nullable ThreadedSocketAcceptor acceptor;

    /** Parts are built here; nothing listens yet. */
    public Gateway(
            GatewaySettings settings,
            Instrument instrument,
            ExchangeInbox inbox,
            @Nullable InFlight inFlight,
            TradingClock clock) {
        this.settings = settings;
        for (GatewaySettings.Member firm : settings.members()) {
            Member member = new Member(settings.compId(), firm, inFlight);
            members.put(member.sessionId(), member);
            byName.put(member.name(), member);
        }
        this.answers = new Answers(instrument, clock);
        this.reports = new ReportWriter(instrument);
        this.wire = new Wire(members);
        this.marketData = new MarketDataDesk(instrument, answers, this, settings.depth(), settings.publishInterval());
        this.application = new GatewayApplication(
                members, new CommandReader(instrument, answers, settings.depth()), answers, inbox, marketData, this);
    }

    /** Binds and listens. */
    public void start() throws IOException {
        try {
            SessionSettings engine = EngineSettings.of(settings, members.values());
            ThreadedSocketAcceptor starting = ThreadedSocketAcceptor.newBuilder()
                    .withApplication(application)
                    .withMessageStoreFactory(store(engine))
                    .withSettings(engine)
                    .withLogFactory(id -> new SessionLog(known(id)))
                    .withMessageFactory(new DefaultMessageFactory())
                    .withQueueWatermarks(UNREAD_MESSAGES / 2, UNREAD_MESSAGES)
                    .build();
            starting.setIoFilterChainBuilder(wire);
            acceptor = starting;
            starting.start();
            starting.getManagedSessions().forEach(session -> session.addStateListener(application.stateListener()));
        } catch (ConfigError | RuntimeError e) {
            close();
            throw new IOException(
                    "the FIX gateway cannot listen on " + settings.host() + ":" + settings.port() + ": " + cause(e), e);
        }
    }

    private static String cause(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : message;
    }

    private Member known(SessionID id) {
        Member member = members.get(id);
        if (member == null) {
            throw new IllegalStateException("no member for session " + id);
        }
        return member;
    }

    private MessageStoreFactory store(SessionSettings engine) {
        if (settings.storeFolder() != null) {
            FileStoreFactory files = new FileStoreFactory(engine);
            return id -> KeptMessages.in(files.create(id));
        }
        MemoryStoreFactory numbers = new MemoryStoreFactory();
        return id -> KeptMessages.inMemory(numbers.create(id), GatewaySettings.MESSAGES_IN_MEMORY);
    }

    /** The port that is listened on, 0 before the start. */
    public int port() {
        if (acceptor != null) {
            for (var endpoint : acceptor.getEndpoints()) {
                if (endpoint.getLocalAddress() instanceof InetSocketAddress address) {
                    return address.getPort();
                }
            }
        }
        return 0;
    }

    /** Whether a member is logged on. */
    public boolean isLoggedOn(String name) {
        Member member = byName.get(name);
        return member != null && member.loggedOn();
    }

    /** Writes a report to its member. */
    public void report(VenueReport report) {
        Member member = byName.get(report.session());
        if (member == null) {
            return;
        }
        switch (report) {
            case VenueReport.Execution execution -> execution(member, execution);
            case VenueReport.CancelReject reject -> send(member, reports.cancelReject(reject));
            case VenueReport.MassCancelled cancelled -> {
                String scope = member.openRequests().answer(MsgType.ORDER_MASS_CANCEL_REQUEST, cancelled.clOrdId());
                send(member, reports.massCancelled(cancelled, scope));
            }
        }
    }

    private void execution(Member member, VenueReport.Execution report) {
        boolean status = report.kind() == VenueReport.Kind.STATUS;
        if (status && report.clOrdId().startsWith(CommandReader.MASS_STATUS)) {
            massStatus(member, report.clOrdId().substring(CommandReader.MASS_STATUS.length()), report.execId());
            return;
        }
        member.openOrders().note(report);
        Message message = reports.execution(report);
        if (status) {
            String repeat = member.openRequests().answer(MsgType.ORDER_STATUS_REQUEST, report.clOrdId());
            if (!repeat.isEmpty()) {
                message.setString(OrdStatusReqID.FIELD, repeat);
            }
        }
        send(member, message);
    }

    /** One report for each open order; one that says so where there is none. */
    private void massStatus(Member member, String id, String execId) {
        Collection<VenueReport.Execution> open = member.openOrders().all();
        if (open.isEmpty()) {
            send(member, answers.massStatusRejected(id, "no order is open"));
            return;
        }
        int sent = 0;
        for (VenueReport.Execution order : open) {
            sent++;
            Message message = reports.execution(asStatus(order, execId + "-" + sent));
            message.setString(MassStatusReqID.FIELD, id);
            message.setInt(TotNumReports.FIELD, open.size());
            message.setBoolean(LastRptRequested.FIELD, sent == open.size());
            send(member, message);
        }
    }

    private static VenueReport.Execution asStatus(VenueReport.Execution order, String execId) {
        return new VenueReport.Execution(
                order.session(),
                order.time(),
                VenueReport.Kind.STATUS,
                order.state(),
                execId,
                order.orderId(),
                order.clOrdId(),
                "",
                order.symbol(),
                order.side(),
                order.type(),
                order.timeInForce(),
                order.quantity(),
                order.price(),
                0,
                Instrument.NO_PRICE,
                order.liquidity(),
                order.cumQty(),
                order.leavesQty(),
                order.averagePrice(),
                "");
    }

    /** Takes note of a market event. */
    public void onMarket(MarketEvent event) {
        marketData.onMarket(event);
    }

    /** Sends market data that is due. */
    public void publish(BookView book, long now) {
        marketData.publish(book, now);
    }

    @Override
    public void send(Member member, Message message) {
        Session session = member.session();
        if (session == null) {
            LOG.warn("{}: the gateway is closed, a message was not sent", member.name());
        } else {
            session.send(message);
            member.ledger().sent();
        }
    }

    @Override
    public boolean hasRoom(Member member) {
        return wire.backlog(member.sessionId()) < SLOW;
    }

    private static void sayGoodbye(Member member) {
        Session session = member.session();
        if (session != null && session.isLoggedOn()) {
            session.generateLogout();
        }
    }

    /** Logs everybody out and stops listening. */
    public void close() {
        application.close();
        ThreadedSocketAcceptor stopping = acceptor;
        acceptor = null;
        if (stopping != null) {
            // The engine would say goodbye on its next tick, up to a second from now.
            members.values().forEach(Gateway::sayGoodbye);
            stopping.stop();
        }
    }
}
