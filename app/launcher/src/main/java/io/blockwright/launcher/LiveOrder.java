package io.blockwright.launcher;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of the desk as its lane knows it: its way so far, whether it makes a fair pair, and what works beside it. One thread
 * changes it; {@link #lane} may be asked by any.
 */
final class LiveOrder {
    /** Points that are not thinned out yet. */
    private static final int RECENT = 256;

    private final ParentOrder order;
    private final long handed;
    private final Ground ground;
    private final boolean restarted;
    private final LaneCurve curve;
    private final Deque<Point> recent = new ArrayDeque<>();
    private final Set<Contender> models = new HashSet<>();
    private String strategy = "";
    private boolean paired;
    private volatile List<Point> points = List.of();
    private volatile double arrivalMid = Double.NaN;
    private volatile @Nullable ParentResult result;
    private volatile boolean touched;
    private volatile boolean crowded;
    private volatile String choice = Choice.NOBODY;
    private volatile String refused = "";
    private volatile @Nullable LaneRun beside;

    /**
     * @param handed when the desk got it, nanoseconds since the epoch
     * @param ground what its market is for who compares
     * @param restarted whether the desk was started anew since it got the order
     */
    LiveOrder(ParentOrder order, long handed, Ground ground, boolean restarted) {
        this.order = order;
        this.handed = handed;
        this.ground = ground;
        this.restarted = restarted;
        this.curve = new LaneCurve(order.end() - handed);
    }

    ParentOrder order() {
        return order;
    }

    long handed() {
        return handed;
    }

    boolean over() {
        return result != null;
    }

    /** What a screen saw of it, at a time. */
    void seen(long time, ParentRow row, double mid) {
        if (result == null) {
            strategy = row.strategy();
            arrivalMid = row.arrivalMid();
            reached(LaneCost.at(time, row, mid));
        }
    }

    /** It is over; what the engine says of it is exact. */
    void ended(ParentResult last) {
        if (result == null) {
            reached(LaneCost.at(last.ended(), last));
            result = last;
        }
    }

    private void reached(Point point) {
        curve.add(point);
        synchronized (recent) {
            recent.addFirst(point);
            if (recent.size() > RECENT) {
                recent.removeLast();
            }
        }
        points = curve.points();
    }

    /** Where it was at a moment: exactly while that is recent, else as its thinned-out way says. */
    private @Nullable Point at(long time) {
        synchronized (recent) {
            for (Point point : recent) {
                if (point.time() <= time) {
                    return point;
                }
            }
        }
        Point found = null;
        for (Point point : points) {
            if (point.time() <= time) {
                found = point;
            }
        }
        return found;
    }

    /** The mid when it began, ticks; NaN before that. Any thread. */
    double arrivalMid() {
        return arrivalMid;
    }

    /** What works beside it ends where it stands, unless it is over. */
    void halt(String why) {
        LaneRun run = beside;
        if (run != null) {
            run.halt(why);
        }
    }

    /** A model decided for it. */
    void decided(String name, String hash) {
        models.add(new Contender(name, hash));
    }

    /** A person stepped in. */
    void touch() {
        touched = result == null || touched;
    }

    /** Another order of the desk was worked at the same time. */
    void crowd() {
        crowded = true;
    }

    /** Something else works beside it from now on, or nothing. The one before is closed. */
    void beside(String id, @Nullable LaneRun run, String why) {
        LaneRun before = beside;
        beside = null;
        choice = id;
        refused = why;
        paired = false;
        if (before != null) {
            before.close();
        }
        if (run != null) {
            beside = run;
            run.start();
        }
    }

    /** Whether something works beside it and is not over. */
    boolean runs() {
        LaneRun run = beside;
        return run != null && (run.stage() == Stage.CATCHING_UP || run.stage() == Stage.IN_STEP);
    }

    void close() {
        LaneRun run = beside;
        if (run != null) {
            run.close();
        }
    }

    /** The pair that it makes, once: both are over, nobody stepped in, no other order was about, and nothing is missing. */
    @Nullable
    PairedCost pair(LaneMarket market) {
        LaneRun run = beside;
        ParentResult live = result;
        ParentResult other = run == null ? null : run.result();
        if (paired || run == null || live == null || other == null) {
            return null;
        }
        paired = true;
        boolean fair =
                !touched && !crowded && footing(run).whole() && played(live) && played(other) && models.size() <= 1;
        double liveBp = LaneCost.at(live.ended(), live).costBp();
        double otherBp = LaneCost.at(other.ended(), other).costBp();
        return fair && Double.isFinite(liveBp) && Double.isFinite(otherBp)
                ? new PairedCost(
                        order.parentId(),
                        contender(),
                        run.contender(),
                        liveBp,
                        otherBp,
                        market.name(),
                        market.seed(),
                        Math.max(live.ended(), other.ended()))
                : null;
    }

    private static boolean played(ParentResult order) {
        return order.status() == ParentStatus.COMPLETED || order.status() == ParentStatus.EXPIRED;
    }

    private Contender contender() {
        boolean learned = order.algo() == Algo.DQN || order.algo() == Algo.PPO;
        if (!learned) {
            return new Contender(strategy, "");
        }
        return models.isEmpty() ? Contender.ALMGREN_CHRISS : models.iterator().next();
    }

    /** It and what works beside it, as they are now. Any thread. */
    Lane lane() {
        LaneRun run = beside;
        List<Point> other = run == null ? List.of() : run.points(); // before the live one's: that is never behind it
        Point met = other.isEmpty() ? null : at(other.getLast().time());
        List<Point> live = points;
        boolean done = result != null;
        return new Lane(
                choice, stage(run, done), trouble(run), live, other, met, done, touched, footing(run), !crowded);
    }

    private Footing footing(@Nullable LaneRun run) {
        Footing ran = run == null ? new Footing(ground, 0, false, List.of()) : run.footing();
        return restarted ? new Footing(ran.ground(), ran.late(), true, ran.gaps()) : ran;
    }

    private String trouble(@Nullable LaneRun run) {
        return run == null ? refused : run.trouble();
    }

    private Stage stage(@Nullable LaneRun run, boolean done) {
        if (run == null) {
            return refused.isEmpty() ? Stage.NOBODY : Stage.STOPPED;
        }
        Stage at = run.stage();
        return at == Stage.OVER && !done ? Stage.IN_STEP : at;
    }
}
