package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.SystemClock;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.FixVenueSession;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.VenueSet;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Venues that run alone: each is a FIX session of its own. */
class OwnVenuesTest {
    private static final Instrument DEMO = Instrument.usEquity("DEMO");

    @Test
    void everyVenueAcceptsTheDeskUnderItsOwnName() throws Exception {
        GatewaySettings first = GatewaySettings.loopback(0, GatewaySettings.Member.open("DESK"));
        try (OwnVenues venues = new OwnVenues(
                PopulationSource.standardDay(DEMO, 1), VenueSet.STANDARD, ExchangeRules.STANDARD, 1, 1, first)) {
            List<String> addresses = venues.addresses("DEMO");
            assertThat(addresses).hasSize(3);
            for (String venue : List.of("VENUE", "EAST", "DARK")) {
                String address = addresses.stream()
                        .filter(line -> line.startsWith("BLOCKWRIGHT-" + venue + " trades DEMO on 127.0.0.1:"))
                        .findFirst()
                        .orElseThrow();
                int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
                FixSettings settings = FixSettings.of(venue, "127.0.0.1", port, "DESK", "BLOCKWRIGHT-" + venue);
                try (FixVenueSession session =
                        new FixVenueSession(settings, _ -> DEMO, new SystemClock(), SystemClock::monotonic, null)) {
                    session.start();
                    long deadline = SystemClock.monotonic() + 90_000_000_000L;
                    while (session.state() != SessionState.UP && SystemClock.monotonic() < deadline) {
                        LockSupport.parkNanos(1_000_000);
                    }
                    assertThat(session.state()).as(venue).isEqualTo(SessionState.UP);
                }
            }
            assertThat(venues.runner().isRunning()).isTrue();
        }
    }

    @Test
    void aPortInUseIsToldInASentence() throws Exception {
        GatewaySettings first = GatewaySettings.loopback(0, GatewaySettings.Member.open("DESK"));
        try (OwnVenues venues = new OwnVenues(
                PopulationSource.standardDay(DEMO, 1), VenueSet.ONE, ExchangeRules.STANDARD, 1, 1, first)) {
            String address = venues.addresses("DEMO").getFirst();
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            assertThatThrownBy(() -> new OwnVenues(
                            PopulationSource.standardDay(DEMO, 1),
                            VenueSet.STANDARD,
                            ExchangeRules.STANDARD,
                            1,
                            1,
                            first.at(port)))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
    }
}
