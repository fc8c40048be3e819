package io.blockwright.simulator;

import io.blockwright.simulator.realism.DayRecord;
import io.blockwright.simulator.realism.Days;
import io.blockwright.simulator.realism.FactSheet;
import io.blockwright.simulator.realism.Measurement;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Measures how much a market resembles a real one: runs seeded days of it and says of each known fact what it is here and
 * whether it lies in its band. The same seeds give the same report, however many threads work on it.
 */
public final class RealismStudy {
    private final RealismSettings settings;
    private final LongFunction<MarketSource> market;

    /**
     * A study.
     *
     * @param market a fresh day of the market for a seed; called from several threads when there are several jobs
     */
    public RealismStudy(RealismSettings settings, LongFunction<MarketSource> market) {
        this.settings = settings;
        this.market = market;
    }

    /** Runs it on the calling thread and as many more as there are jobs. */
    public RealismReport run(StudyProgress progress) {
        List<DayRecord> days = new Days(market, settings.jobs()).record(settings.seed(), settings.days(), progress);
        FactSheet sheet = new FactSheet();
        Measurement.of(days, sheet);
        return new RealismReport(
                settings.days(),
                settings.seed(),
                sheet.facts().stream().filter(fact -> settings.wants(fact.id())).toList(),
                sheet.curves());
    }
}
