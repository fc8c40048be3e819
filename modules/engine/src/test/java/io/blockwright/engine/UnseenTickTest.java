package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot.Health;
import org.junit.jupiter.api.Test;

/** How long a market event has waited for a screen is counted from the first that nobody saw. */
class UnseenTickTest {
    private long clock = -50; // a monotonic clock begins anywhere
    private int readings;
    private final UnseenTick tick = new UnseenTick(() -> {
        readings++;
        return clock;
    });

    @Test
    void withoutAnEventNothingWaits() {
        assertThat(tick.picture(true)).isEqualTo(Health.NO_TICK);
        assertThat(tick.picture(false)).isEqualTo(Health.NO_TICK);
    }

    @Test
    void ofTheEventsInAPictureTheFirstCountsAndTheClockIsReadForThatAlone() {
        events(-50, 1_000);
        events(900, 1_000);
        assertThat(tick.picture(true)).isEqualTo(-50);
        assertThat(readings).isEqualTo(1);
        events(1_000, 3);
        assertThat(tick.picture(true))
                .as("the first after a picture that was taken")
                .isEqualTo(1_000);
    }

    @Test
    void aPictureThatNobodyTookMakesItsEventsWaitOn() {
        events(10, 2);
        assertThat(tick.picture(true)).isEqualTo(10);
        events(20, 2);
        assertThat(tick.picture(false)).isEqualTo(10);
        assertThat(tick.picture(false)).as("nothing new, still unseen").isEqualTo(10);
        events(30, 2);
        assertThat(tick.picture(true)).as("seen up to the picture before").isEqualTo(30);
        assertThat(tick.picture(true)).as("seen, and nothing came").isEqualTo(Health.NO_TICK);
    }

    @Test
    void theDesksPictureCarriesIt() {
        PaperDesk desk = new PaperDesk();
        desk.engine.publish();
        desk.engine.snapshots().take();
        desk.now += 5;
        desk.quote(PaperDesk.BID, PaperDesk.ASK, 700);
        desk.now += 5;
        desk.quote(PaperDesk.BID, PaperDesk.ASK, 800);
        desk.engine.publish();
        desk.now += 5;
        desk.quote(PaperDesk.BID, PaperDesk.ASK, 900);
        desk.engine.publish();
        DeskSnapshot seen = desk.engine.snapshots().take();
        assertThat(seen.market().bids().quantity(0)).isEqualTo(900);
        assertThat(seen.health().tickNanos()).isEqualTo(desk.now - 10);
        desk.engine.publish();
        assertThat(desk.engine.snapshots().take().health().tickNanos()).isEqualTo(Health.NO_TICK);
    }

    private void events(long at, int count) {
        clock = at;
        for (int i = 0; i < count; i++) {
            if (tick.isNext()) {
                tick.arrived();
            }
            clock++;
        }
    }
}
