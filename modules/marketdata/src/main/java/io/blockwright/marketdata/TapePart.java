package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.tape.Block;
import io.blockwright.marketdata.tape.ByteSource;
import io.blockwright.marketdata.tape.PartPacker;
import io.blockwright.marketdata.tape.PartReader;
import io.blockwright.marketdata.tape.RecordingMark;
import io.blockwright.marketdata.tape.TapeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One file of a tape, as its heads describe it.
 *
 * @param file where it is
 * @param bytes its length
 * @param contents what it holds; empty where it is no tape that this program reads
 * @param wrong half a sentence, empty when nothing is
 */
public record TapePart(Path file, long bytes, Optional<Contents> contents, String wrong) {
    /**
     * What a part holds.
     *
     * @param instrument whose market
     * @param version of the format
     * @param layout of its events
     * @param blocks that are whole
     * @param events in them
     * @param first moment that it tells of, nanoseconds since the epoch; 0 when it is empty
     * @param last moment up to which it tells everything
     */
    public record Contents(
            Instrument instrument, int version, TapeLayout layout, int blocks, long events, long first, long last) {}

    /** What became of a part that was to be packed: half a sentence says why where it was not. */
    public record Packed(Path file, long before, long after, String kept) {}

    /**
     * The parts in a folder, oldest first.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<TapePart> in(Path folder) throws IOException {
        List<TapePart> parts = new ArrayList<>();
        for (Path file : TapeFolder.parts(folder)) {
            parts.add(of(file));
        }
        return parts;
    }

    private static TapePart of(Path file) throws IOException {
        long bytes = Files.size(file);
        try (PartReader part = PartReader.open(file)) {
            List<Block> blocks = part.blocks();
            Contents contents = new Contents(
                    part.instrument(),
                    part.version(),
                    part.layout(),
                    blocks.size(),
                    blocks.stream().mapToLong(Block::events).sum(),
                    blocks.isEmpty() ? 0 : blocks.getFirst().first(),
                    blocks.isEmpty() ? 0 : blocks.getLast().last());
            return new TapePart(file, bytes, Optional.of(contents), part.torn());
        } catch (ByteSource.Damage e) {
            return new TapePart(file, bytes, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Packs the parts in a folder that lie in rows; those that are packed, or would not become smaller, are passed over.
     *
     * @param told of each part that was packed or could not be
     * @throws IOException with one sentence for the user when nothing may be packed there at present
     */
    public static void pack(Path folder, Consumer<Packed> told) throws IOException {
        try (RecordingMark mark = RecordingMark.take(folder)) {
            if (mark == null) {
                throw new IOException("Somebody records in " + folder
                        + " at present, or it cannot be written to: try again when the recording has ended.");
            }
            TapeFolder.sweep(folder);
            PartPacker packer = PartPacker.alone();
            for (Path part : TapeFolder.parts(folder)) {
                switch (packer.pack(part)) {
                    case PartPacker.Outcome.Packed done ->
                        told.accept(new Packed(part, done.before(), done.after(), ""));
                    case PartPacker.Outcome.Kept kept -> {
                        long bytes = Files.size(part);
                        told.accept(new Packed(part, bytes, bytes, kept.why()));
                    }
                    case PartPacker.Outcome.AsItWas _ -> {
                        // there is nothing to tell
                    }
                }
            }
        }
    }
}
