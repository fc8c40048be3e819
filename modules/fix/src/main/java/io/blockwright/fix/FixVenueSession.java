package io.blockwright.fix;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.TradingClock;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.ApprovedReplace;
import io.blockwright.trading.spi.InFlight;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.DoNotSend;
import quickfix.FieldNotFound;
import quickfix.Message;

/**
 * A venue reached by FIX 4.4: D, G, F, H and q out; 8, 9, r, j and 3 in.
 *
 * <p>Sending encodes on the engine thread and hands the bytes to the socket's thread; it never waits for the network. An
 * order is refused unless the session is up at that moment, and nothing is ever sent a second time, so an order that was
 * not sent now will not appear later. {@link #drain} also looks after the session: it notices a deaf venue, starts the
 * next logon after a refused one, and must be called every second or oftener.
 *
 * <p>A venue's price finer than a tick is rounded half to even and counted ({@link #oddities}).
 */
public final class FixVenueSession implements VenueSession {
    private static final Logger LOG = LoggerFactory.getLogger(FixVenueSession.class);
    private static final int INBOX = 65_536;
    private static final int RAW_MESSAGES = 20_000;

    private final FixSettings settings;
    private final String venue;
    private final InstrumentLookup instruments;
    private final TradingClock clock;
    private final LongSupplier monotonic;
    private final @Nullable InFlight inFlight;
    private final OrderMessages messages;
    private final SentOrders sentOrders = new SentOrders();
    private final RawMessages raw = new RawMessages(RAW_MESSAGES);
    private final @Nullable MessageFiles files;
    private final Inbox<VenueEvent> inbox = new Inbox<>(INBOX);
    private final Oddities oddities;
    private final ReportReader reports;
    private final RefusalReader refusals;
    private final DeafnessWatch watch;
    private final Connection connection;
    private final Outbound outbound;
    private volatile boolean deaf;
    private long deafSince;
    private boolean closed;

    /**
     * Connects nothing yet; see {@link #start}.
     *
     * @param instruments the desk's instruments by the venue's symbol
     * @param clock stamps orders (FIX 60) and the reports that carry no time
     * @param monotonic nanoseconds that never jump, for time-outs
     * @param inFlight the barrier of a run in simulated time, null in real time; it stays balanced while the connection
     *     holds, but messages that die with a connection are never said to have arrived
     */
    public FixVenueSession(
            FixSettings settings,
            InstrumentLookup instruments,
            TradingClock clock,
            LongSupplier monotonic,
            @Nullable InFlight inFlight) {
        this(settings, instruments, clock, monotonic, inFlight, _ -> {});
    }

    FixVenueSession(
            FixSettings settings,
            InstrumentLookup instruments,
            TradingClock clock,
            LongSupplier monotonic,
            @Nullable InFlight inFlight,
            Outbound.LastLook lastLook) {
        this.settings = settings;
        this.venue = settings.venue();
        this.instruments = instruments;
        this.clock = clock;
        this.monotonic = monotonic;
        this.inFlight = inFlight;
        this.messages = new OrderMessages(settings.orderFields(), UtcTime.digits(settings.value("TimeStampPrecision")));
        this.oddities = new Oddities(venue);
        SentMessages sentMessages = new SentMessages();
        this.reports = new ReportReader(venue, instruments, clock, sentOrders, oddities);
        this.refusals = new RefusalReader(venue, clock, sentOrders, sentMessages);
        this.watch = new DeafnessWatch(settings.patience());
        Path messageFolder = settings.messages();
        this.files = messageFolder == null ? null : new MessageFiles(messageFolder, venue);
        this.connection = new Connection(settings, monotonic, raw, keeper(files, clock), new Inbound());
        this.outbound = new Outbound(settings, connection, sentMessages, oddities, inFlight, lastLook);
    }

    private static FixLog.Keeper keeper(@Nullable MessageFiles files, TradingClock clock) {
        return files == null ? FixLog.Keeper.NONE : (outgoing, masked) -> files.add(clock.nanos(), outgoing, masked);
    }

    /**
     * A session as a QuickFIX/J settings file describes it; see {@link FixSettings#read}.
     *
     * @throws SettingsRefused with one sentence for the user
     */
    public static FixVenueSession fromSettings(
            Path file,
            Path profile,
            Function<String, @Nullable String> environment,
            InstrumentLookup instruments,
            TradingClock clock,
            LongSupplier monotonic)
            throws SettingsRefused {
        FixSettings settings = FixSettings.read(file, Purpose.ORDERS, profile, environment);
        return new FixVenueSession(settings, instruments, clock, monotonic, null);
    }

    /**
     * Begins to connect and returns at once; what becomes of it arrives as {@link SessionEvent.SessionChanged}.
     *
     * @throws SettingsRefused when the session cannot even be tried, with one sentence for the user
     */
    public void start() throws SettingsRefused {
        connection.start();
    }

    @Override
    public String venue() {
        return venue;
    }

    @Override
    public SessionState state() {
        if (!connection.loggedOn()) {
            return SessionState.DOWN;
        }
        return deaf ? SessionState.DEAF : SessionState.UP;
    }

    @Override
    public SendResult submit(ApprovedOrder approved) {
        ChildOrder order = approved.order();
        Instrument instrument = instruments.find(order.symbol());
        String obstacle = obstacle(order, order.clOrdId(), instrument);
        if (instrument == null || !obstacle.isEmpty()) {
            return new SendResult.Refused(obstacle);
        }
        Message message = messages.newOrder(order, instrument, clock.nanos());
        sentOrders.put(
                order.clOrdId(), new SentOrders.Sent(order.symbol(), "", false, order.quantity(), order.price()));
        return tracked(new Dispatch(message, "D", order.clOrdId(), ""), true);
    }

    @Override
    public SendResult replace(ApprovedReplace approved) {
        ChildOrder original = approved.original();
        ChildOrder wanted = approved.replacement();
        Instrument instrument = instruments.find(wanted.symbol());
        String obstacle = obstacle(wanted, wanted.clOrdId(), instrument);
        if (instrument == null || !obstacle.isEmpty()) {
            return new SendResult.Refused(obstacle);
        }
        Message message = messages.replace(original, wanted, instrument, clock.nanos());
        sentOrders.put(
                wanted.clOrdId(),
                new SentOrders.Sent(wanted.symbol(), original.clOrdId(), false, wanted.quantity(), wanted.price()));
        return tracked(new Dispatch(message, "G", wanted.clOrdId(), original.clOrdId()), true);
    }

    @Override
    public SendResult cancel(ChildOrder order, String requestId) {
        Instrument instrument = instruments.find(order.symbol());
        String obstacle = obstacle(order, requestId, instrument);
        if (instrument == null || !obstacle.isEmpty()) {
            return new SendResult.Refused(obstacle);
        }
        Message message = messages.cancel(order, requestId, instrument, clock.nanos());
        sentOrders.put(
                requestId, new SentOrders.Sent(order.symbol(), order.clOrdId(), true, order.quantity(), order.price()));
        return tracked(new Dispatch(message, "F", requestId, order.clOrdId()), false);
    }

    @Override
    public SendResult massCancel(String requestId) {
        if (!Identifiers.isSendable(requestId)) {
            return new SendResult.Refused(Identifiers.explain(requestId));
        }
        return send(new Dispatch(messages.massCancel(requestId, clock.nanos()), "q", requestId, ""), false);
    }

    @Override
    public SendResult requestStatus(ChildOrder order) {
        Instrument instrument = instruments.find(order.symbol());
        String obstacle = obstacle(order, order.clOrdId(), instrument);
        if (instrument == null || !obstacle.isEmpty()) {
            return new SendResult.Refused(obstacle);
        }
        if (sentOrders.find(order.clOrdId()) == null) {
            sentOrders.put(
                    order.clOrdId(), new SentOrders.Sent(order.symbol(), "", false, order.quantity(), order.price()));
        }
        reports.statusAsked(order.clOrdId());
        return send(new Dispatch(messages.status(order, instrument), "H", order.clOrdId(), ""), false);
    }

    private static String obstacle(ChildOrder order, String id, @Nullable Instrument instrument) {
        if (instrument == null) {
            return "The desk does not know the instrument " + order.symbol() + ".";
        }
        if (!Identifiers.isSendable(id)) {
            return Identifiers.explain(id);
        }
        if (order.type() == OrderType.LIMIT && order.price() == Instrument.NO_PRICE) {
            return "The limit order " + id + " has no price.";
        }
        return order.quantity() <= 0 ? "The order " + id + " has no quantity." : "";
    }

    /** Sends what the venue must acknowledge. */
    private SendResult tracked(Dispatch dispatch, boolean needsUp) {
        SendResult result = send(dispatch, needsUp);
        if (!(result instanceof SendResult.Refused)) {
            watch.sent(dispatch.draft.clOrdId(), dispatch.draft.origClOrdId(), monotonic.getAsLong());
        }
        return result;
    }

    private SendResult send(Dispatch dispatch, boolean needsUp) {
        if (closed) {
            return new SendResult.Refused("The session to " + venue + " is closed.");
        }
        if (needsUp && state() == SessionState.DEAF) {
            return new SendResult.Refused(venue + " does not answer: no new orders until it does.");
        }
        return outbound.send(dispatch, needsUp ? this::isUp : connection::loggedOn);
    }

    private boolean isUp() {
        return state() == SessionState.UP;
    }

    @Override
    public int drain(Consumer<? super VenueEvent> handler, int limit) {
        int handed = 0;
        while (handed < limit) {
            VenueEvent event = inbox.poll();
            if (event == null) {
                break;
            }
            note(event);
            handler.accept(event);
            handed++;
        }
        if (handed < limit && !closed) {
            handed += lookAfterSession(handler);
        }
        return handed;
    }

    private void note(VenueEvent event) {
        switch (event) {
            case OrderEvent.Cancelled e -> watch.answered(e.clOrdId(), e.origClOrdId());
            case OrderEvent.Replaced e -> watch.answered(e.clOrdId(), e.origClOrdId());
            case OrderEvent.CancelRejected e -> watch.answered(e.clOrdId(), e.origClOrdId());
            case OrderEvent.Pending e -> watch.answered(e.clOrdId(), e.origClOrdId());
            case OrderEvent e -> watch.answered(e.clOrdId(), "");
            case SessionEvent.MessageRefused e -> watch.answered(e.reference(), "");
            case SessionEvent.SessionChanged e -> {
                if (e.state() == SessionState.DOWN) {
                    watch.clear();
                    deaf = false;
                }
            }
            case SessionEvent.MassCancelReported _ -> {}
        }
    }

    private int lookAfterSession(Consumer<? super VenueEvent> handler) {
        long now = monotonic.getAsLong();
        connection.tick(now);
        if (!connection.loggedOn()) {
            return 0;
        }
        watch.gap(connection.openGap(), connection.expected(), now);
        String why = watch.deaf(now, connection.log().lastInbound());
        if (!why.isEmpty() == deaf) {
            if (deaf && now - deafSince > settings.patience().resync().toNanos()) {
                deafSince = now;
                LOG.warn("{} is still deaf: logging out and on again", venue);
                connection.relogon("no answer from you, logging on again");
            }
            return 0;
        }
        deaf = !why.isEmpty();
        deafSince = now;
        String sentence = deaf ? venue + " " + why + ": no new orders." : venue + " answers again.";
        LOG.warn("{}", sentence);
        handler.accept(new SessionEvent.SessionChanged(venue, clock.nanos(), state(), sentence));
        return 1;
    }

    /** The raw messages about an order, oldest first, secrets masked; as far back as they are kept. Any thread. */
    public List<String> rawMessages(String clOrdId) {
        return raw.of(clOrdId);
    }

    /** All raw messages that are kept, oldest first, secrets masked. Any thread. */
    public List<String> rawMessages() {
        return raw.all();
    }

    /** How often the venue did something unusual that was understood, by name. Any thread. */
    public Map<String, Long> oddities() {
        return oddities.counts();
    }

    /** Logs out, waiting for the answer as long as LogoutTimeout says; what came in until then can still be drained. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            inbox.closing();
            connection.close();
            if (files != null) {
                files.close();
            }
        }
    }

    /** The way in, on the FIX engine's threads. */
    private final class Inbound implements Traffic {
        @Override
        public void up(String sentence) {
            changed(SessionState.UP, sentence);
        }

        @Override
        public void down(String sentence) {
            changed(SessionState.DOWN, sentence);
        }

        private void changed(SessionState state, String sentence) {
            inbox.add(new SessionEvent.SessionChanged(venue, clock.nanos(), state, sentence));
        }

        @Override
        public void received(Message message) {
            try {
                VenueEvent event = read(message);
                if (event != null) {
                    inbox.put(event);
                }
            } finally {
                arrived();
            }
        }

        private @Nullable VenueEvent read(Message message) {
            String type = Fields.type(message);
            return switch (type) {
                case "8" -> reports.read(message);
                case "9" -> refusals.cancelReject(message);
                case "r" -> refusals.massCancelReport(message);
                case "j" -> refusals.messageReject(message);
                default -> {
                    oddities.count("message type '" + type + "' that the desk has no use for", "35=" + type);
                    yield null;
                }
            };
        }

        @Override
        public void refused(Message reject) {
            inbox.put(refusals.messageReject(reject));
        }

        @Override
        public void discarded(String reason) {
            arrived();
            undelivered(reason);
        }

        private void undelivered(String reason) {
            oddities.count("message of the venue refused by validation", reason);
            changed(
                    state(),
                    "A message of " + venue + " was refused by validation and not delivered (" + reason
                            + "): set ValidateIncomingMessage=N and ask for the orders' status.");
        }

        private void arrived() {
            if (inFlight != null) {
                inFlight.arrived();
            }
        }

        @Override
        public void leaving(Message message) throws DoNotSend, FieldNotFound {
            if (Fields.type(message).equals("j")) {
                undelivered(Fields.text(message, Tag.TEXT));
            }
            outbound.leaving(message, FixVenueSession.this::isUp);
        }

        @Override
        public void stopped(Message message, Throwable error) {
            outbound.stopped(message, error);
            String reason = "A message to " + venue + " was stopped by an error in the desk (" + error + ").";
            inbox.add(
                    new SessionEvent.MessageRefused(venue, clock.nanos(), Fields.text(message, Tag.CL_ORD_ID), reason));
        }

        @Override
        public void unreadable(Message message, Throwable error) {
            oddities.count("message that could not be read", Fields.type(message));
            String order = Fields.text(message, Tag.CL_ORD_ID);
            changed(
                    state(),
                    "A message of " + venue + " about order '" + order + "' could not be read (" + error.getMessage()
                            + "): ask for the order's status.");
        }
    }
}
