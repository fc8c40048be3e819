package io.blockwright.workstation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Reason;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Moment.Kind;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReplayViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final List<String> asked = new ArrayList<>();
    private final ReplayViewModel model = new ReplayViewModel(listener -> new Past() {
        @Override
        public void open(String run, String parentId) {
            asked.add("open " + run + parentId);
        }

        @Override
        public void show(long time) {
            asked.add("show " + time / SECOND);
        }

        @Override
        public void refresh() {
            asked.add("refresh");
        }

        @Override
        public void stop() {
            asked.add("stop");
        }

        @Override
        public void close() {
            asked.add("close");
        }
    });

    private static Moment moment(long second, Kind kind, String what) {
        return new Moment(
                new DecisionLine(second * SECOND, what, "TWAP", "", Reason.of("because")), kind, List.of(), "");
    }

    private static TimeLine line(long end) {
        return new TimeLine(
                0,
                end * SECOND,
                List.of(
                        moment(1, Kind.STATE, "Working"),
                        moment(10, Kind.DECISION, "place"),
                        moment(11, Kind.ORDER, "sent"),
                        moment(12, Kind.FILL, "filled"),
                        moment(20, Kind.DECISION, "cancel"),
                        moment(30, Kind.OVERRIDE, "paused")));
    }

    private void opened() {
        model.open("P1");
        model.opened(line(100));
        model.scrub(10 * SECOND);
        asked.clear();
    }

    private long at() {
        return model.instant().get() / SECOND;
    }

    @Test
    void anOrderOpensAtItsLastDecision() {
        model.open("P1");
        assertThat(model.stage().get()).isEqualTo(new ReplayViewModel.Stage.Loading("P1", -1));
        model.opened(line(100));
        assertThat(asked).containsExactly("open P1", "show 30");
        assertThat(at()).isEqualTo(30);
    }

    @Test
    void secondsDecisionsAndEndsAreReachedAndNothingBeyond() {
        opened();
        model.seconds(1);
        assertThat(at()).isEqualTo(11);
        model.nextDecision();
        assertThat(at()).isEqualTo(20);
        model.nextDecision();
        assertThat(at()).isEqualTo(30);
        model.nextDecision();
        assertThat(at()).isEqualTo(100);
        model.seconds(5);
        assertThat(at()).isEqualTo(100);
        model.decisionBefore();
        assertThat(at()).isEqualTo(30);
        model.toStart();
        model.seconds(-3);
        assertThat(at()).isZero();
        model.decisionBefore();
        assertThat(at()).isZero();
        model.toEnd();
        assertThat(at()).isEqualTo(100);
    }

    @Test
    void playingGoesOnAsFastAsChosenAndAHandOnTheBarStopsIt() {
        opened();
        model.speed().set(10);
        model.playOrPause();
        for (int frame = 0; frame <= 10; frame++) {
            model.tick(SECOND * 1_000 + frame * SECOND / 10);
        }
        assertThat(at()).isEqualTo(20);
        assertThat(model.playing().get()).isTrue();
        model.scrub(50 * SECOND);
        assertThat(model.playing().get()).isFalse();
        long before = model.instant().get();
        model.tick(SECOND * 1_002);
        assertThat(model.instant().get()).isEqualTo(before);
    }

    @Test
    void playingEndsAtTheEndAndBeginsAnewFromThere() {
        opened();
        model.speed().set(60);
        model.scrub(99 * SECOND);
        model.playOrPause();
        model.tick(SECOND);
        model.tick(SECOND * 2);
        assertThat(at()).isEqualTo(100);
        assertThat(model.playing().get()).isFalse();
        model.playOrPause();
        assertThat(at()).isZero();
    }

    @Test
    void speedsStayWithinTheirRange() {
        for (int i = 0; i < 9; i++) {
            model.faster();
        }
        assertThat(model.speed().get()).isEqualTo(60);
        for (int i = 0; i < 9; i++) {
            model.slower();
        }
        assertThat(model.speed().get()).isEqualTo(1);
    }

    @Test
    void aRunningOrderGrowsUnderTheHandWithoutMovingIt() {
        opened();
        model.tick(SECOND * 5);
        assertThat(asked).containsExactly("refresh");
        model.opened(line(160));
        assertThat(at()).isEqualTo(10);
        model.toEnd();
        assertThat(at()).isEqualTo(160);
    }

    @Test
    void theDecisionAtAnInstantIsTheLastOneBeforeIt() {
        TimeLine line = line(100);
        assertThat(line.decisionAt(0)).isNull();
        assertThat(line.decisionAt(15 * SECOND)).isEqualTo(line.moments().get(1));
        assertThat(line.decisionAt(99 * SECOND)).isEqualTo(line.moments().getLast());
        assertThat(line.near(12 * SECOND + 5, 10)).isEqualTo(line.moments().get(3));
        assertThat(line.near(11 * SECOND, 10)).as("orders have no mark").isNull();
    }

    @Test
    void whatCannotBeReadIsSaidAndWhatIsReadCanBeGivenUp() {
        model.open("P1");
        model.failed("There is no journal.");
        assertThat(model.stage().get()).isEqualTo(new ReplayViewModel.Stage.Failed("P1", "There is no journal."));
        model.open("P2");
        model.cancel();
        assertThat(model.stage().get()).isEqualTo(new ReplayViewModel.Stage.Empty());
        assertThat(asked).endsWith("open P2", "stop");
        model.seconds(1);
        assertThat(asked).endsWith("open P2", "stop");
        model.close();
        assertThat(asked).endsWith("close");
    }

    private static Moment asked(long second, Kind kind, boolean same) {
        Moment plain = moment(second, kind, "place");
        Shadow shadow = new Shadow(second * SECOND, "eager", "wait", same ? "wait" : "take", same, 1, 2, "");
        return new Moment(plain.line(), kind, plain.alternatives(), "", shadow);
    }

    @Test
    void aChallengerIsHeardOfTheDecisionThatIsShownAndCountedOnce() {
        TimeLine line = new TimeLine(
                0,
                100 * SECOND,
                List.of(
                        asked(10, Kind.DECISION, true),
                        asked(10, Kind.DECISION, true), // two children of one decision
                        moment(20, Kind.DECISION, "cancel"),
                        asked(25, Kind.SHADOW, false), // nothing was sent
                        moment(30, Kind.OVERRIDE, "paused")));
        assertThat(line.shadowed()).isTrue();
        assertThat(line(100).shadowed()).isFalse();
        assertThat(line.shadowAt(9 * SECOND)).isNull();
        assertThat(Objects.requireNonNull(line.shadowAt(19 * SECOND)).same()).isTrue();
        assertThat(line.shadowAt(20 * SECOND)).as("not asked of that one").isNull();
        assertThat(Objects.requireNonNull(line.shadowAt(26 * SECOND)).same()).isFalse();
        assertThat(line.shadowAt(30 * SECOND)).as("a person decided").isNull();
        assertThat(line.askedUntil(24 * SECOND)).isEqualTo(new TimeLine.Asked(1, 1));
        assertThat(line.askedUntil(99 * SECOND)).isEqualTo(new TimeLine.Asked(2, 1));
        assertThat(Objects.requireNonNull(line.near(24 * SECOND, SECOND)).kind())
                .isEqualTo(Kind.SHADOW);
        assertThat(Objects.requireNonNull(line.decisionAt(26 * SECOND)).line().what())
                .as("what was decided is still shown")
                .isEqualTo("cancel");
    }
}
