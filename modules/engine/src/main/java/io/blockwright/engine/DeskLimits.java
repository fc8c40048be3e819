package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.engine.DeskSnapshot.Position;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.Holding;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.VenueLimits;
import io.blockwright.trading.spi.VenueSession;
import java.util.ArrayList;
import java.util.List;

/** How near the desk is to what its risk gate enforces, and what its fills add up to. Engine thread only. */
final class DeskLimits {
    private static final long AGAIN = 100_000_000L;

    private final DeskParts parts;
    private final Parents parents;
    private List<LimitUse> last = List.of();
    private long lastTime = Long.MIN_VALUE;

    DeskLimits(DeskParts parts, Parents parents) {
        this.parts = parts;
        this.parents = parents;
    }

    /** The use of each limit, at most a tenth of a second old; the largest where a limit holds for each order or parent. */
    List<LimitUse> use(long now) {
        if (lastTime == Long.MIN_VALUE || now < lastTime || now - lastTime >= AGAIN) {
            lastTime = now;
            last = measured(now);
        }
        return last;
    }

    private List<LimitUse> measured(long now) {
        RiskGate gate = parts.gate();
        RiskLimits limits = gate.limits();
        int open = 0;
        double parentValue = 0;
        double move = 0;
        for (ParentWork parent : parents.live()) {
            open = Math.max(open, gate.openOrders(parent.order().parentId()));
            parentValue = Math.max(parentValue, parent.order().quantity() * mid(parent.state()));
        }
        long shares = 0;
        double value = 0;
        for (ChildState child : parts.ledger().alive()) {
            MarketState market = parts.markets().get(child.order().symbol());
            shares = Math.max(shares, child.order().quantity());
            if (market != null) {
                long price = child.order().price();
                double at =
                        price == Instrument.NO_PRICE ? 0 : market.instrument().toPrice((double) price);
                value = Math.max(value, child.order().quantity() * Math.max(at, mid(market)));
            }
        }
        for (String symbol : parts.markets().keySet()) {
            move = Math.max(move, gate.priceMove(symbol, now));
        }
        String currency =
                parts.markets().values().iterator().next().instrument().currency();
        List<LimitUse> uses = new ArrayList<>(List.of(
                new LimitUse(
                        "Messages in a second", gate.messagesWithin(now), limits.maxMessagesPerSecond(), "messages"),
                new LimitUse("Open orders of one parent", open, limits.maxOpenChildren(), "orders"),
                new LimitUse("Shares in one order", shares, limits.maxOrderQuantity(), "shares"),
                new LimitUse("Value of one order", value, limits.maxOrderNotional(), currency),
                new LimitUse("Value of one parent", parentValue, limits.maxParentNotional(), currency),
                new LimitUse("Position at worst", gate.worstPosition(), limits.maxPosition(), "shares"),
                new LimitUse("All positions at worst", gate.grossNotional(), limits.maxGrossNotional(), currency),
                new LimitUse("Price move in five minutes", 100 * move, 100 * limits.priceCollar(), "%")));
        for (VenueSession session : parts.router().all()) {
            VenueLimits allowed = limits.venues().get(session.venue());
            if (allowed != null) {
                uses.addAll(atVenue(session.venue(), allowed, currency, now));
            }
        }
        return List.copyOf(uses);
    }

    private List<LimitUse> atVenue(String venue, VenueLimits allowed, String currency, long now) {
        long shares = 0;
        for (ChildState child : parts.ledger().alive()) {
            if (child.order().venue().equals(venue)) {
                shares = Math.max(shares, child.order().quantity());
            }
        }
        return List.of(
                new LimitUse(
                        "Value open at " + venue,
                        parts.gate().openNotional(venue),
                        allowed.maxOpenNotional(),
                        currency,
                        venue),
                new LimitUse("Shares in one order at " + venue, shares, allowed.maxOrderQuantity(), "shares", venue),
                new LimitUse(
                        "Messages to " + venue + " in a second",
                        parts.gate().messagesWithin(venue, now),
                        allowed.maxMessagesPerSecond(),
                        "messages",
                        venue));
    }

    /** The last good mid in currency, 0 before the first. */
    private static double mid(MarketState market) {
        long twice = market.lastGoodMidTwice();
        return twice == Instrument.NO_PRICE ? 0 : market.instrument().toPrice(twice / 2.0);
    }

    /** One line for each instrument that was traded. */
    List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        for (Holding holding : parts.ledger().holdings()) {
            MarketState market = parts.markets().get(holding.symbol());
            if (market != null) {
                Instrument instrument = market.instrument();
                double cash = instrument.toPrice(holding.cashTicks());
                double profit = market.lastGoodMidTwice() == Instrument.NO_PRICE
                        ? Double.NaN
                        : cash + holding.shares() * mid(market);
                positions.add(new Position(holding.symbol(), holding.shares(), cash, profit));
            }
        }
        return positions;
    }
}
