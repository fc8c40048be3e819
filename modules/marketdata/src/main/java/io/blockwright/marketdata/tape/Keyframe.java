package io.blockwright.marketdata.tape;

import io.blockwright.marketdata.MarketTotals;

/**
 * From where a tape can be played without what came before.
 *
 * @param time of the newest event in it, nanoseconds since the epoch
 * @param events applied since the recording began
 * @param totals of the market since then
 * @param book every order
 */
public record Keyframe(long time, long events, MarketTotals totals, BookImage book) {

    /** Writes all to one place. */
    void write(ByteSink out) {
        write(out, out, out, out);
    }

    /** Writes the columns of the orders apart. */
    void write(Columns out) {
        write(
                out.sink(Columns.KEYFRAME),
                out.sink(Columns.STANDING_PRICES),
                out.sink(Columns.STANDING_QUANTITIES),
                out.sink(Columns.STANDING_IDS));
    }

    private void write(ByteSink out, ByteSink prices, ByteSink quantities, ByteSink ids) {
        out.i64(time);
        out.count(events);
        out.count(totals.volume());
        out.f64(totals.value());
        out.count(totals.trades());
        out.i64(totals.lastPrice());
        out.i64(totals.midTwice());
        out.i64(totals.midSince());
        out.f64(totals.midTime());
        out.count(totals.midSpan());
        book.write(out, prices, quantities, ids);
    }

    static Keyframe read(ByteSource in) {
        return read(in, in, in, in);
    }

    /** Reads what was written into columns. */
    static Keyframe read(ByteSource[] columns) {
        return read(
                columns[Columns.KEYFRAME],
                columns[Columns.STANDING_PRICES],
                columns[Columns.STANDING_QUANTITIES],
                columns[Columns.STANDING_IDS]);
    }

    private static Keyframe read(ByteSource in, ByteSource prices, ByteSource quantities, ByteSource ids) {
        long time = in.i64();
        long events = in.count();
        MarketTotals totals =
                new MarketTotals(in.count(), in.f64(), in.count(), in.i64(), in.i64(), in.i64(), in.f64(), in.count());
        return new Keyframe(time, events, totals, BookImage.read(in, prices, quantities, ids));
    }
}
