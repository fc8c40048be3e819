package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.SystemClock;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.LatestValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tape that cannot be written is told to the person at the desk, and the desk goes on. */
@Timeout(240)
class TapeTroubleTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrongWhereAndTheMendStandAmongTheAlertsOnce() throws Exception {
        Path journal = folder.resolve("journal.db");
        Path tape = DeskFiles.beside(journal).tape();
        Files.writeString(tape, "a file where the folder should be");
        List<Alert> seen = new ArrayList<>();
        try (EmbeddedDesk desk = new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                false,
                0,
                7,
                new StrategyDesk(Duration.ofMinutes(5), List.of(), 7),
                journal)) {
            LatestValue<DeskSnapshot> view = desk.engine().addView();
            long deadline = SystemClock.monotonic() + 120_000_000_000L;
            int[] after = {0};
            desk.run(() -> {
                desk.engine().publish();
                DeskSnapshot now = view.take();
                if (now != null) {
                    seen.clear();
                    seen.addAll(now.health().alerts());
                }
                boolean told = seen.stream().anyMatch(alert -> alert.text().contains("tape"));
                return (told && after[0]++ > 200) || SystemClock.monotonic() > deadline;
            });
        }
        assertThat(seen.stream().filter(alert -> alert.text().contains("tape")))
                .singleElement()
                .isInstanceOfSatisfying(Alert.class, alert -> {
                    assertThat(alert.severity()).isEqualTo(Severity.WARNING);
                    assertThat(alert.text())
                            .contains(tape.toString(), "something else has its name", "make room or check the disk");
                });
    }
}
