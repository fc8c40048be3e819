package io.blockwright.marketdata.tape;

import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeLayout;

/** A block's body in the making. Single-threaded. */
sealed interface BlockBody extends AutoCloseable {
    /** One in a layout. */
    static BlockBody in(TapeLayout layout) {
        return layout == TapeLayout.COLUMNS ? new InColumns() : new InRows();
    }

    /** Forgets the block before; this one begins at a moment. */
    void begin(long seen);

    void keyframe(Keyframe from);

    void add(long seen, MarketEvent event);

    /** When its newest event was seen, or when it began. */
    long seen();

    /** Bytes so far; packed, they are fewer. */
    int size();

    /** What the block's head says about it. */
    int flag();

    /** Its bytes; valid until the next block begins. */
    ByteSink laidOut();

    @Override
    void close();

    /** One event after another. */
    final class InRows implements BlockBody {
        private final ByteSink bytes = new ByteSink();
        private final EventWriter events = new EventWriter(new RowSink(bytes));

        private InRows() {}

        @Override
        public void begin(long seen) {
            bytes.clear();
            events.begin(seen);
        }

        @Override
        public void keyframe(Keyframe from) {
            from.write(bytes);
        }

        @Override
        public void add(long seen, MarketEvent event) {
            events.write(seen, event);
        }

        @Override
        public long seen() {
            return events.seen();
        }

        @Override
        public int size() {
            return bytes.size();
        }

        @Override
        public int flag() {
            return 0;
        }

        @Override
        public ByteSink laidOut() {
            return bytes;
        }

        @Override
        public void close() {
            // memory alone
        }
    }

    /** Field by field, packed. */
    final class InColumns implements BlockBody {
        private final Columns columns = new Columns();
        private final EventWriter events = new EventWriter(new ColumnSink(columns));
        private final ByteSink bytes = new ByteSink();

        private InColumns() {}

        @Override
        public void begin(long seen) {
            columns.clear();
            events.begin(seen);
        }

        @Override
        public void keyframe(Keyframe from) {
            from.write(columns);
        }

        @Override
        public void add(long seen, MarketEvent event) {
            events.write(seen, event);
        }

        @Override
        public long seen() {
            return events.seen();
        }

        @Override
        public int size() {
            return columns.size();
        }

        @Override
        public int flag() {
            return Block.COLUMNS;
        }

        @Override
        public ByteSink laidOut() {
            bytes.clear();
            columns.pack(bytes);
            return bytes;
        }

        @Override
        public void close() {
            columns.close();
        }
    }
}
