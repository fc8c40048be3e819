package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.Purpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A desk whose orders leave for a venue outside the program is live, unless the venue's settings call it a simulation. */
class LiveOrSimulatedTest {
    @TempDir
    Path folder;

    private DeskSnapshot desk(String also) throws Exception {
        Path settings = Files.writeString(folder.resolve("client.cfg"), """
                [DEFAULT]
                TargetCompID=BIG-VENUE
                SocketConnectHost=127.0.0.1
                SocketConnectPort=1
                %s
                [SESSION]
                SenderCompID=DESK
                """.formatted(also));
        try (LiveDesk desk = new LiveDesk(
                MarketSpec.parse("sim"),
                settings,
                Profile.open(folder.resolve("profile")),
                "DEMO",
                new StrategyDesk(Duration.ofSeconds(10), List.of(), 7),
                7,
                Newsroom.usual(),
                ModelChoice.SHIPPED)) {
            LatestValue<DeskSnapshot> view = desk.engine().addView();
            desk.engine().publish();
            return Objects.requireNonNull(view.take());
        }
    }

    @Test
    void ordersThatLeaveTheProgramAreLive() throws Exception {
        DeskSnapshot picture = desk("");
        assertThat(picture.simulated()).isFalse();
        assertThat(picture.sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.venue()).isEqualTo("BIG-VENUE"));
    }

    @Test
    void aVenueThatIsCalledASimulationIsOne() throws Exception {
        assertThat(desk("Simulated=Y").simulated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"venue-client.cfg", "venue-client-east.cfg", "venue-client-dark.cfg"})
    void theBuiltInVenueIsASimulation(String file) throws Exception {
        Path settings = Path.of("../../resources/fix").resolve(file);
        for (Purpose purpose : Purpose.values()) {
            assertThat(FixSettings.read(settings, purpose, folder, _ -> null).simulated())
                    .isTrue();
        }
    }
}
