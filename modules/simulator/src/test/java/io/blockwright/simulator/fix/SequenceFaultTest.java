package io.blockwright.simulator.fix;

import static io.blockwright.simulator.fix.RawMember.golden;
import static io.blockwright.simulator.fix.ScriptedExchange.execution;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.VenueCommand;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Members whose sequence numbers go wrong, and one that asks for everything again and again. */
final class SequenceFaultTest {
    private static final String ORDER = "11=A1|55=AAPL|54=1|60=20120621-13:30:00|38=100|40=2|44=585.33|";

    private static ScriptedExchange open(String... names) throws IOException {
        GatewaySettings.Member[] members = new GatewaySettings.Member[names.length];
        for (int i = 0; i < names.length; i++) {
            members[i] = GatewaySettings.Member.open(names[i]);
        }
        return new ScriptedExchange(GatewaySettings.loopback(0, members), null);
    }

    @Test
    void tooLowEndsTheSessionAndTheOrderIsNotTaken() throws Exception {
        try (var exchange = open("SLOW");
                var member = new RawMember("SLOW", exchange.gateway, null)) {
            member.logon();
            member.untilEcho("first");
            member.leavesLogoutsUnanswered();
            member.nextSequence(1);
            member.send("D", ORDER);
            assertThat(golden(member.await("5"))).contains("too low");
            member.awaitEnd();
            assertThat(exchange.drained()).noneMatch(VenueCommand.NewOrder.class::isInstance);
        }
    }

    @Test
    void tooHighIsAskedForAndTheOrderTakenOnce() throws Exception {
        try (var exchange = open("JUMP");
                var member = new RawMember("JUMP", exchange.gateway, null)) {
            member.logon();
            member.fillsGaps();
            member.nextSequence(member.nextSequence() + 1);
            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
            member.untilEcho("after");
            assertThat(exchange.drained()).isEmpty();
        }
    }

    @Test
    void aResetBackwardsIsRefusedAndTheSessionGoesOn() throws Exception {
        try (var exchange = open("BACK");
                var member = new RawMember("BACK", exchange.gateway, null)) {
            member.logon();
            member.untilEcho("first");
            member.sendRaw(member.frame("4", member.nextSequence(), "", "36=1|"));
            assertThat(golden(member.await("3"))).contains("|372=4|");
            member.send("D", ORDER);
            assertThat(exchange.nextCommand()).isInstanceOf(VenueCommand.NewOrder.class);
        }
    }

    /** Each request asks for twenty reports again; another member is served all the while. */
    @Test
    void aStormOfResendRequestsHoldsUpNobodyElse() throws Exception {
        try (var exchange = open("STORM", "CALM");
                var storm = new RawMember("STORM", exchange.gateway, null);
                var calm = new RawMember("CALM", exchange.gateway, null)) {
            storm.logon();
            calm.logon();
            for (int i = 0; i < 20; i++) {
                exchange.report(execution("STORM", Kind.NEW, State.NEW, "A" + i));
                storm.await("8");
            }
            long before = heap();
            storm.pauses();
            Thread asking = Thread.ofPlatform().start(() -> {
                try {
                    for (int i = 0; i < 4_000; i++) {
                        storm.send("2", "7=1|16=0|");
                    }
                } catch (IOException cutOff) {
                    // the venue has had enough
                }
            });
            for (int i = 0; i < 20; i++) {
                calm.untilEcho("echo" + i); // while the other one takes nothing of what it asked for
            }
            assertThat(heap() - before).as("bytes").isLessThan(64L << 20);
            storm.goesOn();
            storm.vanish();
            asking.join(60_000);
            calm.send("D", ORDER);
            while (!(exchange.nextCommand() instanceof VenueCommand.NewOrder)) {
                // the end of the other's connection
            }
        }
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
