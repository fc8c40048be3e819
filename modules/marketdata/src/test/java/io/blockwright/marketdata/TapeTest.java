package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeFixture.Follower;
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

class TapeTest {
    private static final long PART = 64L << 20;

    @TempDir
    Path folder;

    private static List<MarketEvent> events(List<Seen> seen) {
        return seen.stream().map(Seen::event).toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSeenIsPlayedEventByEvent(TapeLayout layout) throws IOException {
        List<Seen> market = TapeFixture.random(1, 20_000);
        TapeFixture.record(folder, market, PART, layout);
        same(TapeFixture.all(folder), events(market));
    }

    @ParameterizedTest
    @EnumSource
    void aTapeOfManyPartsIsOneTape(TapeLayout layout) throws IOException {
        List<Seen> market = TapeFixture.random(4, 40_000);
        TapeFixture.record(folder, market, 50_000, layout);
        assertThat(parts()).hasSizeGreaterThan(4);
        same(TapeFixture.all(folder), events(market));
    }

    @ParameterizedTest
    @EnumSource
    void anyMomentIsReachedWithTheBookTheQueuesAndTheTotalsOfThatMoment(TapeLayout layout) throws IOException {
        List<Seen> market = TapeFixture.random(5, 40_000);
        TapeFixture.record(folder, market, 200_000, layout);
        Random random = new Random(6);
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            for (int i = 0; i < 15; i++) {
                long time = market.get(random.nextInt(market.size())).at();
                Follower truth = new Follower();
                market.stream().filter(s -> s.at() <= time).forEach(s -> truth.onMarket(s.event()));
                Follower played = new Follower();
                reader.seek(time);
                int count = reader.play(time, played);
                assertThat(played.words()).isEqualTo(truth.words());
                assertThat(count).as("events played to get there").isLessThan(22_000);
            }
        }
    }

    @Test
    void theRecordedHourComesBack() throws IOException {
        Path data = Path.of(System.getenv().getOrDefault("BLOCKWRIGHT_DATA", "../../../shared/data"));
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(data.resolve("lobster-aapl-L10-998")));
        List<MarketEvent> recorded = new ArrayList<>();
        Instrument instrument;
        try (MarketFeed feed = RecordedMarket.open("lobster:" + data.resolve("lobster-aapl-L10-998"), "");
                TapeRecorder recorder = new TapeRecorder(
                        TapeSettings.in(folder, TapeSettings.WhenFull.WAIT),
                        new FastOrderBook(feed.instrument()),
                        System::nanoTime);
                MarketFeed taped = new RecordingFeed(feed, recorder)) {
            instrument = feed.instrument();
            while (taped.nextTime() != MarketFeed.NEVER) {
                taped.poll(taped.nextTime(), recorded::add);
            }
        }
        List<MarketEvent> played = new ArrayList<>();
        try (TapeReader reader = TapeReader.open(folder, instrument)) {
            reader.poll(Long.MAX_VALUE, played::add);
        }
        assertThat(recorded).hasSizeGreaterThan(900);
        same(played.subList(2, played.size()), recorded);
    }

    @ParameterizedTest
    @EnumSource
    void aTornEndIsCutWhereverItWasTorn(TapeLayout layout) throws IOException {
        List<Seen> market = TapeFixture.random(7, 6_000);
        TapeFixture.record(folder, market, PART, layout);
        Path part = parts().getFirst();
        byte[] whole = Files.readAllBytes(part);
        Random random = new Random(8);
        for (int i = 0; i < 40; i++) {
            int length = i == 0 ? 0 : random.nextInt(whole.length);
            Files.write(part, java.util.Arrays.copyOf(whole, length));
            List<MarketEvent> played = TapeFixture.all(folder);
            same(played, events(market).subList(0, played.size()));
        }
        Files.write(part, java.util.Arrays.copyOf(whole, whole.length - 1));
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            assertThat(reader.torn()).contains("are no whole block");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedByteCostsAStretchAndIsSaidAndNeverACrash(TapeLayout layout) throws IOException {
        List<Seen> market = TapeFixture.random(9, 40_000);
        TapeFixture.record(folder, market, PART, layout);
        Path part = parts().getFirst();
        byte[] whole = Files.readAllBytes(part);
        Random random = new Random(10);
        for (int i = 0; i < 25; i++) {
            byte[] hit = whole.clone();
            int at = random.nextInt(hit.length);
            hit[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(part, hit);
            try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
                List<MarketEvent> played = new ArrayList<>();
                reader.poll(Long.MAX_VALUE, played::add);
                boolean whole2 = played.size() == market.size() + 2;
                assertThat(whole2 && reader.damage().isEmpty() && reader.torn().isEmpty())
                        .as("bit of byte " + at + " noticed")
                        .isFalse();
                reader.seek(market.getLast().at());
                reader.play(Long.MAX_VALUE, new Follower());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterADamagedStretchTheBookIsRightAgain(TapeLayout layout) throws IOException {
        List<Seen> market = TapeFixture.random(11, 50_000);
        TapeFixture.record(folder, market, PART, layout);
        Path part = parts().getFirst();
        byte[] bytes = Files.readAllBytes(part);
        bytes[bytes.length / 8] ^= 4;
        Files.write(part, bytes);
        Follower truth = new Follower();
        market.forEach(s -> truth.onMarket(s.event()));
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            Follower played = new Follower();
            List<MarketEvent> gaps = new ArrayList<>();
            reader.poll(Long.MAX_VALUE, e -> {
                if (e instanceof MarketEvent.FeedGap gap && gap.reason().contains("damaged")) {
                    gaps.add(gap);
                }
            });
            assertThat(gaps).isNotEmpty();
            assertThat(reader.damage()).contains("checksum");
            reader.seek(reader.start());
            reader.play(Long.MAX_VALUE, played);
            assertThat(played.words()).isEqualTo(truth.words());
        }
    }

    @Test
    void aRunningTapeIsReadUpToTheLastMoment() throws Exception {
        List<Seen> market = TapeFixture.random(12, 5_000);
        FastOrderBook book = new FastOrderBook(TapeFixture.ABC);
        BookBuilder engine = new BookBuilder(book);
        long deadline = System.nanoTime() + 60_000_000_000L;
        try (TapeRecorder recorder = new TapeRecorder(
                        TapeSettings.in(folder, TapeSettings.WhenFull.LEAVE_OUT), book, System::nanoTime);
                TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            for (Seen seen : market) {
                recorder.onMarket(seen.at(), seen.event());
                engine.onMarket(seen.event());
            }
            long later = market.getLast().at() + 7 * TapeFixture.SECOND;
            recorder.passed(later);
            while (reader.end() < later && System.nanoTime() < deadline) {
                reader.refresh();
                Thread.onSpinWait();
            }
            assertThat(reader.end()).isEqualTo(later);
            assertThat(reader.damage()).isEmpty();
            Follower played = new Follower();
            reader.play(later, played);
            Follower truth = new Follower();
            market.forEach(s -> truth.onMarket(s.event()));
            assertThat(played.words()).isEqualTo(truth.words());
        }
    }

    @Test
    void whoReadsOnIntoAnotherRecordingHearsThatNothingIsKnownBetweenTheTwo() throws Exception {
        List<TapeFixture.Seen> all = TapeFixture.random(9, 3_000);
        TapeFixture.record(folder, all.subList(0, 1_500));
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            reader.poll(Long.MAX_VALUE, _ -> {});
            long ended = reader.end();
            TapeFixture.record(folder, all.subList(1_500, 3_000));
            assertThat(reader.refresh()).isTrue();
            List<MarketEvent> further = new ArrayList<>();
            reader.poll(Long.MAX_VALUE, further::add);
            assertThat(further.getFirst()).isEqualTo(new MarketEvent.FeedGap(ended, "ABC", "nothing was recorded"));
            List<MarketEvent> whole = new ArrayList<>();
            try (TapeReader again = TapeReader.open(folder, TapeFixture.ABC)) {
                again.poll(Long.MAX_VALUE, whole::add);
            }
            assertThat(whole.subList(whole.size() - further.size(), whole.size()))
                    .as("and the same as who reads it at once")
                    .isEqualTo(further);
        }
    }

    @Test
    void whatFindsNoRoomIsAGapAndTheBookIsRightAfterwards() throws IOException {
        List<Seen> market = TapeFixture.random(13, 60_000);
        FastOrderBook book = new FastOrderBook(TapeFixture.ABC);
        BookBuilder engine = new BookBuilder(book);
        try (TapeRecorder recorder = new TapeRecorder(
                TapeSettings.in(folder, TapeSettings.WhenFull.LEAVE_OUT), book, System::nanoTime, 1_024)) {
            for (Seen seen : market) {
                recorder.onMarket(seen.at(), seen.event());
                engine.onMarket(seen.event());
            }
        }
        Follower truth = new Follower();
        market.forEach(s -> truth.onMarket(s.event()));
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            Follower played = new Follower();
            List<String> gaps = new ArrayList<>();
            reader.play(Long.MAX_VALUE, new TapeHandler() {
                @Override
                public void onJump(MarketTotals totals, long events) {
                    played.onJump(totals, events);
                }

                @Override
                public void onMarket(MarketEvent event) {
                    if (event instanceof MarketEvent.FeedGap gap && gap.reason().contains("no room")) {
                        gaps.add(gap.reason());
                    }
                    played.onMarket(event);
                }
            });
            assertThat(gaps).isNotEmpty();
            assertThat(played.words()).isEqualTo(truth.words());
        }
    }

    @Test
    void theOldestPartsMakeRoomForTheNewest() throws IOException {
        List<Seen> market = TapeFixture.random(14, 60_000);
        FastOrderBook book = new FastOrderBook(TapeFixture.ABC);
        TapeSettings small = new TapeSettings(folder, 40_000, 200_000, TapeSettings.WhenFull.WAIT);
        try (TapeRecorder recorder = new TapeRecorder(small, book, System::nanoTime)) {
            market.forEach(s -> recorder.onMarket(s.at(), s.event()));
        }
        long total = 0;
        for (Path part : parts()) {
            total += Files.size(part);
        }
        assertThat(total).isLessThan(500_000);
        List<MarketEvent> played = new ArrayList<>();
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            assertThat(reader.start()).isGreaterThan(market.getFirst().at());
            reader.poll(Long.MAX_VALUE, played::add);
        }
        List<MarketEvent> newest = events(market);
        same(
                played.subList(played.size() - 1_000, played.size()),
                newest.subList(newest.size() - 1_000, newest.size()));
    }

    /** The first difference alone: whole markets make long failures. */
    private static void same(List<MarketEvent> played, List<MarketEvent> seen) {
        for (int i = 0; i < Math.min(played.size(), seen.size()); i++) {
            assertThat(played.get(i)).as("event " + i).isEqualTo(seen.get(i));
        }
        assertThat(played).hasSameSizeAs(seen);
    }

    private List<Path> parts() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
