package io.blockwright.simulator.population;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.simulator.DarkFloor;
import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.Dice;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.Parameter;
import io.blockwright.simulator.Parameters;
import io.blockwright.simulator.TradingFloor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody of one session, joined in the order in which they open it. */
public final class Crowd {
    private static final long SECOND = 1_000_000_000L;
    private static final double DAILY = 0.02;

    private final Instrument instrument;
    private final Parameters parameters;
    private final Climate climate;
    private final long seed;
    private final List<Announcement> announcements;
    private final long open;
    private final Pace pace;
    private final Value value;
    private final long middle;
    private @Nullable Pit pit;
    private final Arbitrageur arbitrageur = new Arbitrageur();
    private final List<MarketMaker> makers = new ArrayList<>();
    private List<LitVenue> venues = List.of(LitVenue.alone("SIM", LatencyModel.NONE));
    private List<TradingFloor> others = List.of();
    private @Nullable DarkFloor pool;
    private DarkTerms darkTerms = DarkTerms.STANDARD;
    private int ticked;
    private int announced;

    /**
     * @param open when the session begins, nanoseconds since the epoch; {@code length} nanoseconds later it ends
     * @param dayStart when the U-shaped day begins of which the session is a part, and how long it is
     * @param announcements what happens to everybody, in order of time
     */
    public Crowd(
            Instrument instrument,
            Parameters parameters,
            Climate climate,
            long open,
            long length,
            long dayStart,
            long dayLength,
            long seed,
            List<Announcement> announcements) {
        this.instrument = instrument;
        this.parameters = parameters;
        this.climate = climate;
        this.seed = seed;
        this.announcements = List.copyOf(announcements);
        this.open = open;
        this.pace = new Pace(parameters, open, length, dayStart, dayLength, climate, new Dice(seed, "pace"));
        double price = parameters.of(Parameter.PRICE) * instrument.ticksPerUnit() / instrument.increment();
        this.middle = Math.round(price);
        this.value = new Value(parameters, price, pace, climate, new Dice(seed, "value"));
    }

    /**
     * Lets everybody trade on several exchanges; before the session begins. The floor of the first venue is the one that
     * {@link #step} is called with.
     *
     * @param others the floors of the venues after the first
     */
    public void tradeOn(List<LitVenue> listed, List<TradingFloor> others) {
        if (pit != null || listed.size() != others.size() + 1) {
            throw new IllegalStateException("the exchanges are named once, before the session begins");
        }
        this.venues = List.copyOf(listed);
        this.others = List.copyOf(others);
    }

    /**
     * Opens a dark pool to the crowd; before the session begins.
     *
     * @param terms who is in it and how much they leave there
     */
    public void trade(DarkFloor dark, DarkTerms terms) {
        if (pit != null) {
            throw new IllegalStateException("the dark pool is named before the session begins");
        }
        this.pool = dark;
        this.darkTerms = terms;
    }

    /** A participant's order in the dark pool crossed. */
    public void crossed(long id, long quantity, boolean gone, long back) {
        if (pit != null) {
            pit.crossed(id, quantity, gone, back);
        }
    }

    /** Everybody looks up: somebody from outside has changed a book. Nobody does anything yet. */
    public void look() {
        if (pit != null) {
            pit.look();
        }
    }

    /** Shares that were bought on one exchange and sold on another because their prices crossed. */
    public long arbitraged() {
        return arbitrageur.shares();
    }

    /** When the next thing happens, nanoseconds since the epoch. */
    public long nextTime() {
        if (pit == null) {
            return open;
        }
        return Math.min(pace.clock(pit.next()), secondTime(ticked));
    }

    private long secondTime(int second) {
        return open + second * SECOND;
    }

    public boolean over() {
        return pit != null && pit.next() >= pace.total() && ticked >= pace.clockSeconds();
    }

    /** Does the next thing. */
    public void step(TradingFloor floor) {
        if (pit == null) {
            pit = assemble(floor);
            pit.open();
        } else if (secondTime(ticked) <= pace.clock(pit.next())) {
            announce(pit.floors, ticked);
            pit.tick(ticked++);
        } else {
            pit.step();
        }
    }

    private void announce(Floors floors, int second) {
        while (announced < announcements.size() && announcements.get(announced).second() <= second) {
            floors.announce(announcements.get(announced++));
        }
    }

    private Pit assemble(TradingFloor floor) {
        Barometer barometer = new Barometer(DAILY * middle, middle);
        List<TradingFloor> all = new ArrayList<>(List.of(floor));
        all.addAll(others);
        Floors floors = new Floors(all, venues);
        Pit made = new Pit(instrument, middle, pace, climate, barometer, floors);
        Sizes sizes = new Sizes(parameters.of(Parameter.ROUND_LOTS));
        made.join(new PatientTraders(Side.BUY, parameters, sizes, seed));
        made.join(new PatientTraders(Side.SELL, parameters, sizes, seed));
        for (int i = 0; i < (int) parameters.of(Parameter.MAKERS); i++) {
            MarketMaker maker = new MarketMaker(i, parameters, value, floors, seed);
            makers.add(maker);
            made.join(maker);
        }
        made.join(new Takers(parameters, sizes, seed));
        made.join(new Investors(parameters, sizes, value, seed));
        made.join(new MomentumTraders(parameters, sizes, seed));
        made.join(new TacticalTraders(parameters, sizes, seed));
        made.join(new Institutions(parameters, sizes, seed));
        if (floors.count() > 1) {
            made.join(arbitrageur);
        }
        if (pool != null) {
            made.darken(pool, darkTerms.parked());
            if (darkTerms.pingWait() < Double.POSITIVE_INFINITY) {
                made.join(new Pingers(darkTerms.pingWait(), seed));
            }
        }
        return made;
    }

    /** A participant's resting order traded. */
    public void filled(long orderId, Side side, long quantity) {
        if (pit != null) {
            pit.filled(orderId, side, quantity);
        }
    }

    /** The fundamental value now, in ticks: hidden from everybody who trades, shown to tests and screens. */
    public double value() {
        return value.at(Math.max(0, ticked - 1)) * instrument.increment();
    }

    /** How many market makers have nothing on one of the sides. */
    public int silentMarketMakers() {
        return pit == null
                ? 0
                : (int) makers.stream()
                        .filter(maker -> !maker.quotes(Side.BUY) || !maker.quotes(Side.SELL))
                        .count();
    }

    /** When headlines are told, nanoseconds since the epoch. */
    public List<Long> headlines() {
        return announcements.stream()
                .filter(Announcement::headline)
                .map(announcement -> secondTime(announcement.second()))
                .toList();
    }
}
