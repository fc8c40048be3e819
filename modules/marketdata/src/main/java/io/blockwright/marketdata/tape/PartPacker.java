package io.blockwright.marketdata.tape;

import io.blockwright.marketdata.TapeLayout;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.BooleanSupplier;

/**
 * Writes a finished part anew in columns: beside it, on the disk before it takes the part's name, and only after it was read
 * back and told the same. Whatever fails, the part stays what it was. A block is in memory at a time.
 */
public final class PartPacker {
    /** What a file is called while it is written: a tape takes no notice of it. */
    static final String ENDING = ".packing";

    private final BooleanSupplier enough;
    private final Replacing replacing;

    /** Puts a file in another's place. */
    @FunctionalInterface
    interface Replacing {
        /** Whether it was done; not where the part was taken away meanwhile. */
        boolean replace(Path part, long size, Path by) throws IOException;
    }

    /**
     * For any number of parts, one at a time.
     *
     * @param enough asked between blocks, whether to give up
     */
    PartPacker(BooleanSupplier enough, Replacing replacing) {
        this.enough = enough;
        this.replacing = replacing;
    }

    /** What became of a part. */
    public sealed interface Outcome {
        /** It is packed now. */
        record Packed(long events, long before, long after) implements Outcome {}

        /** It was packed already, or is not worth it. */
        record AsItWas() implements Outcome {}

        /** It could not be; half a sentence says why. */
        record Kept(String why) implements Outcome {}
    }

    /** For a folder that nobody records in. */
    public static PartPacker alone() {
        return new PartPacker(() -> false, TapeFolder::replaceIn);
    }

    /** Packs a part that nobody writes to. */
    public Outcome pack(Path part) {
        Path beside = part.resolveSibling(part.getFileName() + ENDING);
        try {
            try (PartReader rows = PartReader.open(part)) {
                if (rows.layout() == TapeLayout.COLUMNS) {
                    return new Outcome.AsItWas();
                }
                if (!rows.torn().isEmpty()) {
                    return new Outcome.Kept(rows.torn());
                }
                return pack(rows, part, beside);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (ByteSource.Damage e) {
            return new Outcome.Kept(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Outcome.Kept(TapeWriter.why(e));
        }
    }

    private Outcome pack(PartReader rows, Path part, Path beside) throws IOException {
        long before = Files.size(part);
        if (Files.getFileStore(part).getUsableSpace() < 2 * before) {
            return new Outcome.Kept("the disk has too little room to write it anew");
        }
        Files.deleteIfExists(beside);
        PartDigest told = new PartDigest();
        long events;
        try (PartWriter columns = PartWriter.create(beside, rows.instrument(), TapeLayout.COLUMNS)) {
            events = write(rows, columns, told);
            columns.force();
        }
        if (Files.size(beside) >= before) {
            return new Outcome.AsItWas();
        }
        if (!MessageDigest.isEqual(told.value(), readBack(beside))) {
            return new Outcome.Kept("packed it would not tell the same: report this");
        }
        long after = Files.size(beside);
        if (!replacing.replace(part, before, beside)) {
            return new Outcome.Kept("it was taken away or has grown meanwhile");
        }
        return new Outcome.Packed(events, before, after);
    }

    private long write(PartReader rows, PartWriter columns, PartDigest told) throws IOException {
        long events = 0;
        long upTo = Long.MIN_VALUE;
        for (Block block : rows.blocks()) {
            goOn();
            PartReader.Contents contents = rows.read(block);
            told.add(block, contents);
            if (contents.keyframe() != null) {
                columns.endBlock(upTo);
                columns.begin(block.first(), contents.keyframe(), block.anew());
            } else if (!columns.isOpen()) {
                columns.begin(block.first());
            }
            for (PartReader.Seen seen : contents.events()) {
                if (columns.events() == ColumnSink.MOST_EVENTS) {
                    columns.endBlock(upTo);
                }
                columns.add(seen.at(), seen.event());
                events++;
            }
            upTo = Math.max(upTo, block.last());
        }
        columns.endBlock(upTo);
        return events;
    }

    private byte[] readBack(Path beside) throws IOException {
        PartDigest digest = new PartDigest();
        try (PartReader columns = PartReader.open(beside)) {
            for (Block block : columns.blocks()) {
                goOn();
                digest.add(block, columns.read(block));
            }
        }
        return digest.value();
    }

    private void goOn() throws IOException {
        if (enough.getAsBoolean()) {
            throw new IOException("there was no more time");
        }
    }

    /** Puts a file in the place of another of the same folder, so that after a crash there is the one or the other, whole. */
    static void swap(Path part, Path by) throws IOException {
        Files.move(
                by,
                part,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path folder = part.toAbsolutePath().getParent();
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException _) {
            // where a folder cannot be opened, as on Windows, the system writes the names down by itself
        }
    }
}
