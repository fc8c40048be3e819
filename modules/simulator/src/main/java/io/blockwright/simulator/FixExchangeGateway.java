package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.simulator.fix.Gateway;
import io.blockwright.trading.spi.InFlight;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The exchange's door to the world: a FIX 4.4 acceptor that puts members' messages into the exchange's inbox, writes its
 * reports back, and shows its book to those who subscribe. The rules of engagement are in docs/user/fix.md.
 *
 * <p>Threads: members' messages arrive on the engine's threads, which wait while the inbox is full. {@link #report}, {@link
 * #onMarket} and {@link #publish} belong to the thread that runs the exchange and never wait. {@link #start}, {@link #close}
 * and the questions are for any one thread.
 *
 * <p>In-flight count: with an {@link InFlight}, each application message of a member counts as arrived when its command is
 * in the inbox, or when it was answered, refused or lost without getting there; each application message to a member departs
 * before it is written, and arrives at once when the member is away (it departs again when it is resent after the next
 * logon). Session messages do not count. Members must count their side; a foreign member cannot, so give null then.
 */
public final class FixExchangeGateway implements ReportSink, MarketHandler, AutoCloseable {
    private final Gateway gateway;

    /**
     * Builds the gateway; {@link #start} opens it.
     *
     * @param inbox where commands go, under the session name of {@link GatewaySettings.Member#compId()}
     * @param inFlight the count of messages on their way in this JVM, null when nobody keeps one
     * @param clock the exchange's time, for what the gateway answers by itself
     */
    public FixExchangeGateway(
            GatewaySettings settings,
            Instrument instrument,
            ExchangeInbox inbox,
            @Nullable InFlight inFlight,
            TradingClock clock) {
        this.gateway = new Gateway(settings, instrument, inbox, inFlight, clock);
    }

    /**
     * Binds the port and lets members log on.
     *
     * @throws IOException with a sentence for the user when the address cannot be listened on
     */
    public void start() throws IOException {
        gateway.start();
    }

    /** The port that members connect to, also when the settings left it open; 0 while closed. */
    public int port() {
        return gateway.port();
    }

    /** Whether a member is logged on now. */
    public boolean isLoggedOn(String session) {
        return gateway.isLoggedOn(session);
    }

    /** Sends a report to its member, or keeps it until the member logs on again. Reports to others are none of its business. */
    @Override
    public void report(VenueReport report) {
        gateway.report(report);
    }

    /** Takes note of trades for the tape; other events show in the book. */
    @Override
    public void onMarket(MarketEvent event) {
        gateway.onMarket(event);
    }

    /**
     * Answers market data requests and sends what is due. Call it after every turn of the exchange, also when nothing
     * happened: changes of the levels wait here for the interval to pass.
     *
     * @param now the exchange's time, nanoseconds since the epoch
     */
    public void publish(BookView book, long now) {
        gateway.publish(book, now);
    }

    /** Logs members out and stops listening; waits up to two seconds for their answers. Idempotent. */
    @Override
    public void close() {
        gateway.close();
    }
}
