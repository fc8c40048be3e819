package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Shows the market to those who subscribed: a whole book first, then changes, at most once an interval for the levels and
 * with the next {@link #publish} for trades. A subscriber that does not keep up gets fewer, larger changes; its trades wait
 * as long as the tape holds them.
 *
 * <p>{@link #request} may be called by any thread, everything else by the exchange's thread alone.
 */
final class MarketDataDesk {
    private static final int WAITING_REQUESTS = 1024;
    private static final int SUBSCRIPTIONS_PER_MEMBER = 32;

    private final Instrument instrument;
    private final Answers answers;
    private final Outlet outlet;
    private final long interval;
    private final Market market;
    private final ArrayBlockingQueue<MarketDataRequest> requests = new ArrayBlockingQueue<>(WAITING_REQUESTS);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private String shownCondition = "";
    private long shownTrade;
    private long nextLook = Long.MIN_VALUE;

    MarketDataDesk(Instrument instrument, Answers answers, Outlet outlet, int depth, long interval) {
        this.instrument = instrument;
        this.answers = answers;
        this.outlet = outlet;
        this.interval = interval;
        this.market = new Market(depth);
    }

    /** Leaves a request for the exchange's thread. */
    void request(MarketDataRequest request) {
        if (!requests.offer(request)) {
            outlet.send(
                    request.member(),
                    answers.marketDataRejected(request.id(), "2", "too many market data requests at once: try again"));
        }
    }

    /** Takes note of a trade. */
    void onMarket(MarketEvent event) {
        switch (event) {
            case MarketEvent.OrderExecuted e ->
                print(e.time(), e.symbol(), e.price(), e.quantity(), e.side().opposite());
            case MarketEvent.Traded t -> print(t.time(), t.symbol(), t.price(), t.quantity(), t.aggressor());
            case MarketEvent.OrderAdded _,
                    MarketEvent.OrderReduced _,
                    MarketEvent.OrderDeleted _,
                    MarketEvent.OrderReplaced _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> {
                // the book shows these
            }
        }
    }

    private void print(long time, String symbol, long price, long quantity, @Nullable Side aggressor) {
        if (symbol.equals(instrument.symbol())) {
            market.tape().print(time, price, quantity, aggressor);
        }
    }

    /** Answers waiting requests and sends what is due. Costs next to nothing when nothing is. */
    void publish(BookView book, long now) {
        if (!requests.isEmpty()) {
            market.look(book);
            for (MarketDataRequest request = requests.poll(); request != null; request = requests.poll()) {
                serve(request, now);
            }
        }
        if (subscriptions.isEmpty()) {
            return;
        }
        boolean due = now >= nextLook
                || shownTrade != market.tape().newest()
                || !shownCondition.equals(MarketDataWriter.condition(book));
        if (!due) {
            return;
        }
        market.look(book);
        nextLook = now + interval;
        shownTrade = market.tape().newest();
        shownCondition = market.condition();
        for (Iterator<Subscription> each = subscriptions.iterator(); each.hasNext(); ) {
            Subscription subscription = each.next();
            if (!subscription.isAlive()) {
                each.remove();
            } else if (outlet.hasRoom(subscription.request().member())) {
                subscription.update(market, now, outlet);
            }
        }
    }

    private void serve(MarketDataRequest request, long now) {
        Subscription asked = new Subscription(instrument, request);
        if (!asked.isAlive()) {
            return;
        }
        switch (request.kind()) {
            case SNAPSHOT -> outlet.send(request.member(), asked.once(market, now));
            case SUBSCRIBE -> subscribe(asked, now);
            case UNSUBSCRIBE -> {
                if (!subscriptions.removeIf(each -> isSame(each.request(), request))) {
                    refuse(request, "", "there is no subscription " + request.id() + " to end");
                }
            }
        }
    }

    private void subscribe(Subscription asked, long now) {
        MarketDataRequest request = asked.request();
        subscriptions.removeIf(each -> !each.isAlive());
        if (subscriptions.stream().anyMatch(each -> isSame(each.request(), request))) {
            refuse(request, "1", "subscription " + request.id() + " exists already");
            return;
        }
        long held = subscriptions.stream()
                .filter(each -> each.request().member().equals(request.member()))
                .count();
        if (held >= SUBSCRIPTIONS_PER_MEMBER) {
            refuse(request, "2", "a member may hold " + SUBSCRIPTIONS_PER_MEMBER + " subscriptions: end one first");
            return;
        }
        subscriptions.add(asked);
        outlet.send(request.member(), asked.open(market, now));
    }

    private static boolean isSame(MarketDataRequest a, MarketDataRequest b) {
        return a.member().equals(b.member()) && a.logon() == b.logon() && a.id().equals(b.id());
    }

    private void refuse(MarketDataRequest request, String reason, String text) {
        outlet.send(request.member(), answers.marketDataRejected(request.id(), reason, text));
    }
}
