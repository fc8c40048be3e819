package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import quickfix.Message;

/** One member's view of the market: what it wants, and what it was last sent. Exchange thread only. */
final class Subscription {
    private final Instrument instrument;
    private final MarketDataRequest request;
    private final BookSide sentBids;
    private final BookSide sentOffers;
    private long lastTrade;
    private String condition = "";

    Subscription(Instrument instrument, MarketDataRequest request) {
        this.instrument = instrument;
        this.request = request;
        this.sentBids = new BookSide(Side.BUY, request.depth());
        this.sentOffers = new BookSide(Side.SELL, request.depth());
    }

    MarketDataRequest request() {
        return request;
    }

    /** Whether the member is still on the logon that subscribed. */
    boolean isAlive() {
        return request.member().logon() == request.logon() && request.member().loggedOn();
    }

    /** The whole book, without trades; what follows starts from here. */
    Message open(Market market, long now) {
        MarketDataWriter snapshot = snapshot(market, now);
        lastTrade = market.tape().newest();
        return snapshot.message();
    }

    /** The whole book with the last trade, for somebody who wants to look once. */
    Message once(Market market, long now) {
        MarketDataWriter snapshot = snapshot(market, now);
        if (request.trades() && market.tape().newest() > 0) {
            snapshot.trade(market.tape(), market.tape().newest());
        }
        return snapshot.message();
    }

    private MarketDataWriter snapshot(Market market, long now) {
        condition = market.condition();
        MarketDataWriter snapshot = MarketDataWriter.snapshot(instrument, request.id(), condition, now);
        if (request.bids()) {
            sentBids.copyFrom(market.bids());
            snapshot.levels(sentBids);
        }
        if (request.offers()) {
            sentOffers.copyFrom(market.offers());
            snapshot.levels(sentOffers);
        }
        return snapshot;
    }

    /** Sends what changed since the last time, if anything did. */
    void update(Market market, long now, Outlet outlet) {
        boolean other = !condition.equals(market.condition());
        if (!request.updates()) {
            if (other || isBehind(market)) {
                MarketDataWriter snapshot = snapshot(market, now);
                trades(market.tape(), snapshot);
                outlet.send(request.member(), snapshot.message());
            }
            return;
        }
        MarketDataWriter update = MarketDataWriter.update(instrument, request.id(), market.condition(), now);
        trades(market.tape(), update);
        if (!other) {
            changes(market, update);
        }
        if (!update.isEmpty()) {
            outlet.send(request.member(), update.message());
        }
        if (other) {
            outlet.send(request.member(), snapshot(market, now).message());
        }
    }

    private boolean isBehind(Market market) {
        return (request.trades() && lastTrade < market.tape().newest())
                || (request.bids() && !sentBids.isSame(market.bids()))
                || (request.offers() && !sentOffers.isSame(market.offers()));
    }

    private void trades(TradeTape tape, MarketDataWriter writer) {
        if (request.trades()) {
            for (long number = tape.firstAfter(lastTrade); number <= tape.newest(); number++) {
                writer.trade(tape, number);
            }
        }
        lastTrade = tape.newest();
    }

    private void changes(Market market, MarketDataWriter update) {
        if (request.bids()) {
            sentBids.difference(market.bids(), update);
            sentBids.copyFrom(market.bids());
        }
        if (request.offers()) {
            sentOffers.difference(market.offers(), update);
            sentOffers.copyFrom(market.offers());
        }
    }
}
