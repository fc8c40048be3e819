package io.blockwright.marketdata.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.TapeLayout;
import io.blockwright.marketdata.tape.PartPacker.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes between, a part is what it was, or it is packed; and nothing lies beside it. */
class PartPackerTest {
    @TempDir
    Path folder;

    private Path part = Path.of("");
    private byte[] rows = {};

    @BeforeEach
    void write() throws IOException {
        part = folder.resolve("20260101T000000000-000.tape");
        try (PartWriter writer = PartWriter.create(part, Instrument.usEquity("ABC"), TapeLayout.ROWS)) {
            for (int i = 0; i < 3_000; i++) {
                writer.add(i, new MarketEvent.OrderAdded(i, "ABC", i, Side.BUY, 1_000_000 - i % 7, 100));
                if (i % 100 == 0) {
                    writer.endBlock(i);
                }
            }
            writer.endBlock(3_000);
        }
        rows = Files.readAllBytes(part);
    }

    @Test
    void itGivesUpWhenItIsTold() throws IOException {
        int[] asked = {0};
        PartPacker packer = new PartPacker(() -> ++asked[0] > 5, TapeFolder::replaceIn);
        assertThat(packer.pack(part)).isEqualTo(new Outcome.Kept("there was no more time"));
        stays();
    }

    @Test
    void aDiskThatFailsLeavesTheRows() throws IOException {
        PartPacker packer = new PartPacker(() -> false, (_, _, _) -> {
            throw new IOException("no space left on device");
        });
        assertThat(packer.pack(part)).isInstanceOf(Outcome.Kept.class);
        stays();
    }

    @Test
    void aPartThatMadeRoomMeanwhileDoesNotComeBack() throws IOException {
        PartPacker packer = new PartPacker(() -> false, (taken, size, by) -> {
            Files.delete(taken);
            return TapeFolder.replaceIn(taken, size, by);
        });
        assertThat(packer.pack(part)).isInstanceOf(Outcome.Kept.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPartThatGrewMeanwhileKeepsWhatItGrewBy() throws IOException {
        PartPacker packer = new PartPacker(() -> false, (grown, size, by) -> {
            Files.write(grown, new byte[] {1}, StandardOpenOption.APPEND);
            return TapeFolder.replaceIn(grown, size, by);
        });
        assertThat(packer.pack(part)).isInstanceOf(Outcome.Kept.class);
        assertThat(Files.size(part)).isEqualTo(rows.length + 1);
    }

    @Test
    void otherwiseItIsPackedOnce() throws IOException {
        assertThat(PartPacker.alone().pack(part)).isEqualTo(new Outcome.Packed(3_000, rows.length, Files.size(part)));
        assertThat(Files.size(part)).isLessThan(rows.length / 4);
        assertThat(PartPacker.alone().pack(part)).isEqualTo(new Outcome.AsItWas());
    }

    private void stays() throws IOException {
        assertThat(part).hasBinaryContent(rows);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(part);
        }
    }
}
