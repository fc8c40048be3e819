package io.blockwright.workstation.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import io.blockwright.domain.Reason.Asked;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.workstation.advice.AdviceCard.AlternativeLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A model's reasons are asked for once, shown when they come, and never waited for; costs stand on one scale. */
class WhyViewModelTest {
    private static final class Slow implements Explanations {
        final List<CompletableFuture<Why>> asked = new ArrayList<>();

        @Override
        public List<Model> models() {
            return List.of();
        }

        @Override
        public CompletableFuture<Why> why(Origin origin) {
            CompletableFuture<Why> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        }
    }

    private static final Explanations.Why BECAUSE =
            new Explanations.Why("Because.", List.of(), List.of(), Double.NaN, 0, 0, List.of());

    private final Slow explanations = new Slow();
    private final WhyViewModel model = new WhyViewModel(explanations);

    private long nanos;

    /** One picture of P1, a thirtieth of a second after the one before. */
    private void frame(@Nullable Origin origin) {
        nanos += 33_000_000L;
        model.frame(nanos, "P1", origin);
    }

    private static Origin origin(String input) {
        return new Origin(
                "ppo",
                "00aa",
                input,
                0.8,
                12,
                new Band(4, 24),
                List.of(new Alternative("wait", 14, new Band(4, 44)), new Alternative("take more now", 16)),
                new Asked("", "", 1));
    }

    @Test
    void aDecisionIsAskedAboutOnceAndItsReasonsAreShownWhenTheyCome() {
        frame(origin("1"));
        frame(origin("1"));
        assertThat(explanations.asked).hasSize(1);
        assertThat(model.card().get().waiting()).isEqualTo("The model is asked why…");
        explanations
                .asked
                .getFirst()
                .complete(new Explanations.Why(
                        "Wait rather than take.",
                        List.of(new Explanations.Part("spread 9 bp", 0.4), new Explanations.Part("time left", -0.1)),
                        List.of(new Explanations.Past("mix", "wait", 12)),
                        12,
                        4,
                        30,
                        List.of(new Explanations.Change("spread at most 6 bp (now 9 bp)", "take an even child now"))));
        frame(origin("1"));
        WhyCard card = model.card().get();
        assertThat(card.sentence()).isEqualTo("Wait rather than take.");
        assertThat(card.parts().getFirst().bar()).isEqualTo(1);
        assertThat(card.parts().getLast().value()).isEqualTo("against");
        assertThat(card.parts().getLast().bar()).isEqualTo(-0.25);
        assertThat(card.before()).contains("12.0 bp cost").contains("4.0 to 30.0 bp");
        assertThat(card.changes()).containsExactly("spread at most 6 bp (now 9 bp): it would take an even child now.");

        frame(origin("2"));
        assertThat(model.card().get())
                .as("the old reasons stand until the new ones come")
                .isEqualTo(card);
        explanations.asked.getLast().completeExceptionally(new IOException("The model is gone."));
        frame(origin("2"));
        assertThat(model.card().get().waiting()).isEqualTo("The model is gone.");
        nanos += WhyViewModel.LINGER;
        frame(null);
        assertThat(model.card().get().isNone()).isTrue();
    }

    @Test
    void momentsWithoutAModelTakeNeitherTheQuestionNorItsAnswerAway() {
        for (int picture = 0; picture < 300; picture++) {
            frame(picture % 2 == 0 ? origin("picture " + picture) : null);
        }
        assertThat(explanations.asked).hasSize(1);
        explanations.asked.getFirst().complete(BECAUSE);
        frame(null);
        assertThat(model.card().get().sentence()).isEqualTo("Because.");
        frame(origin("next"));
        frame(null);
        assertThat(model.card().get().sentence()).isEqualTo("Because.");
        nanos += WhyViewModel.LINGER;
        frame(null);
        assertThat(model.card().get().isNone()).isTrue();
    }

    @Test
    void anotherParentIsNeverShownTheReasonsOfTheOneBefore() {
        frame(origin("1"));
        model.frame(nanos, "P2", origin("2"));
        assertThat(explanations.asked).hasSize(2);
        explanations.asked.getFirst().complete(BECAUSE);
        model.frame(nanos, "P2", origin("2"));
        assertThat(model.card().get().waiting()).isEqualTo("The model is asked why…");
        explanations.asked.getLast().complete(BECAUSE);
        model.frame(nanos, "P2", origin("2"));
        assertThat(model.card().get().sentence()).isEqualTo("Because.");
        model.frame(nanos, "", null);
        assertThat(model.card().get().isNone())
                .as("nothing is decided any more")
                .isTrue();
    }

    @Test
    void anAdviceThatIsWeighedAnewWithEveryPictureIsToldAllTheSameOneQuestionAtATime() {
        for (int picture = 0; picture < 30; picture++) {
            frame(origin("picture " + picture));
        }
        assertThat(explanations.asked).as("nobody queues what nobody waits for").hasSize(1);
        explanations
                .asked
                .getFirst()
                .complete(new Explanations.Why("Because.", List.of(), List.of(), Double.NaN, 0, 0, List.of()));
        frame(origin("picture 30"));
        assertThat(model.card().get().sentence()).isEqualTo("Because.");
        assertThat(explanations.asked).hasSize(2);
    }

    @Test
    void whatIsAdvisedAndWhatWasWeighedStandOnOneScale() {
        List<AlternativeLine> lines = CostScale.lines(origin("1"), origin("1").alternatives());
        assertThat(lines).extracting(AlternativeLine::what).containsExactly("as advised", "wait", "take more now");
        assertThat(lines.getFirst())
                .isEqualTo(new AlternativeLine("as advised", "12.0 bp cost (4.0 to 24.0)", 0, 0.2, 0.5, true));
        assertThat(lines.get(1).high()).isEqualTo(1);
        assertThat(lines.getLast().low()).as("not known").isNaN();
    }
}
