package io.blockwright.workstation.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneViewModelTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_340_288_000L * SECOND;

    private final Selection selection = new Selection();
    private final ScriptedLanes lanes = new ScriptedLanes();
    private final LaneViewModel model =
            new LaneViewModel(selection, lanes, new ClockFormat(ZoneId.of("America/New_York")));
    private long nanos = SECOND;

    private LaneCard card() {
        nanos += LaneViewModel.REFRESH;
        model.frame(new Frame(nanos, null, List.of()));
        return model.card().get();
    }

    private void select(String id) {
        ParentOrder order = new ParentOrder(
                id,
                "QDI",
                Side.SELL,
                5_000,
                START,
                START + 600 * SECOND,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                Algo.PPO,
                Placement.PASSIVE);
        selection.select(
                new ParentRow(
                        order,
                        ParentStatus.WORKING,
                        0,
                        0,
                        0,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        0,
                        "PPO",
                        "",
                        "alice",
                        List.of(),
                        Outlook.NONE),
                null);
    }

    private static Point at(long seconds, long filled, double bp) {
        return new Point(START + seconds * SECOND, filled, bp);
    }

    private void lane(Stage stage, boolean liveOver, double liveBp, double besideBp) {
        List<Point> live = List.of(at(0, 0, 0), at(100, 900, liveBp), at(101, 950, liveBp + 40));
        List<Point> beside = List.of(at(0, 0, 0), at(100, 833, besideBp));
        lanes.lanes.put(
                "P1",
                new Lane("twap-passive", stage, "", live, beside, live.get(1), liveOver, false, Footing.AGAIN, true));
    }

    @Test
    void withoutAnOrderItSaysWhatWillAppearAndHow() {
        assertThat(card().empty()).contains("drawn here beside yours", "[ticket.buy]");
        lanes.unavailable = "Orders go elsewhere.";
        select("P1");
        assertThat(card().empty()).isEqualTo("Orders go elsewhere.");
    }

    @Test
    void oneSentenceSaysWhatTheOtherWouldHavePaidAtTheMomentThatBothHaveReached() {
        select("P1");
        lane(Stage.IN_STEP, false, 12.1, 16.3);
        LaneCard card = card();
        assertThat(card.says()).isEqualTo("TWAP passive in the same market would have paid 4.2 bp more so far.");
        assertThat(card.live()).isEqualTo("P1: 900 of 5,000 · 12.1 bp cost");
        assertThat(card.beside()).isEqualTo("TWAP passive: 833 of 5,000 · 16.3 bp cost");
        assertThat(card.stage()).isEqualTo("in step");
        assertThat(card.caveats()).isEmpty();
        assertThat(card.picture().from()).isEqualTo(START);
        assertThat(card.picture().to()).isEqualTo(START + 600 * SECOND);
        lane(Stage.IN_STEP, false, 12.1, -3);
        assertThat(card().says()).isEqualTo("TWAP passive in the same market would have paid 15.1 bp less so far.");
        assertThat(card().beside()).endsWith("3.0 bp saved");
        lane(Stage.IN_STEP, false, 12.1, 12.13);
        assertThat(card().says()).isEqualTo("TWAP passive in the same market would have paid the same so far.");
        lane(Stage.IN_STEP, false, 12.1, Double.NaN);
        assertThat(card().says()).isEqualTo("Neither has seen a price yet.");
    }

    @Test
    void whileItCatchesUpItSaysWhereItIs() {
        select("P1");
        lane(Stage.CATCHING_UP, false, 12.1, 16.3);
        assertThat(card().stage()).isEqualTo("catching up, at 10:15:00");
    }

    @Test
    void theEndIsSaidAsTheEndAndThatOneOrderProvesNothing() {
        select("P1");
        lane(Stage.IN_STEP, true, 12.1, 16.3);
        assertThat(card().says())
                .isEqualTo("TWAP passive is still at work in the same market: 4.2 bp more so far than P1 paid.");
        lane(Stage.OVER, true, 12.1, 16.3);
        assertThat(card().says()).isEqualTo("TWAP passive in the same market would have paid 4.2 bp more.");
        assertThat(card().notes()).first().asString().contains("one draw");
    }

    @Test
    void whatMustBeKnownBeforeItIsBelievedIsSaid() {
        select("P1");
        lanes.lanes.put(
                "P1",
                new Lane(
                        "twap-passive",
                        Stage.IN_STEP,
                        "",
                        List.of(at(0, 0, 0)),
                        List.of(at(0, 0, 0)),
                        at(0, 0, 0),
                        false,
                        true,
                        new Footing(Ground.RECORDED, 0, false, List.of()),
                        false));
        assertThat(card().caveats())
                .hasSize(3)
                .first()
                .isEqualTo("Estimated on the recorded market; our own orders moved nothing here.");
    }

    @Test
    void whatIsMissingOfALiveMarketIsSaidAndHatched() {
        select("P1");
        Gap first = new Gap(START + 20 * SECOND, START + 32 * SECOND);
        live(1_200_000_000L, true, List.of(first));
        assertThat(card().caveats())
                .containsExactly(
                        "Estimated on the live market as this desk saw it: the other order moved nothing there, and what"
                                + " yours moved is in its prices.",
                        "It began 2 s late: what the desk recorded of the market reaches no further back. It pays for that"
                                + " too, and the pair does not count for a model.",
                        "The desk was started anew during this order: its way before that is not drawn, and the pair does"
                                + " not count for a model.",
                        "No market data from 10:13:40 to 10:13:52: what would have been filled then is not known, so the"
                                + " pair does not count for a model.");
        assertThat(card().picture().gaps()).containsExactly(first);
        assertThat(card().says()).isEqualTo("TWAP passive would have paid about the same so far.");
        live(0, false, List.of(first, new Gap(START + 60 * SECOND, Long.MAX_VALUE)));
        assertThat(card().caveats().getLast())
                .isEqualTo("No market data since 10:14:20: both stand there, and what trades meanwhile is not known.");
        live(0, false, List.of(first, new Gap(START + 60 * SECOND, START + 61 * SECOND)));
        assertThat(card().caveats().getLast()).startsWith("No market data 2 times, last from 10:14:20 to 10:14:21:");
    }

    private void live(long late, boolean restarted, List<Gap> gaps) {
        lanes.lanes.put(
                "P1",
                new Lane(
                        "twap-passive",
                        Stage.IN_STEP,
                        "",
                        List.of(at(0, 0, 0)),
                        List.of(at(0, 0, 0)),
                        at(0, 0, 0),
                        false,
                        false,
                        new Footing(Ground.LIVE, late, restarted, gaps),
                        true));
    }

    @Test
    void anotherChoiceIsShownAsMadeUntilTheDeskSaysWhatIs() {
        select("P1");
        lane(Stage.IN_STEP, false, 12.1, 16.3);
        card();
        model.choose("twap-passive");
        assertThat(lanes.chosen).as("it is that already").isEmpty();
        model.choose("model:ppo-mix");
        assertThat(lanes.chosen).containsExactly("P1 model:ppo-mix");
        assertThat(card().choice()).isEqualTo("model:ppo-mix");
        assertThat(card().empty()).startsWith("model ppo-mix plays the day from its opening");
        nanos += LaneViewModel.PATIENCE;
        assertThat(card().choice()).as("the desk did not take it").isEqualTo("twap-passive");
        model.choose(Choice.NOBODY);
        lanes.lanes.put(
                "P1",
                new Lane(
                        "",
                        Stage.NOBODY,
                        "",
                        List.of(at(0, 0, 0)),
                        List.of(),
                        null,
                        false,
                        false,
                        Footing.AGAIN,
                        true));
        assertThat(card().empty()).startsWith("Nothing works beside P1.");
        select("P2");
        assertThat(card().empty()).startsWith("Nothing works beside P2: it came from an earlier start");
    }

    @Test
    void whyItStoppedIsSaid() {
        select("P1");
        lanes.lanes.put(
                "P1",
                new Lane(
                        "ac",
                        Stage.STOPPED,
                        "The model is gone.",
                        List.of(at(0, 0, 0)),
                        List.of(),
                        null,
                        false,
                        false,
                        Footing.AGAIN,
                        true));
        assertThat(card().says()).isEqualTo("The model is gone.");
        assertThat(card().stage()).isEqualTo("stopped");
    }

    @Test
    void whyItWaitsIsSaidInPlaceOfAPromiseAndBeforeEveryOtherCaveat() {
        select("P1");
        for (List<Point> beside : List.of(List.<Point>of(), List.of(at(0, 0, 0)))) {
            lanes.lanes.put(
                    "P1",
                    new Lane(
                            "ac",
                            Stage.CATCHING_UP,
                            "Nothing is recorded.",
                            List.of(at(0, 0, 0)),
                            beside,
                            at(0, 0, 0),
                            false,
                            false,
                            new Footing(Ground.LIVE, 0, false, List.of()),
                            true));
            LaneCard card = card();
            assertThat(beside.isEmpty() ? card.says() : card.caveats().getFirst())
                    .isEqualTo("Nothing is recorded.");
        }
    }

    @Test
    void everythingThatCanBeChosenHasAName() {
        card();
        assertThat(model.choices().get().stream().map(LaneViewModel::name))
                .containsExactly("TWAP passive", "Almgren–Chriss", "model ppo-mix", "none");
    }
}
