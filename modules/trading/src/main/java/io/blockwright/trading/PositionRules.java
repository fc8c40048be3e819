package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.trading.RiskDecision.Blocked;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules that look at everything the desk holds: the position in one instrument, and the value of all positions. Everything
 * that may be in the market counts as filled, on the side where that is worse; an order that brings the desk nearer to flat
 * passes whatever it holds.
 */
final class PositionRules {
    private final RiskLimits limits;
    private final RiskTally tally;
    private final Function<String, @Nullable Instrument> instruments;
    private final Map<String, PriceBand> bands;

    /** {@code bands} hold the newest mid of each instrument. */
    PositionRules(
            RiskLimits limits,
            RiskTally tally,
            Function<String, @Nullable Instrument> instruments,
            Map<String, PriceBand> bands) {
        this.limits = limits;
        this.tally = tally;
        this.instruments = instruments;
        this.bands = bands;
    }

    /** {@code more} is what the order adds to what may be in the market; null when it may. */
    @Nullable
    Blocked blocked(ChildOrder order, long more) {
        Exposure exposure = tally.exposure(order.symbol());
        long worst = exposure.worst(order.side(), more);
        boolean beyond = order.side() == Side.BUY ? worst > limits.maxPosition() : worst < -limits.maxPosition();
        if (beyond && more > 0) {
            return new Blocked(
                    "position",
                    RiskRules.at(order) + "with everything filled that may be in the market the desk would be "
                            + (worst > 0 ? "long " : "short ") + Math.abs(worst) + " shares, the limit is "
                            + limits.maxPosition() + " (now " + exposure.net()
                            + "); send less, or cancel what works on the same side.");
        }
        double added = value(exposure, exposure.worstWith(order.side(), more) - exposure.worst());
        if (!(added > 0)) {
            return null;
        }
        double gross = gross() + added;
        return gross > limits.maxGrossNotional()
                ? new Blocked(
                        "gross notional",
                        RiskRules.at(order) + "all positions together would be worth " + Math.round(gross)
                                + " at worst, the limit is " + Math.round(limits.maxGrossNotional())
                                + "; reduce a position, or cancel what works.")
                : null;
    }

    long worst() {
        long worst = 0;
        List<Exposure> all = tally.exposures();
        for (int i = 0; i < all.size(); i++) {
            worst = Math.max(worst, all.get(i).worst());
        }
        return worst;
    }

    double gross() {
        double gross = 0;
        List<Exposure> all = tally.exposures();
        for (int i = 0; i < all.size(); i++) {
            gross += value(all.get(i), all.get(i).worst());
        }
        return gross;
    }

    private double value(Exposure exposure, long shares) {
        Instrument instrument = instruments.apply(exposure.symbol());
        PriceBand band = bands.get(exposure.symbol());
        if (instrument == null) {
            return 0;
        }
        double price = band == null || band.lastMidTwice() == Instrument.NO_PRICE
                ? exposure.lastPrice()
                : band.lastMidTwice() / 2.0;
        return shares * instrument.toPrice(price);
    }
}
