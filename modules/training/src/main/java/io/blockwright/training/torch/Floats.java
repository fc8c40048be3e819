package io.blockwright.training.torch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of floats in a checkpoint: their length, then their bits. */
public final class Floats {
    private Floats() {}

    public static void write(DataOutput out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    /** Reads into {@code to}, whose length must be the one written. */
    public static void read(DataInput in, float[] to) throws IOException {
        int length = in.readInt();
        if (length != to.length) {
            throw new IOException("the checkpoint holds " + length + " numbers where " + to.length + " belong");
        }
        byte[] bytes = new byte[Math.multiplyExact(length, Float.BYTES)];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(to);
    }
}
