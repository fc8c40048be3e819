package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand.StartParent;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import io.blockwright.engine.DeskSnapshot.Severity;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the desk tells of its market, and what it does not do because of it. */
class WatchTest {
    private static final long SECOND = PaperDesk.SECOND;

    private static Headline headline(long time, String text) {
        return new Headline(time, "", "WIRE", List.of("TEST"), text);
    }

    /** A market that quotes every second, and from a moment on three times as wide. */
    private static void quotes(PaperDesk desk, int seconds, int trouble) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < seconds; i++) {
            desk.now += SECOND;
            long half = (i < trouble ? 200 : 600) + 100L * random.nextInt(2);
            desk.quote(100_0000 - half, 100_0000 + half, 4_000 + random.nextInt(1_000));
        }
    }

    @Test
    void aShiftIsAnAlertAndASpanOfThePicture() {
        PaperDesk desk = new PaperDesk();
        quotes(desk, 900, 600);
        DeskSnapshot look = desk.look();
        assertThat(look.health().alerts()).anySatisfy(alert -> {
            assertThat(alert.severity()).isEqualTo(Severity.WARNING);
            assertThat(alert.text())
                    .startsWith("TEST: the spread ")
                    .contains("× the usual ")
                    .contains(" bp");
        });
        WatchPicture.Span span = look.watch().spans().stream()
                .filter(WatchPicture.Span::shift)
                .findFirst()
                .orElseThrow();
        assertThat(span.symptom()).isEqualTo(Symptom.SPREAD);
        assertThat(span.open()).isTrue();
        assertThat(span.since()).isLessThanOrEqualTo(span.found());
        quotes(desk, 600, 600);
        assertThat(desk.look().watch().spans()).noneMatch(s -> s.shift() && s.open());
        assertThat(desk.look().health().alerts())
                .anySatisfy(a -> assertThat(a.text()).isEqualTo("TEST: the spread is as usual again"));
    }

    @Test
    void headlinesReachThePictureOnceAndAFloodDoesNotWashAlertsAway() {
        PaperDesk desk = new PaperDesk();
        desk.engine.advanceTo(desk.now);
        for (int i = 0; i < 300; i++) {
            desk.market(headline(desk.now, "story " + i));
            desk.market(headline(desk.now, "Story " + i + "!"));
        }
        List<Story> stories = desk.look().watch().stories();
        assertThat(stories).hasSize(WatchLog.STORIES);
        assertThat(stories.getLast().headline().text()).isEqualTo("story 299");
        assertThat(desk.look().health().alerts()).hasSizeLessThan(10);
    }

    @Test
    void anotherScorersWordReplacesTheLexiconsAndIsSaid() {
        PaperDesk desk = new PaperDesk();
        Headline headline = headline(desk.now, "TEST cuts guidance");
        desk.market(headline);
        assertThat(desk.look().watch().measures().sentiment()).isPositive();
        desk.market(new MarketEvent.HeadlineJudged(desk.now, List.of("TEST"), headline.story(), -0.9, "finbert"));
        Story story = desk.look().watch().stories().getLast();
        assertThat(story.score()).isEqualTo(-0.9);
        assertThat(story.judge()).isEqualTo("finbert");
        assertThat(desk.look().watch().stories()).hasSize(1);
        assertThat(desk.look().watch().measures().sentiment()).isNegative();
        assertThat(desk.look().health().alerts().getLast().text())
                .isEqualTo("WIRE (bad, says finbert): “TEST cuts guidance”");
    }

    @Test
    void whatIsAboutSomebodyElseIsNotHeard() {
        PaperDesk desk = new PaperDesk();
        desk.market(new Headline(desk.now, "", "WIRE", List.of("OTHER"), "something"));
        assertThat(desk.look().watch().stories()).isEmpty();
    }

    @Test
    void aReleaseIsTold() {
        PaperDesk desk = new PaperDesk();
        desk.market(new MarketEvent.EconomicRelease(desk.now, "US CPI (yoy)", 3.4, 3.2, -0.1, "%"));
        assertThat(desk.look().watch().stories().getFirst().headline().text())
                .isEqualTo("US CPI (yoy): 3.4 %, expected 3.2 %, before −0.1 %");
    }

    /** The best news there is, every second, about the one instrument: no order is larger, dearer or earlier for it. */
    @ParameterizedTest
    @EnumSource(
            value = Algo.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MANUAL"})
    void headlinesAloneRaiseNoOrder(Algo algo) {
        for (Placement placement : Placement.values()) {
            List<ChildOrder> quiet = orders(algo, placement, false);
            List<ChildOrder> loud = orders(algo, placement, true);
            assertThat(quiet).isNotEmpty();
            assertThat(loud).isEqualTo(quiet);
        }
    }

    private static List<ChildOrder> orders(Algo algo, Placement placement, boolean loud) {
        PaperDesk desk = new PaperDesk();
        desk.give(new StartParent("start", "ann", PaperDesk.order(algo, placement, 12_000)));
        for (int i = 0; desk.now < PaperDesk.END; i++) {
            if (loud) {
                desk.market(headline(desk.now, "TEST soars: record profit, takeover at a premium, buy now " + i));
            }
            if (i % 5 == 0) {
                desk.market(new MarketEvent.Traded(desk.now, "TEST", PaperDesk.ASK, 800, null));
            }
            desk.run(desk.now + SECOND);
        }
        assertThat(desk.look().watch().measures().sentiment()).isEqualTo(loud ? 1 : 0, within(0.05));
        return desk.venue.orders;
    }
}
