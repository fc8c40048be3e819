package io.blockwright.simulator.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Fact;
import io.blockwright.simulator.ImpactReport;
import io.blockwright.simulator.ImpactSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.RealismReport;
import io.blockwright.simulator.RealismSettings;
import io.blockwright.simulator.RealismStudy;
import io.blockwright.simulator.StudyProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/** The study of meta-orders finds the impact that was put into a market. */
class ImpactStudyTest {
    private static final ImpactSettings ONCE = ImpactSettings.STANDARD.starts(1);
    private static final RealismSettings TWO_DAYS =
            RealismSettings.of(2, 1).only(Set.of("impact", "round-trip", "determinism"));

    private static MarketSource squareRoot(long seed) {
        return TextbookMarket.power(seed, 0.5, 0.6);
    }

    private static RealismReport study(LongFunction<MarketSource> market, ImpactSettings impact) {
        return new RealismStudy(TWO_DAYS.impact(impact), market).run(StudyProgress.SILENT);
    }

    private static List<String> missed(RealismReport report) {
        return report.facts().stream()
                .filter(fact -> !fact.holds())
                .map(Fact::id)
                .toList();
    }

    @Test
    void aSquareRootIsFoundWithItsPrefactorItsPathAndItsDecay() {
        RealismReport report = study(ImpactStudyTest::squareRoot, ONCE);
        ImpactReport impact = report.impacts().getFirst();
        assertThat(impact.exponent().value()).isCloseTo(0.5, within(0.01));
        assertThat(impact.prefactor().value() * impact.volatility()).isCloseTo(0.015, within(0.0006));
        assertThat(impact.half().value()).isCloseTo(Math.sqrt(0.5), within(0.02));
        assertThat(impact.decay().value()).isCloseTo(0.6, within(0.01));
        assertThat(impact.unfinished()).isZero();
        assertThat(impact.points())
                .allSatisfy(p -> assertThat(p.pairs()).isEqualTo(4))
                .hasSize(5);
        assertThat(impact.path().get(20).y()).isEqualTo(1);
        assertThat(missed(report)).isEmpty();
    }

    @Test
    void aFixedTimeFindsTheSame() {
        ImpactReport impact = study(seed -> TextbookMarket.power(seed, 0.5, 1), ONCE.lasting(600))
                .impacts()
                .getFirst();
        assertThat(impact.exponent().value()).isCloseTo(0.5, within(0.01));
        assertThat(impact.half().value()).isCloseTo(Math.sqrt(0.5), within(0.02));
    }

    @Test
    void impactInProportionToSizeMissesTheBands() {
        RealismReport report = study(seed -> TextbookMarket.power(seed, 1, 1), ONCE);
        assertThat(report.impacts().getFirst().exponent().value()).isCloseTo(1, within(0.02));
        assertThat(report.impacts().getFirst().half().value()).isCloseTo(0.5, within(0.02));
        assertThat(missed(report)).contains("impact-exponent", "impact-half", "impact-decay", "impact-prefactor");
    }

    @Test
    void aMarketWhosePriceFollowsLateLetsItselfBeHarvested() {
        LongFunction<MarketSource> late = seed -> new TextbookMarket(
                seed, part -> TextbookMarket.DAILY_TICKS * Math.signum(part) * Math.sqrt(Math.abs(part)), 1, 200);
        RealismReport report = study(late, ONCE);
        assertThat(report.impacts().getFirst().roundTrip().value()).isGreaterThan(5);
        assertThat(missed(report)).contains("round-trip");
        assertThat(study(ImpactStudyTest::squareRoot, ONCE)
                        .impacts()
                        .getFirst()
                        .roundTrip()
                        .value())
                .as("where it follows at once, the spread and the part that fades are lost")
                .isNegative();
    }

    @Test
    void aVariantIsToldFromTheMarketAndOneThatChangesNothingIsFound() {
        RealismReport report = new RealismStudy(TWO_DAYS.impact(ONCE), ImpactStudyTest::squareRoot)
                .variant("linear", seed -> TextbookMarket.power(seed, 1, 1))
                .variant("same", ImpactStudyTest::squareRoot)
                .run(StudyProgress.SILENT);
        assertThat(report.impacts()).extracting(ImpactReport::market).containsExactly("default", "linear", "same");
        assertThat(missed(report)).containsExactly("impact-same");
    }

    @Test
    void theReportIsTheSameHoweverManyThreads() {
        List<Double> told = new ArrayList<>();
        RealismStudy alone = new RealismStudy(RealismSettings.of(2, 5).impact(ONCE), ImpactStudyTest::squareRoot);
        RealismReport first = alone.run((done, all) -> told.add(done / all));
        RealismReport again = new RealismStudy(
                        RealismSettings.of(2, 5).impact(ONCE).jobs(3), ImpactStudyTest::squareRoot)
                .run(StudyProgress.SILENT);
        assertThat(again).isEqualTo(first);
        assertThat(told).isSorted().endsWith(1.0);
        assertThat(first.facts()).extracting(Fact::id).containsExactlyElementsOf(RealismStudy.FACTS);
    }

    @Test
    void aMarketThatIsAnotherEachTimeIsFoundOut() {
        AtomicLong runs = new AtomicLong();
        RealismStudy study = new RealismStudy(
                RealismSettings.of(1, 1).only(Set.of("determinism")),
                seed -> TextbookMarket.power(seed + runs.incrementAndGet(), 0.5, 1));
        assertThat(missed(study.run(StudyProgress.SILENT))).containsExactly("determinism");
    }

    @Test
    void everyMetaOrderFitsInTheDayWithRoomToFade() {
        DayRecord day = new Days(ImpactStudyTest::squareRoot, 1).record(1);
        Timetable timetable = new Timetable(day, ONCE);
        SplittableRandom dice = new SplittableRandom(1);
        for (double size : ImpactSettings.STANDARD.sizes()) {
            for (int i = 0; i < 50; i++) {
                MetaOrder order = timetable.draw(Side.BUY, size, 1, 1, dice);
                double took = order.quantity() / order.rate() / 300;
                assertThat(order.start()).isGreaterThanOrEqualTo(300);
                assertThat(order.start() + 2 * took).isLessThanOrEqualTo(timetable.end() + 1.0);
                assertThat(order.quantity()).isEqualTo(Math.round(size * day.volume() / 100) * 100);
            }
        }
    }
}
