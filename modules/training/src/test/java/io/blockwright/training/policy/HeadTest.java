package io.blockwright.training.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.training.Normaliser;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fixed maps from networks to actions, and drawing among what is allowed. */
final class HeadTest {
    @Test
    void anActionsNumberIsTheSumOfItsFactors() {
        Head head = Head.factored(List.of(2, 3));
        float[] perAction = new float[6];
        head.apply(new float[] {10, 20, 1, 2, 3}, 0, perAction);
        assertThat(perAction).containsExactly(11, 12, 13, 21, 22, 23);
    }

    @Test
    void advantagesCountLessTheirMean() {
        float[] perAction = new float[3];
        Head.dueling(3).apply(new float[] {5, 1, 2, 3}, 0, perAction);
        assertThat(perAction).containsExactly(new float[] {4, 5, 6}, within(1e-5f));
    }

    @Test
    void onlyWhatIsAllowedIsDrawnAndAsOftenAsItsShareOfTheJointDistribution() {
        Head head = Head.factored(List.of(2, 2));
        Mlp network = Mlp.of("n", 1, List.of(), 4);
        Weights.Layout layout = new Weights.Layout();
        network.declare(layout);
        Weights weights = layout.zeros();
        weights.put(network.offset(0), new float[] {0, (float) Math.log(2), 0, (float) Math.log(3)});
        DrawingActor actor = new DrawingActor(new Policy(new Normaliser(1), network, head, weights));
        actor.begin(3);
        boolean[] allowed = {true, true, false, true};
        int[] drawn = new int[4];
        for (int i = 0; i < 40_000; i++) {
            drawn[actor.act(new float[1], allowed)]++;
        }
        // weights 1·1, 1·3, (2·1), 2·3 without the third
        assertThat(drawn[2]).isZero();
        assertThat(drawn[0] / 40_000.0).isCloseTo(0.1, within(0.01));
        assertThat(drawn[1] / 40_000.0).isCloseTo(0.3, within(0.01));
        assertThat(drawn[3] / 40_000.0).isCloseTo(0.6, within(0.01));
    }
}
