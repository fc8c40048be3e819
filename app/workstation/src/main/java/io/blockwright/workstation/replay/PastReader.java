package io.blockwright.workstation.replay;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.DeskQueries.ParentReplay;
import io.blockwright.workstation.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the past on a thread of its own, so that no screen waits for a disk. Of several instants asked for while it is busy
 * only the newest is shown. Its methods return at once; what comes of them is handed to {@code deliver}, which brings it to
 * the screen's thread.
 */
final class PastReader implements Past {
    private static final Logger LOG = LoggerFactory.getLogger(PastReader.class);
    private static final long SECOND = 1_000_000_000L;
    /** How much of the past the map shows behind an instant that was jumped to. */
    static final long WINDOW = 180 * SECOND;

    private static final long NOTHING = Long.MIN_VALUE;
    private static final int PICTURES = 360;
    /** Going on further than this is a jump. */
    private static final long STRIDE = 30 * SECOND;

    private final DeskQueries queries;
    private final Consumer<Runnable> deliver;
    private final PastListener listener;
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread made = new Thread(work, "replay-reader");
                made.setDaemon(true);
                return made;
            });
    private final AtomicLong wanted = new AtomicLong(NOTHING);
    private final AtomicLong generation = new AtomicLong();
    private @Nullable ParentReplay replay;
    private long position = NOTHING;

    PastReader(DeskQueries queries, Consumer<Runnable> deliver, PastListener listener) {
        this.queries = queries;
        this.deliver = deliver;
        this.listener = listener;
        thread.allowCoreThreadTimeOut(true);
    }

    /** Opens another order's past; what was under way for the one before is dropped. */
    @Override
    public void open(String run, String parentId) {
        long mine = generation.incrementAndGet();
        wanted.set(NOTHING);
        thread.execute(() -> attempt(mine, () -> {
            shut();
            ParentReplay opened = (run.isEmpty() ? queries : queries.ofRun(run)).replay(parentId);
            replay = opened;
            tell(mine, () -> listener.opened(line(opened)));
        }));
    }

    /** Shows an instant, as soon as may be. */
    @Override
    public void show(long time) {
        if (wanted.getAndSet(time) == NOTHING) {
            long mine = generation.get();
            thread.execute(() -> attempt(mine, () -> {
                long target = wanted.getAndSet(NOTHING);
                ParentReplay open = replay;
                if (open != null && target != NOTHING && mine == generation.get()) {
                    walk(mine, open, target);
                }
            }));
        }
    }

    /** Takes up what happened since in an order that still runs. */
    @Override
    public void refresh() {
        long mine = generation.get();
        thread.execute(() -> attempt(mine, () -> {
            ParentReplay open = replay;
            if (open != null && open.refresh()) {
                tell(mine, () -> listener.opened(line(open)));
            }
        }));
    }

    /** Drops what is under way and lets the past go. */
    @Override
    public void stop() {
        generation.incrementAndGet();
        wanted.set(NOTHING);
        thread.execute(this::shut);
    }

    private static TimeLine line(ParentReplay open) {
        return new TimeLine(open.start(), open.end(), open.moments());
    }

    private void walk(long mine, ParentReplay open, long target) throws IOException {
        boolean on = position != NOTHING && target >= position && target - position <= STRIDE;
        long from = on ? position : Math.max(open.start(), target - WINDOW);
        long step = Math.max(50_000_000L, on ? (target - from) / 20 : WINDOW / PICTURES);
        List<Frame> frames = new ArrayList<>();
        open.play(from, target, step, (picture, happened) -> {
            frames.add(frame(picture, happened));
            if (!on && frames.size() % 24 == 0) {
                double share = target == from ? 1 : (picture.time() - from) / (double) (target - from);
                tell(mine, () -> listener.progress(share));
            }
            return mine == generation.get();
        });
        if (mine != generation.get() || frames.isEmpty()) {
            return;
        }
        Shot shot = new Shot(!on, frames);
        position = shot.arrived().time();
        tell(mine, () -> listener.arrived(shot));
    }

    private static Frame frame(DeskSnapshot picture, List<DeskFact> happened) {
        return new Frame(picture.time(), picture, happened);
    }

    private interface Reading {
        void run() throws IOException;
    }

    private void attempt(long mine, Reading reading) {
        if (mine != generation.get()) {
            return;
        }
        try {
            reading.run();
        } catch (IOException e) {
            LOG.info("a replay could not be shown: {}", e.getMessage());
            tell(mine, () -> listener.failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.error("a replay failed", e);
            tell(mine, () -> listener.failed("The replay failed (" + e + "); the log has the details."));
        }
    }

    private void tell(long mine, Runnable news) {
        deliver.accept(() -> {
            if (mine == generation.get()) {
                news.run();
            }
        });
    }

    private void shut() {
        position = NOTHING;
        ParentReplay open = replay;
        replay = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        stop(); // the thread ends by itself once it has nothing to do
    }
}
