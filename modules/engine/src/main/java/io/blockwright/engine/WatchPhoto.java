package io.blockwright.engine;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.WatchPicture.Measures;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketReading.Stretch;

/** Takes the picture of what the watch of one market knows. Engine thread only. */
final class WatchPhoto {
    private static final int LEVELS = 5;
    /** What a sweep is measured for: about what ten trades take, in round hundreds. */
    private static final int TRADES = 10;

    private static final long ROUND = 100;

    private final MarketState market;

    WatchPhoto(MarketState market) {
        this.market = market;
    }

    Conditions conditions(long now, double dailyVolume) {
        MarketReading reading = market.watched(now);
        return new Conditions(
                reading.spreadBp(),
                reading.usualSpreadBp(),
                reading.volatility(Stretch.TEN_MINUTES),
                reading.volatility(Stretch.SESSION),
                reading.imbalance(LEVELS),
                dailyVolume,
                reading.volumePerMinute());
    }

    WatchPicture picture(long now) {
        MarketReading reading = market.watched(now);
        long shares = sweep();
        Measures measures = new Measures(
                reading.smoothSpreadBp(),
                reading.depthNear(Side.BUY),
                reading.depthNear(Side.SELL),
                reading.usualDepth(Side.BUY),
                reading.usualDepth(Side.SELL),
                shares,
                reading.sweepBp(Side.BUY, shares),
                reading.sweepBp(Side.SELL, shares),
                reading.volatility(Stretch.MINUTE),
                reading.volatility(Stretch.HALF_HOUR),
                reading.imbalance(1),
                reading.orderFlow(),
                reading.slowTradeFlow(),
                reading.tradesPerSecond(),
                reading.cancelsPerSecond(),
                reading.messagesPerSecond(),
                reading.sentiment());
        return new WatchPicture(
                measures,
                market.watchLog().spans(),
                market.watchLog().stories(),
                market.calendar().next(now));
    }

    private long sweep() {
        long trades = market.session().trades();
        long usual = trades == 0 ? ROUND : market.session().volume() * TRADES / trades;
        return Math.max(ROUND, (usual + ROUND / 2) / ROUND * ROUND);
    }
}
