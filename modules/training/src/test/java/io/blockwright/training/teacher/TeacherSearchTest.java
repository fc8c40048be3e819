package io.blockwright.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.training.TrainingRefused;
import io.blockwright.training.Trajectory;
import io.blockwright.training.policy.Rollouts;
import io.blockwright.training.run.Pace;
import io.blockwright.training.run.TrainingRun;
import io.blockwright.training.toy.LinearImpactMarket;
import io.blockwright.training.toy.ToyMarkets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what is known to be good, says nothing it cannot show, and can be stopped at any time. */
class TeacherSearchTest {
    private static final List<Double> EVEN = List.of(0.0, 0.0);

    @TempDir
    private Path folder;

    @Test
    void fromABadStartItFindsAPaceThatIsRiskAverse() {
        List<Double> late = List.of(-3.0, -3.0);
        try (TeacherSearch search = search("toy:ac", 4_096, late, 1, (_, _, _, _) -> {})) {
            List<Double> found = run(search);

            LinearImpactMarket market = (LinearImpactMarket) new ToyMarkets().open("toy:ac");
            double even = objective(market, EVEN);
            assertThat(objective(market, late)).isGreaterThan(even);
            assertThat(objective(market, found)).as("by " + found).isLessThan(even - 2);
            assertThat(found.getFirst()).as("no price rises there").isEqualTo(late.getFirst());
            assertThat(search.words()).contains("bp cheaper than the start weights");
        }
    }

    @Test
    void itTellsOrdersOfOneKindFromThoseOfAnother() {
        try (TeacherSearch search = search("toy:drift", 2_048, EVEN, 1, (_, _, _, _) -> {})) {
            List<Double> found = run(search);

            assertThat(found.get(0)).as("early when it rises").isGreaterThan(0.5);
            assertThat(found.get(1)).as("late when it falls").isLessThan(-0.5);
        }
    }

    @Test
    void whereThereIsNothingToFindItShowsNoDifference() {
        try (TeacherSearch search = search("toy:none", 512, EVEN, 1, (_, _, _, _) -> {})) {
            List<Double> found = run(search);

            assertThat(search.words()).doesNotContain("bp cheaper than the start weights");
            assertThat(Math.abs(found.get(0))).isLessThan(1.2);
        }
    }

    @Test
    void whatWasStoppedAndGoneOnWithIsAsIfItHadNotBeenAndThreadsDecideNothing() throws IOException {
        Path whole = folder.resolve("whole");
        Path broken = folder.resolve("broken");
        assertThat(run(whole, 1, Integer.MAX_VALUE)).isTrue();

        int stops = 0;
        while (!run(broken, 2, 160 + 20 * stops)) {
            stops++;
        }

        assertThat(stops).isGreaterThanOrEqualTo(3);
        assertThat(Files.readString(broken.resolve("found"))).isEqualTo(Files.readString(whole.resolve("found")));
        assertThat(Files.readAllLines(broken.resolve("curve.jsonl")))
                .isEqualTo(Files.readAllLines(whole.resolve("curve.jsonl")))
                .anyMatch(line -> line.contains("cheaper than the start"));
        assertThatThrownBy(() -> run(broken, 1, Integer.MAX_VALUE, List.of(1.0, 1.0)))
                .isInstanceOf(TrainingRefused.class)
                .hasMessageContaining("other settings");
    }

    private static boolean run(Path out, int threads, int looks) throws IOException {
        return run(out, threads, looks, EVEN);
    }

    /** Searches until it has been asked so often whether to stop, mostly in the middle of a round. */
    private static boolean run(Path out, int threads, int looks, List<Double> start) throws IOException {
        AtomicInteger looked = new AtomicInteger();
        try (TeacherSearch search = search("toy:drift", 512, start, threads, (to, found, kinds, judged) -> {
            Files.writeString(to.resolve("found"), found + " " + kinds + " " + judged.against(1));
        })) {
            return new TrainingRun(search, out, "test", 0, () -> 0, (_, _, _) -> {})
                    .run(Files.exists(out.resolve(TrainingRun.CHECKPOINT)), () -> looked.incrementAndGet() >= looks);
        }
    }

    private static TeacherSearch search(
            String market, long episodes, List<Double> start, int threads, TeacherSearch.Export export) {
        TeacherPlan plan = new TeacherPlan(List.of(market), 7, episodes, 0, 16);
        Rollouts rollouts = new Rollouts(new ToyMarkets(), plan.scenarios(), plan.seed(), threads);
        return new TeacherSearch(plan, rollouts, new PaceRule(), Map.of("start", start), export);
    }

    private List<Double> run(TeacherSearch search) {
        while (!search.finished(0)) {
            assertThat(search.round(Pace.free())).isTrue();
        }
        return search.found();
    }

    /** Expected cost and the price of risk, without chance. */
    private static double objective(LinearImpactMarket market, List<Double> weights) {
        market.play(1, new PaceRule().actor(weights), Trajectory.of(market));
        return market.objective();
    }
}
