package io.blockwright.workstation;

import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one class that moves values to the JavaFX thread: once per frame it takes the desk's newest snapshot and drains its
 * facts, and hands both to every listener. However fast the engine is, a listener runs once per frame.
 *
 * <p>Everything except {@link #onFxThread} belongs to the JavaFX thread. A listener that throws is taken off, logged and
 * named in {@link #fault()}: the rest of the window goes on.
 */
public final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    /** Bounds one frame's work; what is over it waits in the desk's queue for the next frame. */
    private static final int FACTS_PER_FRAME = 8_192;

    private final Desk desk;
    private final List<Listener> listeners = new ArrayList<>();
    private final FrameMeter meter = new FrameMeter();
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };
    private @Nullable DeskSnapshot latest;
    private long lastFrame;
    /** When the market event that waited longest for this frame arrived. */
    private long tick = Health.NO_TICK;

    /** A pulse over one desk; it beats between {@link #start} and {@link #stop}. */
    public Pulse(Desk desk) {
        this.desk = desk;
    }

    /** Runs a task on the JavaFX thread: at once when this is that thread, else with its next turn. Any thread. */
    public static void onFxThread(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /** Begins to beat. */
    public void start() {
        timer.start();
    }

    /** Stops beating; listeners stay. */
    public void stop() {
        timer.stop();
    }

    /** Calls the listener every frame until the handle is closed; the name is for a person who reads about its fault. */
    public Subscription subscribe(String name, Consumer<Frame> listener) {
        Listener entry = new Listener(name, listener);
        listeners.add(entry);
        return () -> listeners.remove(entry);
    }

    /** Listeners not yet closed: zero once a window is closed. */
    public int subscriptions() {
        return listeners.size();
    }

    /** Frames a second and the work in them. */
    public FrameMeter meter() {
        return meter;
    }

    /** The frame is laid out and goes to the renderer: what was shown in it is on its way. */
    void laidOut() {
        if (tick != Health.NO_TICK) {
            meter.tick(System.nanoTime() - tick);
            tick = Health.NO_TICK;
        }
    }

    /** The newest snapshot that reached the screen, or null before the first. */
    public @Nullable DeskSnapshot latest() {
        return latest;
    }

    /** Monotonic time of the current or last frame in nanoseconds, 0 before the first. */
    public long nanos() {
        return lastFrame;
    }

    /** A sentence about the last part of the window that failed, empty while none did. */
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    private void frame(long now) {
        long begin = System.nanoTime();
        lastFrame = now;
        DeskSnapshot snapshot = desk.snapshots().take();
        if (snapshot != null) {
            latest = snapshot;
            tick = snapshot.health().tickNanos();
        }
        List<DeskFact> facts = new ArrayList<>();
        desk.drainFacts(facts::add, FACTS_PER_FRAME);
        Frame frame = new Frame(now, snapshot, facts);
        for (Listener listener : List.copyOf(listeners)) {
            deliver(listener, frame);
        }
        meter.frame(now, System.nanoTime() - begin);
    }

    private void deliver(Listener listener, Frame frame) {
        try {
            listener.action.accept(frame);
        } catch (RuntimeException bug) {
            listeners.remove(listener);
            LOG.error("The {} stopped updating", listener.name, bug);
            fault.set("The " + listener.name
                    + " stopped updating after an error in the program; restart the window and report the log.");
        }
    }

    /** Compared by identity: two views may share a name. */
    private static final class Listener {
        final String name;
        final Consumer<Frame> action;

        Listener(String name, Consumer<Frame> action) {
            this.name = name;
            this.action = action;
        }
    }
}
