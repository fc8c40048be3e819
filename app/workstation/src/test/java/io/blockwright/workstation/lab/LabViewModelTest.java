package io.blockwright.workstation.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.spi.Lab;
import io.blockwright.engine.spi.Lab.Scope;
import io.blockwright.engine.spi.Lab.Setup;
import io.blockwright.workstation.Preferences;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final ScriptedLab lab = new ScriptedLab();
    private final Preferences preferences = Preferences.passing();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final LabViewModel model = new LabViewModel(lab, preferences, background::add, Runnable::run);
    private long now;

    @BeforeEach
    void load() {
        model.load();
        work();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private void second() {
        now += SECOND;
        model.tick(now);
        work();
        model.tick(now);
    }

    private void tick(List<Choosable> all, String... names) {
        all.forEach(each -> each.chosen().set(List.of(names).contains(each.name())));
    }

    @Test
    void theUsualChoiceIsTickedAndLoadedOnce() {
        assertThat(model.scenarios())
                .filteredOn(each -> each.chosen().get())
                .extracting(Choosable::name)
                .containsExactly("calm");
        assertThat(model.algos()).filteredOn(each -> each.chosen().get()).hasSize(8);
        model.load();
        work();
        assertThat(model.scenarios()).hasSize(2);
    }

    @Test
    void whatWasComparedLastIsThereAgain() {
        String other = model.scenarios().getLast().name();
        tick(model.scenarios(), other, "calm");
        tick(model.scenarios(), other);
        tick(model.algos(), model.algos().getLast().name());
        model.pairs().set("37");
        model.seed().set("-4");
        LabViewModel again = new LabViewModel(lab, preferences, background::add, Runnable::run);
        assertThat(again.pairs().get()).isEqualTo("37");
        assertThat(again.seed().get()).isEqualTo("-4");
        again.load();
        work();
        assertThat(again.scenarios())
                .filteredOn(each -> each.chosen().get())
                .extracting(Choosable::name)
                .containsExactly(other);
        assertThat(again.algos())
                .filteredOn(each -> each.chosen().get())
                .extracting(Choosable::name)
                .containsExactly(model.algos().getLast().name());
    }

    @Test
    void aStartBeforeAnybodyLookedWhatThereIsWaitsForIt() {
        LabViewModel early = new LabViewModel(lab, preferences, background::add, Runnable::run);
        early.start();
        assertThat(early.running().get()).isFalse();
        work();
        assertThat(early.running().get()).isTrue();
        assertThat(early.notice().get()).isEmpty();
    }

    @Test
    void whatIsNoLongerThereToChooseIsNotMissed() {
        preferences.write("lab.scenarios", "gone,away");
        LabViewModel again = new LabViewModel(lab, preferences, background::add, Runnable::run);
        again.load();
        work();
        assertThat(again.scenarios())
                .filteredOn(each -> each.chosen().get())
                .extracting(Choosable::name)
                .containsExactly("calm");
    }

    @Test
    void startsWhatIsTickedAndShowsItComeIn() {
        tick(model.scenarios(), "calm", "volatile");
        tick(model.algos(), "vwap", "twap-passive");
        model.pairs().set(" 1,000 ");
        model.seed().set("7");
        model.start();
        work();
        assertThat(lab.started)
                .containsExactly(new Setup(List.of("calm", "volatile"), List.of("twap-passive", "vwap"), 1_000, 7));
        assertThat(model.running().get()).isTrue();
        lab.done = 12;
        second();
        assertThat(LabWords.progress(Objects.requireNonNull(model.standing().get())))
                .startsWith("12 of 4,000 episodes, ");
        assertThat(model.findings().get().episodes()).hasSize(12);
        Scope pooled = Objects.requireNonNull(model.scope("pooled"));
        assertThat(pooled.pairs()).isEqualTo(3);
        assertThat(LabWords.verdict(pooled.differences().getFirst())).isEqualTo("too few pairs");
        lab.done = 4_000;
        second();
        second();
        assertThat(model.running().get()).isFalse();
        assertThat(model.findings().get().episodes()).hasSize(4_000);
        assertThat(LabWords.verdict(Objects.requireNonNull(model.scope("calm"))
                        .differences()
                        .getFirst()))
                .isEqualTo("2.00 bp less");
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void findingsAreWorkedOutOneAtATimeAndAtMostOnceASecond() {
        model.start();
        work();
        for (int frame = 0; frame < 300; frame++) {
            lab.done = frame;
            model.tick(now += SECOND / 60);
        }
        assertThat(background).hasSize(1);
        work();
        int asked = 0;
        for (int frame = 0; frame < 300; frame++) {
            lab.done = 300 + frame;
            model.tick(now += SECOND / 60);
            asked += background.size();
            work();
        }
        assertThat(asked).isBetween(4, 6);
    }

    @Test
    void stoppedItKeepsWhatIsFinished() {
        model.start();
        work();
        lab.done = 50;
        second();
        model.cancel();
        second();
        second();
        assertThat(lab.closed).isTrue();
        assertThat(model.running().get()).isFalse();
        assertThat(model.findings().get().episodes()).hasSize(50);
        assertThat(LabWords.progress(Objects.requireNonNull(model.standing().get())))
                .isEqualTo("50 of 800 episodes, stopped");
    }

    @Test
    void whatIsWrongIsSaidAndNothingStarts() {
        tick(model.scenarios());
        model.start();
        assertThat(model.notice().get()).contains("No market is chosen");
        tick(model.scenarios(), "calm");
        tick(model.algos());
        model.start();
        assertThat(model.notice().get()).contains("No algorithm is chosen");
        tick(model.algos(), "vwap");
        for (String wrong : List.of("0", "ten", "", "100001", "-3", "1e3")) {
            model.pairs().set(wrong);
            model.start();
            assertThat(model.notice().get()).isEqualTo("'" + wrong + "' is not a number of pairs: write 1 to 100,000.");
        }
        model.pairs().set("5");
        model.seed().set("x");
        model.start();
        assertThat(model.notice().get()).contains("'x' is not a seed");
        assertThat(background).isEmpty();
        model.seed().set("13");
        model.start();
        work();
        assertThat(model.notice().get()).contains("bad luck");
        assertThat(model.running().get()).isFalse();
        assertThat(lab.started).isEmpty();
    }

    @Test
    void anEpisodeIsRecordedOnceAndOpened() {
        List<String> opened = new ArrayList<>();
        model.onReplay((recorded, episode) -> opened.add(recorded.runId() + "/" + recorded.parentId()));
        model.open(null);
        model.start();
        work();
        lab.done = 16;
        second();
        Lab.Episode vwap = model.findings().get().episodes().get(4);
        model.open(vwap);
        model.open(vwap);
        assertThat(model.notice().get()).contains("happens again");
        work();
        assertThat(lab.recorded).containsExactly(vwap);
        assertThat(opened).containsExactly("run-1/P1");
        assertThat(model.notice().get()).isEmpty();
        model.open(model.findings().get().episodes().get(1));
        work();
        assertThat(model.notice().get()).contains("The disk is full");
        assertThat(model.running().get()).isTrue();
    }

    @Test
    void aFaultIsSaidWhenItStops() {
        model.start();
        work();
        lab.done = 9;
        lab.trouble = "pair 2 of calm with vwap: the tape tore";
        second();
        second();
        assertThat(model.running().get()).isFalse();
        assertThat(model.notice().get()).contains("the tape tore");
    }

    @Test
    void costsHaveTheirWord() {
        assertThat(LabWords.cost(-3.456)).isEqualTo("saved 3.46");
        assertThat(LabWords.cost(3.456)).isEqualTo("3.46");
        assertThat(LabWords.difference(-1)).isEqualTo("1.00 less");
        assertThat(LabWords.difference(1)).isEqualTo("1.00 more");
        assertThat(LabWords.difference(Double.NaN)).isEqualTo("–");
    }
}
