package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Fill;
import io.blockwright.inference.ModelBundle;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;
import io.blockwright.strategies.ModelPolicy;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A policy may rest children in a dark pool where there is one, and only if it learned with one. */
class DarkPoolPolicyTest {
    private static final Scenario FRAGMENTED =
            Scenarios.of(Path.of("../../resources/scenarios")).named("fragmented");
    private static final String POOL = "DARK";
    private static final int WAIT = new LearnedAction(0, 0, Level.JOIN).index();

    /** Keeps every child that the desk meant to send. */
    private static final class Sent extends UnwrittenJournal {
        private final List<ChildOrder> children = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        @Override
        public long append(JournalRecord line) {
            if (line instanceof JournalRecord.ChildIntended intended) {
                children.add(intended.order());
            }
            if (line instanceof JournalRecord.CancelIntended cancel) {
                reasons.add(cancel.reason().sentence());
            }
            return super.append(line);
        }

        List<ChildOrder> at(String venue) {
            return children.stream()
                    .filter(child -> child.venue().equals(venue))
                    .toList();
        }
    }

    /** Rests in the dark at every other decision and in the light between them, as far as it may; waits otherwise. */
    private static final class Alternating implements Policy {
        private final Set<Level> offered = new HashSet<>();
        private int decisions;

        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            for (int i = 0; i < allowed.length; i++) {
                if (allowed[i]) {
                    offered.add(LearnedAction.of(i).level());
                }
            }
            Level level = decisions++ % 4 < 2 ? Level.DARK : Level.BEHIND;
            for (double take : new double[] {0, 1}) {
                int wanted = new LearnedAction(take, 3, level).index();
                if (allowed[wanted]) {
                    return Choice.of(wanted);
                }
            }
            return Choice.of(allowed[WAIT] ? WAIT : new LearnedAction(1, 0, Level.JOIN).index());
        }
    }

    private static Sent worked(Scenario scenario, Policy policy, List<Fill> fills) {
        Sent sent = new Sent();
        try (Episode episode = new Episode(scenario, AlgoChoice.learned("dark", Algo.PPO), 3, sent, _ -> policy)) {
            episode.run(() -> false);
            assertThat(episode.outcome(1).completion()).isEqualTo(1);
            fills.addAll(Objects.requireNonNull(episode.result()).fills());
        }
        return sent;
    }

    @Test
    void whatRestsUnseenCrossesInThePool() {
        List<Fill> fills = new ArrayList<>();
        Alternating policy = new Alternating();
        Sent sent = worked(FRAGMENTED, policy, fills);
        assertThat(policy.offered).contains(Level.DARK);
        assertThat(sent.at(POOL))
                .isNotEmpty()
                .allSatisfy(child -> assertThat(child.quantity()).isGreaterThanOrEqualTo(200));
        assertThat(sent.at("SIM")).isNotEmpty();
        assertThat(sent.reasons).anyMatch(reason -> reason.contains("to wait unseen"));
        assertThat(sent.reasons).anyMatch(reason -> reason.contains("takes back what waits unseen"));
        assertThat(fills).anyMatch(fill -> fill.venue().equals(POOL));
    }

    @Test
    void whoeverTakesOverFindsNothingInTheDark() {
        Alternating resting = new Alternating();
        int[] decisions = {0};
        Policy moody = new Policy() {
            @Override
            public String name() {
                return "PPO";
            }

            @Override
            public Choice choose(Situation situation, float[] state, boolean[] allowed) {
                long unseen = situation.children().stream()
                        .filter(child -> child.venue().equals(POOL))
                        .count();
                if (decisions[0]++ % 4 == 3) {
                    assertThat(unseen).isZero(); // since the last decision Almgren–Chriss worked it
                }
                return decisions[0] % 4 == 3 ? Choice.abstain("a test") : resting.choose(situation, state, allowed);
            }
        };
        Sent sent = worked(FRAGMENTED, moody, new ArrayList<>());
        assertThat(sent.at(POOL)).isNotEmpty();
        assertThat(sent.reasons).anyMatch(reason -> reason.startsWith("Almgren–Chriss takes back"));
    }

    @Test
    void nothingIsOfferedWhereThereIsNoPool() {
        Alternating policy = new Alternating();
        worked(Scenarios.of(Path.of("../../resources/scenarios")).named("mix"), policy, new ArrayList<>());
        assertThat(policy.offered).doesNotContain(Level.DARK);
    }

    @Test
    void whoLearnedWithoutAPoolIsOfferedNone() throws Exception {
        ModelBundle shipped = ModelBundle.load(Path.of("../../resources/models/ppo"));
        assertThat(shipped.manifest().knowsDarkPools()).isFalse();
        try (ModelPolicy model = ModelFile.open(shipped)) {
            Set<Level> offered = new HashSet<>();
            Set<Level> asked = new HashSet<>();
            Sent sent = worked(FRAGMENTED, watched(model, offered, asked), new ArrayList<>());
            assertThat(sent.at(POOL)).isEmpty();
            assertThat(offered).contains(Level.DARK, Level.JOIN);
            assertThat(asked).contains(Level.JOIN).doesNotContain(Level.DARK);
        }
    }

    /** Notes what a desk offers and among what the model then chose. */
    private static Policy watched(ModelPolicy model, Set<Level> offered, Set<Level> asked) {
        return new Policy() {
            @Override
            public String name() {
                return model.name();
            }

            @Override
            public Choice choose(Situation situation, float[] state, boolean[] allowed) {
                Choice choice = model.choose(situation, state, allowed);
                String mask = Objects.requireNonNull(
                                Objects.requireNonNull(choice.origin()).asked())
                        .allowed();
                for (int i = 0; i < allowed.length; i++) {
                    if (allowed[i]) {
                        offered.add(LearnedAction.of(i).level());
                    }
                    if (mask.charAt(i) == '1') {
                        asked.add(LearnedAction.of(i).level());
                    }
                }
                return choice;
            }
        };
    }
}
