package io.blockwright.workstation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.workstation.Snapshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LadderViewModelTest {
    private static final long SECOND = 1_000_000_000L;

    private final LadderViewModel ladder = new LadderViewModel();

    @BeforeEach
    void twentyRows() {
        ladder.rows(20);
    }

    @Test
    void theFirstBookStandsInTheMiddle() {
        assertThat(ladder.price(0)).isEqualTo(Instrument.NO_PRICE);
        market(1_000_000, SECOND);
        assertThat(ladder.row(1_000_000)).isEqualTo(10);
        assertThat(ladder.price(10)).isEqualTo(1_000_000);
        assertThat(ladder.price(0) - ladder.price(1)).isEqualTo(100);
    }

    @Test
    void pricesStandStillWhileTheTouchMovesInside() {
        market(1_000_000, SECOND);
        long top = ladder.price(0);
        for (long i = 0; i < 40; i++) {
            market(1_000_000 + (i % 9 - 4) * 100, SECOND + i * SECOND);
        }
        assertThat(ladder.price(0)).isEqualTo(top);
        assertThat(ladder.flashing().get()).isFalse();
    }

    @Test
    void pricesFlashBeforeTheyMove() {
        market(1_000_000, SECOND);
        long top = ladder.price(0);
        market(1_000_700, 2 * SECOND);
        assertThat(ladder.flashing().get()).isTrue();
        assertThat(ladder.price(0)).isEqualTo(top);
        market(1_000_700, 2 * SECOND + LadderViewModel.FLASH - 1);
        assertThat(ladder.price(0)).isEqualTo(top);
        market(1_000_700, 2 * SECOND + LadderViewModel.FLASH);
        assertThat(ladder.row(1_000_700)).isEqualTo(10);
        assertThat(ladder.flashing().get()).isFalse();
    }

    @Test
    void aTouchOutOfSightIsFetchedSooner() {
        market(1_000_000, SECOND);
        market(1_100_000, 2 * SECOND);
        assertThat(ladder.flashing().get()).isTrue();
        market(1_100_000, 2 * SECOND + LadderViewModel.SHORT_FLASH);
        assertThat(ladder.row(1_100_000)).isEqualTo(10);
    }

    @Test
    void pricesNeverMoveUnderAPressedButton() {
        market(1_000_000, SECOND);
        long top = ladder.price(0);
        ladder.pressed(true);
        market(1_000_700, 2 * SECOND);
        market(1_000_700, 60 * SECOND);
        assertThat(ladder.price(0)).isEqualTo(top);
        ladder.pressed(false);
        market(1_000_700, 61 * SECOND);
        assertThat(ladder.price(0)).isNotEqualTo(top);
    }

    @Test
    void pricesNeverMoveByThemselvesUnderTheMouse() {
        market(1_000_000, SECOND);
        long top = ladder.price(0);
        ladder.mouse(true);
        market(1_000_700, 2 * SECOND);
        market(1_000_700, 60 * SECOND);
        assertThat(ladder.price(0)).isEqualTo(top);
        assertThat(ladder.flashing().get()).as("it says that it would").isTrue();
        ladder.recentre();
        assertThat(ladder.row(1_000_700)).as("Space still may").isEqualTo(10);
    }

    @Test
    void theCursorIsAPriceAndStaysInSight() {
        market(1_000_000, SECOND);
        ladder.moveCursor(5);
        assertThat(ladder.cursor()).as("it begins at the touch").isEqualTo(1_000_000);
        ladder.moveCursor(2);
        assertThat(ladder.cursor()).isEqualTo(1_000_200);
        ladder.recentre();
        assertThat(ladder.cursor()).isEqualTo(1_000_200);
        for (int i = 0; i < 30; i++) {
            ladder.moveCursor(-1);
        }
        assertThat(ladder.row(ladder.cursor())).isEqualTo(19);
        for (int i = 0; i < 60; i++) {
            ladder.moveCursor(1);
        }
        assertThat(ladder.row(ladder.cursor())).isZero();
    }

    @Test
    void aTouchThatComesBackCallsTheMoveOff() {
        market(1_000_000, SECOND);
        long top = ladder.price(0);
        market(1_000_700, 2 * SECOND);
        market(1_000_000, 2 * SECOND + 500_000_000L);
        market(1_000_000, 4 * SECOND);
        assertThat(ladder.flashing().get()).isFalse();
        assertThat(ladder.price(0)).isEqualTo(top);
    }

    @Test
    void recentringIsAtOnce() {
        market(1_000_000, SECOND);
        market(1_000_400, 2 * SECOND);
        ladder.recentre();
        assertThat(ladder.row(1_000_400)).isEqualTo(10);
    }

    @Test
    void whoScrolledAwayIsLeftAloneUntilTheMouseLeaves() {
        market(1_000_000, SECOND);
        ladder.scroll(30);
        long top = ladder.price(0);
        market(1_000_000, 2 * SECOND);
        market(1_000_000, 20 * SECOND);
        assertThat(ladder.price(0)).isEqualTo(top);
        ladder.mouse(false);
        market(1_000_000, 21 * SECOND);
        market(1_000_000, 22 * SECOND);
        assertThat(ladder.row(1_000_000)).isEqualTo(10);
    }

    @Test
    void aWideSpreadIsShownInRowsOfSeveralPrices() {
        ladder.market(Snapshots.market(1_000_000, 1_003_100), SECOND);
        assertThat(ladder.step()).isEqualTo(1_000);
        assertThat(ladder.rowPrice(Side.BUY, 1_000_900)).isEqualTo(1_000_000);
        assertThat(ladder.rowPrice(Side.SELL, 1_003_100)).isEqualTo(1_004_000);
        assertThat(ladder.row(ladder.rowPrice(Side.BUY, 1_000_000))).isBetween(0, 19);
        assertThat(ladder.row(ladder.rowPrice(Side.SELL, 1_003_100))).isBetween(0, 19);
        market(1_001_500, 2 * SECOND);
        assertThat(ladder.step()).as("it flashes first").isEqualTo(1_000);
        market(1_001_500, 4 * SECOND);
        assertThat(ladder.step()).isEqualTo(100);
    }

    @Test
    void anotherHeightKeepsTheMiddle() {
        market(1_000_000, SECOND);
        ladder.rows(30);
        assertThat(ladder.row(1_000_000)).isEqualTo(15);
    }

    @Test
    void clickingStartsLockedAndLocksItselfWhenIdle() {
        market(1_000_000, SECOND);
        assertThat(ladder.locked().get()).isTrue();
        ladder.lock(false, SECOND);
        market(1_000_000, 60 * SECOND);
        assertThat(ladder.locked().get()).isFalse();
        ladder.used(60 * SECOND);
        market(1_000_000, 119 * SECOND);
        assertThat(ladder.locked().get()).isFalse();
        market(1_000_000, 120 * SECOND);
        assertThat(ladder.locked().get()).isTrue();
    }

    private void market(long bid, long nanos) {
        ladder.market(Snapshots.market(bid, bid + 100), nanos);
    }
}
