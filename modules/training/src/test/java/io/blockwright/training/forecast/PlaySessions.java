package io.blockwright.training.forecast;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.inference.ForecastFeature;
import io.blockwright.inference.ForecastRows;
import io.blockwright.training.Normaliser;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Sessions for tests: a book of ten levels whose mid follows the imbalance of its touch, a cent every half second. */
final class PlaySessions {
    private static final long START = 1_767_623_400L * 1_000_000_000L;
    private static final long CENT = 100;

    private PlaySessions() {}

    /** Two minutes. */
    static Session wandering(long seed) {
        return following(seed, 120, 0);
    }

    /**
     * A session in which the heavier side of the touch wins.
     *
     * @param pull how often, above one half
     */
    static Session following(long seed, int seconds, double pull) {
        List<Session> made = new ArrayList<>();
        SessionMaker maker = new SessionMaker(Instrument.usEquity("ABC"), "play " + seed, 4, made::add);
        SplittableRandom random = new SplittableRandom(seed);
        long bid = 100_0000;
        long id = 1;
        for (int step = 0; step < seconds * 2; step++) {
            long time = START + step * 500_000_000L;
            long bidSize = 100L + random.nextInt(900);
            long askSize = 100L + random.nextInt(900);
            maker.onMarket(new MarketEvent.DepthSnapshot(
                    time, "ABC", side(bid, -CENT, bidSize), side(bid + 2 * CENT, CENT, askSize)));
            maker.onMarket(new MarketEvent.OrderAdded(time + 100, "ABC", id, Side.BUY, bid, 50));
            maker.onMarket(new MarketEvent.OrderExecuted(time + 100_000_000, "ABC", id++, Side.BUY, bid, 50));
            boolean heavier = random.nextDouble() < 0.5 + pull;
            bid += (bidSize > askSize) == heavier ? CENT : -CENT;
        }
        maker.finish();
        return made.getFirst();
    }

    private static List<Level> side(long best, long step, long first) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            levels.add(new Level(best + i * step, i == 0 ? first : 400, 1));
        }
        return levels;
    }

    static Normaliser normaliser(List<Session> sessions) {
        Normaliser normaliser = new Normaliser(ForecastFeature.COUNT);
        float[] row = new float[ForecastFeature.COUNT];
        for (Session session : sessions) {
            ForecastRows rows = session.rows();
            for (int i = 0; i < rows.rows(); i++) {
                rows.now(i, row, 0);
                normaliser.measure(row);
            }
        }
        normaliser.settle();
        return normaliser;
    }
}
