package io.blockwright.simulator.population;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.simulator.DarkFloor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the participants stand: what they see (touch, mood, value) and what they can do (rest, take, cancel, sleep). Prices
 * are in increments, times in the market's own seconds.
 */
final class Pit {
    private static final long WAKE = 1L << 62;
    private static final double CALM_DOWN = 30;
    private static final double CALM = 0.25;
    private static final double LEAST_NERVES = 0.6;
    private static final double MOST_NERVES = 1.6;

    final Climate climate;
    final Agenda agenda = new Agenda();
    final Orders orders = new Orders();
    final Floors floors;
    final Barometer barometer;
    private @Nullable DarkFloor dark;
    private double parked;
    private final List<Participant> participants = new ArrayList<>();
    private final Shadows shadows;
    private final long increment;
    private final Pace pace;
    private double now;
    private long bid;
    private long ask;
    private int second;

    Pit(Instrument instrument, long mid, Pace pace, Climate climate, Barometer barometer, Floors floors) {
        this.increment = instrument.increment();
        this.pace = pace;
        this.climate = climate;
        this.barometer = barometer;
        this.floors = floors;
        this.bid = mid - 2;
        this.ask = mid + 2;
        this.shadows = new Shadows(this);
    }

    // who is there

    void join(Participant participant) {
        participants.add(participant);
    }

    int indexOf(Participant participant) {
        return participants.indexOf(participant);
    }

    void open() {
        for (Participant participant : participants) {
            participant.open(this);
        }
    }

    // time

    double now() {
        return now;
    }

    /** Second of the clock since the open. */
    int second() {
        return second;
    }

    /** Whether the next thing is due before a time. */
    double next() {
        return agenda.next();
    }

    /** Wakes a participant after some of the market's seconds. */
    void wake(int who, double in, int tag) {
        agenda.add(now + in, WAKE | ((long) who << 32) | tag);
    }

    /** Wakes a participant after some seconds of the clock. */
    void wakeByClock(int who, double in, int tag) {
        double at = pace.seconds(pace.clock(now) + (long) (in * 1e9));
        agenda.add(Math.max(at, now), WAKE | ((long) who << 32) | tag);
    }

    /** Wakes a participant some seconds of the clock after the exchanges' own time, which may be past {@link #now}. */
    void wakeFromNow(int who, double in, int tag) {
        double at = pace.seconds(floors.clock() + (long) (in * 1e9));
        agenda.add(Math.max(at, now), WAKE | ((long) who << 32) | tag);
    }

    /** Does the next thing. */
    void step() {
        now = Math.max(now, agenda.next());
        long entry = agenda.first();
        agenda.drop();
        if (entry >= WAKE) {
            participants.get((int) (entry >>> 32) & 0x3FFF_FFFF).wake(this, (int) entry);
        } else {
            review((int) entry);
        }
        look();
        shadows.reveal();
    }

    /** Notes that the clock stands at a second, and tells everybody. */
    void tick(int at) {
        second = at;
        look();
        barometer.second(mid());
        for (int i = 0; i < participants.size(); i++) {
            participants.get(i).second(this);
        }
    }

    /** Sees the touch; an empty side keeps the price it last had, so that orders that come refill it. */
    void look() {
        long bestBid = floors.best(Side.BUY);
        long bestAsk = floors.best(Side.SELL);
        long newBid = bestBid == Instrument.NO_PRICE ? bid : bestBid / increment;
        long newAsk = bestAsk == Instrument.NO_PRICE ? ask : bestAsk / increment;
        if (newBid >= newAsk) {
            if (bestBid == Instrument.NO_PRICE) {
                newBid = newAsk - 1;
            } else {
                newAsk = newBid + 1;
            }
        }
        if (newBid != bid || newAsk != ask) {
            bid = newBid;
            ask = newAsk;
            for (int i = 0; i < participants.size(); i++) {
                participants.get(i).touched(this);
            }
        }
    }

    // what is to be seen

    boolean trading() {
        return floors.open();
    }

    long bid() {
        return bid;
    }

    long ask() {
        return ask;
    }

    long touch(Side side) {
        return side == Side.BUY ? bid : ask;
    }

    double mid() {
        return (bid + ask) / 2.0;
    }

    long quantityAt(Side side, long price) {
        return floors.quantityAt(side, price * increment);
    }

    long left(int slot) {
        return floors.left(orders.floor(slot), orders.id(slot));
    }

    /** Factor on the distance that people keep: the climate's, and more when the price has been jumpy. */
    double caution() {
        double nerves = Math.clamp(barometer.nerves(), LEAST_NERVES, MOST_NERVES);
        return climate.spread(second) * (CALM + (1 - CALM) * nerves);
    }

    // what can be done

    /** An order that trades up to a limit; what is left goes. Returns what was traded. */
    long take(Side side, long limit, long quantity) {
        return floors.take(orders.passing(), side, limit * increment, quantity, now);
    }

    /** An order that rests (and trades first if it can), until it is cancelled. Returns its slot, −1 when nothing is left. */
    int rest(int owner, Side side, long price, long quantity, double life, int show) {
        int floor = floors.forPatient(life < Double.POSITIVE_INFINITY ? now + life : now);
        return restOn(floor, owner, side, price, quantity, life, show);
    }

    /** As {@link #rest}, on a floor. */
    int restOn(int floor, int owner, Side side, long price, long quantity, double life, int show) {
        double end = now + life;
        int slot = orders.enter(owner, floor, side, price, end, show);
        long traded = floors.rest(floor, orders.id(slot), side, price * increment, quantity);
        if (traded == quantity) {
            orders.release(slot);
            return -1;
        }
        if (life < Double.POSITIVE_INFINITY) {
            agenda.add(show > 0 ? Math.min(end, now + CALM_DOWN) : end, slot);
        }
        return slot;
    }

    /** As {@link #rest}, but not shown while it lies further from the touch than {@code show}. */
    void restWithin(int owner, Side side, long price, long quantity, double life, int show) {
        long distance = side.sign() * (touch(side) - price);
        if (distance > show) {
            shadows.add(side, price, quantity, now + life, show);
        } else {
            rest(owner, side, price, quantity, life, show);
        }
    }

    /** Takes an order off the book and forgets it; returns what it still had. */
    long cancel(int slot) {
        long had = floors.cancel(orders.floor(slot), orders.id(slot));
        orders.release(slot);
        return had;
    }

    /** Forgets an order that has traded whole. */
    void forget(int slot) {
        orders.release(slot);
    }

    private void review(int slot) {
        long id = orders.id(slot);
        long left = floors.left(orders.floor(slot), id);
        double end = orders.end(slot);
        if (left == 0) {
            orders.release(slot);
        } else if (end <= now) {
            cancel(slot);
        } else {
            Side side = orders.side(slot);
            long price = orders.price(slot);
            int show = orders.shown(slot);
            if (scared(id, side)) {
                cancel(slot);
            } else if (side.sign() * (touch(side) - price) > show + show / 2 + 2) {
                cancel(slot);
                shadows.add(side, price, left, end, show);
            } else {
                agenda.add(Math.min(end, now + CALM_DOWN), slot);
            }
        }
    }

    /** Whether the owner of a resting order is one of those who leave when a side gets thin: always the same ones. */
    private boolean scared(long id, Side side) {
        double stays = climate.depth(second, side.sign());
        return stays < 1 && ((id * 0x9E3779B97F4A7C15L) >>> 11) * 0x1.0p-53 >= stays;
    }

    // the dark pool, where there is one

    /** From now on there is a dark pool, in which institutions leave a part of what they want. */
    void darken(DarkFloor pool, double part) {
        this.dark = pool;
        this.parked = part;
    }

    /** The part of a quantity that its owner leaves in the dark pool, 0 where it is too small or there is no pool. */
    long parked(long quantity) {
        long part = (long) (parked * quantity);
        return dark == null || part < dark.minimum() ? 0 : part;
    }

    /** Least shares that can wait in the dark pool. */
    long leastParked() {
        return dark == null ? 0 : dark.minimum();
    }

    /** Leaves an order in the dark pool; returns what crossed at once. What is left must be the pool's minimum or more. */
    long park(int owner, int tag, Side side, long quantity) {
        return dark == null ? 0 : dark.submit(id(owner, tag), side, quantity, true);
    }

    /** Takes an order back from the dark pool; returns what it still had. */
    long unpark(int owner, int tag, Side side) {
        return dark == null ? 0 : dark.cancel(id(owner, tag), side);
    }

    /** The smallest order that the dark pool takes, at once or not at all; returns what crossed. */
    long ping(int owner, Side side) {
        return dark == null ? 0 : dark.submit(id(owner, 0), side, dark.minimum(), false);
    }

    private static long id(int owner, int tag) {
        return ((long) owner << 32) | tag;
    }

    /** A participant's order in the dark pool crossed: its owner learns of it, nobody else does. */
    void crossed(long id, long quantity, boolean gone, long back) {
        participants.get((int) (id >>> 32)).crossed(this, (int) id, quantity, gone, back);
    }

    /** A resting order of a participant traded. */
    void filled(long orderId, Side side, long quantity) {
        int slot = Orders.slot(orderId);
        Participant owner = participants.get(orders.owner(slot));
        owner.filled(this, slot, side, quantity);
        for (int i = 0; i < participants.size(); i++) {
            participants.get(i).traded(side.opposite(), quantity);
        }
    }
}
