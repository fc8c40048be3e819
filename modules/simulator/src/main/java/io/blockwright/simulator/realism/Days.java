package io.blockwright.simulator.realism;

import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.ReportSink;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.StudyProgress;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** Runs days of a market without members and writes them down. */
public final class Days {
    private final LongFunction<MarketSource> market;
    private final int jobs;

    /** Days of a market, so many at the same time. */
    public Days(LongFunction<MarketSource> market, int jobs) {
        this.market = market;
        this.jobs = jobs;
    }

    /** The days of consecutive seeds, in the order of their seeds. */
    public List<DayRecord> record(long seed, int count, StudyProgress progress) {
        return Jobs.run(LongStream.range(seed, seed + count).boxed().toList(), this::record, jobs, progress);
    }

    /** One day. */
    public DayRecord record(long seed) {
        try (MarketSource source = market.apply(seed)) {
            DayRecorder recorder = new DayRecorder(source.instrument());
            exchange(source, seed, new ExchangeInbox(1), _ -> {}).poll(MarketFeed.NEVER - 1, recorder);
            return recorder.finish();
        }
    }

    static SimulatedExchange exchange(MarketSource source, long seed, ExchangeInbox inbox, ReportSink sink) {
        return new SimulatedExchange(
                source,
                new FastOrderBook(source.instrument()),
                ExchangeRules.STANDARD,
                LatencyModel.NONE,
                seed,
                inbox,
                sink);
    }
}
