package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final Evidence EVIDENCE = SyntheticStates.evidence(1);
    private static final List<String> NAMES = SyntheticStates.NAMES;

    @Test
    void ofALinearModelTheyAreExactAndAddUp() {
        Network linear = new Network(7, NAMES.size(), 2);
        float[] state = new SyntheticStates(2).next();
        Question question = Question.of(state, new boolean[] {true, true}, 1);
        for (Partition partition :
                List.of(Partition.ofFeatures(NAMES), Partition.ofThings(NAMES), Partition.ofGroups(NAMES))) {
            for (Contributions found : List.of(
                    Contributions.occlusion(linear, question, EVIDENCE.baseline(), partition),
                    Contributions.shapley(linear, question, EVIDENCE.baseline(), partition, 2))) {
                assertThat(found.parts()).hasSize(partition.size());
                for (Contribution part : found.parts()) {
                    double exact = 0;
                    for (int feature : partition.members().get(part.part())) {
                        float[] w = linear.weights[0][feature];
                        exact += (w[1] - w[0])
                                * (state[feature] - EVIDENCE.baseline().at(feature));
                    }
                    assertThat(part.amount()).isCloseTo(exact, within(1e-4));
                }
                double sum =
                        found.parts().stream().mapToDouble(Contribution::amount).sum();
                assertThat(found.baselineMargin() + sum).isCloseTo(found.margin(), within(1e-3));
            }
        }
    }

    @Test
    void sampledOrdersComeCloseToAllCoalitions() {
        Network network = new Network(11, NAMES.size(), 32, 32, 28);
        network.standardise(EVIDENCE.reference());
        Partition groups = Partition.ofGroups(NAMES);
        assertThat(groups.size()).isLessThanOrEqualTo(Contributions.EXACT);
        // One group more than are tried exactly: an empty one changes nothing and must get nothing.
        Partition more = new Partition(
                Stream.concat(groups.names().stream(), Stream.of("none", "nothing"))
                        .toList(),
                Stream.concat(groups.members().stream(), Stream.of(List.of(0), List.of(0)))
                        .toList());
        float[] state = new SyntheticStates(3).next();
        state[0] = EVIDENCE.baseline().at(0);
        Question question = Question.of(state, all(28), Network.best(network.answer(state, 1), 0, 28));
        Contributions exact = Contributions.shapley(network, question, EVIDENCE.baseline(), groups, 0);
        Contributions sampled = Contributions.shapley(network, question, EVIDENCE.baseline(), more, 400);
        double scale = exact.parts().getFirst().amount();
        for (Contribution part : sampled.parts()) {
            double right = exact.parts().stream()
                    .filter(other -> other.part() == part.part())
                    .mapToDouble(Contribution::amount)
                    .findFirst()
                    .orElse(0);
            assertThat(part.amount()).isCloseTo(right, within(0.12 * scale));
        }
        double sum = exact.parts().stream().mapToDouble(Contribution::amount).sum();
        assertThat(exact.baselineMargin() + sum).isCloseTo(exact.margin(), within(1e-3));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Network network = new Network(13, NAMES.size(), 16, 28);
        float[] state = new SyntheticStates(4).next();
        Question question = Question.of(state, all(28), 3);
        Partition things = Partition.ofThings(NAMES);
        assertThat(Contributions.shapley(network, question, EVIDENCE.baseline(), things, 8))
                .isEqualTo(Contributions.shapley(network, question, EVIDENCE.baseline(), things, 8));
        assertThat(network.rows).isGreaterThan(1_500);
        assertThat(network.calls).isEqualTo(2);
    }

    @Test
    void whatSaysTheSameThingGoesTogether() {
        Partition things = Partition.ofThings(NAMES);
        assertThat(things.members()).contains(List.of(Feature.SPREAD_BP.index(), Feature.SPREAD_INCREMENTS.index()));
        assertThat(things.members().stream().flatMap(List::stream).sorted().toList())
                .hasSize(NAMES.size())
                .doesNotHaveDuplicates();
        assertThat(Partition.ofThings(List.of("spread_increments", "other", "third"))
                        .size())
                .isEqualTo(3);
    }

    static boolean[] all(int actions) {
        boolean[] all = new boolean[actions];
        java.util.Arrays.fill(all, true);
        return all;
    }
}
