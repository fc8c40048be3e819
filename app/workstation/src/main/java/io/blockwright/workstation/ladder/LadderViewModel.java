package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Where the ladder's prices stand and whether a click trades. Prices are static: they move only by {@link #recentre} or, when
 * the touch leaves the inner rows, by themselves after flashing, and never while a button is pressed or the mouse is on them. Where the spread would
 * not fit, a row stands for several prices: bids below it and asks above it are added to it. Trading starts locked
 * and locks itself when nobody uses it. Needs no toolkit; one thread; times are any monotonic nanoseconds.
 */
public final class LadderViewModel {
    /** Prices flash this long before they move by themselves. */
    static final long FLASH = 900_000_000L;
    /** The same when no touch is left to see. */
    static final long SHORT_FLASH = 300_000_000L;
    /** One-click trading locks itself after this long without a click. */
    static final long IDLE = 60_000_000_000L;
    /** The touch may be in all but this share of the rows at either end. */
    private static final double EDGE = 0.25;

    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper flashing = new ReadOnlyBooleanWrapper(false);
    private int rows = 1;
    private long top = Instrument.NO_PRICE;
    private long step = 1;
    private long flashSince;
    private long usedAt;
    private boolean pressed;
    private boolean elsewhere;
    private boolean mouse;
    private long cursor = Instrument.NO_PRICE;
    private @Nullable MarketPicture market;

    /** How many prices fit; the middle stays. */
    public void rows(int count) {
        if (count != rows && count > 0) {
            if (top != Instrument.NO_PRICE) {
                top += (count - rows) / 2 * step;
            }
            rows = count;
        }
    }

    /** A newer book, or the same one a frame later. */
    public void market(@Nullable MarketPicture picture, long nanos) {
        if (picture != null) {
            MarketPicture before = market;
            market = picture;
            if (before == null || !before.instrument().equals(picture.instrument())) {
                top = Instrument.NO_PRICE;
                cursor = Instrument.NO_PRICE;
            }
        }
        if (!locked.get() && nanos - usedAt >= IDLE) {
            locked.set(true);
        }
        long middle = middle();
        if (middle == Instrument.NO_PRICE) {
            return;
        }
        if (top == Instrument.NO_PRICE) {
            recentre();
        } else if (isInside(middle) || elsewhere) {
            flashing.set(false);
        } else if (!flashing.get()) {
            flashing.set(true);
            flashSince = nanos;
        } else if (nanos - flashSince >= (isVisible(middle) ? FLASH : SHORT_FLASH) && !pressed && !mouse) {
            recentre();
        }
    }

    /** Moves the touch to the middle now. */
    public void recentre() {
        long middle = middle();
        if (middle != Instrument.NO_PRICE) {
            step = stepFor(spread());
            top = middle - Math.floorMod(middle, step) + rows / 2 * step;
            flashing.set(false);
            elsewhere = false;
        }
    }

    /** Scrolls by rows, up positive. */
    public void scroll(int by) {
        if (top != Instrument.NO_PRICE) {
            top += by * step;
            elsewhere = true;
        }
    }

    /** The mouse came onto the ladder or left it; then prices that were scrolled away may come back by themselves. */
    public void mouse(boolean on) {
        mouse = on;
        elsewhere &= on;
    }

    /** The price the keyboard is at, or NO_PRICE. */
    public long cursor() {
        return cursor;
    }

    /** Puts the keyboard at a price that stands for a row. */
    public void cursor(long price) {
        cursor = price;
    }

    /** Moves the keyboard by rows, up positive, beginning at the touch; the prices follow where it would leave them. */
    public void moveCursor(int by) {
        long middle = middle();
        if (top == Instrument.NO_PRICE || middle == Instrument.NO_PRICE) {
            return;
        }
        boolean fresh = cursor == Instrument.NO_PRICE;
        long from = fresh ? middle : cursor;
        cursor = from - Math.floorMod(from, step) + (fresh ? 0 : by * step);
        int row = row(cursor);
        if (row < 0 || row >= rows) {
            scroll(row < 0 ? -row : rows - 1 - row);
        }
    }

    /** Whether a mouse button is down on the ladder. */
    public void pressed(boolean down) {
        pressed = down;
    }

    public ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /** Whether the prices are about to move by themselves. */
    public ReadOnlyBooleanProperty flashing() {
        return flashing.getReadOnlyProperty();
    }

    /** Locks or unlocks one-click trading. */
    public void lock(boolean lock, long nanos) {
        locked.set(lock);
        usedAt = nanos;
    }

    /** Somebody used the ladder: it stays unlocked. */
    public void used(long nanos) {
        usedAt = nanos;
    }

    /** The price of a row in ticks, row 0 at the top; {@link Instrument#NO_PRICE} before the first book. */
    public long price(int row) {
        return top == Instrument.NO_PRICE ? Instrument.NO_PRICE : top - row * step;
    }

    /** The row of a price, which may be outside the ladder. */
    public int row(long price) {
        return Math.toIntExact(Math.floorDiv(top - price, step));
    }

    /** The row's price that stands for an order's: at or below it for a bid, at or above it for an ask. */
    public long rowPrice(Side side, long price) {
        return side == Side.BUY ? price - Math.floorMod(price, step) : price + Math.floorMod(-price, step);
    }

    /** Ticks from one row to the next. */
    public long step() {
        return step;
    }

    public int rows() {
        return rows;
    }

    public @Nullable MarketPicture market() {
        return market;
    }

    private boolean isVisible(long middle) {
        int row = row(middle);
        return row >= 0 && row < rows;
    }

    private boolean isInside(long middle) {
        int row = row(middle);
        int edge = (int) (rows * EDGE);
        boolean fits = spread() <= step * rows * 4 / 5;
        boolean needlesslyCoarse = stepFor(2 * spread()) < step;
        return row >= edge && row < rows - edge && fits && !needlesslyCoarse;
    }

    /** The smallest round step by which the spread takes at most a third of the rows. */
    private long stepFor(long spread) {
        long increment = increment();
        for (long power = 1; ; power *= 10) {
            for (long lead : new long[] {1, 2, 5}) {
                long candidate = lead * power * increment;
                if (spread <= candidate * Math.max(1, rows / 3)) {
                    return candidate;
                }
            }
        }
    }

    /** Ticks between the touch, 0 where a side is missing. */
    private long spread() {
        MarketPicture known = market;
        if (known == null
                || known.bids().best() == Instrument.NO_PRICE
                || known.asks().best() == Instrument.NO_PRICE) {
            return 0;
        }
        return Math.max(0, known.asks().best() - known.bids().best());
    }

    private long increment() {
        MarketPicture known = market;
        return known == null ? 1 : known.instrument().increment();
    }

    /** The price between the touch, on the increment. */
    private long middle() {
        MarketPicture known = market;
        if (known == null) {
            return Instrument.NO_PRICE;
        }
        long bid = known.bids().best();
        long ask = known.asks().best();
        long middle = bid == Instrument.NO_PRICE ? ask : ask == Instrument.NO_PRICE ? bid : bid + (ask - bid) / 2;
        if (middle == Instrument.NO_PRICE) {
            middle = known.lastPrice();
        }
        return middle == Instrument.NO_PRICE ? middle : middle - Math.floorMod(middle, increment());
    }
}
