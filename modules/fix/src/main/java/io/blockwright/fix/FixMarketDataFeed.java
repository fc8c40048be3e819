package io.blockwright.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.DoNotSend;
import quickfix.Message;

/**
 * A venue's market data by FIX 4.4: asks for the whole book and for trades (V), delivers snapshots (W), changes (X) and the
 * reasons why there are none (Y). A lost connection, messages that the venue would not repeat, and a poller that cannot keep
 * up all end in a {@code FeedGap}, a new request and a fresh snapshot.
 *
 * <p>Events carry the time of receipt by the given clock. {@link #poll} and {@link #close} belong to one thread; poll every
 * second or oftener, since it also starts the next logon after a refused one.
 */
public final class FixMarketDataFeed implements MarketFeed {
    private static final Logger LOG = LoggerFactory.getLogger(FixMarketDataFeed.class);
    private static final int QUEUE = 65_536;
    private static final int RAW_MESSAGES = 2_000;
    private static final long ASK_AGAIN_NANOS = 1_000_000_000L;

    private final String venue;
    private final Instrument instrument;
    private final TradingClock clock;
    private final LongSupplier monotonic;
    private final ArrayBlockingQueue<MarketEvent> queue;
    private final RawMessages raw = new RawMessages(RAW_MESSAGES);
    private final Oddities oddities;
    private final MarketDataReader reader;
    private final Subscription subscription;
    private final Connection connection;
    private final Object state = new Object();
    private boolean following; // guarded by state: updates are wanted
    private boolean overrun; // guarded by state: the poller must catch up before the next request
    private long lastTime = Long.MIN_VALUE; // guarded by state
    private long lastAsked; // guarded by state
    private long events;
    private long first;
    private long last;
    private boolean closed;

    /**
     * Connects nothing yet; see {@link #start}.
     *
     * @param clock stamps what is received
     * @param monotonic nanoseconds that never jump, for pauses between logons
     */
    public FixMarketDataFeed(FixSettings settings, Instrument instrument, TradingClock clock, LongSupplier monotonic) {
        this(settings, instrument, clock, monotonic, QUEUE);
    }

    FixMarketDataFeed(
            FixSettings settings, Instrument instrument, TradingClock clock, LongSupplier monotonic, int capacity) {
        this.venue = settings.venue();
        this.instrument = instrument;
        this.clock = clock;
        this.monotonic = monotonic;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.oddities = new Oddities(venue);
        this.reader = new MarketDataReader(instrument, oddities);
        this.subscription = new Subscription(instrument, settings.value("SenderCompID") + "-MD-");
        this.connection = new Connection(
                settings.with("UseDataDictionary", "Y"), monotonic, raw, FixLog.Keeper.NONE, new Inbound());
    }

    /**
     * A feed as a QuickFIX/J settings file describes it: the session marked {@code Purpose=MarketData}, or the only one.
     *
     * @throws SettingsRefused with one sentence for the user
     */
    public static FixMarketDataFeed fromSettings(
            Path file,
            Path profile,
            Function<String, @Nullable String> environment,
            Instrument instrument,
            TradingClock clock,
            LongSupplier monotonic)
            throws SettingsRefused {
        FixSettings settings = FixSettings.read(file, Purpose.MARKET_DATA, profile, environment);
        return new FixMarketDataFeed(settings, instrument, clock, monotonic);
    }

    /** Begins to connect and returns at once. */
    public void start() throws SettingsRefused {
        connection.start();
    }

    /** Whether the feed is logged on and its book whole. Any thread. */
    public boolean isLive() {
        synchronized (state) {
            return connection.loggedOn() && following && !overrun && reader.isWhole();
        }
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        MarketEvent next = queue.peek();
        return next == null ? NEVER : next.time();
    }

    @Override
    public boolean finished() {
        return closed && queue.isEmpty();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        int delivered = 0;
        MarketEvent next;
        while ((next = queue.peek()) != null && next.time() <= until) {
            queue.remove();
            first = events++ == 0 ? next.time() : first;
            last = next.time();
            delivered++;
            handler.onMarket(next);
        }
        if (!closed) {
            connection.tick(monotonic.getAsLong());
            askAgainOnceCaughtUp();
        }
        return delivered;
    }

    private void askAgainOnceCaughtUp() {
        synchronized (state) {
            boolean due = monotonic.getAsLong() - lastAsked >= ASK_AGAIN_NANOS;
            if (overrun && due && queue.isEmpty() && connection.loggedOn()) {
                overrun = false;
                ask();
            }
        }
    }

    /** Ends the last request, if any, and makes a new one. Holds {@link #state}. */
    private void ask() {
        if (following) {
            connection.send(subscription.end());
        }
        reader.restart();
        following = true;
        lastAsked = monotonic.getAsLong();
        connection.send(subscription.ask());
    }

    /** Queues events, or gives up what waits when they do not fit. Holds {@link #state}. */
    private void deliver(List<MarketEvent> fresh) {
        if (queue.remainingCapacity() < fresh.size() + 1) {
            overrun = true;
            queue.clear();
            gap("The desk could not keep up with the market data of " + venue + ".");
            return;
        }
        queue.addAll(fresh);
    }

    private void gap(String sentence) {
        LOG.warn("{} {}", instrument.symbol(), sentence);
        if (queue.remainingCapacity() == 0) {
            queue.clear();
        }
        queue.add(new MarketEvent.FeedGap(now(), instrument.symbol(), sentence));
    }

    /** Never earlier than what was said before. */
    private long now() {
        lastTime = Math.max(lastTime, clock.nanos());
        return lastTime;
    }

    @Override
    public FeedReport report() {
        return new FeedReport(events, first, last, oddities.counts(), Map.of());
    }

    /** The raw messages that are kept, oldest first, secrets masked. Any thread. */
    public List<String> rawMessages() {
        return raw.all();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connection.close();
            queue.clear();
        }
    }

    /** The way in, on the FIX engine's threads. */
    private final class Inbound implements Traffic {
        @Override
        public void up(String sentence) {
            synchronized (state) {
                following = false;
                overrun = false;
                ask();
            }
        }

        @Override
        public void down(String sentence) {
            synchronized (state) {
                following = false;
                reader.restart();
                gap(sentence);
            }
        }

        @Override
        public void received(Message message) {
            synchronized (state) {
                if (following && !overrun) {
                    deliver(read(message));
                }
            }
        }

        private List<MarketEvent> read(Message message) {
            String type = Fields.type(message);
            String request = Fields.text(message, Tag.MD_REQ_ID);
            if (!request.isEmpty() && !request.equals(subscription.id())) {
                oddities.count("answer to an earlier request", "35=" + type);
                return List.of();
            }
            try {
                return switch (type) {
                    case "W" -> reader.refresh(message, now());
                    case "X" -> increments(message);
                    case "f" -> reader.status(message, now());
                    case "Y" -> refusal(message);
                    case "j" -> noData(Reasons.message(message));
                    default -> {
                        oddities.count("message type '" + type + "' that the feed has no use for", "35=" + type);
                        yield List.of();
                    }
                };
            } catch (IllegalArgumentException | ArithmeticException e) {
                oddities.count("market data that could not be followed: " + e.getMessage(), "35=" + type);
                return startOver("The market data of " + venue + " could not be followed (" + e.getMessage() + ").");
            }
        }

        private List<MarketEvent> increments(Message message) {
            boolean late = Fields.flag(message.getHeader(), Tag.POSS_DUP_FLAG) && !reader.isWhole();
            return late ? List.of() : reader.increments(message, now());
        }

        private List<MarketEvent> startOver(String sentence) {
            overrun = true;
            return List.of(new MarketEvent.FeedGap(now(), instrument.symbol(), sentence));
        }

        private List<MarketEvent> refusal(Message message) {
            if (subscription.modest(Fields.text(message, Tag.MD_REQ_REJ_REASON))) {
                oddities.count("market data request made more modest", venue);
                following = false;
                ask();
                return List.of();
            }
            return noData(MarketDataRefusal.explain(message));
        }

        private List<MarketEvent> noData(String reason) {
            following = false;
            String sentence = venue + " gives no market data for " + instrument.symbol() + ": " + reason + ".";
            oddities.count(sentence, "35=Y");
            return List.of(new MarketEvent.FeedGap(now(), instrument.symbol(), sentence));
        }

        @Override
        public void refused(Message reject) {
            synchronized (state) {
                deliver(noData(Reasons.message(reject)));
            }
        }

        @Override
        public void gapFilled() {
            synchronized (state) {
                if (following) {
                    deliver(startOver(venue + " did not repeat market data that was lost."));
                }
            }
        }

        @Override
        public void leaving(Message message) throws DoNotSend {
            String type = Fields.type(message);
            boolean ours = type.equals("V") || type.equals("j");
            if (!ours || Fields.flag(message.getHeader(), Tag.POSS_DUP_FLAG)) {
                oddities.count("own message stopped", type);
                throw new DoNotSend();
            }
        }

        @Override
        public void stopped(Message message, Throwable error) {
            oddities.count("request stopped by an error", String.valueOf(error));
        }

        @Override
        public void unreadable(Message message, Throwable error) {
            oddities.count("message that could not be read", String.valueOf(error));
            synchronized (state) {
                if (following) {
                    deliver(startOver("A message of " + venue + " could not be read."));
                }
            }
        }
    }
}
