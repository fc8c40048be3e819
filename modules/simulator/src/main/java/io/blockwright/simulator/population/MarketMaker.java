package io.blockwright.simulator.population;

import io.blockwright.domain.Side;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;
import java.util.Arrays;

/**
 * A market maker: quotes several prices on both sides around its own idea of the fair price, which follows the mid with a
 * lag, leans with the signed flow that it has seen and against its inventory (in the spirit of Avellaneda and Stoikov,
 * Quantitative Finance 8, 2008). It reacts to a new touch after a delay and shows again what was taken after a longer one.
 */
final class MarketMaker implements Participant {
    private static final int REACT = 0;
    private static final int REFILL = 1;
    private static final double HEARTBEAT = 15;
    private static final int NONE = -1;
    private static final long ROUND = 100;
    private static final double ROUND_SHARE = 0.5;
    /** How far a market maker leans, in half spreads, with flow that it had not expected, and against its inventory. */
    private static final double LEAN = 2;

    private static final double SKEW = 0.8;
    /** Seconds over which it has come to expect a one-sided flow, and how much of that it takes as known. */
    private static final double EXPECTED_SECONDS = 60;

    private static final double EXPECTED_SHARE = 0.7;
    /** Shares of surprising flow that make it lean most of the way. */
    private static final double SURPRISE = 400;
    /** Seconds in which its idea of the fair price follows the mid; news it follows at once. */
    private static final double FOLLOWING_SECONDS = 2;
    /** It never comes nearer to the other side than this part of its spread. */
    private static final double KEPT = 0.8;

    private final Dice dice;
    private final Value value;
    private final double roundLots;
    private final int levels;
    private final double meanSize;
    private final double spread;
    private final double delay;
    private final double refill;
    private final double reaction;
    private final double limit;
    private final double memory;
    private final Floors floors;
    private final int[] slots;
    private final long[] prices;
    private int self;
    private double inventory;
    private double gap;
    private double expected;
    private double flow;
    private boolean reacting;
    private boolean refilling;

    MarketMaker(int number, Parameters p, Value value, Floors floors, long seed) {
        this.dice = new Dice(seed, "market maker " + number);
        this.value = value;
        this.roundLots = ROUND_SHARE * p.of(Parameter.ROUND_LOTS);
        this.levels = (int) p.of(Parameter.MAKER_LEVELS);
        this.meanSize = p.of(Parameter.MAKER_SIZE);
        this.spread = p.of(Parameter.MAKER_SPREAD) * (0.8 + 0.4 * dice.uniform());
        this.delay = p.of(Parameter.MAKER_DELAY);
        this.refill = p.of(Parameter.MAKER_REFILL);
        this.reaction = p.of(Parameter.MAKER_REACTION);
        this.limit = p.of(Parameter.MAKER_INVENTORY);
        this.memory = 1 << Math.min(number, 4);
        this.floors = floors;
        this.slots = new int[2 * levels * floors.count()];
        this.prices = new long[slots.length];
        Arrays.fill(slots, NONE);
    }

    double inventory() {
        return inventory;
    }

    /** Whether something of this maker stands on a side. */
    boolean quotes(Side side) {
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] != NONE && index(0, side, 0) == at / levels % 2 * levels) {
                return true;
            }
        }
        return false;
    }

    private int index(int floor, Side side, int level) {
        return 2 * levels * floor + (side == Side.BUY ? level : levels + level);
    }

    @Override
    public void open(Pit pit) {
        self = pit.indexOf(this);
        gap = pit.mid() - value.heard(0);
        quote(pit, true);
        pit.wakeByClock(self, dice.exponential(HEARTBEAT), REFILL);
    }

    @Override
    public void touched(Pit pit) {
        if (!reacting) {
            reacting = true;
            pit.wakeByClock(self, dice.exponential(delay), REACT);
        }
    }

    @Override
    public void traded(Side aggressor, long quantity) {
        flow += aggressor.sign() * (double) quantity;
        expected += aggressor.sign() * (double) quantity;
    }

    @Override
    public void second(Pit pit) {
        gap += (pit.mid() - value.heard(pit.second()) - gap) / FOLLOWING_SECONDS;
        flow *= 1 - 1 / memory;
        expected *= 1 - 1 / EXPECTED_SECONDS;
    }

    @Override
    public void filled(Pit pit, int slot, Side side, long quantity) {
        inventory += side.sign() * (double) quantity;
        if (pit.left(slot) == 0) {
            for (int i = 0; i < slots.length; i++) {
                if (slots[i] == slot) {
                    slots[i] = NONE;
                }
            }
            pit.forget(slot);
            if (!refilling) {
                refilling = true;
                pit.wakeByClock(self, dice.exponential(refill), REFILL);
            }
        }
    }

    @Override
    public void wake(Pit pit, int tag) {
        if (tag == REACT) {
            reacting = false;
            quote(pit, false);
        } else {
            boolean heartbeat = !refilling;
            refilling = false;
            quote(pit, true);
            if (heartbeat) {
                pit.wakeByClock(self, dice.exponential(HEARTBEAT), REFILL);
            }
        }
    }

    private void quote(Pit pit, boolean fill) {
        if (!pit.trading()) {
            return;
        }
        double half = spread * pit.caution() / 2;
        double surprise = flow - EXPECTED_SHARE * expected * memory / EXPECTED_SECONDS;
        double lean = reaction * LEAN * Math.tanh(surprise / SURPRISE) - SKEW * Math.tanh(2 * inventory / limit);
        double fair = gap + value.heard(pit.second()) + lean * half;
        quote(pit, Side.BUY, (long) Math.floor(fair - half), fill);
        quote(pit, Side.SELL, (long) Math.ceil(fair + half), fill);
    }

    private void quote(Pit pit, Side side, long best, boolean fill) {
        long opposite = pit.touch(side.opposite());
        // a market maker follows the other side when it goes, it does not squeeze the spread
        long kept = Math.max(1, Math.round(KEPT * spread * pit.caution()));
        long first = side == Side.BUY ? Math.min(best, opposite - kept) : Math.max(best, opposite + kept);
        boolean full = side.sign() * inventory > limit;
        double willing = pit.climate.depth(pit.second(), side.sign());
        for (int floor = 0; floor < floors.count(); floor++) {
            quote(pit, floor, side, first, full, willing * floors.makerShare(floor), fill);
        }
    }

    private void quote(Pit pit, int floor, Side side, long first, boolean full, double willing, boolean fill) {
        for (int level = 0; level < levels; level++) {
            int at = index(floor, side, level);
            long price = first - side.sign() * (long) (level * (1 + level) / 2);
            boolean off = slots[at] != NONE && Math.abs(prices[at] - price) > level;
            if (slots[at] != NONE && (off || full)) {
                pit.cancel(slots[at]);
                slots[at] = NONE;
            }
            if (slots[at] == NONE && !full && price > 0 && (fill || off)) {
                long size = size(level, willing);
                slots[at] = pit.restOn(floor, self, side, price, size, Double.POSITIVE_INFINITY, 0);
                prices[at] = price;
            }
        }
    }

    /** Shares at a level; some market makers' sizes are round lots. Two draws. */
    private long size(int level, double willing) {
        double shares = meanSize * (1 + 0.5 * level) * (0.6 + 0.8 * dice.uniform()) * willing;
        boolean round = dice.uniform() < roundLots;
        return round ? ROUND * Math.max(1, Math.round(shares / ROUND)) : Math.max(1, Math.round(shares));
    }
}
