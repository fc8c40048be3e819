package io.blockwright.simulator;

import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.realism.Comparison;
import io.blockwright.simulator.realism.DayRecord;
import io.blockwright.simulator.realism.DayRecorder;
import io.blockwright.simulator.realism.Days;
import io.blockwright.simulator.realism.FactSheet;
import io.blockwright.simulator.realism.ImpactFacts;
import io.blockwright.simulator.realism.ImpactStudy;
import io.blockwright.simulator.realism.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures how much a market resembles a real one: runs seeded days of it, works meta-orders in them, and says of each known
 * fact what it is here and whether it lies in its band. The same seeds give the same report, however many threads work on
 * it. Used by one thread; it may run for minutes.
 */
public final class RealismStudy {
    /** The names of all facts, in the order in which they are told; each variant of the market adds one. */
    public static final List<String> FACTS = List.of(
            "return-tail",
            "kurtosis-1min",
            "kurtosis-1s",
            "kurtosis-ratio",
            "return-acf",
            "mid-acf",
            "abs-acf-1",
            "abs-acf-mean",
            "abs-acf-least",
            "trade-bounce",
            "signature",
            "drift",
            "sign-acf-1",
            "sign-acf-10",
            "sign-exponent",
            "market-size-tail",
            "limit-size-tail",
            "round-lots",
            "placement",
            "placement-falls",
            "cancelled",
            "trade-share",
            "arrival-cv",
            "arrival-fano",
            "best-volume",
            "depth-peak",
            "spread-constant",
            "spread-positive",
            "volume-open",
            "volume-close",
            "spread-open",
            "volume-volatility",
            "imbalance-up",
            "imbalance-monotone",
            "ofi-r2",
            "ofi-depth",
            "symmetry",
            "determinism",
            "impact-exponent",
            "impact-prefactor",
            "impact-half",
            "impact-decay",
            "round-trip");

    private final RealismSettings settings;
    private final LongFunction<MarketSource> market;
    private final Map<String, LongFunction<MarketSource>> variants = new LinkedHashMap<>();
    private @Nullable DayRecord recorded;

    /**
     * A study.
     *
     * @param market a fresh day of the market for a seed; called from several threads when there are several jobs
     */
    public RealismStudy(RealismSettings settings, LongFunction<MarketSource> market) {
        this.settings = settings;
        this.market = market;
    }

    /** Also measures the impact of meta-orders in the market with something switched off, which must change it. */
    public RealismStudy variant(String name, LongFunction<MarketSource> days) {
        variants.put(name, days);
        return this;
    }

    /** Also tells how far its distributions are from those of a recorded market; reads the recording to its end now. */
    public RealismStudy against(MarketFeed recording) {
        DayRecorder recorder = new DayRecorder(recording.instrument());
        recording.poll(MarketFeed.NEVER - 1, recorder);
        recorded = recorder.finish();
        return this;
    }

    /** Runs it on as many threads as there are jobs. */
    public RealismReport run(StudyProgress progress) {
        boolean impact = settings.wantsImpact();
        int markets = impact ? 1 + variants.size() : 1;
        double runs = settings.days() * markets
                + 1
                + (impact ? markets * ImpactStudy.runs(settings.days(), settings.impact()) : 0);
        double[] done = {0};
        StudyProgress steps = (_, _) -> progress.done(++done[0], runs);

        FactSheet sheet = new FactSheet();
        Days runner = new Days(market, settings.jobs());
        List<DayRecord> days = runner.record(settings.seed(), settings.days(), steps);
        Measurement.of(days, sheet);
        DayRecord again = runner.record(settings.seed());
        steps.done(1, 1);
        Measurement.determinism(days.getFirst(), again, sheet);
        List<ImpactReport> impacts = new ArrayList<>();
        if (impact) {
            impacts.add(impact("default", market, days, steps));
            ImpactFacts.measure(impacts.getFirst(), sheet);
            variants.forEach((name, other) -> {
                List<DayRecord> theirs =
                        new Days(other, settings.jobs()).record(settings.seed(), settings.days(), steps);
                impacts.add(impact(name, other, theirs, steps));
                ImpactFacts.compare(impacts.getFirst(), impacts.getLast(), sheet);
            });
        }
        return new RealismReport(
                settings.days(),
                settings.seed(),
                days.getFirst().hash(),
                sheet.facts().stream().filter(fact -> settings.wants(fact.id())).toList(),
                impacts,
                recorded == null ? List.of() : Comparison.of(days, recorded),
                sheet.curves());
    }

    private ImpactReport impact(
            String name, LongFunction<MarketSource> days, List<DayRecord> without, StudyProgress steps) {
        return new ImpactStudy(name, days, without, settings.seed(), settings.impact()).run(settings.jobs(), steps);
    }
}
