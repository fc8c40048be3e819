package io.blockwright.inference;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookHistory;
import java.util.Arrays;

/**
 * Turns the history of a book into what forecasters see: feature rows, and the heat map as an image. The same code serves
 * training, where it keeps a whole session, and the desk, where it keeps a window. Rows are counted from 0, the oldest that it
 * was ever given; single-threaded; nothing allocates after construction.
 *
 * <p>Prices are counted in units: the window's mean spread. So an answer means the same in a market of another price, spread
 * and volatility.
 */
@SuppressWarnings("EnumOrdinal") // a feature\'s place in a row is its place in the declaration
public final class ForecastRows {
    private static final int LEVELS = BookHistory.LEVELS;
    private static final int FEATURES = ForecastFeature.COUNT;
    private static final int ROWS = ForecastSchema.ROWS;
    private static final int COLUMNS = ForecastSchema.COLUMNS;
    /** Image columns in a mean spread. */
    private static final double FINENESS = 4;

    private final int capacity;
    private final long increment;
    private final SampleRow maker;
    private final float[] features;
    private final float[] quantities;
    private final int[] offsets;
    private final byte[] bidLevels;
    private final byte[] askLevels;
    private final double[] mids;
    private final float[] spreads;
    private final float[] sums = new float[COLUMNS];
    private long base;
    private long newest = Long.MIN_VALUE;
    private int rows;

    /** Keeps the last {@code capacity} rows, at least a window. */
    public ForecastRows(Instrument instrument, int capacity) {
        if (capacity < ROWS) {
            throw new IllegalArgumentException("a window has " + ROWS + " rows");
        }
        this.capacity = capacity;
        this.increment = instrument.increment();
        this.maker = new SampleRow(increment);
        this.features = new float[capacity * FEATURES];
        this.quantities = new float[capacity * LEVELS * 2];
        this.offsets = new int[capacity * LEVELS * 2];
        this.bidLevels = new byte[capacity];
        this.askLevels = new byte[capacity];
        this.mids = new double[capacity];
        this.spreads = new float[capacity];
    }

    /** Takes the samples that came since it last looked; begins anew where some were missed. */
    public void follow(BookHistory history) {
        if (history.samples() == 0) {
            return;
        }
        if (!BookHistory.goesOn(history, newest, rows)) {
            rows = 0;
        }
        long missing = rows == 0 ? history.samples() : history.newest() - newest;
        for (int back = (int) missing - 1; back >= 0; back--) {
            take(history, back);
        }
        newest = history.newest();
    }

    private void take(BookHistory history, int back) {
        int at = rows % capacity;
        if (rows == 0) {
            base = history.midTwice(back) / 2;
        }
        boolean usable = history.usable(back);
        bidLevels[at] = (byte) (usable ? side(history, back, Side.BUY, at * 2 * LEVELS) : 0);
        askLevels[at] = (byte) (usable ? side(history, back, Side.SELL, (at * 2 + 1) * LEVELS) : 0);
        mids[at] = history.midTwice(back) / 2.0;
        spreads[at] = usable ? history.price(back, Side.SELL, 0) - history.price(back, Side.BUY, 0) : 0;
        maker.write(history, back, features, at * FEATURES);
        rows++;
    }

    private int side(BookHistory history, int back, Side side, int at) {
        int levels = history.levels(back, side);
        for (int i = 0; i < levels; i++) {
            offsets[at + i] =
                    Math.clamp(history.price(back, side, i) - base, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
            quantities[at + i] = history.quantity(back, side, i);
        }
        return levels;
    }

    /** How many rows it was given; the last {@code capacity} of them can be asked for. */
    public int rows() {
        return rows;
    }

    /** Of which moment of the grid the last row is; see {@link BookHistory#newest()}. */
    public long newest() {
        return newest;
    }

    /** Whether a window ends at a row, and the book could be priced from there. */
    public boolean whole(int row) {
        return row >= ROWS - 1 && row < rows && row - ROWS + 1 >= rows - capacity && spreads[row % capacity] > 0;
    }

    /** Mid of a row, ticks. */
    public double mid(int row) {
        return mids[row % capacity];
    }

    /** Spread of a row, ticks; 0 where the book was not usable. */
    public double spread(int row) {
        return spreads[row % capacity];
    }

    /** Shares at the best price of a side. */
    public double size(int row, Side side) {
        return quantities[((row % capacity) * 2 + (side == Side.BUY ? 0 : 1)) * LEVELS];
    }

    /** One number of a row. */
    public float feature(int row, ForecastFeature feature) {
        return features[(row % capacity) * FEATURES + feature.index()];
    }

    /** What prices are counted in, in the window that ends at a row: its mean spread, ticks. */
    public double unit(int row) {
        double sum = 0;
        int count = 0;
        for (int i = row - ROWS + 1; i <= row; i++) {
            double spread = spreads[i % capacity];
            if (spread > 0) {
                sum += spread;
                count++;
            }
        }
        return count == 0 ? increment : sum / count;
    }

    /** The mean size at the touch, both sides, in the window that ends at a row; shares. */
    public double touchSize(int row) {
        double sum = 0;
        int count = 0;
        for (int i = row - ROWS + 1; i <= row; i++) {
            if (spreads[i % capacity] > 0) {
                sum += size(i, Side.BUY) + size(i, Side.SELL);
                count += 2;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    /** Writes the feature rows of the window that ends at a row, the oldest first. */
    public void window(int row, float[] out, int at) {
        for (int i = 0; i < ROWS; i++) {
            int from = ((row - ROWS + 1 + i) % capacity) * FEATURES;
            System.arraycopy(features, from, out, at + i * FEATURES, FEATURES);
        }
    }

    /** Writes the feature row alone. */
    public void now(int row, float[] out, int at) {
        System.arraycopy(features, (row % capacity) * FEATURES, out, at, FEATURES);
    }

    /**
     * Writes the heat map of the window that ends at a row, the oldest row first: columns are prices around the last mid, the
     * lowest first, a quarter of a unit wide (at least an increment); a cell is ln(1 + shares), negative for shares offered.
     */
    public void image(int row, float[] out, int at) {
        double width = Math.max((double) increment, Math.ceil(unit(row) / FINENESS / increment) * increment);
        double left = mids[row % capacity] - base - width * COLUMNS / 2;
        for (int i = 0; i < ROWS; i++) {
            int from = (row - ROWS + 1 + i) % capacity;
            Arrays.fill(sums, 0);
            add(from * 2 * LEVELS, bidLevels[from], left, width, 1);
            add((from * 2 + 1) * LEVELS, askLevels[from], left, width, -1);
            for (int c = 0; c < COLUMNS; c++) {
                float sum = sums[c];
                out[at + i * COLUMNS + c] =
                        sum == 0 ? 0 : sum > 0 ? (float) Math.log1p(sum) : (float) -Math.log1p(-sum);
            }
        }
    }

    private void add(int from, int levels, double left, double width, int sign) {
        for (int i = 0; i < levels; i++) {
            double column = (offsets[from + i] - left) / width;
            if (column >= 0 && column < COLUMNS) {
                sums[(int) column] += sign * quantities[from + i];
            }
        }
    }
}
