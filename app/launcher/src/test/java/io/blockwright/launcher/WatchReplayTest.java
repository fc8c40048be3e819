package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.Story;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.WatchPicture.Measures;
import io.blockwright.engine.spi.DeskQueries.ParentReplay;
import io.blockwright.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watch had learnt at a moment is what a replay of that moment shows, wherever one jumps to. */
class WatchReplayTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private Newsroom newsroom(long first) throws IOException {
        NewsOptions options = new NewsOptions();
        options.headlines = Files.writeString(
                folder.resolve("news.csv"),
                Instant.ofEpochSecond(first / SECOND + 300) + ",WIRE,DEMO,DEMO posts record profit\n"
                        + Instant.ofEpochSecond(first / SECOND + 500) + ",WIRE,DEMO,DEMO cuts its outlook\n");
        return Newsroom.of(options, folder, false);
    }

    private EmbeddedDesk desk(Path journal, Newsroom newsroom) throws Exception {
        return new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                false,
                0,
                7,
                new StrategyDesk(Duration.ofMinutes(10), List.of(), 7),
                journal,
                newsroom,
                VenueChoice.ONE,
                Map.of(),
                ModelChoice.SHIPPED);
    }

    private static NavigableMap<Long, DeskSnapshot> run(EmbeddedDesk desk) {
        long start = desk.firstTime() + 30 * SECOND;
        EngineThread.hand(
                desk.engine(),
                new ParentOrder(
                        "P1",
                        "DEMO",
                        Side.SELL,
                        3_000,
                        start,
                        start + 600 * SECOND,
                        Instrument.NO_PRICE,
                        0.3,
                        0.5,
                        Instrument.NO_PRICE,
                        Algo.TWAP,
                        Placement.TAKER));
        TreeMap<Long, DeskSnapshot> shown = new TreeMap<>();
        desk.run(() -> {
            if (shown.isEmpty() || desk.engine().now() - shown.lastKey() > SECOND) {
                desk.engine().publish();
                DeskSnapshot now = desk.engine().snapshots().take();
                if (now != null) {
                    shown.put(now.time(), now);
                }
            }
            return desk.engine().idle();
        });
        return shown;
    }

    @Test
    void whatWasLearntLiveIsLearntInAReplay() throws Exception {
        long first;
        try (EmbeddedDesk probe = desk(folder.resolve("probe.db"), Newsroom.usual())) {
            first = probe.firstTime();
        }
        try (EmbeddedDesk desk = desk(folder.resolve("journal.db"), newsroom(first))) {
            NavigableMap<Long, DeskSnapshot> shown = run(desk);
            try (ParentReplay replay = desk.queries().replay("P1")) {
                Await.until("the tape is written", () -> {
                    try {
                        replay.refresh();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                    return replay.end() >= shown.lastKey() - SECOND;
                });
                List<Long> times = new ArrayList<>(
                        shown.subMap(first + 60 * SECOND, replay.end()).keySet());
                Random random = new Random(5);
                for (int i = 0; i < 12; i++) {
                    long time = times.get(random.nextInt(times.size()));
                    same(replay.at(time), shown.get(time), (time - first) / 1e9);
                }
                DeskSnapshot last = shown.get(times.getLast());
                assertThat(last.watch().stories()).hasSize(2);
                assertThat(last.watch().measures().usualBidDepth()).isPositive();
            }
        }
    }

    private static void same(DeskSnapshot past, DeskSnapshot live, double at) {
        List<Double> then = reading(past);
        List<Double> was = reading(live);
        for (int i = 0; i < was.size(); i++) {
            double value = was.get(i);
            if (Double.isNaN(value)) {
                assertThat(then.get(i)).as("reading %d at %s s", i, at).isNaN();
            } else {
                assertThat(then.get(i))
                        .as("reading %d at %s s", i, at)
                        .isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
            }
        }
        assertThat(past.watch().spans()).isEqualTo(live.watch().spans());
        assertThat(past.watch().stories().stream().map(Story::score).toList())
                .isEqualTo(live.watch().stories().stream().map(Story::score).toList());
    }

    private static List<Double> reading(DeskSnapshot snapshot) {
        Measures m = snapshot.watch().measures();
        Conditions c = snapshot.conditions();
        return List.of(
                c.spreadBp(),
                c.usualSpreadBp(),
                m.smoothSpreadBp(),
                m.bidDepth(),
                m.askDepth(),
                m.usualBidDepth(),
                m.usualAskDepth(),
                m.minuteVolatility(),
                m.halfHourVolatility(),
                m.imbalance(),
                m.orderFlow(),
                m.tradeFlow(),
                m.tradesPerSecond(),
                m.cancelsPerSecond(),
                m.messagesPerSecond(),
                m.sentiment());
    }
}
