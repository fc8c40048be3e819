package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeFixture.Seen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it records leaves a tape that plays up to where it was killed, and can be gone on with. */
@Timeout(240)
class TapeKillTest {
    private static final int EVENTS = 20_000;

    @TempDir
    Path folder;

    /** The process: records the same market again and again until it is killed. */
    public static void main(String[] args) {
        FastOrderBook book = new FastOrderBook(TapeFixture.ABC);
        List<Seen> market = TapeFixture.random(1, EVENTS);
        TapeSettings settings = new TapeSettings(Path.of(args[0]), 300_000, 1 << 30, TapeSettings.WhenFull.WAIT);
        try (TapeRecorder recorder = new TapeRecorder(settings, book, System::nanoTime)) {
            for (long round = 0; ; round++) {
                long later = round * 10_000 * TapeFixture.SECOND;
                for (Seen seen : market) {
                    recorder.onMarket(seen.at() + later, seen.event());
                }
            }
        }
    }

    @Test
    void whatAKilledProcessRecordedIsPlayed() throws Exception {
        List<MarketEvent> market =
                TapeFixture.random(1, EVENTS).stream().map(Seen::event).toList();
        for (int kill = 0; kill < 1; kill++) {
            Path tape = folder.resolve("tape" + kill);
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TapeKillTest.class.getName(),
                            tape.toString())
                    .inheritIO()
                    .start();
            try (TapeReader reader = TapeReader.open(tape, TapeFixture.ABC)) {
                long deadline = System.nanoTime() + 120_000_000_000L;
                while (reader.end() - reader.start() < (kill + 1) * 3_000L * TapeFixture.SECOND
                        && System.nanoTime() < deadline) {
                    reader.refresh();
                    LockSupport.parkNanos(200_000);
                }
            } finally {
                child.destroyForcibly().waitFor();
            }
            List<MarketEvent> played = TapeFixture.all(tape);
            assertThat(played).hasSizeGreaterThan(10_000);
            for (int i = 0; i < played.size(); i++) {
                assertThat(played.get(i)).isEqualTo(market.get(i % EVENTS));
            }
            goesOn(tape, played);
        }
    }

    private static void goesOn(Path tape, List<MarketEvent> before) throws Exception {
        long later = before.getLast().time() + TapeFixture.SECOND * 60_000;
        TapeFixture.record(tape, List.of(new Seen(later, new MarketEvent.Traded(later, "ABC", 5, 5, null))));
        List<MarketEvent> after = new ArrayList<>(TapeFixture.all(tape));
        assertThat(after.subList(0, before.size())).isEqualTo(before);
        assertThat(after.get(before.size())).isInstanceOf(MarketEvent.FeedGap.class);
        assertThat(after.getLast()).isInstanceOf(MarketEvent.Traded.class);
    }
}
