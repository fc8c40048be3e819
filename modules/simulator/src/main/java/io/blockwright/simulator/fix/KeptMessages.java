package io.blockwright.simulator.fix;

import java.io.Closeable;
import java.io.IOException;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quickfix.MessageStore;

/**
 * What a session can send again: its order messages, never market data, which is worthless late. In memory only the newest
 * are kept; asked for older ones, the engine closes the gap without them. One per session, called under the engine's locks.
 */
final class KeptMessages implements MessageStore, Closeable {
    private final MessageStore engineStore;
    private final int newest;
    private final @Nullable NavigableMap<Integer, String> recent;

    private KeptMessages(MessageStore engineStore, int newest, @Nullable NavigableMap<Integer, String> recent) {
        this.engineStore = engineStore;
        this.newest = newest;
        this.recent = recent;
    }

    /** Numbers and messages in the engine's own store. */
    static KeptMessages in(MessageStore engineStore) {
        return new KeptMessages(engineStore, 0, null);
    }

    /** Numbers in the engine's store, and the newest messages in memory. */
    static KeptMessages inMemory(MessageStore numbers, int newest) {
        return new KeptMessages(numbers, newest, new TreeMap<>());
    }

    @Override
    public synchronized boolean set(int sequence, String message) throws IOException {
        String type = RawMessage.field(message, 35);
        if (type.equals("W") || type.equals("X")) {
            return true;
        }
        if (recent == null) {
            return engineStore.set(sequence, message);
        }
        recent.put(sequence, message);
        if (recent.size() > newest) {
            recent.pollFirstEntry();
        }
        return true;
    }

    @Override
    public synchronized void get(int first, int last, Collection<String> messages) throws IOException {
        if (recent == null) {
            engineStore.get(first, last, messages);
        } else if (first <= last) {
            messages.addAll(recent.subMap(first, true, last, true).values());
        }
    }

    @Override
    public synchronized void reset() throws IOException {
        engineStore.reset();
        if (recent != null) {
            recent.clear();
        }
    }

    @Override
    public int getNextSenderMsgSeqNum() throws IOException {
        return engineStore.getNextSenderMsgSeqNum();
    }

    @Override
    public int getNextTargetMsgSeqNum() throws IOException {
        return engineStore.getNextTargetMsgSeqNum();
    }

    @Override
    public void setNextSenderMsgSeqNum(int next) throws IOException {
        engineStore.setNextSenderMsgSeqNum(next);
    }

    @Override
    public void setNextTargetMsgSeqNum(int next) throws IOException {
        engineStore.setNextTargetMsgSeqNum(next);
    }

    @Override
    public void incrNextSenderMsgSeqNum() throws IOException {
        engineStore.incrNextSenderMsgSeqNum();
    }

    @Override
    public void incrNextTargetMsgSeqNum() throws IOException {
        engineStore.incrNextTargetMsgSeqNum();
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // the engine's interface
    public Date getCreationTime() throws IOException {
        return engineStore.getCreationTime();
    }

    @Override
    public Calendar getCreationTimeCalendar() throws IOException {
        return engineStore.getCreationTimeCalendar();
    }

    @Override
    public void refresh() throws IOException {
        engineStore.refresh();
    }

    @Override
    public void close() throws IOException {
        if (engineStore instanceof Closeable file) {
            file.close();
        }
    }
}
