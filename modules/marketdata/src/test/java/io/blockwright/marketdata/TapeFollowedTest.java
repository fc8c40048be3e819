package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeFixture.Seen;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows a tape that grows pays for what is new alone, however long the tape is. */
class TapeFollowedTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void lookingForMoreCostsNothingForWhatIsThereAlready() throws IOException {
        long later = 0;
        for (int day = 0; day < 4; day++) {
            List<Seen> quiet = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                later += TapeFixture.SECOND;
                quiet.add(new Seen(later, new MarketEvent.Traded(later, "ABC", 100_0000, 10, null)));
            }
            TapeFixture.record(folder, quiet, 64 << 20, TapeLayout.ROWS);
            later += 24 * 3600 * TapeFixture.SECOND;
        }
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            for (int i = 0; i < 20; i++) {
                reader.refresh();
            }
            boolean more = false;
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10; i++) {
                more |= reader.refresh();
            }
            long bytes = (THREADS.getCurrentThreadAllocatedBytes() - before) / 10;
            assertThat(more).isFalse();
            assertThat(bytes).as("bytes for a look at 8,000 blocks").isLessThan(16_000);
        }
    }

    /** Parts are finished, packed and taken away while it reads, and it lets go of what it has played. */
    @ParameterizedTest
    @EnumSource
    void whoFollowsAndForgetsHearsWhatWasRecorded(TapeLayout finished) throws IOException {
        List<Seen> market = TapeFixture.random(31, 40_000);
        FastOrderBook book = new FastOrderBook(TapeFixture.ABC);
        BookBuilder engine = new BookBuilder(book);
        TapeSettings settings = new TapeSettings(folder, 40_000, 1 << 30, TapeSettings.WhenFull.WAIT, finished);
        List<MarketEvent> played = new ArrayList<>();
        Random random = new Random(32);
        long start = 0;
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            try (TapeRecorder recorder = new TapeRecorder(settings, book, System::nanoTime)) {
                for (Seen seen : market) {
                    recorder.onMarket(seen.at(), seen.event());
                    engine.onMarket(seen.event());
                    recorder.passed(seen.at());
                    if (random.nextInt(500) == 0) {
                        reader.refresh();
                        reader.poll(random.nextBoolean() ? reader.end() : seen.at(), played::add);
                        reader.forgetPlayed();
                        assertThat(reader.start()).isGreaterThanOrEqualTo(start);
                        start = reader.start();
                    }
                }
            }
            reader.refresh();
            reader.poll(Long.MAX_VALUE, played::add);
            reader.forgetPlayed();
            assertThat(reader.damage()).isEmpty();
            assertThat(reader.start())
                    .as("all but the last part is let go")
                    .isGreaterThan(market.get(30_000).at());
            assertThat(reader.end()).isEqualTo(market.getLast().at());
        }
        assertThat(played.subList(2, played.size()))
                .isEqualTo(market.stream().map(Seen::event).toList());
    }
}
