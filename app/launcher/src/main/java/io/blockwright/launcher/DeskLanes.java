package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.Engine;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes of a desk. It overhears the desk's journal, so that an order beside is given at the very
 * moment of the live one; a thread of its own follows the desk's pictures and alone changes anything, and each lane works on
 * another. The engine never waits for any of it.
 */
final class DeskLanes implements Lanes, AutoCloseable {
    /** Orders whose lanes are remembered. */
    static final int KEPT = 64;
    /** Lanes at work at once that nobody asked for. */
    static final int UNASKED = 2;
    /** Lanes at work at once. */
    static final int MOST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(DeskLanes.class);
    private static final long REST = 5_000_000L;
    private static final int TURNS_A_LOOK = 400;

    private final LaneMarket market;
    private final Supplier<List<Path>> models;
    private final Function<Algo, @Nullable Path> challenger;
    private final Map<String, LiveOrder> orders = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("lanes").daemon().unstarted(this::follow);
    private volatile LaneChoices choices = LaneChoices.of(List.of());
    private volatile @Nullable Engine engine;
    private volatile long now = Long.MIN_VALUE;
    private volatile boolean closing;
    private PairedCosts pairs = PairedCosts.NONE;
    private @Nullable LatestValue<DeskSnapshot> view;
    private String lastHash = "";
    private String lastParent = "";
    private List<Path> folders = List.of();
    private boolean killed;
    private long turns;

    /**
     * @param models where policies lie that can work beside an order; may change
     * @param challenger where the model lies that is tried against the one of an algo
     */
    DeskLanes(LaneMarket market, Supplier<List<Path>> models, Function<Algo, @Nullable Path> challenger) {
        this.market = market;
        this.models = models;
        this.challenger = challenger;
    }

    /**
     * What a journal held when its desk was started anew; before {@link #follow}, by the thread that calls that. The orders of
     * another share, which an earlier start left open, are not this desk's.
     */
    void recall(JournalRecord line) {
        switch (line) {
            case JournalRecord.ParentAccepted accepted
            when accepted.order().symbol().equals(market.instrument().symbol()) -> {
                ParentOrder order = accepted.order();
                orders.put(order.parentId(), new LiveOrder(order, accepted.time(), market.ground(), true));
            }
            case JournalRecord.ParentMoved moved when moved.status().isFinal() -> orders.remove(moved.parentId());
            case JournalRecord.Commanded commanded when commanded.outcome().isEmpty() -> touched(commanded.command());
            default -> {
                // nothing that an order beside would have to know
            }
        }
    }

    /** What was recalled and is not over is worked beside again, as far as there is room; not on a desk that stays killed. */
    void takeUp() {
        List<LiveOrder> open = List.copyOf(orders.values());
        for (LiveOrder order : open) {
            if (open.size() > 1) {
                order.crowd();
            }
            if (!killed) {
                begin(order);
            }
        }
    }

    /** Begins to follow a desk; before its engine runs. */
    void follow(Engine desk, PairedCosts taker) {
        if (!orders.isEmpty()) {
            waiting.add(this::takeUp);
        }
        pairs = taker;
        view = desk.addView();
        engine = desk;
        thread.start();
    }

    /** What the desk's journal is told; on the engine thread. */
    void overhear(JournalRecord line) {
        Engine desk = engine;
        if (desk == null || closing) {
            return;
        }
        switch (line) {
            case JournalRecord.ParentAccepted accepted ->
                waiting.add(() -> accepted(accepted.order(), accepted.time()));
            case JournalRecord.ParentMoved moved
            when moved.status().isFinal() -> {
                ParentResult last = desk.result(moved.parentId());
                waiting.add(() -> ended(moved.parentId(), last));
            }
            case JournalRecord.Commanded commanded
            when commanded.outcome().isEmpty() -> waiting.add(() -> touched(commanded.command()));
            case JournalRecord.Decided decided -> {
                Origin origin = decided.decision().reason().origin();
                boolean known = origin == null
                        || (lastHash.equals(origin.modelHash()) && lastParent.equals(decided.parentId()));
                if (origin != null && !known) {
                    lastHash = origin.modelHash();
                    lastParent = decided.parentId();
                    waiting.add(() -> decided(decided.parentId(), origin));
                }
            }
            default -> {
                // children, fills and refusals are in the pictures
            }
        }
    }

    private void follow() {
        while (!closing) {
            try {
                if (turns++ % TURNS_A_LOOK == 0) {
                    offer();
                }
                turn();
            } catch (RuntimeException e) {
                LOG.error("the lanes missed a turn", e);
            }
            LockSupport.parkNanos(this, REST);
        }
    }

    /** Looks for models that came or went. */
    private void offer() {
        List<Path> there = models.get();
        if (!there.equals(folders)) {
            folders = there;
            choices = LaneChoices.of(there);
        }
    }

    private void turn() {
        for (Runnable told = waiting.poll(); told != null; told = waiting.poll()) {
            told.run();
        }
        LatestValue<DeskSnapshot> pictures = view;
        DeskSnapshot picture = pictures == null ? null : pictures.take();
        if (picture != null) {
            double mid = LaneCost.mid(picture.market());
            for (ParentRow row : picture.parents()) {
                LiveOrder order = orders.get(row.order().parentId());
                if (order != null && !order.over()) {
                    order.seen(picture.time(), row, mid);
                }
            }
            now = picture.time(); // after the points: no lane is ahead of what it is compared with
        }
        for (LiveOrder order : orders.values()) {
            PairedCost pair = order.pair(market);
            if (pair != null) {
                pairs.add(pair);
            }
        }
    }

    private void accepted(ParentOrder order, long time) {
        LiveOrder live = new LiveOrder(order, time, market.ground(), false);
        for (LiveOrder other : orders.values()) {
            if (!other.over()) {
                other.crowd();
                live.crowd();
            }
        }
        forget();
        orders.put(order.parentId(), live);
        begin(live);
    }

    /** Lets what usually does work beside an order, unless there is no room for it. */
    private void begin(LiveOrder live) {
        ParentOrder order = live.order();
        if (order.algo() != Algo.MANUAL && running() < UNASKED) {
            boolean learned = order.algo() == Algo.PPO || order.algo() == Algo.DQN;
            offer();
            choose(live, choices.usual(order, learned ? challenger.apply(order.algo()) : null));
        }
    }

    /** Makes room for one more: the oldest that is over goes. */
    private void forget() {
        while (orders.size() >= KEPT) {
            LiveOrder oldest = null;
            for (LiveOrder order : orders.values()) {
                boolean goes = order.over() || orders.size() > 2 * KEPT;
                if (goes && (oldest == null || order.handed() < oldest.handed())) {
                    oldest = order;
                }
            }
            if (oldest == null) {
                return;
            }
            oldest.close();
            orders.remove(oldest.order().parentId());
        }
    }

    private void ended(String parentId, @Nullable ParentResult last) {
        LiveOrder order = orders.get(parentId);
        if (order != null && last != null) {
            order.ended(last);
        }
    }

    private void decided(String parentId, Origin origin) {
        LiveOrder order = orders.get(parentId);
        if (order != null) {
            order.decided(origin.model(), origin.modelHash());
        }
    }

    /** Who steps in for one child, or for all, is taken to have stepped in for every order that is alive. */
    private void touched(DeskCommand command) {
        switch (command) {
            case DeskCommand.StartParent _, DeskCommand.PlaceManual _ -> {
                // no order is changed
            }
            case DeskCommand.Rearm _ -> killed = false;
            case DeskCommand.Approved approved -> touched(approved.command());
            case DeskCommand.Kill _ -> {
                killed = true;
                orders.values().forEach(order -> {
                    order.touch();
                    order.halt("The desk was killed: what works beside stopped at that moment too.");
                });
            }
            case DeskCommand.PauseParent c -> touch(c.parentId());
            case DeskCommand.ResumeParent c -> touch(c.parentId());
            case DeskCommand.ChangeParent c -> touch(c.parentId());
            case DeskCommand.CancelParent c -> touch(c.parentId());
            case DeskCommand.CancelChildren c -> touch(c.parentId());
            case DeskCommand.SetMode c -> touch(c.parentId());
            case DeskCommand.AcceptAdvice c -> touch(c.parentId());
            case DeskCommand.ModifyAdvice c -> touch(c.parentId());
            case DeskCommand.RejectAdvice c -> touch(c.parentId());
            case DeskCommand.ForceFill c -> touch(c.parentId());
            case DeskCommand.PlaceChild c -> touch(c.parentId());
            default -> orders.values().forEach(LiveOrder::touch);
        }
    }

    private void touch(String parentId) {
        LiveOrder order = orders.get(parentId);
        if (order != null) {
            order.touch();
        }
    }

    private int running() {
        return (int) orders.values().stream().filter(LiveOrder::runs).count();
    }

    private void choose(LiveOrder order, String id) {
        boolean free = order.runs() || running() < MOST;
        if (id.equals(Choice.NOBODY) || closing) {
            order.beside(Choice.NOBODY, null, "");
        } else if (free) {
            LaneChoices known = choices;
            order.beside(
                    id,
                    new LaneRun(
                            market, () -> known.open(id), order.order(), order.handed(), () -> now, order::arrivalMid),
                    "");
        } else {
            order.beside(
                    id,
                    null,
                    MOST + " orders have something at work beside them already: choose none for one of those first.");
        }
    }

    @Override
    public List<Choice> choices() {
        return choices.all();
    }

    @Override
    public Lane of(String parentId) {
        LiveOrder order = orders.get(parentId);
        return order == null ? Lane.NONE : order.lane();
    }

    @Override
    public void choose(String parentId, String choice) {
        waiting.add(() -> {
            LiveOrder order = orders.get(parentId);
            if (order != null) {
                choose(order, choice);
            }
        });
    }

    /** Stops every lane within moments. */
    @Override
    public void close() {
        closing = true;
        if (engine != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        orders.values().forEach(LiveOrder::close);
    }
}
