package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand.Approved;
import io.blockwright.domain.DeskCommand.PromoteModel;
import io.blockwright.domain.DeskCommand.RollBackModel;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.ModelEvent;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.strategies.Policies;
import io.blockwright.tca.PairedSaving;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a promotion needs, and what is written down of it. */
class PromotionTest {
    private static final Contender FIRST = new Contender("ppo-1", "1111111111111111");
    private static final Contender SECOND = new Contender("ppo-2", "2222222222222222");
    private static final PairedSaving CHEAPER = new PairedSaving(41, 1.2, 0.3, 2.1);

    private final Roster roster = new Roster();
    private final PaperDesk desk = desk(List.of());

    private PaperDesk desk(List<JournalRecord> found) {
        return new PaperDesk(PaperDesk.START, found, "A", RiskLimits.defaults(), true, Policies.NONE, roster);
    }

    private String approved(String by) {
        String id = desk.id();
        return desk.give(new Approved(id, "ann", by, "promote it", promotion(id + "-model")));
    }

    private static PromoteModel promotion(String id) {
        return new PromoteModel(id, "ann", Algo.PPO, SECOND.name(), SECOND.hash());
    }

    @Test
    void withEnoughPairsASavingAndASecondPersonTheChallengerDecides() {
        roster.saving = CHEAPER;
        assertThat(approved("bob")).isEmpty();
        assertThat(roster.done)
                .singleElement()
                .asString()
                .contains(
                        "promote PPO 2222222222222222",
                        "Promoted by ann, approved by bob",
                        "saves 1.20 bp",
                        "41 pairs");
    }

    @Test
    void withTooFewPairsItStays() {
        roster.saving = new PairedSaving(29, 1.2, 0.3, 2.1);
        assertThat(approved("bob")).isEqualTo("The model ppo-2 has 29 of the 30 paired orders that a promotion needs.");
        assertThat(roster.done).isEmpty();
    }

    @Test
    void withAnIntervalThatHoldsZeroItStays() {
        roster.saving = new PairedSaving(400, 1.2, -0.1, 2.5);
        roster.estimated = 7;
        assertThat(approved("bob"))
                .contains("was not shown to be cheaper", "\u22120.10 to 2.50 bp", "400 pairs, 7 of them estimated");
        roster.saving = new PairedSaving(400, -1.2, -2.5, -0.1);
        assertThat(approved("bob")).contains("it costs 1.20 bp");
        roster.saving = new PairedSaving(400, 1, Double.NaN, Double.NaN);
        assertThat(approved("bob")).contains("was not shown");
        assertThat(roster.done).isEmpty();
    }

    @Test
    void withoutASecondPersonItStays() {
        roster.saving = CHEAPER;
        assertThat(desk.give(promotion("alone"))).contains("a second person approves");
        assertThat(approved("ann")).contains("ann cannot approve");
        assertThat(approved(" ")).contains("a second person must");
        assertThat(desk.give(new Approved(desk.id(), "bob", "ann", "promote it", promotion("hers"))))
                .as("whoever hands it in, she asked for it herself")
                .contains("ann cannot approve what ann asks for");
        assertThat(roster.done).isEmpty();
        assertThat(approved("bob")).isEmpty();
    }

    @Test
    void onlyTheChallengerThatWasMeantIsPromoted() {
        roster.saving = CHEAPER;
        roster.challenger = new Contender("ppo-3", "3333333333333333");
        assertThat(approved("bob")).contains("ppo-2 (2222222222222222) is not the PPO challenger");
        roster.challenger = null;
        assertThat(approved("bob")).contains("is not the PPO challenger");
        String id = desk.id();
        assertThat(desk.give(new Approved(
                        id, "ann", "bob", "", new PromoteModel(id + "m", "ann", Algo.DQN, "dqn", "4444444444444444"))))
                .contains("no learned DQN models");
        assertThat(roster.done).isEmpty();
    }

    @Test
    void theFormerChampionComesBackWithoutASecondPersonAndNothingElseDoes() {
        assertThat(desk.give(new RollBackModel(desk.id(), "ann", Algo.PPO, SECOND.name(), SECOND.hash())))
                .contains("is not the former PPO champion");
        roster.former = FIRST;
        assertThat(desk.give(new RollBackModel(desk.id(), "ann", Algo.PPO, SECOND.name(), SECOND.hash())))
                .contains("only what decided before can come back");
        assertThat(desk.give(new RollBackModel(desk.id(), "ann", Algo.PPO, FIRST.name(), FIRST.hash())))
                .isEmpty();
        assertThat(roster.done).containsExactly("roll back PPO 1111111111111111: Rolled back by ann.");
    }

    @Test
    void whatHappensToTheModelsIsJournaledAndSaid() {
        roster.events.add(new ModelEvent.Shadowed(
                PaperDesk.START, "P1", FIRST, 4, 12.5, SECOND, "00112233445566aa", -1, Double.NaN, "not in time"));
        roster.events.add(new ModelEvent.Seated(Algo.PPO, SECOND, FIRST, "Promoted by ann, approved by bob."));
        roster.events.add(new ModelEvent.NotSeated(Algo.DQN, "The model dqn-2 cannot be opened."));
        desk.run(PaperDesk.START + PaperDesk.SECOND);
        desk.look();

        assertThat(desk.journal.all(JournalRecord.Shadowed.class))
                .containsExactly(new JournalRecord.Shadowed(
                        PaperDesk.START,
                        "P1",
                        FIRST.hash(),
                        4,
                        12.5,
                        "ppo-2",
                        SECOND.hash(),
                        "00112233445566aa",
                        -1,
                        Double.NaN,
                        "not in time"));
        assertThat(desk.journal.all(JournalRecord.ModelSeated.class))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.time()).isEqualTo(desk.now);
                    assertThat(line.modelHash()).isEqualTo(SECOND.hash());
                    assertThat(line.beforeHash()).isEqualTo(FIRST.hash());
                });
        assertThat(desk.engine.alerts())
                .extracting(DeskSnapshot.Alert::text)
                .contains("The model dqn-2 cannot be opened.")
                .anyMatch(text -> text.contains("ppo-2 decides from now on, in place of ppo-1. Promoted by ann"));

        PaperDesk again = desk(desk.journal.records);
        again.look();
        assertThat(again.engine.alerts()).noneMatch(alert -> alert.text().contains("ppo-2 decides"));
    }

    /** A desk whose PPO champion is the first model and whose challenger is the second. */
    private static final class Roster implements Champions {
        private PairedSaving saving = PairedSaving.NONE;
        private Contender challenger = SECOND;
        private int estimated;
        private Contender former;
        private final List<String> done = new ArrayList<>();
        private final Deque<ModelEvent> events = new ArrayDeque<>();

        @Override
        public List<Seat> seats() {
            return List.of(new Seat(
                    Algo.PPO,
                    model(FIRST),
                    model(challenger),
                    model(former),
                    saving,
                    PAIRS_NEEDED,
                    Watched.NONE,
                    false,
                    "",
                    estimated));
        }

        private static Model model(Contender contender) {
            return contender == null ? null : new Model(contender, "", "");
        }

        @Override
        public CompletableFuture<String> challenge(Algo kind, Path folder) {
            return CompletableFuture.completedFuture("");
        }

        @Override
        public void dismiss(Algo kind) {}

        @Override
        public String promote(Algo kind, String modelHash, String why) {
            done.add("promote " + kind + " " + modelHash + ": " + why);
            return "";
        }

        @Override
        public String rollBack(Algo kind, String modelHash, String why) {
            done.add("roll back " + kind + " " + modelHash + ": " + why);
            return "";
        }

        @Override
        public void drain(Consumer<? super ModelEvent> to) {
            while (!events.isEmpty()) {
                to.accept(events.poll());
            }
        }
    }
}
