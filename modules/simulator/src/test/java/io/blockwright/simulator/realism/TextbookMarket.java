package io.blockwright.simulator.realism;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.TradingFloor;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A market whose impact is known because it is put in: a random walk, moved by a law of what members have bought net. Each
 * second a deep bid and ask are placed anew and three hundred shares trade. For holding the study of meta-orders against only.
 */
final class TextbookMarket implements MarketSource {
    static final int SECONDS = 7_200;
    static final double DAILY_TICKS = 15_000;
    private static final long SECOND = DayRecorder.SECOND;
    private static final long OPEN = 1_000_000 * SECOND;
    private static final long TRADED = 300;
    private static final long HALF_SPREAD = 20;
    private static final long DEEP = 1_000_000;

    private final Instrument instrument = new Instrument("TXT", 10_000, 1, 1, "USD");
    private final Random random;
    private final DoubleUnaryOperator law;
    private final double kept;
    private final int delay;
    private final double[] owned = new double[SECONDS + 2];
    private double walk = 1_000_000;
    private long net;
    private int idle;
    private int second;
    private long nextId = 1;

    /**
     * A market.
     *
     * @param law ticks by which the price moves when members own so many parts of a day's volume (net)
     * @param kept what is left of that when members have not traded for twenty seconds
     * @param delay seconds until the price follows
     */
    TextbookMarket(long seed, DoubleUnaryOperator law, double kept, int delay) {
        this.random = new Random(seed);
        this.law = law;
        this.kept = kept;
        this.delay = delay;
    }

    /** Y = 1 and a power of the size, of which a part is kept. */
    static TextbookMarket power(long seed, double exponent, double kept) {
        return new TextbookMarket(
                seed, part -> DAILY_TICKS * Math.signum(part) * Math.pow(Math.abs(part), exponent), kept, 0);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        return finished() ? MarketFeed.NEVER : OPEN + second * SECOND + (second == 0 ? 0 : SECOND / 2);
    }

    @Override
    public boolean finished() {
        return second > SECONDS;
    }

    @Override
    public void step(TradingFloor floor) {
        owned[second] = (double) net / (TRADED * SECONDS);
        idle++;
        walk += DAILY_TICKS / Math.sqrt(SECONDS) * random.nextGaussian();
        double shift = law.applyAsDouble(owned[Math.max(0, second - delay)]) * (idle > 20 ? kept : 1);
        long centre = Math.round(walk + shift);
        floor.cancel(nextId - 2);
        floor.cancel(nextId - 1);
        floor.submit(nextId++, Side.BUY, centre - HALF_SPREAD, DEEP, true);
        floor.submit(nextId++, Side.SELL, centre + HALF_SPREAD, DEEP, true);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        floor.submit(Long.MAX_VALUE / 4, side, centre + side.sign() * HALF_SPREAD, TRADED, false);
        second++;
    }

    @Override
    public void taken(long orderId, Side side, long price, long quantity) {
        net -= side.sign() * quantity;
        idle = 0;
    }
}
