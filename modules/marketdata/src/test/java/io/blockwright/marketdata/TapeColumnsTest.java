package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.TapeFixture.Follower;
import io.blockwright.marketdata.TapeFixture.Seen;
import io.blockwright.marketdata.tape.BookImage;
import io.blockwright.marketdata.tape.ByteSource;
import io.blockwright.marketdata.tape.Keyframe;
import io.blockwright.marketdata.tape.PartReader;
import io.blockwright.marketdata.tape.PartWriter;
import io.blockwright.marketdata.tape.RecordingMark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A part that is packed tells what it told in rows; one that cannot be packed stays what it was. */
class TapeColumnsTest {
    private static final long PART = 64L << 20;

    @TempDir
    Path folder;

    /** A part in rows with blocks of any length, quiet ones between them, keyframes where nobody expects them. */
    private static List<Seen> write(Path file, int events, long seed) throws IOException {
        Random random = new Random(seed);
        List<Seen> market = extremes(random, events);
        FastOrderBook book = new FastOrderBook(TapeFixture.ABC);
        BookBuilder builder = new BookBuilder(book);
        long seen = market.isEmpty() ? 1_000 : market.getFirst().at();
        try (PartWriter part = PartWriter.create(file, TapeFixture.ABC, TapeLayout.ROWS)) {
            part.begin(seen, keyframe(seen, 0, book), true);
            for (int i = 0; i < market.size(); i++) {
                if (part.isOpen() && random.nextInt(500) == 0) {
                    part.endBlock(seen);
                    if (random.nextInt(3) == 0) {
                        part.quiet(seen, market.get(i).at());
                    }
                    if (events > 8_192 && random.nextInt(4) == 0) {
                        part.begin(market.get(i).at(), keyframe(seen, i, book), random.nextBoolean());
                    }
                }
                seen = market.get(i).at();
                part.add(seen, market.get(i).event());
                builder.onMarket(market.get(i).event());
            }
            long told = part.endBlock(seen + 5);
            part.quiet(told, told + 7);
        }
        return market;
    }

    private static Keyframe keyframe(long time, long events, OrderBook book) {
        return new Keyframe(time, events, new MarketStats().totals(), BookImage.of(book));
    }

    /** Every kind of event, and now and then numbers as far out as they go. */
    private static List<Seen> extremes(Random random, int events) {
        List<Seen> market = new ArrayList<>(TapeFixture.random(random.nextLong(), events));
        for (int i = 0; i < market.size(); i++) {
            if (random.nextInt(20) == 0) {
                market.set(i, new Seen(market.get(i).at(), extreme(random)));
            }
        }
        return market;
    }

    private static MarketEvent extreme(Random random) {
        long time = anything(random);
        long id = anything(random);
        long price = anything(random);
        long quantity = anything(random);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        return switch (random.nextInt(10)) {
            case 0 -> new MarketEvent.OrderAdded(time, "ABC", id, side, price, quantity);
            case 1 -> new MarketEvent.OrderReduced(time, "ABC", id, quantity);
            case 2 -> new MarketEvent.OrderDeleted(time, "ABC", id);
            case 3 -> new MarketEvent.OrderExecuted(time, "ABC", id, side, price, quantity);
            case 4 -> new MarketEvent.OrderReplaced(time, "ABC", id, anything(random), price, quantity);
            case 5 -> new MarketEvent.Traded(time, "ABC", price, quantity, random.nextBoolean() ? side : null);
            case 6 -> new MarketEvent.LevelChanged(time, "ABC", side, price, quantity);
            case 7 -> new MarketEvent.DepthSnapshot(time, "ABC", List.of(new Level(price, quantity, 3)), List.of());
            case 8 -> new MarketEvent.StatusChanged(time, "ABC", TradingStatus.HALTED);
            default -> new MarketEvent.FeedGap(time, "ABC", "");
        };
    }

    private static long anything(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> 0;
            case 3 -> -1;
            default -> random.nextLong();
        };
    }

    private static List<PartReader.Seen> read(Path file) throws IOException {
        List<PartReader.Seen> read = new ArrayList<>();
        try (PartReader part = PartReader.open(file)) {
            for (var block : part.blocks()) {
                read.addAll(part.read(block).events());
            }
        }
        return read;
    }

    private List<TapePart.Packed> pack() throws IOException {
        List<TapePart.Packed> packed = new ArrayList<>();
        TapePart.pack(folder, packed::add);
        return packed;
    }

    private TapePart only() throws IOException {
        List<TapePart> parts = TapePart.in(folder);
        assertThat(parts).hasSize(1);
        return parts.getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 4_095, 4_096, 4_097, 8_192, 20_000})
    void aPackedPartTellsTheSame(int events) throws IOException {
        Path file = folder.resolve("20260101T000000000-000.tape");
        List<Seen> market = write(file, events, events);
        byte[] before = Files.readAllBytes(file);
        Following rows = follow();
        pack();
        if (events >= 100) {
            assertThat(Files.size(file)).isLessThan(before.length);
            assertThat(only().contents().orElseThrow().layout()).isEqualTo(TapeLayout.COLUMNS);
        }
        if (events >= 100 && events <= 8_192) {
            assertThat(only().contents().orElseThrow().blocks()).isEqualTo((events + 4_095) / 4_096);
        }
        assertThat(read(file))
                .isEqualTo(market.stream()
                        .map(seen -> new PartReader.Seen(seen.at(), seen.event()))
                        .toList());
        assertThat(follow()).isEqualTo(rows);
        assertThat(pack()).as("packed a second time").isEmpty();
    }

    /** What a reader tells from the beginning, and from many moments. */
    private record Following(long start, long end, List<MarketEvent> events, List<String> moments) {}

    private Following follow() throws IOException {
        List<MarketEvent> events = new ArrayList<>();
        List<String> moments = new ArrayList<>();
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            reader.poll(Long.MAX_VALUE, events::add);
            assertThat(reader.damage()).isEmpty();
            Random random = new Random(1);
            for (int i = 0; i < 12; i++) {
                long time = random.nextLong(reader.start(), reader.end() + 2);
                Follower played = new Follower();
                long from = i % 2 == 0 ? reader.seek(time) : reader.seekBeginning(time, 3_000);
                int count = reader.play(time, played);
                moments.add(from + " " + count + " " + played.words());
            }
            return new Following(reader.start(), reader.end(), events, moments);
        }
    }

    @Test
    void aFinishedPartIsPackedWhileTheNextIsWritten() throws IOException {
        List<Seen> market = TapeFixture.random(21, 60_000);
        TapeFixture.record(folder, market, 100_000, TapeLayout.COLUMNS);
        List<TapePart> parts = TapePart.in(folder);
        assertThat(parts).hasSizeGreaterThan(4).allSatisfy(part -> {
            assertThat(part.contents().orElseThrow().layout()).isEqualTo(TapeLayout.COLUMNS);
            assertThat(part.bytes()).isLessThan(80_000);
        });
        assertThat(names()).as("nothing but parts").allMatch(name -> name.endsWith(".tape"));
        assertThat(TapeFixture.all(folder))
                .isEqualTo(market.stream().map(Seen::event).toList());
    }

    /** A reader that was opened before goes on in the file that it has open. */
    @Test
    void whoeverReadsWhileAPartIsPackedReadsOn() throws IOException {
        List<Seen> market = TapeFixture.random(22, 20_000);
        TapeFixture.record(folder, market, PART, TapeLayout.ROWS);
        List<MarketEvent> played = new ArrayList<>();
        try (TapeReader reader = TapeReader.open(folder, TapeFixture.ABC)) {
            reader.poll(market.get(7_000).at(), played::add);
            assertThat(pack()).hasSize(1);
            reader.refresh();
            reader.poll(Long.MAX_VALUE, played::add);
            assertThat(reader.damage()).isEmpty();
        }
        assertThat(played.subList(2, played.size()))
                .isEqualTo(market.stream().map(Seen::event).toList());
    }

    @Test
    void whatAKilledPackerLeftIsNoPartAndGoesWithTheNextRecording() throws IOException {
        List<Seen> market = TapeFixture.random(23, 5_000);
        TapeFixture.record(folder, market, PART, TapeLayout.ROWS);
        Path part = only().file();
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(part), 30_000);
        Files.write(folder.resolve(part.getFileName() + ".packing"), half);
        assertThat(TapeFixture.all(folder))
                .isEqualTo(market.stream().map(Seen::event).toList());
        long later = market.getLast().at() + TapeFixture.SECOND;
        TapeFixture.record(folder, List.of(new Seen(later, new MarketEvent.Traded(later, "ABC", 5, 5, null))));
        assertThat(names()).hasSize(2).allMatch(name -> name.endsWith(".tape"));
        assertThat(TapePart.in(folder).getFirst().contents().orElseThrow().layout())
                .as("what an earlier recording left in rows")
                .isEqualTo(TapeLayout.COLUMNS);
    }

    @Test
    void aPartThatIsNotWholeStaysWhatItWas() throws IOException {
        TapeFixture.record(folder, TapeFixture.random(24, 8_000), PART, TapeLayout.ROWS);
        Path part = only().file();
        byte[] whole = Files.readAllBytes(part);
        byte[] hit = whole.clone();
        hit[whole.length / 2] ^= 1;
        staysAfter(part, hit, "checksum is wrong");
        staysAfter(part, java.util.Arrays.copyOf(whole, whole.length - 1), "no whole block");
        staysAfter(
                part,
                "no tape at all, but named like one".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "no tape");
    }

    private void staysAfter(Path part, byte[] bytes, String why) throws IOException {
        Files.write(part, bytes);
        assertThat(pack())
                .singleElement()
                .satisfies(packed -> assertThat(packed.kept()).contains(why));
        assertThat(part).hasBinaryContent(bytes);
        assertThat(names()).hasSize(1);
    }

    @Test
    void aFolderThatIsRecordedInIsNotPackedBySomebodyElse() throws IOException {
        TapeFixture.record(folder, TapeFixture.random(25, 2_000), PART, TapeLayout.ROWS);
        try (RecordingMark mark = RecordingMark.take(folder)) {
            assertThat(mark).isNotNull();
            assertThatThrownBy(this::pack).isInstanceOf(IOException.class).hasMessageContaining("Somebody records in");
        }
        assertThat(only().contents().orElseThrow().layout()).isEqualTo(TapeLayout.ROWS);
        assertThat(pack()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void olderVersionsAreReadAndPacked(int version) throws IOException {
        List<Seen> market = TapeFixture.random(26, 3_000);
        TapeFixture.record(folder, market, PART, TapeLayout.ROWS);
        setVersion(only().file(), version);
        assertThat(only().contents().orElseThrow().version()).isEqualTo(version);
        List<MarketEvent> events = market.stream().map(Seen::event).toList();
        assertThat(TapeFixture.all(folder)).isEqualTo(events);
        assertThat(pack()).hasSize(1);
        assertThat(only().contents().orElseThrow().version()).isEqualTo(4);
        assertThat(TapeFixture.all(folder)).isEqualTo(events);
    }

    @Test
    void aVersionOfTheFutureIsSaid() throws IOException {
        TapeFixture.record(folder, TapeFixture.random(27, 10));
        setVersion(only().file(), 5);
        assertThat(only().wrong()).isEqualTo("it has version 5 of the format, this program reads 1 to 4");
    }

    private static void setVersion(Path part, int version) throws IOException {
        byte[] bytes = Files.readAllBytes(part);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(8, version);
        int end = 16 + buffer.getInt(12);
        buffer.putInt(end, checksum(bytes, 0, end));
        Files.write(part, bytes);
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /** Whatever stands in a block whose checksum fits, it is events or it is damage. */
    @Test
    void nonsenseWithARightChecksumIsDamageAndNeverACrash() throws IOException {
        Path file = folder.resolve("20260101T000000000-000.tape");
        write(file, 3_000, 28);
        pack();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(29);
        int damaged = 0;
        for (int i = 0; i < 150; i++) {
            byte[] hit = whole.clone();
            try (PartReader part = PartReader.open(file)) {
                var block = part.blocks().get(random.nextInt(part.blocks().size()));
                int begin = (int) block.offset();
                for (int bits = 0; bits < 3 && block.length() > 0; bits++) {
                    // lengths stand at the beginning of each column: most of what goes wrong goes wrong there
                    int within = random.nextInt(random.nextBoolean() ? block.length() : Math.min(40, block.length()));
                    hit[begin + 32 + within] ^= (byte) (1 << random.nextInt(8));
                }
                int end = 32 + block.length();
                ByteBuffer.wrap(hit).order(ByteOrder.LITTLE_ENDIAN).putInt(begin + end, checksum(hit, begin, end));
            }
            Path other = Files.write(folder.resolve("hit"), hit);
            try (PartReader part = PartReader.open(other)) {
                for (var block : part.blocks()) {
                    part.read(block);
                }
            } catch (ByteSource.Damage expected) {
                damaged++;
            }
        }
        assertThat(damaged).isGreaterThan(50);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
