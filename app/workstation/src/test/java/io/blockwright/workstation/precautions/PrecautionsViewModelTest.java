package io.blockwright.workstation.precautions;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import io.blockwright.workstation.precautions.PrecautionsViewModel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecautionsViewModelTest {
    private final Preferences preferences = Preferences.passing();
    private final KeptPrecautions kept = new KeptPrecautions(preferences, Precautions.USUAL);
    private final Notices notices = new Notices();
    private final List<String> asked = new ArrayList<>();
    private Consumer<Answer> second = answer -> {};
    private boolean forOne;
    private final PrecautionsViewModel model = new PrecautionsViewModel(
            kept,
            (what, then) -> {
                asked.add(what);
                second = then;
            },
            () -> "alice",
            () -> forOne,
            notices);

    @Test
    void whatHoldsIsWrittenExactlyAndChangesNothing() {
        assertThat(model.typed(Line.NOTIONAL).get()).isEqualTo("10,000,000");
        assertThat(model.typed(Line.DAILY_SHARE).get()).isEqualTo("10 %");
        assertThat(model.typed(Line.DISTANCE).get()).isEqualTo("2 %");
        assertThat(model.verdict().get().kind()).isEqualTo(Kind.SAME);
        model.apply();
        assertThat(asked).isEmpty();
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void aLineIsTightenedByOnePersonAndKept() {
        model.typed(Line.NOTIONAL).set("5M");
        model.typed(Line.PARTICIPATION).set("12.5%");
        assertThat(model.verdict().get().kind()).isEqualTo(Kind.TIGHTER);
        assertThat(model.verdict().get().sentence()).contains("10,000,000 → 5,000,000", "25 % → 12.5 %");
        model.apply();
        assertThat(asked).isEmpty();
        assertThat(kept.get()).isEqualTo(new Precautions(5e6, 0.10, 0.125, 0.02, 25e6, 100e6));
        assertThat(Precautions.remembered(preferences, Precautions.USUAL)).isEqualTo(kept.get());
        assertThat(model.typed(Line.NOTIONAL).get()).isEqualTo("5,000,000");
        assertThat(notices.all().getFirst().text()).contains("changed by alice");
    }

    @Test
    void aLineIsLoosenedOnlyAfterAnotherPersonSaidYes() {
        model.typed(Line.NOTIONAL).set("20M");
        model.typed(Line.DISTANCE).set("1%"); // tightening one beside it changes nothing about that
        assertThat(model.verdict().get().kind()).isEqualTo(Kind.LOOSER);
        model.apply();
        model.apply();
        assertThat(asked).singleElement().asString().contains("alice asks to loosen", "10,000,000 → 20,000,000");
        assertThat(kept.get()).isEqualTo(Precautions.USUAL);
        second.accept(new Answer.Refused("The second person refused."));
        assertThat(kept.get()).isEqualTo(Precautions.USUAL);
        assertThat(model.verdict().get().sentence()).isEqualTo("Not kept. The second person refused.");
        assertThat(model.typed(Line.NOTIONAL).get())
                .as("what was typed is still there")
                .isEqualTo("20M");

        model.apply();
        second.accept(new Answer.Approved("Alice"));
        assertThat(kept.get()).as("oneself is nobody else").isEqualTo(Precautions.USUAL);
        model.apply();
        second.accept(new Answer.Approved("bob"));
        assertThat(kept.get().notional()).isEqualTo(20e6);
        assertThat(notices.all().getFirst().text()).contains("approved by bob");
    }

    @Test
    void anApprovalHoldsForWhatWasShownOnly() {
        model.typed(Line.NOTIONAL).set("20M");
        model.apply();
        model.typed(Line.NOTIONAL).set("24M");
        second.accept(new Answer.Approved("bob"));
        assertThat(kept.get()).isEqualTo(Precautions.USUAL);
        assertThat(model.verdict().get().sentence()).contains("changed while");
    }

    @Test
    void onADeskForOneWhatOneTightenedIsLoosenedAgainButNotBeyondTheUsual() {
        forOne = true;
        model.typed(Line.NOTIONAL).set("1M");
        model.apply();
        model.typed(Line.NOTIONAL).set("10M");
        assertThat(model.verdict().get().kind()).isEqualTo(Kind.TIGHTER);
        model.apply();
        assertThat(kept.get()).isEqualTo(Precautions.USUAL);
        model.typed(Line.NOTIONAL).set("10.1M");
        model.apply();
        assertThat(asked).hasSize(1);
        assertThat(kept.get()).isEqualTo(Precautions.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOTIONAL | | write an amount",
                "NOTIONAL | 10.000.000 | write 10000000 without points",
                "NOTIONAL | 1,5M | could be a decimal point",
                "NOTIONAL | ten | is not an amount",
                "NOTIONAL | 0 | above zero",
                "NOTIONAL | -5 | is not an amount",
                "DAILY_SHARE | 0.2 | could mean 20 % or 0.2 %",
                "DAILY_SHARE | 101% | more than 100 %",
                "PARTICIPATION | 0% | above zero",
                "DISTANCE | far | is not a percentage",
                "RETYPE | 9M | at least the value that asks, 10,000,000",
                "SECOND_PERSON | 24M | at least the value to type again, 25,000,000"
            })
    void whatIsWrongIsSaidInOneSentenceAndKeepsNothing(Line line, String typed, String sentence) {
        model.typed(line).set(typed == null ? "" : typed);
        assertThat(model.verdict().get().sentence()).contains(sentence).endsWith(".");
        assertThat(model.verdict().get().wrong()).isEqualTo(line);
        model.apply();
        assertThat(kept.get()).isEqualTo(Precautions.USUAL);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatEachVenueIsAllowedIsSaidInALine() {
        assertThat(VenueLimitsBox.lines(List.of(
                        new LimitUse("Open orders of one parent", 1, 100, "orders"),
                        new LimitUse("Value open at EAST", 120_000, 5e6, "USD", "EAST"),
                        new LimitUse("Shares in one order at EAST", 0, 20_000, "shares", "EAST"))))
                .containsExactly(
                        "EAST\tValue open at EAST: 120K of 5M USD · Shares in one order at EAST: 0 of 20K shares");
        assertThat(VenueLimitsBox.lines(List.of())).isEmpty();
    }
}
