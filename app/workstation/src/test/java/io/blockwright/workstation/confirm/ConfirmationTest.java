package io.blockwright.workstation.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Side;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConfirmationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME = SECOND / 60;

    private final List<String> asked = new ArrayList<>();
    private final List<Consumer<Answer>> answers = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final Confirmation model = new Confirmation((what, then) -> {
        asked.add(what);
        answers.add(then);
    });
    private long now = 77 * SECOND;

    @Test
    void itCannotBeAnsweredBeforeItsDelayWasSeen() {
        ask(12_000_000);
        model.confirm();
        frames(30);
        assertThat(model.delay().get()).isBetween(0.3, 0.7);
        model.confirm();
        assertThat(consents).isEmpty();
        frames(40);
        assertThat(model.ready().get()).isTrue();
        model.confirm();
        model.confirm();
        assertThat(consents).containsExactly(new Consent.Given());
        assertThat(model.review().get()).isNull();
    }

    @Test
    void timeInWhichTheWindowWasFrozenDoesNotCount() {
        ask(12_000_000);
        model.frame(now);
        model.frame(now += 5 * SECOND);
        assertThat(model.ready().get()).isFalse();
        model.confirm();
        assertThat(consents).isEmpty();
    }

    @Test
    void aLargeTotalIsTypedAgainDigitByDigit() {
        ask(50_000_000);
        frames(70);
        for (String wrong : List.of("", "50M", "5000000", "500000000", "50,00,0000", "fifty")) {
            model.typed().set(wrong);
            assertThat(model.ready().get()).as(wrong).isFalse();
            assertThat(model.missing().get()).endsWith(".");
        }
        model.typed().set(" 50,000,000 ");
        assertThat(model.ready().get()).isTrue();
        model.typed().set("50000000");
        assertThat(model.missing().get()).isEmpty();
        model.confirm();
        assertThat(consents).containsExactly(new Consent.Given());
        assertThat(model.typed().get()).as("the next question begins empty").isEmpty();
    }

    @Test
    void aboveTheLimitASecondPersonApprovesWhatTheyRead() {
        ask(200_000_000);
        frames(70);
        model.typed().set("200,000,000");
        model.confirm();
        model.confirm();
        assertThat(asked)
                .singleElement()
                .satisfies(what -> assertThat(what)
                        .startsWith("alice asks to send SELL 5 QDI, worth 200,000,000 USD in all.")
                        .contains("20.0 times the line"));
        assertThat(model.waiting().get()).isTrue();
        assertThat(consents).isEmpty();
        answers.getFirst().accept(new Answer.Approved("carol"));
        answers.getFirst().accept(new Answer.Approved("carol"));
        assertThat(consents).containsExactly(new Consent.Approved("carol", asked.getFirst()));
    }

    @Test
    void nobodyApprovesForThemselves() {
        ask(200_000_000);
        frames(70);
        model.typed().set("200000000");
        model.confirm();
        answers.getFirst().accept(new Answer.Approved("alice"));
        assertThat(consents)
                .singleElement()
                .isInstanceOfSatisfying(
                        Consent.Withheld.class, no -> assertThat(no.sentence()).contains("somebody else"));
    }

    @Test
    void anApprovalThatComesAfterTheQuestionWasTakenBackIsNothing() {
        ask(200_000_000);
        frames(70);
        model.typed().set("200000000");
        model.confirm();
        model.cancel();
        ask(300_000_000);
        answers.getFirst().accept(new Answer.Approved("carol"));
        assertThat(consents).singleElement().isInstanceOf(Consent.Withheld.class);
        assertThat(model.review().get()).as("the second question still stands").isNotNull();
    }

    @Test
    void aRefusalIsPassedOnInTheSecondPersonsWords() {
        ask(200_000_000);
        frames(70);
        model.typed().set("200000000");
        model.confirm();
        answers.getFirst().accept(new Answer.Refused("carol said no."));
        assertThat(consents).containsExactly(new Consent.Withheld("carol said no."));
    }

    @Test
    void oneQuestionAtATime() {
        assertThat(ask(12_000_000)).isTrue();
        assertThat(ask(13_000_000)).isFalse();
        model.cancel();
        model.cancel();
        assertThat(consents).singleElement().isInstanceOf(Consent.Withheld.class);
        assertThat(ask(13_000_000)).isTrue();
    }

    @Test
    void aQuestionThatNobodyAnswersIsWithdrawn() {
        ask(12_000_000);
        model.frame(now);
        model.frame(now + Confirmation.PATIENCE + 1);
        assertThat(consents).singleElement().isInstanceOf(Consent.Withheld.class);
    }

    private boolean ask(double notional) {
        ProposedOrder order =
                new ProposedOrder(Side.SELL, "SELL 5 QDI", "", "", "USD", notional, Double.NaN, 0, Double.NaN);
        return model.ask(Review.of(List.of(order), Precautions.USUAL), "alice", consents::add);
    }

    private void frames(int count) {
        for (int i = 0; i < count; i++) {
            model.frame(now += FRAME);
        }
    }
}
