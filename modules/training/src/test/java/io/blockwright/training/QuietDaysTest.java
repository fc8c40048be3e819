package io.blockwright.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.backtest.Block;
import io.blockwright.backtest.Scenario;
import io.blockwright.backtest.Scenarios;
import io.blockwright.domain.Instrument;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.TradingFloor;
import io.blockwright.strategies.StrategySettings;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a day is like without the order, and no more of it is played than is asked for. */
class QuietDaysTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Scenario MIX = Scenarios.of(
                    Path.of(System.getProperty("blockwright.home"), "resources", "scenarios"))
            .named("mix");

    private final AtomicLong latest = new AtomicLong();
    private final AtomicInteger opened = new AtomicInteger();

    /** The mix, with an eye on how far its days are played. */
    private Scenario watched() {
        return new Scenario() {
            @Override
            public String name() {
                return MIX.name();
            }

            @Override
            public String title() {
                return MIX.title();
            }

            @Override
            public String parameters() {
                return MIX.parameters();
            }

            @Override
            public Instrument instrument() {
                return MIX.instrument();
            }

            @Override
            public Block block(long seed) {
                return MIX.block(seed);
            }

            @Override
            public StrategySettings desk(long seed) {
                return MIX.desk(seed);
            }

            @Override
            public MarketSource open(long seed) {
                opened.incrementAndGet();
                return new Watched(MIX.open(seed));
            }
        };
    }

    private final class Watched implements MarketSource {
        private final MarketSource source;

        Watched(MarketSource source) {
            this.source = source;
        }

        @Override
        public Instrument instrument() {
            return source.instrument();
        }

        @Override
        public long nextTime() {
            return source.nextTime();
        }

        @Override
        public boolean finished() {
            return source.finished();
        }

        @Override
        public void step(TradingFloor floor) {
            latest.set(source.nextTime());
            source.step(floor);
        }
    }

    @Test
    void forTheArrivalADayIsPlayedToItAndRemembered() {
        QuietDays days = new QuietDays();
        Scenario scenario = watched();
        long start = MIX.block(5).start();
        double mid = days.arrivalMid(scenario, 5);
        assertThat(latest.get()).isBetween(start - 30 * SECOND, start + 5 * SECOND);
        assertThat(days.arrivalMid(scenario, 5)).isEqualTo(mid);
        assertThat(opened).hasValue(1);
        // the same number as from the whole day: the move of no time is none, and the day is the same
        assertThat(days.moveBp(scenario, 5, start, start)).isZero();
        assertThat(latest.get()).isGreaterThan(MIX.block(5).end() - 30 * SECOND);
        assertThat(mid).isPositive().isCloseTo(days.arrivalMid(MIX, 5), within(0.0));
    }
}
