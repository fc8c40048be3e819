package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import io.blockwright.domain.DeskCommand.AcceptAdvice;
import io.blockwright.domain.DeskCommand.ModifyAdvice;
import io.blockwright.domain.DeskCommand.SetMode;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.strategies.Trust;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A learned parent on the desk: what its decisions leave behind, how advice is answered, and what happens when trust is lost. */
class LearnedAdviceTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long START = PaperDesk.START;
    private static final Reason.Origin ORIGIN = new Reason.Origin(
            "ppo-1",
            "00112233aabbccdd",
            "ffeeddcc44556677",
            0.8,
            12,
            new Band(5, 30),
            List.of(new Alternative("wait", 15, new Band(6, 40))),
            new Reason.Asked("3f800000", "11", 1));

    /** Takes an even child at every decision. */
    private static final class Even implements Policy {
        Trust trust = Trust.FULL;

        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            int take = new LearnedAction(1, 0, LearnedAction.Level.JOIN).index();
            return new Choice(take, 0.8, 12, 5, 30, ORIGIN.alternatives(), "", ORIGIN);
        }

        @Override
        public Trust trust() {
            return trust;
        }
    }

    private final Even policy = new Even();
    private final PaperDesk desk =
            new PaperDesk(START - 10 * SECOND, List.of(), "A", RiskLimits.defaults(), true, _ -> policy);

    private void start(ControlMode mode) {
        assertThat(desk.give(new StartParent("start", "ann", PaperDesk.order(Algo.PPO, Placement.PASSIVE, 12_000))))
                .isEmpty();
        assertThat(desk.give(new SetMode("mode", "ann", "P1", mode))).isEmpty();
    }

    @Test
    void everyDecisionIsJournaledWithTheModelBehindItAndToldWithWhatItWeighed() {
        start(ControlMode.AUTO);
        desk.run(START + 120 * SECOND);
        List<JournalRecord.Decided> decided = desk.journal.all(JournalRecord.Decided.class).stream()
                .filter(line -> line.decision() instanceof Decision.Place)
                .toList();
        assertThat(decided)
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.decision().reason().origin()).isEqualTo(ORIGIN));
        assertThat(desk.journal.records)
                .filteredOn(JournalRecord.ChildIntended.class::isInstance)
                .isNotEmpty()
                .allSatisfy(line -> {
                    Reason.Origin origin = Objects.requireNonNull(
                            ((JournalRecord.ChildIntended) line).reason().origin());
                    assertThat(origin.inputHash()).isEqualTo(ORIGIN.inputHash());
                    assertThat(origin.asked()).as("once is enough").isNull();
                });
        List<Moment> told = new PastWords(PaperDesk.TEST).moments(List.copyOf(decided));
        assertThat(told).allSatisfy(moment -> {
            assertThat(moment.alternatives()).containsExactlyElementsOf(ORIGIN.alternatives());
            assertThat(moment.line().reason().origin()).isEqualTo(ORIGIN);
        });
    }

    @Test
    void anAcceptedAdviceIsDoneAndNotProposedAgainBeforeTheNextDecision() {
        start(ControlMode.ADVISE);
        desk.run(START + 5 * SECOND);
        Advice advice = desk.advice();
        assertThat(advice.awaiting()).isTrue();
        assertThat(advice.alternatives()).isEqualTo(ORIGIN.alternatives());
        assertThat(desk.give(new AcceptAdvice("yes", "ann", "P1", advice.id()))).isEmpty();
        desk.run(START + 8 * SECOND);
        assertThat(desk.venue.orders).hasSize(1);
        Advice next = desk.row().outlook().advice();
        assertThat(next == null || !next.awaiting())
                .as("the policy has had its say")
                .isTrue();
        desk.run(START + 90 * SECOND);
        assertThat(desk.advice().awaiting()).as("and says more at the next one").isTrue();
    }

    @Test
    void aModifiedAdviceIsNotProposedAgainBeforeTheNextDecision() {
        start(ControlMode.ADVISE);
        desk.run(START + 5 * SECOND);
        Advice advice = desk.advice();
        assertThat(desk.give(new ModifyAdvice("less", "ann", "P1", advice.id(), 10, PaperDesk.ASK)))
                .isEmpty();
        desk.run(START + 12 * SECOND);
        assertThat(desk.venue.orders).hasSize(1);
        Advice next = desk.row().outlook().advice();
        assertThat(next == null || !next.awaiting()).isTrue();
        assertThat(desk.journal.all(JournalRecord.Decided.class).stream().filter(line -> line.adviceId() > 0))
                .hasSize(1);
        desk.run(START + 90 * SECOND);
        assertThat(desk.advice().awaiting()).isTrue();
    }

    @Test
    void aStrategyThatMayOnlyAdviseAsksFromNowOnUntilAPersonSetsItBack() {
        start(ControlMode.AUTO);
        desk.run(START + 90 * SECOND);
        int sent = desk.venue.orders.size();
        assertThat(sent).isPositive();
        policy.trust = new Trust(Trust.Level.ADVICE_ONLY, "The spread is unlike any it knows: it may advise, not act.");
        desk.run(START + 200 * SECOND);
        Outlook outlook = desk.row().outlook();
        assertThat(desk.venue.orders).hasSize(sent);
        assertThat(outlook.mode()).isEqualTo(ControlMode.ADVISE);
        assertThat(outlook.caution()).startsWith("The spread is unlike");
        assertThat(Objects.requireNonNull(outlook.advice()).awaiting()).isTrue();
        assertThat(desk.engine.alerts().getLast().text()).startsWith("P1 asks before it acts from now on. The spread");
        assertThat(modes()).containsExactly("ann AUTO", "desk ADVISE");

        assertThat(desk.give(new SetMode("back", "ann", "P1", ControlMode.AUTO)))
                .isEmpty();
        desk.run(START + 300 * SECOND);
        assertThat(desk.row().outlook().mode()).as("a person's word stands").isEqualTo(ControlMode.AUTO);
        assertThat(desk.venue.orders).hasSizeGreaterThan(sent);

        policy.trust = Trust.FULL;
        desk.run(START + 310 * SECOND);
        assertThat(desk.row().outlook().caution()).isEmpty();
        policy.trust = new Trust(Trust.Level.ADVICE_ONLY, "Again.");
        desk.run(START + 400 * SECOND);
        assertThat(desk.row().outlook().mode()).as("lost anew").isEqualTo(ControlMode.ADVISE);

        PaperDesk again = new PaperDesk(
                desk.now + SECOND, desk.journal.records, "B", RiskLimits.defaults(), true, _ -> new Even());
        assertThat(again.row().outlook().mode()).as("a restart keeps it").isEqualTo(ControlMode.ADVISE);
    }

    private List<String> modes() {
        return desk.journal.records.stream()
                .filter(line -> line instanceof JournalRecord.Commanded c && c.command() instanceof SetMode)
                .map(line -> (SetMode) ((JournalRecord.Commanded) line).command())
                .map(set -> set.user() + " " + set.mode())
                .toList();
    }
}
