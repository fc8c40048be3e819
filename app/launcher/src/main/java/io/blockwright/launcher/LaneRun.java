package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.BacktestRefused;
import io.blockwright.backtest.Episode;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.marketdata.MarketDataException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An order worked once more by another algorithm, in the desk's day without the desk, on a thread of its own: as far as the
 * desk's clock and never further. What it has come to may be read by any thread.
 */
final class LaneRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaneRun.class);
    /** Each look copies the order's fills; a screen asks four times a second. */
    private static final long REST = 40_000_000L;

    private static final long BEHIND = 2_000_000_000L;
    /** It goes on by so much at least: an order that begins late has no way yet that says how far. */
    private static final long LEAST = 100_000_000L;
    /** So far behind the desk it is not only busy: nobody tells the market. */
    private static final long LOST = 10_000_000_000L;

    private static final String NOT_TOLD =
            "What the desk recorded of the market reaches no further at present, so the other order waits; an alert says why.";
    private static final int DIGITS = 16;

    private final LaneMarket market;
    private final LaneDay day;
    private final DoubleSupplier liveArrival;
    private final Supplier<AlgoChoice> choice;
    private final ParentOrder order;
    private final long handed;
    private final LongSupplier clock;
    private final LaneCurve curve;
    private final Thread thread;
    private volatile boolean closing;
    private volatile String why = "";
    private volatile Stage stage = Stage.CATCHING_UP;
    private volatile String trouble = "";
    private volatile List<Point> points = List.of();
    private volatile @Nullable ParentResult result;
    private volatile Contender contender = new Contender("", "");

    /**
     * @param choice what works it; asked on the run's own thread, since a model takes a moment to open
     * @param handed when the desk got the order, nanoseconds since the epoch
     * @param clock the desk's, as far as the run may go
     */
    LaneRun(LaneMarket market, Supplier<AlgoChoice> choice, ParentOrder order, long handed, LongSupplier clock) {
        this(market, choice, order, handed, clock, () -> Double.NaN);
    }

    /**
     * The same beside an order that may have begun earlier.
     *
     * @param liveArrival the mid at that one's arrival, ticks; NaN before there was one
     */
    LaneRun(
            LaneMarket market,
            Supplier<AlgoChoice> choice,
            ParentOrder order,
            long handed,
            LongSupplier clock,
            DoubleSupplier liveArrival) {
        this.market = market;
        this.day = market.day(order, handed);
        this.liveArrival = liveArrival;
        this.choice = choice;
        this.order = order;
        this.handed = handed;
        this.clock = clock;
        this.curve = new LaneCurve(order.end() - handed);
        this.thread =
                Thread.ofPlatform().name("lane-" + order.parentId()).daemon().unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    private void work() {
        try {
            AlgoChoice algo = choice.get();
            contender = contender(algo);
            if (await()) {
                try (Episode episode = day.play(algo)) {
                    follow(episode);
                }
            }
        } catch (BacktestRefused | UserError | MarketDataException e) {
            stop(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("the lane beside {} stopped", order.parentId(), e);
            stop("An error in the program stopped it; the log says more.");
        } finally {
            day.close();
            String halted = why;
            if (!halted.isEmpty() && result == null) {
                stop(halted);
            }
        }
    }

    /** Says so where the market is not told further than this while the desk goes on. */
    private void behind(long reached) {
        trouble = clock.getAsLong() - reached > LOST ? NOT_TOLD : "";
    }

    /** Waits until the day is known far enough; false when the run is closed before. */
    private boolean await() {
        while (!closing && !day.begins()) {
            behind(handed);
            LockSupport.parkNanos(this, REST);
        }
        trouble = "";
        return !closing;
    }

    private void stop(String why) {
        trouble = why;
        stage = Stage.STOPPED;
    }

    private void follow(Episode episode) {
        long at = handed - 1;
        boolean over = false;
        while (!over && !closing) {
            long now = Math.min(clock.getAsLong(), day.told());
            if (now <= at) {
                stage = clock.getAsLong() - at > BEHIND ? Stage.CATCHING_UP : stage;
                behind(at);
                LockSupport.parkNanos(this, REST);
                continue;
            }
            at = Math.min(now, at < handed ? handed : Math.max(at + LEAST, curve.next(at)));
            over = episode.runTo(at, () -> closing);
            trouble = "";
            ParentResult reached = episode.result();
            if (closing) {
                return;
            }
            if (reached != null) {
                note(over ? reached.ended() : at, reached);
            }
            stage = clock.getAsLong() - at > BEHIND ? Stage.CATCHING_UP : Stage.IN_STEP;
        }
        end(episode);
    }

    private void end(Episode episode) {
        ParentResult last = episode.result();
        if (last == null) {
            stop("The order was not taken in the market beside. " + episode.newestAlert());
        } else if (!closing) {
            result = last;
            stage = Stage.OVER;
        }
    }

    private void note(long time, ParentResult reached) {
        curve.add(at(time, reached));
        points = curve.points();
    }

    /** What it costs so far; one that began late pays for that too. */
    private Point at(long time, ParentResult reached) {
        return day.footing().late() == 0
                ? LaneCost.at(time, reached)
                : LaneCost.at(time, reached, liveArrival.getAsDouble());
    }

    private Contender contender(AlgoChoice algo) {
        return algo.model() == null
                ? new Contender(
                        market.strategies()
                                .create(LaneMarket.worked(order, algo))
                                .name(),
                        "")
                : new Contender(
                        algo.model().manifest().name(),
                        algo.model().manifest().sha256().substring(0, DIGITS));
    }

    /** What a comparison with it stands on. */
    Footing footing() {
        return day.footing();
    }

    /** Where the run itself stands; {@link Stage#OVER} when its own order is over. */
    Stage stage() {
        return stage;
    }

    /** Why it stopped or waits, a sentence; empty while it does neither. */
    String trouble() {
        return trouble;
    }

    /** Its way so far, oldest first. */
    List<Point> points() {
        return points;
    }

    /** What became of its order; null before it is over. */
    @Nullable
    ParentResult result() {
        return result;
    }

    /** What works it. */
    Contender contender() {
        return contender;
    }

    /** Stops within moments, where it stands; {@code sentence} says why. One that is over stays so. */
    void halt(String sentence) {
        why = sentence;
        closing = true;
        LockSupport.unpark(thread);
    }

    /** Stops within moments and waits for it. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
