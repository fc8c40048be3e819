package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of an engine that broke. */
@Timeout(120)
class EngineThreadTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void anErrorOnItsThreadStopsTradingAndIsOnTheScreenAtOnce() throws Exception {
        try (EmbeddedDesk desk = new EmbeddedDesk(
                new MarketSpec.Simulated("calm"),
                "DEMO",
                false,
                0,
                7,
                new StrategyDesk(Duration.ofSeconds(90), List.of(), 7),
                folder.resolve("journal.db"))) {
            long start = desk.firstTime() + 10 * SECOND;
            ParentOrder order = new ParentOrder(
                    "P1",
                    "DEMO",
                    Side.SELL,
                    2_000,
                    start,
                    start + 90 * SECOND,
                    Instrument.NO_PRICE,
                    1,
                    0.5,
                    Instrument.NO_PRICE,
                    Algo.TWAP,
                    Placement.PASSIVE);
            EngineThread.hand(desk.engine(), order);
            try (EngineThread thread = new EngineThread(desk, null, () -> {
                if (desk.engine().now() > start + 30 * SECOND) {
                    throw new IllegalStateException("a strategy broke");
                }
                return false;
            })) {
                thread.start();
                assertThat(thread.await(60_000)).isTrue();
                DeskSnapshot last =
                        Objects.requireNonNull(desk.engine().snapshots().take());
                assertThat(last.killed()).isTrue();
                assertThat(last.health().alerts())
                        .anySatisfy(
                                alert -> assertThat(alert.text()).contains("stopped this desk", "a strategy broke"));
                assertThatThrownBy(thread::check).hasMessage("a strategy broke");
            }
        }
    }
}
