package io.blockwright.fix;

import java.io.Closeable;
import java.io.IOException;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import quickfix.MessageStore;
import quickfix.MessageStoreFactory;
import quickfix.SessionID;

/** A message store that keeps no secret on disk: what is stored is masked first. */
final class MaskingStore implements MessageStore, Closeable {
    private final MessageStore store;

    private MaskingStore(MessageStore store) {
        this.store = store;
    }

    /** Puts the mask round another factory's stores. */
    record Factory(MessageStoreFactory stores) implements MessageStoreFactory {
        @Override
        public MessageStore create(SessionID session) {
            return new MaskingStore(stores.create(session));
        }
    }

    @Override
    public boolean set(int sequence, String message) throws IOException {
        return store.set(sequence, Secrets.mask(message));
    }

    @Override
    public void get(int from, int to, Collection<String> messages) throws IOException {
        store.get(from, to, messages);
    }

    @Override
    public int getNextSenderMsgSeqNum() throws IOException {
        return store.getNextSenderMsgSeqNum();
    }

    @Override
    public int getNextTargetMsgSeqNum() throws IOException {
        return store.getNextTargetMsgSeqNum();
    }

    @Override
    public void setNextSenderMsgSeqNum(int next) throws IOException {
        store.setNextSenderMsgSeqNum(next);
    }

    @Override
    public void setNextTargetMsgSeqNum(int next) throws IOException {
        store.setNextTargetMsgSeqNum(next);
    }

    @Override
    public void incrNextSenderMsgSeqNum() throws IOException {
        store.incrNextSenderMsgSeqNum();
    }

    @Override
    public void incrNextTargetMsgSeqNum() throws IOException {
        store.incrNextTargetMsgSeqNum();
    }

    @Override
    @SuppressWarnings("JavaUtilDate") // the FIX engine's interface
    public Date getCreationTime() throws IOException {
        return store.getCreationTime();
    }

    @Override
    public Calendar getCreationTimeCalendar() throws IOException {
        return store.getCreationTimeCalendar();
    }

    @Override
    public void reset() throws IOException {
        store.reset();
    }

    @Override
    public void refresh() throws IOException {
        store.refresh();
    }

    @Override
    public void close() throws IOException {
        if (store instanceof Closeable open) {
            open.close();
        }
    }
}
