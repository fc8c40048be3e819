package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionState;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.trading.RiskLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dark pool whose session goes down while a child waits there. */
class LostPoolTest {
    private static final long SECOND = PaperDesk.SECOND;
    private static final long START = PaperDesk.START;

    /** Rests an even child, where it is told to. */
    private static final class Resting implements Policy {
        Level level = Level.DARK;

        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            return Choice.of(new LearnedAction(0, 1, level).index());
        }
    }

    @Test
    void nothingIsAskedOfAPoolWhoseSessionIsDownAndItsChildIsTakenBackWhenItIsUp() {
        Resting policy = new Resting();
        PaperDesk desk = new PaperDesk(START - SECOND, List.of(), "A", RiskLimits.defaults(), true, _ -> policy);
        desk.venueBooks.dark("PAPER", 1);
        assertThat(desk.give(new StartParent(
                        "start", "ann", PaperDesk.order("P1", Algo.PPO, Placement.PASSIVE, 12_000, PaperDesk.BID))))
                .isEmpty();
        desk.run(START + 2 * SECOND);
        String waiting = desk.venue.orders.getFirst().clOrdId();
        assertThat(desk.venue.standing).containsOnlyKeys(waiting);

        policy.level = Level.BEHIND; // not where it waits: it would be moved, if it were taken for a child in the light
        desk.venue.state = SessionState.DOWN;
        desk.run(START + 90 * SECOND);
        assertThat(desk.venue.cancels).isEmpty();
        assertThat(desk.venue.standing).containsKey(waiting);

        desk.venue.state = SessionState.UP;
        desk.run(START + 95 * SECOND);
        assertThat(desk.venue.cancels).contains(waiting);
    }
}
