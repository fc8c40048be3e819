package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot.Severity;
import org.junit.jupiter.api.Test;

/** What goes wrong beside the engine is told in the desk's picture: once when it begins, once when it is over. */
class TroubleWatchTest {
    private final PaperDesk desk = new PaperDesk();
    private String trouble = "";

    @Test
    void troubleIsToldOnceHoweverItIsWordedAndItsEndToo() {
        desk.engine.watch(() -> trouble, "It is recorded again.");
        desk.engine.publish();
        assertThat(desk.engine.alerts()).noneMatch(alert -> alert.text().contains("recorded"));
        for (int attempt = 1; attempt < 30; attempt++) {
            trouble = "The tape could not be recorded (attempt " + attempt + "): make room.";
            desk.now += 6 * PaperDesk.SECOND;
            desk.engine.advanceTo(desk.now);
            desk.engine.publish();
        }
        trouble = "";
        desk.engine.publish();
        desk.engine.publish();
        assertThat(desk.engine.snapshots().take().health().alerts().stream()
                        .filter(alert -> alert.text().contains("recorded"))
                        .map(alert -> alert.severity() + " " + alert.text()))
                .containsExactly(
                        Severity.WARNING + " The tape could not be recorded (attempt 1): make room.",
                        Severity.INFO + " It is recorded again.");
        trouble = "The tape could not be recorded: make room.";
        desk.engine.publish();
        assertThat(desk.engine.alerts().getLast().text())
                .as("another time is another alert")
                .isEqualTo(trouble);
    }
}
