package io.blockwright.workstation.bench;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.workstation.Frame;
import java.util.function.LongUnaryOperator;

/**
 * Writes down what every frame cost, from pulse to pulse: processor time of the FX thread and of the render thread, pulses
 * that did not come, and how long each update of the book waited for its pixels. FX thread, called last in a frame.
 */
public final class FrameLog {
    private static final double PULSE = 1e9 / 60;

    private final ThreadClock clock = new ThreadClock();
    private final LongUnaryOperator offeredAt;
    private final Samples fx = new Samples();
    private final Samples render = new Samples();
    private final Samples both = new Samples();
    private final Samples waits = new Samples();
    private final Samples intervals = new Samples();
    private long missed;
    private long lastFrame;
    private long lastFx;
    private long lastRender;
    private long lastUpdate = -1;

    /**
     * A log.
     *
     * @param offeredAt when the update with a number was offered, by {@link System#nanoTime()}
     */
    public FrameLog(LongUnaryOperator offeredAt) {
        this.offeredAt = offeredAt;
    }

    /** A frame has been shown. */
    public void frame(Frame frame) {
        long now = System.nanoTime();
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            long newest = snapshot.market().events();
            // A thousand and more updates come in a frame: every sixteenth tells as much as all of them.
            for (long update = lastUpdate + 1; lastUpdate >= 0 && update <= newest; update += 16) {
                waits.add(now - offeredAt.applyAsLong(update));
            }
            lastUpdate = newest;
        }
        long fxNow = clock.fxNanos();
        long renderNow = clock.renderNanos();
        if (lastFrame != 0) {
            long interval = frame.nanos() - lastFrame;
            intervals.add(interval);
            missed += Math.max(0, Math.round(interval / PULSE) - 1);
            fx.add(fxNow - lastFx);
            render.add(renderNow - lastRender);
            both.add(fxNow - lastFx + renderNow - lastRender);
        }
        lastFrame = frame.nanos();
        lastFx = fxNow;
        lastRender = renderNow;
    }

    /** Whether the render thread's work is in the figures. */
    public boolean isComplete() {
        return clock.isComplete();
    }

    /** Frames shown. */
    public int frames() {
        return intervals.count();
    }

    /** Pulses that did not come, in percent of those that should have. */
    public double missedPercent() {
        return frames() == 0 ? 100 : 100.0 * missed / (missed + frames());
    }

    /** Nanoseconds between frames. */
    public Samples intervals() {
        return intervals;
    }

    /** Nanoseconds of FX work a frame. */
    public Samples fx() {
        return fx;
    }

    /** Nanoseconds of render work a frame. */
    public Samples render() {
        return render;
    }

    /** Nanoseconds of both a frame. */
    public Samples both() {
        return both;
    }

    /** Nanoseconds from an update's being offered to its pixels standing in the buffer. */
    public Samples waits() {
        return waits;
    }
}
