package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.MarketTrade;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * The session's trades in bounded memory: the newest one by one, older ones summed by second, by ten seconds and by minute,
 * and all of them by price. FX thread.
 */
final class TradeTape {
    private static final int KEPT = 20_000;
    private static final int SESSION_PRICES = 4_096;
    private static final long SECOND = 1_000_000_000L;

    private final Deque<MarketTrade> newest = new ArrayDeque<>(KEPT);
    private final TradeTier[] tiers = {
        new TradeTier(SECOND, 3_600), new TradeTier(10 * SECOND, 4_320), new TradeTier(60 * SECOND, 2_880)
    };
    private final TradedCells session = new TradedCells(SESSION_PRICES);
    private long count;

    void clear() {
        newest.clear();
        for (TradeTier tier : tiers) {
            tier.clear();
        }
        session.clear();
        count = 0;
    }

    void add(MarketTrade trade, long increment) {
        newest.addFirst(trade);
        if (newest.size() > KEPT) {
            newest.removeLast();
        }
        for (TradeTier tier : tiers) {
            tier.add(trade, increment);
        }
        session.add(trade.price(), increment, trade.aggressor(), trade.quantity());
        count++;
    }

    /** All trades by price. */
    TradedCells session() {
        return session;
    }

    /** Trades seen. */
    long count() {
        return count;
    }

    /** Receives shares of one aggressor at a price (the middle of the prices they were summed over). */
    interface Traded {
        void at(long time, double price, Side aggressor, long quantity);
    }

    /**
     * Hands over what traded from {@code from} to before {@code to}, newest first, summed over no more than about {@code
     * span} nanoseconds where the single trades are not kept any more or would be too many.
     */
    void between(long from, long to, long span, long increment, Traded out) {
        if (span < SECOND && (count <= KEPT || newest.getLast().time() <= from)) {
            for (MarketTrade trade : newest) {
                if (trade.time() < to && trade.time() >= from) {
                    out.at(trade.time(), (double) trade.price(), trade.aggressor(), trade.quantity());
                }
                if (trade.time() < from - SECOND) {
                    break; // reports of one moment may come in any order, but not a second late
                }
            }
            return;
        }
        TradeTier tier = tierFor(from, span);
        for (long i = Math.floorDiv(to - 1, tier.width()); i >= Math.floorDiv(from, tier.width()); i--) {
            TradedCells cells = tier.at(i);
            for (int cell = 0; cells != null && cell < cells.size(); cell++) {
                double price = cells.low(cell, increment) + (cells.width() - 1) * increment / 2.0;
                for (Side side : Side.values()) {
                    if (cells.quantity(cell, side) > 0) {
                        out.at(i * tier.width() + tier.width() / 2, price, side, cells.quantity(cell, side));
                    }
                }
            }
        }
    }

    private TradeTier tierFor(long from, long span) {
        int chosen = 0;
        while (chosen < tiers.length - 1 && (tiers[chosen + 1].width() <= span || !tiers[chosen].reaches(from))) {
            chosen++;
        }
        return tiers[chosen];
    }

    /** One circle: trades of one aggressor that fall close together. {@code x} and {@code y} in pixels. */
    record Bubble(double x, double y, Side aggressor, long quantity) {}

    /** Hands over the trades of a stretch, those within {@code reach} pixels of time merged, at their average price. */
    void bubbles(Viewport view, long begin, long end, int reach, long increment, Consumer<Bubble> out) {
        long first = Math.floorDiv(view.column(begin), (long) reach);
        int groups = (int) (Math.floorDiv(view.column(end), (long) reach) - first) + 1;
        long[] quantities = new long[2 * groups];
        double[] values = new double[2 * groups];
        long from = first * reach * view.nanosPerPixel();
        long to = (first + groups) * reach * view.nanosPerPixel();
        between(from, to, view.nanosPerPixel() * reach, increment, (time, price, aggressor, quantity) -> {
            int group = (int) (Math.floorDiv(view.column(time), (long) reach) - first);
            if (group >= 0 && group < groups) {
                int slot = 2 * group + (aggressor == Side.BUY ? 0 : 1);
                quantities[slot] += quantity;
                values[slot] += price * quantity;
            }
        });
        for (int slot = 0; slot < quantities.length; slot++) {
            if (quantities[slot] > 0) {
                double x = (first + slot / 2) * reach + reach / 2.0 - view.leftColumn();
                Side side = slot % 2 == 0 ? Side.BUY : Side.SELL;
                out.accept(new Bubble(x, view.y(values[slot] / quantities[slot]), side, quantities[slot]));
            }
        }
    }
}
