package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketStats;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A small deterministic market with one parent in it: a real book that a script moves, a venue that answers after a latency,
 * and a referee that checks every decision against the parent's rules as it is made.
 */
final class PaperMarket implements Situation {
    /** Moves the market once every quarter of a second. */
    interface Script {
        void tick(PaperMarket market);
    }

    record Fill(long time, long price, long quantity, boolean taken) {}

    record Sent(long time, Decision decision) {}

    static final long TICK = 250_000_000L;
    private static final int STORM = 500;

    final FastOrderBook book = new FastOrderBook(Orders.INSTRUMENT);
    final List<Sent> sent = new ArrayList<>();
    final List<Fill> fills = new ArrayList<>();
    private final MarketStats stats = new MarketStats();
    private final List<PaperChild> children = new ArrayList<>();
    private final PriorityQueue<Answer> answers = new PriorityQueue<>();
    private final Script script;
    private Strategy strategy;
    private ParentOrder order;
    private long now;
    private long filled;
    private long othersWorking;
    private long wake;
    private int ids;
    private double spent;
    long latency;
    boolean refuseOrders;
    boolean refuseCancels;
    boolean losesAnswers;
    boolean lateTape;
    boolean lateReports;
    /** A venue whose children nobody sees or meets; empty for none. */
    String pool = "";

    /** The pool whose session is down: nobody can ask anything of it. */
    String lostPool = "";

    private record Answer(long time, int order, Runnable action) implements Comparable<Answer> {
        @Override
        public int compareTo(Answer other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Integer.compare(order, other.order);
        }
    }

    PaperMarket(ParentOrder order, Strategy strategy, Script script) {
        this.order = order;
        this.strategy = strategy;
        this.script = script;
        this.now = order.start();
        this.wake = now;
    }

    /** Both sides at {@code mid} ± half the spread, levels a cent apart, this many shares each; prices in ticks. */
    void quote(long mid, long halfSpread, long perLevel) {
        book.clear();
        for (int i = 0; i < 10; i++) {
            book.setLevel(Side.BUY, mid - halfSpread - 100L * i, perLevel);
            book.setLevel(Side.SELL, mid + halfSpread + 100L * i, perLevel);
        }
        stats.onMid(now, book.midTwice());
        for (PaperChild child : children) {
            boolean crossed = !unseen(child)
                    && order.side()
                            .atLeastAsAggressive(
                                    child.price, book.best(order.side().opposite()));
            if (child.state == OrderState.WORKING || child.state == OrderState.PARTIALLY_FILLED) {
                if (crossed) {
                    fill(child, child.price, child.atVenue(), false);
                }
            }
        }
    }

    /** Others trade among themselves. */
    void volume(long quantity) {
        if (quantity > 0) {
            stats.onMarket(new MarketEvent.Traded(now, "TEST", 1_000_000, quantity, null));
        }
    }

    /** Somebody trades against our resting orders at the touch or better. */
    void hit(long quantity) {
        for (PaperChild child : children) {
            boolean live = !unseen(child) && !child.state.isTerminal() && !child.ioc && child.state != OrderState.SENT;
            if (live && order.side().atLeastAsAggressive(child.price, book.best(order.side()))) {
                long part = Math.min(quantity, child.atVenue());
                if (part > 0) {
                    fill(child, child.price, part, false);
                    quantity -= part;
                }
            }
        }
    }

    void change(ParentOrder changed) {
        order = changed;
        wake = now;
    }

    void replaceStrategy(Strategy other) {
        strategy = other;
        wake = now;
    }

    void status(TradingStatus status) {
        book.setStatus(status);
    }

    /** The desk comes back after a restart: what was filled is known, the market's totals begin anew. */
    void restartedWith(long filledBefore) {
        filled = filledBefore;
        spent = 1_000_000.0 * filledBefore;
    }

    /** A person holds a child with this many shares in the market. */
    void workingByHand(long quantity) {
        othersWorking = quantity;
    }

    /** Runs until a time; what is due at that time still happens. */
    void run(long until) {
        long tick = now;
        while (true) {
            long next = Math.min(tick, wake);
            if (!answers.isEmpty()) {
                next = Math.min(next, answers.peek().time());
            }
            if (next > until) {
                return;
            }
            now = Math.max(now, next);
            if (tick <= now) {
                script.tick(this);
                tick += TICK;
            }
            while (!answers.isEmpty() && answers.peek().time() <= now) {
                answers.poll().action().run();
            }
            if (wake <= now) {
                ask();
            }
        }
    }

    private void ask() {
        for (int i = 0; ; i++) {
            assertThat(i).as("decisions at one moment").isLessThan(STORM);
            List<Decision> made = new ArrayList<>();
            wake = strategy.decide(this, made::add);
            assertThat(wake).as("next wake").isGreaterThan(now);
            boolean changed = false;
            int placed = 0;
            for (Decision decision : made) {
                sent.add(new Sent(now, decision));
                switch (decision) {
                    case Decision.Place place -> {
                        assertThat(++placed).as("new children in one decision").isEqualTo(1);
                        judge(place);
                        changed = submit(place);
                    }
                    case Decision.Cancel cancel -> {
                        PaperChild child = changeable(cancel.clOrdId());
                        child.state = OrderState.PENDING_CANCEL;
                        later(() -> cancelled(child));
                        changed = true;
                    }
                    case Decision.Replace replace -> {
                        PaperChild child = changeable(replace.clOrdId());
                        judgePrice(replace.price());
                        assertThat(replace.quantity()).isLessThanOrEqualTo(child.quantity);
                        child.state = OrderState.PENDING_REPLACE;
                        later(() -> replaced(child, replace));
                        changed = true;
                    }
                    case Decision.Wait wait ->
                        assertThat(wait.reason().sentence()).isNotBlank();
                }
            }
            while (latency == 0 && !answers.isEmpty() && answers.peek().time() <= now) {
                answers.poll().action().run();
                changed = true;
            }
            if (!changed) {
                return;
            }
        }
    }

    private void judge(Decision.Place place) {
        assertThat(book.usable()).as("the book is usable").isTrue();
        assertThat(now).isGreaterThanOrEqualTo(order.start()).isLessThan(order.end());
        assertThat(place.quantity()).isPositive();
        assertThat(place.type()).isEqualTo(OrderType.LIMIT);
        assertThat(filled + working() + place.quantity())
                .as("never more than the parent")
                .isLessThanOrEqualTo(order.quantity());
        assertThat(place.reason().sentence()).isNotBlank();
        assertThat(place.reason().factors()).isNotEmpty();
        assertThat(place.alternatives()).isNotEmpty();
        judgePrice(place.price());
    }

    private void judgePrice(long price) {
        assertThat(Orders.INSTRUMENT.onIncrement(price)).isTrue();
        assertThat(order.allows(price)).as("within the limit").isTrue();
    }

    private PaperChild changeable(String id) {
        PaperChild child =
                children.stream().filter(c -> c.id.equals(id)).findFirst().orElseThrow();
        assertThat(child.state)
                .as("only a working child is changed")
                .isIn(OrderState.WORKING, OrderState.PARTIALLY_FILLED);
        assertThat(child.venue).as("whose session is down is asked nothing").matches(this::reaches, "within reach");
        return child;
    }

    private void later(Runnable action) {
        if (!losesAnswers) {
            answers.add(new Answer(now + latency, ids++, () -> {
                action.run();
                wake = now;
            }));
        }
    }

    private boolean submit(Decision.Place place) {
        if (refuseOrders) {
            return true;
        }
        children.removeIf(old -> old.state.isTerminal());
        PaperChild child = new PaperChild("C" + ids++, place, now);
        children.add(child);
        later(() -> arrived(child));
        return true;
    }

    private void arrived(PaperChild child) {
        child.state = OrderState.WORKING;
        Side side = order.side();
        long price = book.best(side.opposite());
        while (!unseen(child)
                && child.atVenue() > 0
                && price != Instrument.NO_PRICE
                && side.atLeastAsAggressive(child.price, price)) {
            long shown = book.quantityAt(side.opposite(), price);
            long part = Math.min(child.atVenue(), shown);
            book.setLevel(side.opposite(), price, shown - part);
            fill(child, price, part, true);
            price = book.best(side.opposite());
        }
        if (child.ioc && child.leaves() > 0) {
            child.state = OrderState.CANCELLED;
        }
    }

    private boolean unseen(PaperChild child) {
        return unseen(child.venue);
    }

    private void cancelled(PaperChild child) {
        if (child.traded > child.filled) {
            answers.add(new Answer(now + TICK, ids++, () -> cancelled(child)));
        } else if (!child.state.isTerminal()) {
            child.state = refuseCancels ? OrderState.WORKING : OrderState.CANCELLED;
        }
    }

    private void replaced(PaperChild child, Decision.Replace replace) {
        if (!child.state.isTerminal()) {
            child.id = "C" + ids++;
            child.price = replace.price();
            child.quantity = replace.quantity();
            child.state = child.filled > 0 ? OrderState.PARTIALLY_FILLED : OrderState.WORKING;
        }
    }

    /** The venue trades; the report comes at once, or after the tape has shown the trade. */
    private void fill(PaperChild child, long price, long part, boolean taken) {
        child.traded += part;
        Runnable print = () -> stats.onMarket(new MarketEvent.Traded(now, "TEST", price, part, null));
        Runnable report = () -> booked(child, price, part, taken);
        if (lateTape) {
            answers.add(new Answer(now + TICK, ids++, print));
        } else {
            print.run();
        }
        if (lateReports && !child.ioc) {
            answers.add(new Answer(now + 6 * TICK, ids++, report));
        } else {
            report.run();
        }
    }

    private void booked(PaperChild child, long price, long part, boolean taken) {
        child.filled += part;
        if (child.filled == child.quantity) {
            child.state = OrderState.FILLED;
        } else if (child.state == OrderState.WORKING) {
            child.state = OrderState.PARTIALLY_FILLED;
        }
        filled += part;
        spent += (double) price * part;
        fills.add(new Fill(now, price, part, taken));
        assertThat(order.allows(price)).as("filled within the limit").isTrue();
        wake = now;
    }

    /** What the venue has traded of ours, reported or not. */
    long tradedAtVenue() {
        return filled
                + children.stream()
                        .mapToLong(child -> child.traded - child.filled)
                        .sum();
    }

    List<Decision.Place> placed() {
        return decided(Decision.Place.class);
    }

    <T extends Decision> List<T> decided(Class<T> kind) {
        return sent.stream()
                .map(Sent::decision)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    String lastReason() {
        return sent.getLast().decision().reason().sentence();
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public ParentOrder order() {
        return order;
    }

    @Override
    public BookView book() {
        return book;
    }

    @Override
    public MarketStats market() {
        return stats;
    }

    @Override
    public long filled() {
        return filled;
    }

    @Override
    public long working() {
        return othersWorking + children.stream().mapToLong(PaperChild::leaves).sum();
    }

    @Override
    public List<WorkingChild> children() {
        return children.stream()
                .filter(c -> !c.state.isTerminal())
                .map(c -> new WorkingChild(
                        c.id, OrderType.LIMIT, c.quantity, c.leaves(), c.price, c.since, c.venue, c.state))
                .toList();
    }

    @Override
    public String darkVenue() {
        return pool;
    }

    @Override
    public boolean unseen(String venue) {
        return !venue.isEmpty() && (venue.equals(pool) || venue.equals(lostPool));
    }

    @Override
    public boolean reaches(String venue) {
        return venue.isEmpty() || !venue.equals(lostPool);
    }

    /** The pool's session goes down with what rests there. */
    void losePool() {
        lostPool = pool;
        pool = "";
    }

    void findPool() {
        pool = lostPool;
        lostPool = "";
    }

    @Override
    public double averagePrice() {
        return filled == 0 ? Double.NaN : spent / filled;
    }
}
