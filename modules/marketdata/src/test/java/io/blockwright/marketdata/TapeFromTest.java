package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeFixture.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tape that is opened from a moment on tells the same as one that is opened whole, and opens what it needs. */
class TapeFromTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void tellsTheSameFromAnyMoment(TapeLayout layout) throws IOException {
        List<Seen> all = TapeFixture.random(41, 12_000);
        // three recordings, each of several parts: whoever asks for a recording's beginning goes back over some of them
        TapeFixture.record(folder, all.subList(0, 3_000), 15_000, layout);
        TapeFixture.record(folder, all.subList(3_000, 9_000), 15_000, layout);
        TapeFixture.record(folder, all.subList(9_000, 12_000), 15_000, layout);
        Random random = new Random(42);
        for (int i = 0; i < 24; i++) {
            long from = all.get(random.nextInt(all.size())).at() + random.nextLong(-5_000_000, 5_000_000);
            long most = random.nextBoolean() ? 400_000 : random.nextLong(6_000);
            try (TapeReader whole = TapeReader.open(folder, TapeFixture.ABC);
                    TapeReader part = TapeReader.open(folder, TapeFixture.ABC, from)) {
                boolean beginning = random.nextBoolean();
                assertThat(beginning ? part.seekBeginning(from, most) : part.seek(from))
                        .isEqualTo(beginning ? whole.seekBeginning(from, most) : whole.seek(from));
                assertThat(played(part)).isEqualTo(played(whole));
                assertThat(part.damage()).isEmpty();
                assertThat(part.parts()).isLessThanOrEqualTo(whole.parts());
            }
        }
    }

    @Test
    void opensOnlyWhatIsAskedFor() throws IOException {
        List<Seen> all = TapeFixture.random(43, 15_000);
        TapeFixture.record(folder, all, 10_000, TapeLayout.ROWS);
        int files = files();
        assertThat(files).isGreaterThan(10);
        long end = all.getLast().at();
        int opened = 0;
        for (int lane = 0; lane < 4; lane++) {
            try (TapeReader tape = TapeReader.open(folder, TapeFixture.ABC, end)) {
                tape.seekBeginning(end, 100);
                opened += tape.parts();
                assertThat(tape.seek(0)).as("the whole tape is there").isEqualTo(tape.start());
                assertThat(tape.parts()).isEqualTo(files);
                assertThat(tape.start()).isEqualTo(all.getFirst().at());
            }
        }
        assertThat(opened).as("files opened for four lanes of %s", files).isLessThanOrEqualTo(8);
    }

    @Test
    void whatWasRecordedOfAnotherShareOrHasGoneIsPassedOver() throws IOException {
        List<Seen> all = TapeFixture.random(44, 10_000);
        TapeFixture.record(folder, all, 30_000, TapeLayout.ROWS);
        long end = all.getLast().at();
        Instrument other = Instrument.usEquity("OTHER");
        FastOrderBook book = new FastOrderBook(other);
        TapeSettings settings = new TapeSettings(folder, 30_000, 1 << 30, TapeSettings.WhenFull.WAIT, TapeLayout.ROWS);
        try (TapeRecorder recorder = new TapeRecorder(settings, book, System::nanoTime)) {
            long later = end + TapeFixture.SECOND;
            recorder.onMarket(later, new MarketEvent.Traded(later, "OTHER", 100_0000, 10, null));
            recorder.passed(later);
        }
        try (TapeReader tape = TapeReader.open(folder, TapeFixture.ABC, end + 2 * TapeFixture.SECOND)) {
            assertThat(tape.start()).isLessThanOrEqualTo(end);
            assertThat(tape.end()).isEqualTo(end);
            List<Path> parts = io.blockwright.marketdata.tape.TapeFolder.parts(folder);
            Files.delete(parts.getFirst());
            tape.seek(0);
            assertThat(tape.start())
                    .as("what made room meanwhile")
                    .isGreaterThan(all.getFirst().at());
            assertThat(tape.parts()).isEqualTo(parts.size() - 2);
            assertThat(tape.damage()).isEmpty();
        }
    }

    private int files() throws IOException {
        return io.blockwright.marketdata.tape.TapeFolder.parts(folder).size();
    }

    private static List<MarketEvent> played(TapeReader tape) {
        List<MarketEvent> played = new ArrayList<>();
        tape.poll(Long.MAX_VALUE, played::add);
        return played;
    }
}
