package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.Champions.Model;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.inference.ModelKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who decides, who is tried, who comes back, over restarts. */
class DeskModelsTest {
    private static final Contender NOBODY = Contender.ALMGREN_CHRISS;

    @TempDir
    Path folder;

    private Path shipped;
    private Path first;
    private Path second;

    @BeforeEach
    void models() throws Exception {
        shipped = Files.createDirectories(folder.resolve("shipped"));
        first = PolicyFolder.leaning(folder.resolve("first"), ModelKind.PPO, 0);
        second = PolicyFolder.leaning(folder.resolve("second"), ModelKind.PPO, 1);
    }

    private DeskModels start() {
        DeskModels models = DeskModels.simulated(shipped, new ModelChoice(List.of(), folder.resolve("desk.db"), 30));
        models.settled();
        return models;
    }

    @Test
    void aChallengerNamedAtTheStartIsTriedLikeOneChosenInTheWindow() throws Exception {
        Path file = folder.resolve("desk.db");
        try (DeskModels models =
                DeskModels.simulated(shipped, new ModelChoice(List.of(first), List.of(second), file, 30))) {
            models.settled();
            assertThat(names(models)).containsExactly("first", "second", "");
            assertThat(models.refusal()).isEmpty();
        }
        Path nothing = folder.resolve("nothing");
        try (DeskModels models =
                DeskModels.simulated(shipped, new ModelChoice(List.of(first), List.of(nothing), file, 30))) {
            models.settled();
            assertThat(names(models)).as("who was tried before still is").containsExactly("first", "second", "");
            assertThat(models.refusal()).contains("nothing").endsWith(".");
        }
        try (DeskModels models =
                DeskModels.simulated(shipped, new ModelChoice(List.of(first), List.of(first), file, 30))) {
            models.settled();
            assertThat(models.refusal()).contains("is the champion itself");
        }
    }

    /** A model named for one start decides in it and nowhere else, whatever is tried beside it meanwhile. */
    @Test
    void aModelNamedForOneStartTakesNothingFromWhoWasPromoted() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            promote(models);
            challenge(models, second);
            promote(models);
            assertThat(names(models)).containsExactly("second", "", "first");
        }
        Path own = PolicyFolder.leaning(folder.resolve("own"), ModelKind.PPO, 2);
        Path third = PolicyFolder.leaning(folder.resolve("third"), ModelKind.PPO, 3);
        Path file = folder.resolve("desk.db");
        try (DeskModels models =
                DeskModels.simulated(shipped, new ModelChoice(List.of(own), List.of(third), file, 30))) {
            models.settled();
            assertThat(names(models)).containsExactly("own", "third", "");
            models.champions().dismiss(Algo.PPO);
            awaitIdle(models);
            assertThat(challenge(models, third)).isEmpty();
        }
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("second", "third", "first");
        }
        try (DeskModels models = DeskModels.simulated(shipped, new ModelChoice(List.of(third), file, 30))) {
            models.settled();
            assertThat(names(models)).as("nobody is tried beside himself").containsExactly("third", "", "");
        }
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("second", "third", "first");
        }
    }

    /** What a profile of another program holds must not leave a desk without its models, and nobody told. */
    @Test
    void aMemoryThatCannotBeReadIsSaidAndTheShippedModelDecides() throws Exception {
        PolicyFolder.leaning(shipped.resolve("shipped-ppo"), ModelKind.PPO, 0.5);
        try (DeskModels models = start()) {
            challenge(models, first);
        }
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
                Statement statement = file.createStatement()) {
            statement.executeUpdate("UPDATE model_places SET place = 'SOMETHING_NEWER'");
        }
        try (DeskModels models = start()) {
            assertThat(names(models).getFirst()).isEqualTo("shipped-ppo");
            assertThat(models.trouble()).contains("PPO", "profile").endsWith(".");
        }
    }

    private static Seat ppo(DeskModels models) {
        return models.champions().seats().stream()
                .filter(seat -> seat.kind() == Algo.PPO)
                .findFirst()
                .orElseThrow();
    }

    private static String challenge(DeskModels models, Path folder) throws Exception {
        String refused = models.champions().challenge(Algo.PPO, folder).get(30, TimeUnit.SECONDS);
        awaitIdle(models);
        return refused;
    }

    private static void awaitIdle(DeskModels models) {
        long deadline = SystemClock.monotonic() + 30_000_000_000L;
        while (ppo(models).busy()) {
            assertThat(SystemClock.monotonic()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static List<ModelEvent> promote(DeskModels models) {
        Contender challenger = Objects.requireNonNull(ppo(models).challenger()).contender();
        assertThat(models.champions().promote(Algo.PPO, challenger.hash(), "Promoted."))
                .isEmpty();
        awaitIdle(models);
        return events(models.champions());
    }

    private static List<ModelEvent> rollBack(DeskModels models) {
        Contender former = Objects.requireNonNull(ppo(models).former()).contender();
        assertThat(models.champions().rollBack(Algo.PPO, former.hash(), "Rolled back."))
                .isEmpty();
        awaitIdle(models);
        return events(models.champions());
    }

    private static List<ModelEvent> events(Champions champions) {
        List<ModelEvent> events = new ArrayList<>();
        champions.drain(events::add);
        return events;
    }

    private static String name(Model model) {
        return model == null ? "" : model.contender().name();
    }

    private static List<String> names(DeskModels models) {
        Seat seat = ppo(models);
        return List.of(name(seat.champion()), name(seat.challenger()), name(seat.former()));
    }

    @Test
    void championChallengerAndFormerSurviveRestartsAndARollBackLeadsBackToTheScheduleToo() throws Exception {
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("", "", "");
            assertThat(ppo(models).live()).isEqualTo(NOBODY);
            assertThat(challenge(models, first)).isEmpty();
        }
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("", "first", "");
            assertThat(promote(models)).singleElement().isInstanceOfSatisfying(ModelEvent.Seated.class, seated -> {
                assertThat(seated.now().name()).isEqualTo("first");
                assertThat(seated.before()).isEqualTo(NOBODY);
            });
            assertThat(names(models)).containsExactly("first", "", NOBODY.name());
            assertThat(challenge(models, second)).isEmpty();
            promote(models);
        }
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("second", "", "first");
            assertThat(models.explanations().models())
                    .extracting(model -> model.name())
                    .containsExactly("second");
            rollBack(models);
            assertThat(names(models)).as("the one that goes challenges").containsExactly("first", "second", "");
            assertThat(models.explanations().models())
                    .extracting(model -> model.name())
                    .containsExactly("first");
        }
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("first", "second", "");
            assertThat(ppo(models).trouble()).isEmpty();
        }
    }

    @Test
    void fromTheFirstModelThereIsAWayBackToTheSchedule() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            promote(models);
            rollBack(models);
            assertThat(names(models)).containsExactly("", "first", "");
        }
        PolicyFolder.leaning(shipped.resolve("shipped-ppo"), ModelKind.PPO, 0.5);
        try (DeskModels models = start()) {
            assertThat(names(models)).as("a person said that no model decides").containsExactly("", "first", "");
        }
    }

    @Test
    void whatIsRefusedGivesOneSentenceAndChangesNothing() throws Exception {
        Path broken = PolicyFolder.leaning(folder.resolve("broken"), ModelKind.PPO, 2);
        Files.write(broken.resolve("model.onnx"), new byte[] {1, 2, 3});
        Path other = PolicyFolder.leaning(folder.resolve("other"), ModelKind.DQN, 2);
        try (DeskModels models = start()) {
            challenge(models, first);
            assertThat(challenge(models, broken)).contains("broken", "is not the file that its manifest names");
            assertThat(ppo(models).trouble()).contains("is not the file that its manifest names");
            assertThat(challenge(models, other)).contains("other is a DQN model");
            assertThat(challenge(models, folder.resolve("nowhere"))).contains("There is no model folder");
            assertThat(names(models)).containsExactly("", "first", "");
            promote(models);
            assertThat(challenge(models, first)).contains("first is the champion itself");
            assertThat(challenge(models, second)).isEmpty();
            assertThat(ppo(models).trouble()).isEmpty();
        }
    }

    @Test
    void aChampionThatIsGoneIsNamedAndTheFormerOneDecides() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            promote(models);
            challenge(models, second);
            promote(models);
        }
        Files.delete(second.resolve("model.onnx"));
        try (DeskModels models = start()) {
            assertThat(names(models)).containsExactly("first", "", "");
            assertThat(models.trouble())
                    .contains(
                            "The model second, which decides for the PPO orders, cannot be had",
                            "first decides instead");
        }
    }

    @Test
    void whatTakesTheNameOfTheChampionIsNotTheChampion() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            promote(models);
        }
        PolicyFolder.leaning(first, ModelKind.PPO, 3);
        try (DeskModels models = start()) {
            assertThat(names(models).getFirst()).isEmpty();
            assertThat(models.trouble()).contains("holds another model now");
        }
    }

    @Test
    void onlyThatChallengerIsPromotedThatWasMeant() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            assertThat(models.champions().promote(Algo.PPO, "0000000000000000", "Promoted."))
                    .isEmpty();
            awaitIdle(models);
            assertThat(events(models.champions()))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            ModelEvent.NotSeated.class,
                            not -> assertThat(not.sentence())
                                    .contains("PPO orders go on with Almgren–Chriss", "was changed meanwhile"));
            assertThat(names(models)).containsExactly("", "first", "");
        }
    }

    @Test
    void howManyPairsAreEstimatesIsCounted() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            Contender other = Objects.requireNonNull(ppo(models).challenger()).contender();
            for (String market : List.of("calm", "live", "tape:/somewhere", "lobster:/else", "live")) {
                String id = "P" + models.pairs().between(NOBODY, other).size(); // on a live market each order counts
                models.pairs().add(new PairedCost(id, NOBODY, other, 10, 9, market, 1, 1));
            }
            assertThat(ppo(models).saving().pairs()).isEqualTo(5);
            assertThat(ppo(models).estimated()).isEqualTo(4);
        }
    }

    @Test
    void pairsCountOnceForAMarketAndOverARestart() throws Exception {
        Contender challenger;
        try (DeskModels models = start()) {
            challenge(models, first);
            challenger = Objects.requireNonNull(ppo(models).challenger()).contender();
            for (int i = 0; i < 3; i++) {
                models.pairs().add(pair("P" + i, challenger, 10 + i, 9, i));
                models.pairs().add(pair("again" + i, challenger, 10 + i, 8, i));
            }
            models.pairs().add(pair("none", challenger, Double.NaN, 8, 4));
            models.pairs().add(new PairedCost("P9", challenger, NOBODY, 1, 2, "other way round", 1, 1));
            assertThat(ppo(models).saving().pairs()).isEqualTo(3);
            assertThat(ppo(models).saving().meanBp()).isEqualTo(3);
        }
        try (DeskModels models = start()) {
            assertThat(ppo(models).saving().pairs()).isEqualTo(3);
            assertThat(ppo(models).saving().meanBp()).isEqualTo(3);
            assertThat(ppo(models).lacks()).containsExactly(Champions.Lack.PAIRS);
            models.champions().dismiss(Algo.PPO);
            awaitIdle(models);
            assertThat(ppo(models).saving().pairs()).isZero();
            challenge(models, first);
            assertThat(ppo(models).saving().pairs())
                    .as("what was found out is kept")
                    .isEqualTo(3);
        }
    }

    /** Who works the same minutes of a market that can be made again as often as he likes learns nothing new. */
    @Test
    void whatEndsInTheSameHalfHourOfAMarketCountsOnce() throws Exception {
        try (DeskModels models = start()) {
            challenge(models, first);
            Contender other = Objects.requireNonNull(ppo(models).challenger()).contender();
            long halfHour = 1_800_000_000_000L;
            for (int minute = 0; minute < 30; minute++) {
                long when = 100 * halfHour + minute * 60_000_000_000L;
                models.pairs().add(new PairedCost("P" + minute, NOBODY, other, 10, 9 - minute, "calm", 1, when));
            }
            assertThat(ppo(models).saving().pairs()).isEqualTo(1);
            assertThat(ppo(models).saving().meanBp()).as("the last one").isEqualTo(30);
            models.pairs().add(new PairedCost("P30", NOBODY, other, 10, 9, "calm", 1, 101 * halfHour));
            models.pairs().add(new PairedCost("P31", NOBODY, other, 10, 9, "calm", 2, 101 * halfHour));
            assertThat(ppo(models).saving().pairs()).isEqualTo(3);
        }
    }

    private static PairedCost pair(String parentId, Contender challenger, double live, double other, long seed) {
        return new PairedCost(parentId, NOBODY, challenger, live, other, "qdi-family", seed, 1);
    }
}
