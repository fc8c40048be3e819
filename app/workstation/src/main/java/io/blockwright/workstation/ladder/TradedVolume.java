package io.blockwright.workstation.ladder;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskFact.MarketTrade;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares traded at each price since the window opened, and the last trade. Bounded: when a market wanders over more prices
 * than are kept, those farthest from the last trade are forgotten. FX thread.
 */
final class TradedVolume {
    private static final int KEPT = 20_000;

    private final Map<Long, Long> byPrice = new HashMap<>();
    private final Map<Long, Long> byRow = new HashMap<>();
    private long rowStep = 1;
    private @Nullable MarketTrade last;

    void read(List<DeskFact> facts, long step) {
        if (step != rowStep) {
            rowStep = step;
            byRow.clear();
            byPrice.forEach((price, shares) -> byRow.merge(row(price), shares, Long::sum));
        }
        for (DeskFact fact : facts) {
            if (fact instanceof MarketTrade trade) {
                last = trade;
                byPrice.merge(trade.price(), trade.quantity(), Long::sum);
                byRow.merge(row(trade.price()), trade.quantity(), Long::sum);
            }
        }
        MarketTrade newest = last;
        if (byPrice.size() > KEPT && newest != null) {
            forgetFar(newest.price());
        }
    }

    /** Another instrument. */
    void clear() {
        byPrice.clear();
        byRow.clear();
        last = null;
    }

    /** Shares traded at a row's price, and above it up to the next row's. */
    long at(long rowPrice) {
        return byRow.getOrDefault(rowPrice, 0L);
    }

    /** The last trade, null before the first. */
    @Nullable
    MarketTrade last() {
        return last;
    }

    private long row(long price) {
        return price - Math.floorMod(price, rowStep);
    }

    private void forgetFar(long centre) {
        long[] distances = byPrice.keySet().stream()
                .mapToLong(price -> Math.abs(price - centre))
                .sorted()
                .toArray();
        long far = distances[KEPT / 2];
        byPrice.keySet().removeIf(price -> Math.abs(price - centre) > far);
        byRow.keySet().removeIf(price -> Math.abs(price - centre) > far);
    }
}
