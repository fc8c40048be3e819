package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.strategies.Situation;
import io.blockwright.strategies.Strategy;
import io.blockwright.strategies.WorkingChild;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.List;

/** One parent order at work: its limits, its strategy, and the market since it arrived. Engine thread only. */
final class ParentWork implements Situation {
    private final MarketState market;
    private final OrderLedger ledger;
    private final MarketStats since = new MarketStats();
    private final List<WorkingChild> shown = new ArrayList<>();
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
    private String touchedBy;

    ParentWork(ParentOrder order, Strategy strategy, MarketState market, OrderLedger ledger, long now, String user) {
        this.order = order;
        this.strategy = strategy;
        this.market = market;
        this.ledger = ledger;
        this.acceptedAt = now;
        this.wake = order.start();
        this.touchedBy = user;
        if (market.book().usable()) {
            decisionMidTwice = market.book().midTwice();
        }
    }

    /** The moment and mid of its arrival come from the journal at recovery. */
    void recovered(long accepted, long midTwice) {
        acceptedAt = accepted;
        decisionMidTwice = midTwice;
    }

    /** Starts working: from here its own market totals run. */
    void start(long time) {
        status = ParentStatus.WORKING;
        startedAt = time;
        noteArrival();
        since.onMid(time, market.lastGoodMidTwice());
    }

    /** Takes the first usable mid as arrival price, and as decision price where the order came in without a market. */
    void noteArrival() {
        if (arrivalMidTwice == Instrument.NO_PRICE && market.book().usable()) {
            arrivalMidTwice = market.book().midTwice();
            if (decisionMidTwice == Instrument.NO_PRICE) {
                decisionMidTwice = arrivalMidTwice;
            }
        }
    }

    void move(ParentStatus to, long time) {
        status = to;
        if (to.isFinal() && endedAt == 0) {
            endedAt = time;
            closeMidTwice = market.lastGoodMidTwice();
        }
    }

    void change(ParentOrder changed, Strategy newStrategy) {
        order = changed;
        strategy = newStrategy;
    }

    /** Prepares what the strategy is shown. */
    Situation at(long time) {
        now = time;
        shown.clear();
        for (ChildState child : ledger.ofParent(order.parentId())) {
            if (!child.state().isTerminal() && !child.takenOver()) {
                shown.add(new WorkingChild(
                        child.order().clOrdId(),
                        child.order().type(),
                        child.order().quantity(),
                        child.leaves(),
                        child.order().price(),
                        child.created(),
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
    public double averagePrice() {
        double value = 0;
        long quantity = 0;
        for (ChildState child : ledger.ofParent(order.parentId())) {
            if (child.cumQty() > 0) {
                value += child.averagePrice() * child.cumQty();
                quantity += child.cumQty();
            }
        }
        return quantity == 0 ? Double.NaN : value / quantity;
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

    long arrivalMidTwice() {
        return arrivalMidTwice;
    }

    long closeMidTwice() {
        return closeMidTwice;
    }

    long wake() {
        return wake;
    }

    void wakeAt(long time) {
        wake = time;
    }

    String lastReason() {
        return lastReason;
    }

    void explain(String reason) {
        lastReason = reason;
    }

    String touchedBy() {
        return touchedBy;
    }

    void touched(String user) {
        touchedBy = user;
    }
}
