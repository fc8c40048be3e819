package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.LedgerEffect;
import io.blockwright.trading.spi.VenueSession;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Orders that a person ends because nobody else can say any more how they ended: the venue forgot them, or cannot be asked.
 * Everything that contradicts what is known is refused. Each method returns an empty string, or one sentence why not. Engine
 * thread only.
 */
final class Resolutions {
    private final EngineSettings settings;
    private final DeskParts parts;
    private final Parents parents;
    private final Consumer<LedgerEffect> then;

    /** {@code then} passes on what a resolution changed, as for a venue's report. */
    Resolutions(EngineSettings settings, DeskParts parts, Parents parents, Consumer<LedgerEffect> then) {
        this.settings = settings;
        this.parts = parts;
        this.parents = parents;
        this.then = then;
    }

    /** Ends the order as the person says. */
    String resolve(DeskCommand.ResolveChild c, boolean approved, long now) {
        ChildState child = parts.ledger().child(c.clOrdId());
        if (child == null) {
            return "There is no order " + c.clOrdId() + " on this desk.";
        }
        String refused = refused(child, c, approved);
        if (!refused.isEmpty()) {
            return refused;
        }
        parts.gate().resolved(c.clOrdId(), c.filled());
        // copied: what follows from one effect may change the ledger again
        List.copyOf(parts.ledger().resolve(c.clOrdId(), c.filled(), c.averagePrice(), why(c), now))
                .forEach(then);
        ParentWork parent = parents.byId(child.parentId());
        if (parent != null) {
            parent.touched(c.user());
        }
        return "";
    }

    /** At recovery: the same again, nothing is asked and nothing is told. */
    void again(DeskCommand.ResolveChild c, long time) {
        parts.gate().resolved(c.clOrdId(), c.filled());
        parts.ledger().resolve(c.clOrdId(), c.filled(), c.averagePrice(), why(c), time);
    }

    private static String why(DeskCommand.ResolveChild c) {
        return "resolved by " + c.user() + ": " + c.reason();
    }

    private String refused(ChildState child, DeskCommand.ResolveChild c, boolean approved) {
        String id = c.clOrdId();
        OrderState state = child.state();
        if (state.isTerminal()) {
            return "Order " + id + " has ended already (" + state.name().toLowerCase(Locale.ROOT)
                    + "); there is nothing to resolve.";
        }
        if (state != OrderState.UNKNOWN && !child.frozen()) {
            return "Order " + id + " is neither unknown nor frozen: the venue says where it stands. Cancel it instead.";
        }
        String venue = child.order().venue();
        VenueSession session = parts.router().session(venue);
        if (session != null && session.state() != SessionState.DOWN && !child.denied()) {
            return venue + " is connected and has not said that it does not know order " + id
                    + ": it is being asked. Wait for its answer, or cancel the order.";
        }
        if (c.reason().isBlank()) {
            return "Say how you know what became of order " + id + "; it is kept with the order.";
        }
        String figures = figures(child, c);
        if (figures.isEmpty() && !approved && !settings.simulated()) {
            return "On a live desk a second person must approve how order " + id + " is resolved.";
        }
        return figures;
    }

    private String figures(ChildState child, DeskCommand.ResolveChild c) {
        if (c.filled() < 0 || c.filled() > child.mostQuantity()) {
            return "Order " + c.clOrdId() + " was for " + OrderWords.shares(child.mostQuantity()) + " shares: "
                    + OrderWords.shares(c.filled()) + " cannot be filled of it.";
        }
        if (c.filled() < child.knownFilled()) {
            return "The venue itself counted " + OrderWords.shares(child.knownFilled()) + " shares of order "
                    + c.clOrdId() + " as filled: the total cannot be smaller.";
        }
        return c.filled() == child.cumQty() ? "" : price(child, c);
    }

    /** The average must be one that the order could have traded at, and so must what it says of the unreported shares. */
    private String price(ChildState child, DeskCommand.ResolveChild c) {
        ChildOrder order = child.order();
        MarketState market = parts.markets().get(order.symbol());
        if (!(c.averagePrice() > 0) || Double.isInfinite(c.averagePrice()) || market == null) {
            return "Give the average price at which the " + OrderWords.shares(c.filled()) + " shares were filled.";
        }
        double booked = child.cumQty() == 0 ? 0 : child.averagePrice() * child.cumQty();
        double rest = (c.averagePrice() * c.filled() - booked) / (c.filled() - child.cumQty());
        boolean limited = order.type() == OrderType.LIMIT;
        boolean worse = limited && (order.side() == Side.BUY ? rest > order.price() + 1 : rest < order.price() - 1);
        if (worse) {
            return "At that average the shares not yet reported would have traded at " + words(market, rest)
                    + ", worse than the order's limit of " + words(market, (double) order.price())
                    + ": check quantity and average.";
        }
        double mid = market.lastGoodMidTwice() == Instrument.NO_PRICE ? Double.NaN : market.lastGoodMidTwice() / 2.0;
        double low = limited ? order.price() : mid;
        double high = low;
        if (!Double.isNaN(mid)) {
            low = Math.min(low, mid);
            high = Math.max(high, mid);
        }
        double collar = parts.gate().limits().priceCollar();
        if (rest < low * (1 - collar) || rest > high * (1 + collar)) {
            return "At that average the shares not yet reported would have traded at " + words(market, rest)
                    + ", far from the order's limit and from the market: check quantity and average.";
        }
        return "";
    }

    private static String words(MarketState market, double ticks) {
        return market.instrument().toDecimal(Math.round(ticks)).toPlainString();
    }
}
