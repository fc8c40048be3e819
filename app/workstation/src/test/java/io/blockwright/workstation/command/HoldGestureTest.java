package io.blockwright.workstation.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot.Severity;
import org.junit.jupiter.api.Test;

class HoldGestureTest {
    private static final long SECOND = 1_000_000_000L;

    private int done;
    private final HoldGesture gesture = new HoldGesture(() -> done++);

    @Test
    void aFullHoldActsOnceHoweverLongItLasts() {
        gesture.press();
        gesture.tick(10 * SECOND);
        gesture.press(); // a key repeats while it is held
        gesture.tick(11 * SECOND - 1);
        assertThat(done).isZero();
        gesture.tick(11 * SECOND);
        gesture.press();
        gesture.tick(20 * SECOND);
        assertThat(done).isOne();
    }

    @Test
    void lettingGoEarlyDoesNothing() {
        gesture.press();
        gesture.tick(10 * SECOND);
        gesture.tick(10 * SECOND + 900_000_000L);
        gesture.release();
        gesture.tick(20 * SECOND);
        assertThat(done).isZero();
        assertThat(gesture.progress().get()).isZero();
    }

    @Test
    void twoHoldsActTwice() {
        for (long i = 1; i <= 2; i++) {
            gesture.press();
            gesture.tick(i * 10 * SECOND);
            gesture.tick(i * 10 * SECOND + SECOND);
            gesture.release();
        }
        assertThat(done).isEqualTo(2);
    }

    @Test
    void aRepeatedSentenceIsCounted() {
        Notices notices = new Notices();
        notices.say(Severity.WARNING, "Slow.");
        notices.say(Severity.WARNING, "Slow.");
        notices.say(Severity.INFO, "Fine.");
        assertThat(notices.all())
                .containsExactly(
                        new Notices.Notice(Severity.INFO, "Fine.", 1),
                        new Notices.Notice(Severity.WARNING, "Slow.", 2));
        for (int i = 0; i < 1_000; i++) {
            notices.say(Severity.INFO, "Number " + i + ".");
        }
        assertThat(notices.all()).hasSizeLessThanOrEqualTo(200);
    }
}
