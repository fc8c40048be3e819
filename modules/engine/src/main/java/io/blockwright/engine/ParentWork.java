package io.blockwright.engine;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.strategies.Situation;
import io.blockwright.strategies.Strategy;
import io.blockwright.strategies.WorkingChild;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One parent order at work: its limits, its strategy, and the market since it arrived. Engine thread only. */
final class ParentWork implements Situation {
    private final MarketState market;
    private final OrderLedger ledger;
    private final DarkRoute pools;
    private MarketStats since = new MarketStats();
    private final List<WorkingChild> shown = new ArrayList<>();
    private final Set<String> handed = new HashSet<>();
    private ParentOrder order;
    private Strategy strategy;
    private ParentStatus status = ParentStatus.SCHEDULED;
    private long acceptedAt;
    private long decisionMidTwice = Instrument.NO_PRICE;
    private long arrivalMidTwice = Instrument.NO_PRICE;
    private long closeMidTwice = Instrument.NO_PRICE;
    private long startedAt;
    private long endedAt;
    private long wake;
    private long now;
    private String lastReason = "";
    private Reason lastDecision = Reason.of("");
    private String touchedBy;
    private ControlMode mode;
    private @Nullable Advice advice;
    private long adviseNotBefore = Long.MIN_VALUE;
    private @Nullable Strategy proposer;
    private String caution = "";
    private boolean distrusted;
    private long version;
    private String writtenWait = "";
    private long writtenAt = Long.MIN_VALUE / 2;

    ParentWork(
            ParentOrder order,
            Strategy strategy,
            MarketState market,
            OrderLedger ledger,
            DarkRoute pools,
            long now,
            String user) {
        this.order = order;
        this.strategy = strategy;
        this.market = market;
        this.ledger = ledger;
        this.pools = pools;
        this.acceptedAt = now;
        this.wake = order.start();
        this.touchedBy = user;
        this.mode = order.algo() == Algo.MANUAL ? ControlMode.MANUAL : ControlMode.AUTO;
        if (market.book().usable()) {
            decisionMidTwice = market.book().midTwice();
        }
    }

    /** The moment and mid of its arrival come from the journal at recovery. */
    void recovered(long accepted, long midTwice) {
        acceptedAt = accepted;
        decisionMidTwice = midTwice;
        version++;
    }

    /** Starts working: from here its own market totals run. */
    void start(long time) {
        status = ParentStatus.WORKING;
        startedAt = time;
        version++;
        noteArrival();
        since = MarketStats.since(market.session(), time);
    }

    boolean arrived() {
        return arrivalMidTwice != Instrument.NO_PRICE;
    }

    /** Whether a move of the mid matters to it at once. */
    boolean watchesMid() {
        return startedAt != 0 && (arrivalMidTwice == Instrument.NO_PRICE || order.iWouldPrice() != Instrument.NO_PRICE);
    }

    /** Takes the first usable mid as arrival price, and as decision price where the order came in without a market. */
    void noteArrival() {
        if (arrivalMidTwice == Instrument.NO_PRICE && market.book().usable()) {
            arrivalMidTwice = market.book().midTwice();
            version++;
            if (decisionMidTwice == Instrument.NO_PRICE) {
                decisionMidTwice = arrivalMidTwice;
            }
        }
    }

    /** Wakes it at once when the other side of the book has come to its "I would" price. */
    void wakeIfIWould(long time) {
        long price = order.iWouldPrice();
        if (price != Instrument.NO_PRICE) {
            long touch = market.book().best(order.side().opposite());
            if (touch != Instrument.NO_PRICE && order.side().atLeastAsAggressive(price, touch)) {
                wakeAt(time);
            }
        }
    }

    /** In a replay that is entered after the start: the arrival price, and the market since then. */
    void arrived(long midTwice, MarketTotals sinceStart) {
        arrivalMidTwice = midTwice;
        since.resume(sinceStart);
    }

    void move(ParentStatus to, long time) {
        status = to;
        version++;
        if (to != ParentStatus.WORKING) {
            advice = null;
        }
        if (to.isFinal() && endedAt == 0) {
            endedAt = time;
            since.freeze(time);
            closeMidTwice = market.lastGoodMidTwice();
        }
    }

    void change(ParentOrder changed, Strategy newStrategy) {
        order = changed;
        strategy = newStrategy;
        advice = null;
        proposer = null;
        version++;
    }

    /** The strategy went on without anything coming of it. */
    void progressed(Strategy further) {
        strategy = further;
        proposer = null;
    }

    /** The copy that wants what is proposed and nothing else; null where it wants more than that. */
    @Nullable
    Strategy proposer() {
        return proposer;
    }

    void proposer(@Nullable Strategy trial) {
        proposer = trial;
    }

    ControlMode mode() {
        return mode;
    }

    /**
     * Says who decides from now on. By hand, the person has every child that is alive; what was theirs only for that goes
     * back to the strategy afterwards.
     */
    void mode(ControlMode to) {
        if (to == ControlMode.MANUAL) {
            for (ChildState child : ledger.aliveOf(order.parentId())) {
                if (!child.takenOver()) {
                    child.takeOver(true);
                    handed.add(child.firstClOrdId());
                }
            }
        } else {
            for (ChildState child : ledger.aliveOf(order.parentId())) {
                if (handed.contains(child.firstClOrdId())) {
                    child.takeOver(false);
                }
            }
            handed.clear();
        }
        mode = to;
        advice = null;
        proposer = null;
        adviseNotBefore = Long.MIN_VALUE;
        version++;
    }

    /** A person took or gave back one child's wheel: that stands, whatever the mode becomes. */
    void wheel(ChildState child, boolean person) {
        child.takeOver(person);
        handed.remove(child.firstClOrdId());
        version++;
    }

    /** What waits for an answer, or null. */
    @Nullable
    Advice advice() {
        return advice;
    }

    void advice(@Nullable Advice shown) {
        advice = shown;
        version++;
    }

    /** Why what works it should be trusted with care, or not at all; a sentence, empty while nothing speaks against it. */
    String caution() {
        return caution;
    }

    void caution(String sentence) {
        if (!sentence.equals(caution)) {
            caution = sentence;
            version++;
        }
    }

    /** Whether it was to advise only when it was last looked at. */
    boolean distrusted() {
        return distrusted;
    }

    void distrusted(boolean now) {
        distrusted = now;
    }

    /** Before this time nothing is proposed again; nanoseconds since the epoch. */
    long adviseNotBefore() {
        return adviseNotBefore;
    }

    void adviseNotBefore(long time) {
        adviseNotBefore = time;
    }

    /**
     * Whether a reason to wait is worth writing down: other words than what was said last, or other numbers after a while. A
     * replay shows at every moment what was said then, so what is shown is what is compared.
     */
    boolean waitsAnew(String sentence, long now, long quiet) {
        if (SameWords.in(sentence, lastReason) && (now - writtenAt < quiet || sentence.equals(writtenWait))) {
            return false;
        }
        writtenWait = sentence;
        writtenAt = now;
        return true;
    }

    /** Rises with every change that a screen could show; what time and market change does not count. */
    long version() {
        return version + ledger.changes(order.parentId());
    }

    @Override
    public MarketReading watch() {
        return market.watched(now);
    }

    @Override
    public BookHistory history() {
        return market.history();
    }

    /** Prepares what the strategy is shown. */
    Situation at(long time) {
        now = time;
        shown.clear();
        for (ChildState child : ledger.aliveOf(order.parentId())) {
            // nobody can move or take back what stands where nothing can be asked; it may still be filled, so it counts
            if (!child.takenOver() && pools.reaches(child.order().venue())) {
                shown.add(new WorkingChild(
                        child.order().clOrdId(),
                        child.order().type(),
                        child.order().quantity(),
                        child.leaves(),
                        child.order().price(),
                        child.created(),
                        child.order().venue(),
                        child.state()));
            }
        }
        return this;
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
        return market.book();
    }

    @Override
    public MarketStats market() {
        return since;
    }

    @Override
    public long filled() {
        return ledger.filled(order.parentId());
    }

    @Override
    public long working() {
        return ledger.working(order.parentId());
    }

    @Override
    public List<WorkingChild> children() {
        return shown;
    }

    @Override
    public String darkVenue() {
        VenuesPicture.DarkVenue pool = pools.now();
        return pool == null ? "" : pool.venue();
    }

    @Override
    public long darkMinimum() {
        VenuesPicture.DarkVenue pool = pools.now();
        return pool == null ? 1 : pool.minimum();
    }

    @Override
    public boolean unseen(String venue) {
        return pools.leadsTo(venue);
    }

    @Override
    public boolean reaches(String venue) {
        return pools.reaches(venue);
    }

    @Override
    public double averagePrice() {
        return ledger.averagePrice(order.parentId());
    }

    MarketState state() {
        return market;
    }

    Strategy strategy() {
        return strategy;
    }

    ParentStatus status() {
        return status;
    }

    long acceptedAt() {
        return acceptedAt;
    }

    long startedAt() {
        return startedAt;
    }

    long endedAt() {
        return endedAt;
    }

    long decisionMidTwice() {
        return decisionMidTwice;
    }

    @Override
    public long arrivalMidTwice() {
        return arrivalMidTwice;
    }

    @Override
    public long sharesAhead(WorkingChild child) {
        ChildState state = ledger.child(child.clOrdId());
        return state == null ? -1 : market.queue().ahead(state);
    }

    long closeMidTwice() {
        return closeMidTwice;
    }

    long wake() {
        return wake;
    }

    void wakeAt(long time) {
        wake = time;
        version++;
    }

    String lastReason() {
        return lastReason;
    }

    void explain(String reason) {
        lastReason = reason;
        version++;
    }

    /** Why it did what it did, with the numbers. */
    void explain(Reason reason) {
        lastDecision = reason;
        explain(reason.sentence());
    }

    Reason lastDecision() {
        return lastDecision;
    }

    String touchedBy() {
        return touchedBy;
    }

    void touched(String user) {
        touchedBy = user;
        version++;
    }
}
