package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand.SetMode;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Placement;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.trading.RiskLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Learned parents that decide at one moment say what they will ask before the first of them is answered. */
class DecidingTogetherTest {
    private static final long SECOND = PaperDesk.SECOND;

    /** Takes an even child at every decision, and notes what it hears. */
    private static final class Noting implements Policy {
        /** What was heard at each time, in this order: whether it was announced, of which parent, and the state. */
        final Map<Long, List<Heard>> heard = new TreeMap<>();

        private void note(boolean announced, Situation situation, float[] state) {
            heard.computeIfAbsent(situation.now(), _ -> new ArrayList<>())
                    .add(new Heard(announced, situation.order().parentId(), Arrays.toString(state)));
        }

        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public void announce(Situation situation, float[] state) {
            note(true, situation, state);
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            note(false, situation, state);
            return Choice.of(new LearnedAction(1, 0, LearnedAction.Level.JOIN).index());
        }

        @Override
        public Policy glancing() {
            return new Noting();
        }
    }

    private record Heard(boolean announced, String parent, String state) {}

    private final Noting policy = new Noting();
    private final PaperDesk desk =
            new PaperDesk(PaperDesk.START - 10 * SECOND, List.of(), "A", RiskLimits.defaults(), true, _ -> policy);

    private void start(String id) {
        assertThat(desk.give(new StartParent(
                        "start-" + id,
                        "ann",
                        PaperDesk.order(id, Algo.PPO, Placement.PASSIVE, 6_000, Instrument.NO_PRICE))))
                .isEmpty();
    }

    @Test
    void whoDecidesInOneTurnIsAnnouncedBeforeTheFirstIsAskedWithTheVeryNumbersItIsAskedWith() {
        List.of("P1", "P2", "P3", "P4").forEach(this::start);
        assertThat(desk.give(new SetMode("hand", "ann", "P2", ControlMode.MANUAL)))
                .isEmpty();
        assertThat(desk.give(new SetMode("ask", "ann", "P3", ControlMode.ADVISE)))
                .isEmpty();
        desk.run(PaperDesk.START + 60 * SECOND);

        List<List<Heard>> turns = policy.heard.values().stream()
                .filter(turn ->
                        turn.stream().filter(heard -> !heard.announced()).count() == 3)
                .toList();
        assertThat(turns).as("turns in which three decide").hasSizeGreaterThan(5);
        assertThat(turns.subList(1, turns.size())).allSatisfy(turn -> {
            assertThat(turn).extracting(Heard::announced).containsExactly(true, true, true, false, false, false);
            assertThat(turn.subList(0, 3)).extracting(Heard::parent).containsExactly("P1", "P3", "P4");
            assertThat(turn.subList(0, 3))
                    .extracting(Heard::state)
                    .containsExactlyElementsOf(
                            turn.subList(3, 6).stream().map(Heard::state).toList());
        });
    }

    @Test
    void aParentThatDecidesAloneIsNotAnnounced() {
        start("P1");
        desk.run(PaperDesk.START + 60 * SECOND);
        assertThat(policy.heard).isNotEmpty();
        assertThat(policy.heard.values()).allSatisfy(turn -> assertThat(turn).noneMatch(Heard::announced));
    }
}
