package io.blockwright.marketdata.recorded;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes binary ITCH 5.0 messages as the specification lays them out, each behind its length: the reader's counterpart. */
final class ItchEncoder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteBuffer message = ByteBuffer.allocate(64);
    private final int locate;
    private final String stock;

    ItchEncoder(int locate, String stock) {
        this.locate = locate;
        this.stock = stock;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private ByteBuffer begin(char type, long time) {
        message.clear();
        message.put((byte) type).putShort((short) locate).putShort((short) 0);
        message.putShort((short) (time >>> 32)).putInt((int) time);
        return message;
    }

    private ItchEncoder end(int length) {
        while (message.position() < length) {
            message.put((byte) ' ');
        }
        out.write(length >>> 8);
        out.write(length);
        out.write(message.array(), 0, length);
        return this;
    }

    private static byte[] padded(String text, int length) {
        return String.format("%-" + length + "s", text).getBytes(StandardCharsets.US_ASCII);
    }

    ItchEncoder raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    ItchEncoder system(long time, char event) {
        begin('S', time).put((byte) event);
        return end(12);
    }

    ItchEncoder directory(long time) {
        begin('R', time).put(padded(stock, 8));
        return end(39);
    }

    ItchEncoder action(long time, char state) {
        begin('H', time).put(padded(stock, 8)).put((byte) state);
        return end(25);
    }

    ItchEncoder add(long time, long id, char side, long shares, long price) {
        addBody('A', time, id, side, shares, price);
        return end(36);
    }

    ItchEncoder addAttributed(long time, long id, char side, long shares, long price) {
        addBody('F', time, id, side, shares, price).put(padded("MPID", 4));
        return end(40);
    }

    private ByteBuffer addBody(char type, long time, long id, char side, long shares, long price) {
        return begin(type, time)
                .putLong(id)
                .put((byte) side)
                .putInt((int) shares)
                .put(padded(stock, 8))
                .putInt((int) price);
    }

    ItchEncoder execute(long time, long id, long shares) {
        begin('E', time).putLong(id).putInt((int) shares).putLong(1);
        return end(31);
    }

    ItchEncoder executeAt(long time, long id, long shares, char printable, long price) {
        begin('C', time)
                .putLong(id)
                .putInt((int) shares)
                .putLong(1)
                .put((byte) printable)
                .putInt((int) price);
        return end(36);
    }

    ItchEncoder cancel(long time, long id, long shares) {
        begin('X', time).putLong(id).putInt((int) shares);
        return end(23);
    }

    ItchEncoder delete(long time, long id) {
        begin('D', time).putLong(id);
        return end(19);
    }

    ItchEncoder replace(long time, long oldId, long id, long shares, long price) {
        begin('U', time).putLong(oldId).putLong(id).putInt((int) shares).putInt((int) price);
        return end(35);
    }

    ItchEncoder trade(long time, long shares, long price) {
        begin('P', time)
                .putLong(0)
                .put((byte) 'B')
                .putInt((int) shares)
                .put(padded(stock, 8))
                .putInt((int) price)
                .putLong(1);
        return end(44);
    }

    ItchEncoder cross(long time, long shares, long price) {
        begin('Q', time)
                .putLong(shares)
                .put(padded(stock, 8))
                .putInt((int) price)
                .putLong(1)
                .put((byte) 'O');
        return end(40);
    }

    ItchEncoder broken(long time) {
        begin('B', time).putLong(1);
        return end(19);
    }

    ItchEncoder imbalance(long time) {
        begin('I', time);
        return end(50);
    }
}
