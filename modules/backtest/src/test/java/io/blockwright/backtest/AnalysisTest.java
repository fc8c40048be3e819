package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.backtest.statistics.PairedDifference.Verdict;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static Outcome outcome(Experiment e, int pair, String scenario, String algo, double cost) {
        return new Outcome(
                scenario,
                pair,
                e.seedOf(pair),
                algo,
                Side.BUY,
                1_000,
                ParentStatus.COMPLETED,
                cost,
                0,
                1_000,
                100,
                100,
                100,
                600,
                400,
                3,
                5,
                10_000,
                60_000_000_000L,
                500,
                0,
                "00");
    }

    private record Cell(int pair, String scenario, String algo) {}

    private static List<Outcome> outcomes(Experiment e, ToDoubleFunction<Cell> cost) {
        List<Outcome> all = new ArrayList<>();
        for (int pair = 1; pair <= e.pairs(); pair++) {
            for (Scenario s : e.scenarios()) {
                for (AlgoChoice a : e.algos()) {
                    all.add(outcome(
                            e, pair, s.name(), a.name(), cost.applyAsDouble(new Cell(pair, s.name(), a.name()))));
                }
            }
        }
        return all;
    }

    private static Comparison find(Scope scope, String algo, String baseline) {
        return scope.comparisons().stream()
                .filter(c -> c.algo().equals(algo) && c.baseline().equals(baseline))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAlgorithmIsComparedWithEveryOtherAndTheMirrorAgrees() {
        Experiment e = Brief.experiment(30, "twap-taker", "vwap", "pov");
        SplittableRandom random = new SplittableRandom(1);
        double[] market = new double[31];
        for (int i = 0; i < market.length; i++) {
            market[i] = 30 * random.nextGaussian();
        }
        Findings f = new Analysis(e, 500)
                .of(outcomes(
                        e,
                        c -> market[c.pair()]
                                + switch (c.algo()) {
                                    case "vwap" -> -2 + random.nextGaussian();
                                    case "pov" -> c.pair() % 2 == 0 ? 1 : -1;
                                    default -> 0;
                                }));
        assertThat(f.scopes()).extracting(Scope::name).containsExactly("small", "large", "pooled");
        for (Scope scope : f.scopes()) {
            assertThat(scope.pairs()).isEqualTo(30);
            assertThat(scope.comparisons()).hasSize(6);
            Comparison cheaper = find(scope, "vwap", "twap-taker");
            assertThat(cheaper.difference().verdict()).isEqualTo(Verdict.CHEAPER);
            assertThat(cheaper.difference().mean()).isCloseTo(-2, within(1.0));
            Comparison mirror = find(scope, "twap-taker", "vwap");
            assertThat(mirror.difference().verdict()).isEqualTo(Verdict.DEARER);
            assertThat(mirror.difference().interval())
                    .isEqualTo(cheaper.difference().interval().mirrored());
            assertThat(find(scope, "pov", "twap-taker").difference().verdict()).isEqualTo(Verdict.NO_EDGE_SHOWN);
            assertThat(cheaper.difference().correlation()).isGreaterThan(0.95);
        }
        assertThat(f.scopes().getFirst().algos().getFirst().makerShare()).isEqualTo(0.6);
        assertThat(f.scopes().getLast().algos().getFirst().cost().count()).isEqualTo(60);
        assertThat(ResultText.of(f)).contains("no edge shown").contains("less");
        assertThat(ResultText.of(f).lines().map(line -> line.codePointCount(0, line.length())))
                .allMatch(width -> width <= 100);
    }

    /**
     * A family's scenarios share their luck. Taken for independent, twice as many pairs would halve the variance; drawn family by
     * family they do not, and the pooled interval is as wide as one scenario's.
     */
    @Test
    void pooledPairsOfOneSeedAreDrawnTogether() {
        Experiment e = Brief.experiment(400, "twap-taker", "vwap");
        SplittableRandom random = new SplittableRandom(2);
        double[] luck = new double[401];
        for (int i = 0; i < luck.length; i++) {
            luck[i] = 5 * random.nextGaussian();
        }
        Findings f = new Analysis(e, 2_000).of(outcomes(e, c -> c.algo().equals("vwap") ? luck[c.pair()] : 0));
        double single = width(find(f.scopes().getFirst(), "vwap", "twap-taker"));
        double pooled = width(find(f.scopes().getLast(), "vwap", "twap-taker"));
        assertThat(single).isCloseTo(2 * 1.96 * 5 / 20, within(0.12));
        assertThat(pooled).isCloseTo(single, within(0.06));
    }

    private static double width(Comparison c) {
        return c.difference().interval().high() - c.difference().interval().low();
    }

    @Test
    void theOrderOfFinishingDoesNotMatterAndOnlyWholePairsAreCompared() {
        Experiment e = Brief.experiment(20, "twap-taker", "vwap");
        SplittableRandom random = new SplittableRandom(3);
        List<Outcome> all = outcomes(e, _ -> random.nextGaussian());
        Findings ordered = new Analysis(e, 300).of(all);
        List<Outcome> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(new Analysis(e, 300).of(shuffled)).isEqualTo(ordered);
        List<Outcome> some = all.subList(0, 4 * 15 + 3);
        Findings partly = new Analysis(e, 300).of(some);
        assertThat(partly.scopes()).extracting(Scope::pairs).containsExactly(16, 15, 15);
        assertThat(partly.complete()).isFalse();
    }

    @Test
    void aPairWithoutAMarketIsLeftOutAndCounted() {
        Experiment e = Brief.experiment(12, "twap-taker", "vwap");
        Findings f = new Analysis(e, 300)
                .of(outcomes(e, c -> c.pair() == 4 && c.algo().equals("vwap") ? Double.NaN : c.pair()));
        Scope scope = f.scopes().getFirst();
        assertThat(scope.pairs()).isEqualTo(11);
        assertThat(scope.algos().get(1).unusable()).isEqualTo(1);
        assertThat(ResultText.of(f)).contains("vwap: 1 pairs left out");
        assertThat(ResultJson.of(f)).contains("\"unusablePairs\" : 1").doesNotContain("NaN");
    }

    /** Costs differ by one basis point on every day: so does the curve, whichever day is missing. */
    @Test
    void theCurveOfASettlingMeanComparesTheSameDays() {
        Experiment e = Brief.experiment(12, "twap-taker", "vwap");
        Findings f = new Analysis(e, 300)
                .of(outcomes(
                        e,
                        c -> c.pair() == 4 && c.algo().equals("vwap")
                                ? Double.NaN
                                : 100.0 * c.pair() * c.pair() + (c.algo().equals("vwap") ? 1 : 0)));
        String drawn = new ResultPlots(f).settling(f.scopes().getFirst(), "twap-taker");
        String line = drawn.substring(drawn.lastIndexOf("points='") + 8);
        assertThat(java.util.Arrays.stream(
                                line.substring(0, line.indexOf('\'')).strip().split(" "))
                        .map(point -> point.substring(point.indexOf(',') + 1)))
                .containsOnly(line.substring(line.indexOf(',') + 1, line.indexOf(' ')));
        assertThat(ResultText.of(f)).contains("100.0 %");
    }

    @Test
    void tooFewPairsAreSaidToBeTooFew() {
        Experiment e = Brief.experiment(3, "twap-taker", "vwap");
        Findings f = new Analysis(e, 300).of(outcomes(e, Cell::pair));
        assertThat(find(f.scopes().getFirst(), "vwap", "twap-taker")
                        .difference()
                        .verdict())
                .isEqualTo(Verdict.NO_EDGE_SHOWN);
        assertThat(ResultText.of(f)).contains("too few pairs");
        assertThat(ResultJson.of(f)).contains("\"lowBp\" : null");
    }

    @Test
    void aLineIsReadBackEqual() {
        for (String algo : List.of("pov", "immediate")) {
            Outcome outcome = Brief.run(Brief.scenario("brief", 30_000), algo, 4);
            assertThat(OutcomeLine.read(OutcomeLine.of(outcome))).isEqualTo(outcome);
        }
        Experiment e = Brief.experiment(1, "vwap");
        Outcome none = outcome(e, 1, "small", "vwap", Double.NaN);
        assertThat(OutcomeLine.read(OutcomeLine.of(none))).isEqualTo(none);
        assertThat(OutcomeLine.header().split(","))
                .hasSameSizeAs(OutcomeLine.of(none).split(",", -1));
        assertThatThrownBy(() -> OutcomeLine.read("1,2,3")).hasMessageContaining("3 fields");
    }

    @Test
    void wrongChoicesAreRefusedInOneSentence() {
        assertThatThrownBy(() -> AlgoChoice.named("vwapp"))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("no algorithm 'vwapp'")
                .hasMessageContaining("submit-and-leave");
        assertThatThrownBy(
                        () -> Scenarios.of(Path.of("../../resources/scenarios")).named("clam"))
                .hasMessageContaining("calm");
        assertThatThrownBy(() -> Brief.experiment(2, "vwap", "vwap")).hasMessageContaining("named twice");
        assertThatThrownBy(() -> Brief.experiment(0, "vwap")).hasMessageContaining("1 to 1,000,000");
        assertThatThrownBy(() -> Brief.experiment(2)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new ExperimentRun(Brief.experiment(1, "vwap"), 0, null, () -> 0))
                .hasMessageContaining("at least 1");
    }

    /** One file, nothing fetched, every number finite, well formed enough for an XML reader's eye on its drawings. */
    @Test
    void thePageStandsAloneAndItsDrawingsAreWellFormed() throws Exception {
        Experiment e = Brief.experiment(30, "twap-taker", "vwap", "twap-passive");
        SplittableRandom random = new SplittableRandom(3);
        for (Findings f : List.of(
                new Analysis(e, 300).of(outcomes(e, _ -> random.nextGaussian())),
                new Analysis(e, 300).of(outcomes(e, _ -> 2.5)),
                new Analysis(e, 300).of(outcomes(e, c -> c.algo().equals("vwap") ? Double.NaN : 1)),
                new Analysis(e, 300).of(List.of()))) {
            String page = ResultPage.of(f);
            assertThat(page)
                    .contains("twap-passive", "How to read this", "prefers-color-scheme: dark")
                    .doesNotContain("http:", "https:", "<script", "NaN", "Infinity", "src=");
            int drawings = 0;
            for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
                String svg = page.substring(at, page.indexOf("</svg>", at) + 6);
                javax.xml.parsers.DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new org.xml.sax.InputSource(new java.io.StringReader(svg)));
                drawings++;
            }
            assertThat(drawings).isEqualTo(3 * 5);
        }
        assertThat(Svg.escaped("<a'b&\"c>")).isEqualTo("&lt;a&#39;b&amp;&quot;c&gt;");
    }
}
