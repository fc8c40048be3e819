package io.blockwright.workstation;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskFact.MarketTrade;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A seeded random market that looks like one: sizes that persist at their prices, walls, trades that move it. */
final class ScriptedMarket {
    private static final int LEVELS = 40;

    final Instrument instrument;
    private final SplittableRandom random;
    private final Map<Long, Long> sizes = new HashMap<>();
    private final List<MarketTrade> trades = new ArrayList<>();
    private double fair;
    private double drift;
    private long bid;
    private long ask;
    private long volume;
    private double value;
    private long last = Instrument.NO_PRICE;
    private long events;
    TradingStatus status = TradingStatus.TRADING;
    boolean stale;

    ScriptedMarket(String symbol, double price, long seed) {
        instrument = Instrument.usEquity(symbol);
        random = new SplittableRandom(seed);
        fair = price * instrument.ticksPerUnit();
        quote();
    }

    /** Moves the market on by so many milliseconds. */
    void step(long time, long millis) {
        trades.clear();
        if (status != TradingStatus.TRADING) {
            return;
        }
        double root = Math.sqrt(millis / 1000.0);
        drift = drift * 0.995 + random.nextGaussian() * 1.2 * root;
        fair += drift * millis / 1000.0 + random.nextGaussian() * 45 * root;
        events += random.nextInt(20, 60) * millis / 40;
        for (int i = 0; i < 6; i++) {
            long price = bid + random.nextInt(-LEVELS, LEVELS) * instrument.increment();
            sizes.merge(price, 0L, (known, zero) -> fresh());
        }
        double expected = millis / 450.0;
        while (random.nextDouble() < expected) {
            trade(time);
            expected -= 1;
        }
        quote();
    }

    private void trade(long time) {
        Side aggressor = random.nextDouble() < 0.5 + Math.clamp(drift / 40, -0.3, 0.3) ? Side.BUY : Side.SELL;
        long price = aggressor == Side.BUY ? ask : bid;
        long quantity = Math.max(1, Math.round(Math.exp(random.nextGaussian() * 1.1 + 4.6)));
        print(new MarketTrade(time, price, quantity, aggressor));
    }

    void print(MarketTrade trade) {
        trades.add(trade);
        volume += trade.quantity();
        value += (double) trade.price() * trade.quantity();
        last = trade.price();
    }

    List<MarketTrade> trades() {
        return trades;
    }

    long bid() {
        return bid;
    }

    long ask() {
        return ask;
    }

    double mid() {
        return (bid + ask) / 2.0;
    }

    long volume() {
        return volume;
    }

    MarketPicture picture() {
        return new MarketPicture(
                instrument,
                side(bid, -instrument.increment()),
                side(ask, instrument.increment()),
                last,
                volume,
                volume == 0 ? Double.NaN : value / volume,
                status,
                stale,
                events);
    }

    private Depth side(long from, long step) {
        long[] prices = new long[LEVELS];
        long[] quantities = new long[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            prices[i] = from + i * step;
            quantities[i] = sizes.computeIfAbsent(prices[i], ignored -> fresh());
        }
        return new Depth(prices, quantities);
    }

    private long fresh() {
        double size = Math.exp(random.nextGaussian() * 0.9 + 5.6);
        return Math.max(1, Math.round(random.nextInt(25) == 0 ? size * 12 : size));
    }

    private void quote() {
        long step = instrument.increment();
        long middle = Math.round(fair / step) * step;
        bid = middle - step;
        ask = middle + (random.nextInt(4) == 0 ? 2 : 1) * step;
    }
}
