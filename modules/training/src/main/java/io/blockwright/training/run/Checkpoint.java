package io.blockwright.training.run;

import io.blockwright.training.TrainingRefused;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * The state of a training in one file, replaced as a whole or not at all: a kill or a full disk leaves the one before. The
 * last eight bytes are the checksum of all others.
 *
 * @param spentNanos time trained so far, in all runs together
 * @param rounds rounds finished so far
 */
record Checkpoint(long spentNanos, long rounds) {
    private static final String MAGIC = "blockwright training checkpoint 1";

    void write(Path file, Trainer trainer) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        CRC32 sum = new CRC32();
        try (FileChannel channel = FileChannel.open(
                        beside,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream buffered = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                DataOutputStream out = new DataOutputStream(new CheckedOutputStream(buffered, sum))) {
            out.writeUTF(MAGIC);
            byte[] settings = trainer.settings().getBytes(StandardCharsets.UTF_8);
            out.writeInt(settings.length);
            out.write(settings);
            out.writeLong(spentNanos);
            out.writeLong(rounds);
            trainer.write(out);
            out.writeLong(sum.getValue());
            out.flush();
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Brings a trainer to where the file was written.
     *
     * @throws TrainingRefused when the file is of other settings, or damaged
     */
    static Checkpoint read(Path file, Trainer trainer) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CRC32 sum = new CRC32();
        int body = Math.max(0, bytes.length - Long.BYTES);
        sum.update(bytes, 0, body);
        DataInputStream end = new DataInputStream(new ByteArrayInputStream(bytes, body, bytes.length - body));
        if (bytes.length < 2 * Long.BYTES || end.readLong() != sum.getValue()) {
            throw new TrainingRefused(
                    file + " is damaged: move it away and train without --resume, or name another --out folder.");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, body));
        String magic = in.readUTF();
        String settings = magic.equals(MAGIC) ? new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8) : "";
        if (!settings.equals(trainer.settings())) {
            throw new TrainingRefused("The training in " + file + " has other settings (" + settings
                    + ") than were given now (" + trainer.settings()
                    + "): give the same, or name another --out folder.");
        }
        Checkpoint checkpoint = new Checkpoint(in.readLong(), in.readLong());
        trainer.read(in);
        return checkpoint;
    }
}
