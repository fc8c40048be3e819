package io.blockwright.workstation.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.Approved;
import io.blockwright.domain.DeskCommand.PromoteModel;
import io.blockwright.domain.DeskCommand.RollBackModel;
import io.blockwright.engine.spi.Champions.Watched;
import io.blockwright.tca.PairedSaving;
import io.blockwright.workstation.RecordingDesk;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.confirm.SecondPerson.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ModelsViewModelTest {
    private final ScriptedChampions champions = new ScriptedChampions();
    private final RecordingDesk desk = new RecordingDesk();
    private final Notices notices = new Notices();
    private final List<String> questions = new ArrayList<>();
    private Consumer<Answer> answer = given -> {};
    private final ModelsViewModel model = new ModelsViewModel(
            champions,
            new DeskCommands(desk, "ann", new CommandIds(1), notices),
            notices,
            (what, then) -> {
                questions.add(what);
                answer = then;
            },
            Runnable::run);

    private ModelCard ppo() {
        model.refresh();
        return model.cards().get().stream()
                .filter(card -> card.kind() == Algo.PPO)
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return Objects.requireNonNull(notices.newest().get()).text();
    }

    private List<DeskCommand> commands() {
        return desk.commands;
    }

    @Test
    void aCardSaysWhoDecidesWhoIsTriedAndWhatSpeaksForIt() {
        ModelCard card = ppo();
        assertThat(model.cards().get())
                .as("what can be decided comes first")
                .first()
                .isEqualTo(card);
        assertThat(card.champion().name()).isEqualTo("ppo-mix");
        assertThat(card.champion().hash()).isEqualTo("b12f9c00");
        assertThat(card.champion().standing()).isEqualTo("verified");
        assertThat(card.challenger().card()).startsWith("Trained on qdi-family, mix");
        assertThat(card.former().there()).isFalse();
        assertThat(card.saving()).isEqualTo("Challenger cheaper by 1.2 bp, 95\u00a0% 0.3 to 2.1, 41 pairs");
        champions.estimated = 12;
        assertThat(ppo().saving()).endsWith("41 pairs, of which 12 estimated where the challenger moved nothing");
        model.promote(Algo.PPO);
        assertThat(questions)
                .last()
                .asString()
                .as("who is asked to approve reads it too")
                .contains("12 estimated");
        assertThat(card.agreement())
                .isEqualTo("Chose the same in 83.1 % of 409 decisions since the start; chose nothing in 3"
                        + " (the last time: its answer did not come in time)");
        assertThat(card.needs()).extracting(ModelCard.Need::met).containsExactly(true, true, false);
        assertThat(card.needs().getFirst().words()).isEqualTo("30 orders worked by both: 41 so far");
        assertThat(card.ready()).isTrue();
    }

    @Test
    void dearerIsAWordAndItsEndsAreInOrder() {
        champions.saving = new PairedSaving(1_041, -1.2, -2.1, -0.3);
        assertThat(ppo().saving()).isEqualTo("Challenger dearer by 1.2 bp, 95\u00a0% 0.3 to 2.1, 1,041 pairs");
        champions.saving = new PairedSaving(41, 0.4, -0.6, 1.4);
        ModelCard card = ppo();
        assertThat(card.saving()).isEqualTo("Challenger cheaper by 0.4 bp, 95\u00a0% \u22120.6 to 1.4, 41 pairs");
        assertThat(card.ready()).isFalse();
        assertThat(card.needs().get(1).words()).contains("its lower end is \u22120.6 bp");
        champions.saving = PairedSaving.of(3);
        assertThat(ppo().saving()).isEqualTo("Challenger cheaper by 3.0 bp, no interval yet, 1 pair");
        champions.saving = PairedSaving.NONE;
        assertThat(ppo().saving()).startsWith("No order was compared yet");
    }

    @Test
    void whatIsMissingIsSaidAndNobodyIsAsked() {
        champions.saving = new PairedSaving(12, 1.2, 0.3, 2.1);
        assertThat(ppo().needs().getFirst().words()).isEqualTo("30 orders worked by both: 12 so far, 18 more");
        model.promote(Algo.PPO);
        assertThat(said()).contains("ppo-autumn (77aa01ff) cannot be promoted yet: 30 orders worked by both");
        champions.challenger = null;
        model.promote(Algo.PPO);
        assertThat(said()).contains("There is no PPO challenger");
        assertThat(ppo().needs())
                .singleElement()
                .matches(need -> !need.met())
                .matches(need -> need.words().contains("30 orders"));
        assertThat(questions).isEmpty();
        assertThat(commands()).isEmpty();
    }

    @Test
    void aPromotionIsSentOnlyWhenTheSecondPersonSaysYes() {
        model.promote(Algo.PPO);
        model.promote(Algo.PPO);
        assertThat(questions)
                .singleElement()
                .asString()
                .isEqualTo(
                        "ann asks that PPO orders be decided by ppo-autumn (77aa01ff) in place of ppo-mix (b12f9c00)."
                                + " Challenger cheaper by 1.2 bp, 95\u00a0% 0.3 to 2.1, 41 pairs. Working orders stay as they are.");
        assertThat(commands()).isEmpty();
        answer.accept(new Answer.Refused("The second person refused, so nothing was done."));
        assertThat(commands()).isEmpty();
        assertThat(said()).contains("refused");
        model.promote(Algo.PPO);
        answer.accept(new Answer.Approved("bob"));
        assertThat(commands()).singleElement().isInstanceOfSatisfying(Approved.class, approved -> {
            assertThat(approved.user()).isEqualTo("ann");
            assertThat(approved.approvedBy()).isEqualTo("bob");
            assertThat(approved.what()).isEqualTo(questions.getLast());
            assertThat(approved.command())
                    .isInstanceOfSatisfying(
                            PromoteModel.class,
                            promoted -> assertThat(promoted.modelHash()).isEqualTo("77aa01ffee998877"));
        });
    }

    @Test
    void aRollBackIsOneStepAndOnlyWhereThereIsAWayBack() {
        model.rollBackOnly();
        assertThat(said()).contains("nothing to roll back to");
        champions.former = ScriptedChampions.SECOND;
        assertThat(ppo().former().name()).isEqualTo("ppo-autumn");
        model.rollBackOnly();
        assertThat(commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        RollBackModel.class,
                        back -> assertThat(back.modelHash()).isEqualTo("77aa01ffee998877"));
        assertThat(said()).contains("PPO orders go back to ppo-autumn (77aa01ff)");
        champions.busy = true;
        model.rollBack(Algo.PPO);
        assertThat(commands()).as("a second press while it is under way").hasSize(1);
    }

    @Test
    void aFolderIsTriedOrRefusedInOneSentence() {
        model.challenge(Algo.PPO, Path.of("models", "ppo-next"));
        assertThat(champions.asked).containsExactly("challenge PPO ppo-next");
        assertThat(said()).contains("The PPO challenger is asked at every decision");
        champions.refusal = "The model lacks model.onnx; put it back.";
        model.challenge(Algo.PPO, Path.of("models", "broken"));
        assertThat(said()).isEqualTo("The model lacks model.onnx; put it back.");
        model.dismiss(Algo.PPO);
        assertThat(champions.asked).contains("dismiss PPO");
        champions.trouble = champions.refusal;
        assertThat(ppo().trouble()).isEqualTo("The model lacks model.onnx; put it back.");
    }

    @Test
    void whoNeverAnsweredIsNotSaidToAgree() {
        champions.watched = new Watched(9, 0, 0, "it failed (IllegalStateException)");
        assertThat(ppo().agreement())
                .isEqualTo("Chose nothing in any of 9 decisions since the start; chose nothing in 9"
                        + " (the last time: it failed (IllegalStateException))");
        champions.watched = Watched.NONE;
        assertThat(ppo().agreement()).startsWith("Not asked yet since the start");
    }
}
