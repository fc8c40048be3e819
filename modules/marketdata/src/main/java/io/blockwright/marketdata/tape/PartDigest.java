package io.blockwright.marketdata.tape;

import io.blockwright.marketdata.tape.PartReader.Contents;
import io.blockwright.marketdata.tape.PartReader.Seen;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a part tells, as one number that does not depend on how it is laid out or cut into blocks. Single-threaded. */
final class PartDigest {
    private final MessageDigest digest;
    private final ByteSink bytes = new ByteSink();
    private final EventWriter rows = new EventWriter(new RowSink(bytes));
    private long told = Long.MIN_VALUE;

    PartDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        rows.begin(0);
    }

    /** Takes in the next block. */
    void add(Block block, Contents contents) {
        Keyframe keyframe = contents.keyframe();
        if (keyframe != null) {
            bytes.u8(block.anew() ? 2 : 1);
            bytes.i64(told);
            bytes.i64(block.first());
            keyframe.write(bytes);
        }
        for (Seen seen : contents.events()) {
            bytes.u8(0);
            rows.write(seen.at(), seen.event());
        }
        told = Math.max(told, block.last());
        flush();
    }

    private void flush() {
        digest.update(bytes.bytes(), 0, bytes.size());
        bytes.clear();
    }

    /** The number; nothing can be added afterwards. */
    byte[] value() {
        bytes.i64(told);
        flush();
        return digest.digest();
    }
}
