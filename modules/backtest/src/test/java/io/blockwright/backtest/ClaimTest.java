package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/** What a table says of a policy is what its pairs show, and no more. */
class ClaimTest {
    private static final List<String> POLICY = List.of("ac");

    private static Outcome outcome(Experiment e, int pair, String algo, double cost, long filled) {
        return new Outcome(
                e.scenarios().getFirst().name(),
                pair,
                e.seedOf(pair),
                algo,
                Side.BUY,
                1_000,
                ParentStatus.COMPLETED,
                cost,
                0,
                filled,
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

    private static Experiment experiment(Scenario scenario, int pairs) {
        return new Experiment(
                List.of(scenario),
                List.of(
                        AlgoChoice.named("ac"),
                        AlgoChoice.named("vwap"),
                        AlgoChoice.named("pov"),
                        AlgoChoice.named("twap-taker")),
                pairs,
                3,
                true);
    }

    private static Claim claim(Experiment e, ToDoubleBiFunction<Integer, String> cost) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int pair = 1; pair <= e.pairs(); pair++) {
            for (AlgoChoice algo : e.algos()) {
                long filled = algo.name().equals("ac") && pair == 4 ? 999 : 1_000;
                outcomes.add(outcome(e, pair, algo.name(), cost.applyAsDouble(pair, algo.name()), filled));
            }
        }
        return Claim.of(e, outcomes, POLICY, 500).getFirst();
    }

    private static ToDoubleBiFunction<Integer, String> market(double saving) {
        return (pair, algo) -> {
            SplittableRandom random = new SplittableRandom(pair * 31L + algo.hashCode());
            double luck = 30 * new SplittableRandom(pair).nextGaussian();
            return luck
                    + random.nextGaussian()
                    + switch (algo) {
                        case "ac" -> -saving;
                        case "twap-taker" -> -2 * saving;
                        default -> algo.equals("vwap") ? -saving : 0;
                    };
        };
    }

    @Test
    void aSavingIsCheaperALossIsDearerAndTheRestIsNotShown() {
        Claim claim = claim(experiment(Brief.scenario("brief", 1_000), 60), market(2));
        assertThat(claim.pairs()).isEqualTo(60);
        assertThat(claim.rows()).extracting(row -> row.figures().algo()).containsExactly("vwap", "pov", "twap-taker");
        assertThat(claim.rows())
                .extracting(Claim.Row::words)
                .containsExactly(
                        "no difference shown; it fills less",
                        "cheaper; it fills less",
                        "dearer; its worst days are dearer; it fills less");
        Claim.Row pov = claim.rows().get(1);
        assertThat(pov.saving().mean()).isBetween(1.5, 2.5);
        assertThat(pov.saving().interval().low()).isPositive();
        assertThat(pov.won()).isGreaterThan(0.7);
        assertThat(pov.tail().mean()).isPositive();
        assertThat(claim.sentence())
                .isEqualTo("Cheaper than pov; no difference shown against vwap; dearer than twap-taker.");
        assertThat(ClaimTable.of(claim))
                .contains("**`ac`** on `brief`: Cheaper than pov")
                .contains("leaves 1 of 60 orders unfinished")
                .contains("| twap-taker |")
                .contains("loses 1.");
        String json =
                ClaimJson.of(experiment(Brief.scenario("brief", 1_000), 60), List.of(claim), Map.of("commit", "abc"));
        assertThat(json)
                .contains(
                        "\"commit\" : \"abc\"", "\"heldOutSeeds\" : true", "\"verdict\" : \"cheaper; it fills less\"");
    }

    /** One share of 240,000 is left: that is not all of it. */
    @Test
    void whatIsNotWholeIsNeverCalledWhole() {
        Claim claim = claim(experiment(Brief.scenario("brief", 1_000), 240), market(2));
        assertThat(claim.figures().completion()).isBetween(0.999995, 1 - 1e-9);
        assertThat(ClaimTable.of(claim))
                .contains("fills 99.999 % of its orders' shares and leaves 1 of 240 orders unfinished")
                .doesNotContain("100.000 %")
                .contains("| 100.0 % |");
        assertThat(Share.done(0.99994)).isEqualTo("99.994 %");
        assertThat(Share.done(0.897)).isEqualTo("89.7 %");
        assertThat(Share.done(1)).isEqualTo("100.0 %");
        assertThat(Share.done(Double.NaN)).isEqualTo("–");
    }

    @Test
    void whereTheEdgeVanishesTheTableSaysSo() {
        Claim claim = claim(experiment(Brief.scenario("brief", 1_000), 40), market(0));
        assertThat(ClaimTable.of(claim)).contains("Here the edge vanishes: no difference shown against vwap, pov");
    }

    @Test
    void fewDaysShowNothing() {
        Claim claim = claim(experiment(Brief.scenario("brief", 1_000), 9), market(50));
        assertThat(claim.rows().getFirst().words()).startsWith("too few days to say");
        assertThat(claim.sentence()).isEqualTo("Too few days to say.");
    }

    @Test
    void aTailThatIsDearerIsSaidEvenWhereTheMeanIsCheaper() {
        Claim claim = claim(experiment(Brief.scenario("brief", 1_000), 200), (pair, algo) -> {
            double noise = new SplittableRandom(pair * 31L + algo.hashCode()).nextDouble();
            return algo.equals("ac") ? (pair % 10 == 0 ? 30 + noise : noise) : 10 + noise;
        });
        assertThat(claim.rows().getFirst().words()).startsWith("cheaper; its worst days are dearer");
    }

    /** Twenty orders in each of a dozen parts of a recording are no more than a dozen days. */
    @Test
    void ordersThatShareTheirLuckCountAsOne() {
        Scenario brief = Brief.scenario("brief", 1_000);
        Scenario parts = new ScenarioVariant(brief) {
            @Override
            public long family(long seed) {
                return Math.floorMod(seed, 12);
            }
        };
        ToDoubleBiFunction<Integer, String> byPart = (pair, algo) -> {
            long part = Math.floorMod(experiment(brief, 240).seedOf(pair), 12L);
            return algo.equals("ac") ? 3 * new SplittableRandom(part).nextGaussian() : 0;
        };
        Claim whole = claim(experiment(parts, 240), byPart);
        Claim alone = claim(experiment(brief, 240), byPart);
        assertThat(whole.families()).isEqualTo(12);
        assertThat(whole.pairs()).isEqualTo(240);
        var wide = whole.rows().getFirst().saving().interval();
        var narrow = alone.rows().getFirst().saving().interval();
        assertThat(wide.high() - wide.low()).isGreaterThan(2 * (narrow.high() - narrow.low()));
    }
}
