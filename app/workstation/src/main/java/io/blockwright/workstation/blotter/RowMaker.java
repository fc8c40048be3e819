package io.blockwright.workstation.blotter;

import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What every row of the tree is made with: the frame's time, and how prices and times are written. One thread. */
final class RowMaker {
    private final ClockFormat clock;
    private final OwnFills fills;
    private final Consumer<BlotterItem> born;
    private @Nullable PriceFormat prices;
    private long now;
    private long nanos;

    /** {@code born} is told of every row that is to be highlighted. */
    RowMaker(ClockFormat clock, OwnFills fills, Consumer<BlotterItem> born) {
        this.clock = clock;
        this.fills = fills;
        this.born = born;
    }

    /** A frame begins at a monotonic time. */
    void frame(long frameNanos) {
        nanos = frameNanos;
    }

    /** The desk's time and prices from now on. */
    void desk(long time, PriceFormat format) {
        now = time;
        prices = format;
    }

    /** Monotonic time of the frame. */
    long nanos() {
        return nanos;
    }

    /** The desk's time. */
    long now() {
        return now;
    }

    OwnFills fills() {
        return fills;
    }

    void born(BlotterItem item) {
        born.accept(item);
    }

    ParentLine line(ParentRow row) {
        return new ParentLine(row, ChildSums.of(row), now, prices(), clock);
    }

    ChildLine line(ChildRow row, double arrivalMid) {
        return new ChildLine(row, arrivalMid, prices(), clock);
    }

    private PriceFormat prices() {
        return Objects.requireNonNull(prices, "a row before the first snapshot");
    }
}
