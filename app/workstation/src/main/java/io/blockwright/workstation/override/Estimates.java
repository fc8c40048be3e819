package io.blockwright.workstation.override;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ResumeMode;
import io.blockwright.domain.Side;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.ParentRow;
import io.blockwright.tca.DisplayedSide;
import io.blockwright.tca.ForcedFill;
import io.blockwright.tca.MarketTerms;
import io.blockwright.tca.ResumeCost;
import io.blockwright.tca.RuleOfThumb;
import io.blockwright.tca.UrgencyFrontier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What an action on an order is expected to cost, from the market on the screen; empty while that is not known. Pure. */
final class Estimates {
    /** Slices of a frontier's plans: fine enough to draw, coarse enough to redraw every frame. */
    private static final int PERIODS = 40;

    private Estimates() {}

    /** The market's numbers for an instrument; empty when it is not on the screen or they are not measured yet. */
    static Optional<MarketTerms> terms(DeskSnapshot snapshot, String symbol) {
        MarketPicture market = snapshot.market();
        DeskSnapshot.Conditions now = snapshot.conditions();
        long bid = market.bids().best();
        long ask = market.asks().best();
        if (!market.instrument().symbol().equals(symbol)
                || bid == Instrument.NO_PRICE
                || ask == Instrument.NO_PRICE
                || bid >= ask) {
            return Optional.empty();
        }
        MarketTerms terms = new MarketTerms(
                market.instrument().toPrice((bid + ask) / 2.0),
                first(now.usualSpreadBp(), now.spreadBp(), (ask - bid) / ((bid + ask) / 2.0) * 1e4),
                first(now.dailyVolatility(), now.usualVolatility()),
                now.dailyVolume());
        return terms.known() ? Optional.of(terms) : Optional.empty();
    }

    /** The levels an order of a side would take. */
    static DisplayedSide opposite(DeskSnapshot snapshot, Side side) {
        Depth depth =
                side == Side.BUY ? snapshot.market().asks() : snapshot.market().bids();
        return new DisplayedSide() {
            @Override
            public int size() {
                return depth.size();
            }

            @Override
            public long price(int level) {
                return depth.price(level);
            }

            @Override
            public long quantity(int level) {
                return depth.quantity(level);
            }
        };
    }

    /** Trading days until a parent's end, counted from its start when that is still to come. */
    static double daysLeft(ParentOrder order, long now) {
        return Math.max(0, order.end() - Math.max(now, order.start())) / 1e9 / RuleOfThumb.DAY_SECONDS;
    }

    /** What taking so many shares of a parent now costs. */
    static Optional<ForcedFill> fill(DeskSnapshot snapshot, ParentOrder order, long quantity, long worstPrice) {
        return terms(snapshot, order.symbol())
                .map(terms -> ForcedFill.estimate(
                        order.side(),
                        quantity,
                        worstPrice,
                        opposite(snapshot, order.side()),
                        terms,
                        snapshot.market().instrument()));
    }

    /** What each way to resume a parent costs; empty while the market is not known. */
    static Map<ResumeMode, ResumeCost> resume(DeskSnapshot snapshot, ParentRow parent) {
        Map<ResumeMode, ResumeCost> costs = new EnumMap<>(ResumeMode.class);
        ParentOrder order = parent.order();
        double left = (double) OverrideRules.left(parent);
        long behind = OverrideRules.behind(parent);
        double days = daysLeft(order, snapshot.time());
        terms(snapshot, order.symbol()).ifPresent(terms -> {
            fill(snapshot, order, behind, order.limitPrice())
                    .ifPresent(now -> costs.put(ResumeMode.CATCH_UP, ResumeCost.catchUp(left, now, days, terms)));
            costs.put(ResumeMode.RESPREAD, ResumeCost.respread(left, days, terms));
            costs.put(ResumeMode.SKIP, ResumeCost.skip(left, (double) behind, days, terms));
        });
        return costs;
    }

    /** The plans for what is left of a parent; empty when nothing is left, no time is left, or the market is not known. */
    static Optional<UrgencyFrontier> frontier(DeskSnapshot snapshot, ParentRow parent) {
        double left = (double) OverrideRules.left(parent);
        double days = daysLeft(parent.order(), snapshot.time());
        if (left == 0 || days == 0 || parent.status().isFinal()) {
            return Optional.empty();
        }
        return terms(snapshot, parent.order().symbol())
                .filter(terms -> terms.spreadBp() > 0)
                .map(terms -> new UrgencyFrontier(left, days, PERIODS, terms));
    }

    private static double first(double... candidates) {
        for (double candidate : candidates) {
            if (!Double.isNaN(candidate)) {
                return candidate;
            }
        }
        return Double.NaN;
    }
}
