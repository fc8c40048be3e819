package io.blockwright.benchmarks.book;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.OrderBook;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A fixed stream of commands on one book that keeps about as many orders alive as asked: first the orders that fill the book,
 * then the mix (about 41 % placements that rest, 33 % cancellations, 12 % moves, 6 % reductions, 5 % marketable limit orders,
 * 3 % immediate-or-cancel orders; 17 trades for each hundred commands), then a cancellation of every order left. Prices lie
 * near the touch, one in a hundred far away. Made from a seed, by following a
 * book, so that every command names an order that is alive.
 */
final class CommandStream {
    static final int PLACE = 0;
    static final int TAKE = 1;
    static final int CANCEL = 2;
    static final int REDUCE = 3;
    static final int MOVE = 4;

    private static final long START = 100_000;

    private final int fill;
    private final int mixed;
    private final byte[] kinds;
    private final Side[] sides;
    private final long[] ids;
    private final long[] prices;
    private final long[] sizes;
    private int size;

    private final SplittableRandom random;
    private final TradeLog log = new TradeLog();
    private final OrderBook book;
    private final BookEngine engine;
    private final long[] alive;
    private final int[] place;
    private int living;
    private long nextId = 1;
    private final int target;
    private final int spread;

    /**
     * @param target orders alive
     * @param count commands of the mix
     * @param seed the same seed makes the same stream
     */
    CommandStream(int target, int count, long seed) {
        this.target = target;
        this.fill = target;
        this.mixed = target + count;
        int room = mixed + target * 2;
        // The more orders, the more levels they stand on: about 40, 150 and 500 a side for 1k, 10k and 100k.
        this.spread = (int) Math.round(0.25 * Math.sqrt(target));
        kinds = new byte[room];
        sides = new Side[room];
        ids = new long[room];
        prices = new long[room];
        sizes = new long[room];
        alive = new long[target * 2 + 16];
        place = new int[target + count + 2];
        random = new SplittableRandom(seed);
        book = new FastOrderBook(instrument(), target * 2);
        engine = new BookEngine(book, log);
        Arrays.fill(place, -1);
        while (size < fill) {
            rest();
        }
        while (size < mixed) {
            mix();
        }
        while (living > 0) {
            long id = alive[living - 1];
            write(CANCEL, book.sideOf(id), id, 0, 0);
        }
    }

    /** Prices are steps of one, the densest keys there are, which suits the peer's radix trees best. */
    static Instrument instrument() {
        return new Instrument("BENCH", 100, 1, 1, "USD");
    }

    /** How many commands fill the book. */
    int fill() {
        return fill;
    }

    /** How many commands fill and use the book; those behind empty it. */
    int mixed() {
        return mixed;
    }

    /** All commands. */
    int size() {
        return size;
    }

    int kind(int at) {
        return kinds[at];
    }

    Side side(int at) {
        return sides[at];
    }

    long id(int at) {
        return ids[at];
    }

    long price(int at) {
        return prices[at];
    }

    long quantity(int at) {
        return sizes[at];
    }

    private void mix() {
        int roll = random.nextInt(100);
        if (roll < 5) {
            command(PLACE, side(), nextId++, true, 1 + random.nextInt(400));
        } else if (roll < 8) {
            command(TAKE, side(), nextId++, true, 1 + random.nextInt(400));
        } else if (roll < 14) {
            long id = any();
            write(REDUCE, book.sideOf(id), id, 0, 1 + random.nextLong(book.quantityOf(id)));
        } else if (roll < 26) {
            long id = any();
            command(MOVE, book.sideOf(id), id, random.nextInt(10) == 0, 0);
        } else {
            double wanting = 0.5 + 25.0 * (target - living) / target;
            if (random.nextDouble() < Math.clamp(wanting, 0.05, 0.95)) {
                rest();
            } else {
                long id = any();
                write(CANCEL, book.sideOf(id), id, 0, 0);
            }
        }
    }

    private Side side() {
        return random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    private void rest() {
        command(PLACE, side(), nextId++, false, 1 + random.nextInt(500));
    }

    private long any() {
        return alive[random.nextInt(living)];
    }

    private void command(int kind, Side side, long id, boolean marketable, long quantity) {
        long touch = book.best(side.opposite());
        if (touch == Instrument.NO_PRICE) {
            long own = book.best(side);
            touch = own == Instrument.NO_PRICE ? START : own + side.sign();
        }
        long price;
        if (marketable) {
            price = touch + side.sign() * (long) random.nextInt(3);
        } else {
            long away = random.nextInt(100) == 0 ? random.nextInt(1_500) : 0;
            away += (long) (-Math.log(1 - random.nextDouble()) * spread);
            price = touch - side.sign() * (1 + away);
        }
        write(kind, side, id, price, quantity);
    }

    private void write(int kind, Side side, long id, long price, long quantity) {
        kinds[size] = (byte) kind;
        sides[size] = side;
        ids[size] = id;
        prices[size] = price;
        sizes[size] = quantity;
        size++;
        long before = log.written();
        engine.apply(this, size - 1);
        for (long fact = before; fact < log.written(); fact++) {
            settle(log.order(fact));
        }
        settle(id);
    }

    /** Keeps the list of living orders in step with the book. */
    private void settle(long id) {
        int at = place[(int) id];
        boolean lives = book.contains(id);
        if (lives && at < 0) {
            place[(int) id] = living;
            alive[living++] = id;
        } else if (!lives && at >= 0) {
            place[(int) id] = -1;
            long last = alive[--living];
            if (last != id) {
                alive[at] = last;
                place[(int) last] = at;
            }
        }
    }
}
