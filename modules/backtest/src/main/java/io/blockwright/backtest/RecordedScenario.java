package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.marketdata.VolumeCurve;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.RecordedSource;
import io.blockwright.strategies.StrategySettings;
import java.util.SplittableRandom;

/**
 * Orders in a recorded market. The recording is cut into parts of five minutes that do not overlap; a seed's order of four
 * minutes lies in one of them, on either side, a few percent of what usually trades in that time, because a recording shows no
 * reaction to it. The orders of one part share their luck and are a family.
 */
final class RecordedScenario implements Scenario {
    private static final long SECOND = 1_000_000_000L;
    private static final long LEAD_IN = 180 * SECOND;
    private static final long PART = 300 * SECOND;
    private static final long ORDER = 240 * SECOND;
    private static final long SLICE = 10 * SECOND;
    private static final double LEAST = 0.02;
    private static final double MOST = 0.1;
    private static final double MARGIN = 1.25;
    private static final double URGENCY = 0.9;
    private static final double DAY_SECONDS = 23_400;
    private static final long LOT = 100;

    private final String spec;
    private final String title;
    private final RecordingStudy study;

    private RecordedScenario(String spec, String title, RecordingStudy study) {
        this.spec = spec;
        this.title = title;
        this.study = study;
    }

    /** Looks through the recording once, for what a desk would know of the instrument beforehand. */
    static RecordedScenario open(String spec) {
        try {
            RecordingStudy study = RecordingStudy.of(spec);
            RecordedScenario scenario = new RecordedScenario(
                    spec,
                    "Orders of four minutes in a recorded session of "
                            + study.instrument().symbol(),
                    study);
            if (scenario.parts() < 1 || study.volume() <= 0) {
                throw new BacktestRefused("The recording " + spec
                        + " is too short for an order: name one of ten minutes or more in which something trades.");
            }
            return scenario;
        } catch (MarketDataException e) {
            throw new BacktestRefused(String.valueOf(e.getMessage()));
        }
    }

    /** How many parts it has. */
    long parts() {
        return (study.last() - study.first() - LEAD_IN) / PART;
    }

    @Override
    public String name() {
        return "recorded-" + study.instrument().symbol();
    }

    @Override
    public String title() {
        return title + ", " + parts() + " parts of five minutes";
    }

    @Override
    public String parameters() {
        return "recording " + study.words();
    }

    @Override
    public Instrument instrument() {
        return study.instrument();
    }

    @Override
    public MarketSource open(long seed) {
        MarketFeed feed = RecordedMarket.open(spec, "");
        return new RecordedSource(feed, new FastOrderBook(feed.instrument()));
    }

    @Override
    public long family(long seed) {
        return Math.floorMod(seed, parts());
    }

    @Override
    public Block block(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        double share = LEAST + (MOST - LEAST) * random.nextDouble();
        long start = study.first() + LEAD_IN + family(seed) * PART + (long) ((PART - ORDER) * random.nextDouble());
        double usual = study.volumePerSecond() * ORDER / SECOND;
        double shares = share * usual;
        long quantity = Math.max(1, shares < LOT ? Math.round(shares) : Math.round(shares / LOT) * LOT);
        double rate = Math.clamp(MARGIN * quantity / (quantity + usual), 0.01, 0.5);
        return new Block(side, quantity, start, start + ORDER, rate, URGENCY);
    }

    @Override
    public StrategySettings desk(long seed) {
        return StrategySettings.standard(
                        VolumeCurve.uShaped()::between,
                        study.sigmaPerSqrtSecond(),
                        study.volumePerSecond() * DAY_SECONDS,
                        study.spread(),
                        seed)
                .withSlices(SLICE);
    }
}
