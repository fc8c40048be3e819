package io.blockwright.workstation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Reason;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.replay.TimeLine.Asked;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every sentence about a challenger ends once, whatever the model says of itself. */
class ShadowWordsTest {
    private static final String WOULD = "take an even child now and let half an even child rest at the touch";
    private static final List<String> WHYS = List.of(
            "",
            "it is only 31 % sure, 40 % are asked for",
            "6.1 bp expected from here (5.0 to 9.0), 80 % sure",
            "it failed (IllegalStateException).",
            "No model is loaded: name one. ");

    private static List<Shadow> all() {
        List<Shadow> all = new ArrayList<>();
        for (String why : WHYS) {
            for (double cost : new double[] {6.1, -2, 0, Double.NaN}) {
                all.add(new Shadow(1, "ppo-eager", "", WOULD, false, cost, 7.4, why));
                all.add(new Shadow(1, "ppo-eager", "", "", false, cost, 7.4, why));
                all.add(new Shadow(1, "ppo-eager", WOULD, WOULD, true, cost, 7.4, why));
                all.add(new Shadow(1, "ppo-eager", WOULD, "wait", false, cost, 7.4, why));
                all.add(new Shadow(1, "ppo-eager", WOULD, "", false, cost, 7.4, why));
            }
        }
        return all;
    }

    @Test
    void everySentenceEndsOnce() {
        SoftAssertions seen = new SoftAssertions();
        for (Shadow shadow : all()) {
            for (String sentence : List.of(
                    ShadowWords.sentence(shadow), ShadowWords.costs(shadow), ShadowWords.tally(new Asked(7, 3)))) {
                endsOnce(seen, sentence);
            }
            seen.assertThat(ShadowWords.headline(shadow)).as("a headline").doesNotEndWith(".");
        }
        seen.assertAll();
    }

    @Test
    void whatIsReadAloudIsSentencesTooAlsoBeforeTheFirstDecision() {
        List<String> aloud = FxDriver.call(() -> {
            DecisionCard card = new DecisionCard(new ClockFormat(ZoneOffset.UTC));
            List<String> said = new ArrayList<>(List.of(card.getAccessibleText()));
            for (Shadow shadow : all()) {
                Moment.Kind kind = shadow.answered() ? Moment.Kind.DECISION : Moment.Kind.SHADOW;
                Reason reason = Reason.of(shadow.why());
                Moment moment =
                        new Moment(new DecisionLine(1, "Buy 300 at 99.99", "PPO", "C1", reason), kind, List.of(), "");
                card.show(moment, shadow, new Asked(7, 3));
                said.add(card.getAccessibleText());
                card.show(moment, null, new Asked(7, 3));
                said.add(card.getAccessibleText());
            }
            return said;
        });
        SoftAssertions seen = new SoftAssertions();
        aloud.forEach(text -> endsOnce(seen, text));
        assertThat(aloud).anyMatch(text -> text.contains("decided otherwise. It would"));
        seen.assertAll();
    }

    private static void endsOnce(SoftAssertions seen, String text) {
        if (!text.isEmpty()) {
            seen.assertThat(text)
                    .endsWith(".")
                    .doesNotContain("..", ". .", ": .", ":.", " .", "  ")
                    .doesNotContainPattern("[a-z%] (=|≠|–|It would|It too)");
        }
    }
}
