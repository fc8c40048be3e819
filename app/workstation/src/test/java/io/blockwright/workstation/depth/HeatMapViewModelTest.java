package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeatMapViewModelTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_340_288_000L * SECOND;

    private final HeatMapViewModel map = new HeatMapViewModel();
    private long now = START;

    @BeforeEach
    void tenSecondsOfMarket() {
        map.resize(800, 400);
        run(10, 1_000_000);
    }

    @Test
    void liveTheRightEdgeIsNow() {
        assertThat(map.live().get()).isTrue();
        assertThat(map.viewport().rightColumn()).isEqualTo(liveEdge());
        run(5, 1_000_000);
        assertThat(map.viewport().rightColumn()).isEqualTo(liveEdge());
    }

    @Test
    void theTouchStaysInViewWithoutMovingAllTheTime() {
        double top = map.viewport().top();
        run(1, 1_000_200);
        assertThat(map.viewport().top()).isEqualTo(top);
        run(1, 1_300_000);
        assertThat(map.viewport().y(1_300_000L)).isBetween(100.0, 300.0);
    }

    @Test
    void aWildMarketIsGivenRoomUnlessAPersonChoseTheScale() {
        for (int i = 0; i < 100; i++) {
            run(1, 1_000_000 + i * 1_000L);
        }
        assertThat(map.viewport().y(1_000_000L)).isBetween(0.0, 400.0);
        assertThat(map.viewport().y(1_099_000L)).isBetween(0.0, 400.0);
        map.zoomPrice(0.25, 200);
        double chosen = map.viewport().ticksPerPixel();
        run(1, 1_500_000);
        assertThat(map.viewport().ticksPerPixel()).isEqualTo(chosen);
        assertThat(map.viewport().y(1_500_000L)).isBetween(0.0, 400.0);
    }

    @Test
    void aBookThatBeganFarApartDoesNotSpoilTheScaleForLong() {
        HeatMapViewModel fresh = new HeatMapViewModel();
        fresh.resize(800, 400);
        fresh.market(START, Snapshots.market(500_000, 1_500_000));
        for (int i = 1; i < 100; i++) {
            fresh.market(START + i * SECOND / 10, Snapshots.market(1_000_000, 1_000_100));
        }
        assertThat(100 / fresh.viewport().ticksPerPixel()).as("pixels per cent").isGreaterThanOrEqualTo(3);
    }

    @Test
    void ordersFarAwayDoNotMakeEverythingSmall() {
        long[] prices = {1_000_000, 999_900, 500_000};
        Depth bids = new Depth(prices, new long[] {100, 100, 100});
        MarketPicture near = Snapshots.market(1_000_000, 1_000_100);
        HeatMapViewModel fresh = new HeatMapViewModel();
        fresh.resize(800, 400);
        fresh.market(
                START,
                new MarketPicture(
                        near.instrument(),
                        bids,
                        near.asks(),
                        near.lastPrice(),
                        near.volume(),
                        near.vwap(),
                        near.status(),
                        false,
                        1));
        assertThat(100 / fresh.viewport().ticksPerPixel()).as("pixels per cent").isGreaterThanOrEqualTo(3);
    }

    @Test
    void zoomingKeepsWhatIsUnderTheMouse() {
        double price = map.viewport().price(120);
        map.zoomPrice(0.5, 120);
        assertThat(map.viewport().price(120)).isCloseTo(price, within(1e-6));
        run(2_000, 1_000_000);
        map.pan(600, 0);
        long time = map.viewport().time(300);
        long pixel = map.viewport().nanosPerPixel();
        map.zoomTime(2, 300);
        assertThat(map.viewport().nanosPerPixel()).isEqualTo(pixel * 2);
        assertThat((double) map.viewport().time(300)).isCloseTo((double) time, within(pixel * 2.0));
    }

    @Test
    void liveZoomKeepsNowAtTheEdge() {
        map.zoomTime(0.5, 100);
        assertThat(map.live().get()).isTrue();
        assertThat(map.viewport().rightColumn()).isEqualTo(liveEdge());
    }

    @Test
    void draggingBackStopsAndGoingLiveFollowsAgain() {
        map.pan(50, 0);
        assertThat(map.live().get()).isFalse();
        long right = map.viewport().rightColumn();
        run(5, 1_000_000);
        assertThat(map.viewport().rightColumn()).isEqualTo(right);
        map.goLive();
        assertThat(map.live().get()).isTrue();
        assertThat(map.viewport().rightColumn()).isEqualTo(liveEdge());
    }

    @Test
    void draggingForwardEndsAtNow() {
        map.pan(50, 0);
        map.pan(-500, 0);
        assertThat(map.live().get()).isTrue();
        assertThat(map.viewport().rightColumn()).isEqualTo(liveEdge());
    }

    @Test
    void theCrosshairReadsTheBook() {
        double x = map.viewport().x(now);
        HeatMapViewModel.Crosshair touch = map.crosshair(x, map.viewport().y(1_000_000L));
        assertThat(touch.price()).isEqualTo(1_000_000);
        assertThat(touch.quantity()).isEqualTo(100);
        assertThat(map.crosshair(x, map.viewport().y(1_000_900L)).quantity()).isZero();
        assertThat(map.crosshair(0, 100).quantity()).as("before the first book").isEqualTo(-1);
    }

    @Test
    void aYoungPictureIsNotMostlyEmptyAndGrowsToItsUsualSpan() {
        long young = map.viewport().nanosPerPixel() * 800;
        assertThat(young).isLessThanOrEqualTo(60 * SECOND);
        run(4_500, 1_000_000);
        assertThat(map.viewport().nanosPerPixel() * 800).isBetween(250 * SECOND, 450 * SECOND);
    }

    @Test
    void theScaleIsLogarithmicAndContrastDarkensSmallSizes() {
        IntensityScale soft = IntensityScale.of(1_000, 10_000, 0);
        IntensityScale half = IntensityScale.of(1_000, 10_000, 0.5);
        IntensityScale hard = IntensityScale.of(1_000, 10_000, 1);
        assertThat(soft.step(0)).isZero();
        assertThat(soft.step(10_000)).isEqualTo(ColourTable.STEPS - 1);
        assertThat(soft.step(1_000_000)).isEqualTo(ColourTable.STEPS - 1);
        assertThat(soft.step(1)).isPositive();
        assertThat(soft.step(1_000) - soft.step(100)).isCloseTo(soft.step(10_000) - soft.step(1_000), within(1));
        assertThat(half.step(1_000)).as("the usual size stays dark").isBetween(1, ColourTable.STEPS / 3);
        assertThat(hard.step(4_000)).isLessThan(half.step(4_000));
        assertThat(half.step(4_000)).isLessThan(soft.step(4_000));
        assertThat(hard.step(1)).as("somebody is there: never black").isPositive();
        assertThat(soft.quantity(0)).isCloseTo(10, within(1e-6));
    }

    @Test
    void aLongSilenceIsHatchedAndAFastMarketIsNot() {
        run(50, 1_000_000);
        long silent = now;
        now += 10 * SECOND;
        map.market(now, Snapshots.market(1_000_000, 1_000_100));
        DepthColumn column = new DepthColumn();
        map.history().read(silent + 5 * SECOND, silent + 6 * SECOND, column);
        assertThat(column.broken()).isTrue();
        for (int i = 0; i < 50; i++) {
            now += 10 * SECOND;
            map.market(now, Snapshots.market(1_000_000, 1_000_100));
        }
        map.history().read(now - 5 * SECOND, now - 4 * SECOND, column);
        assertThat(column.present()).isTrue();
        assertThat(column.broken()).isFalse();
    }

    private long liveEdge() {
        return map.viewport().column(now) + map.ahead();
    }

    private void run(int steps, long bid) {
        for (int i = 0; i < steps; i++) {
            now += SECOND / 10;
            map.market(now, Snapshots.market(bid, bid + 100));
        }
    }
}
