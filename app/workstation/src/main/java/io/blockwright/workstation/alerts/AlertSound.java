package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes alerts heard: a tone by severity, at most one at a time and not more often than a person can tell apart. On a machine
 * without sound it falls silent after the first try and says so once in the log. On or off and the volume are kept. FX
 * thread; the playing itself is on a thread of its own.
 */
public final class AlertSound implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSound.class);
    private static final String ON = "alerts.sound";
    private static final String VOLUME = "alerts.volume";
    private static final double USUAL_VOLUME = 0.6;
    private static final long APART = 900_000_000L;

    private final Speaker speaker;
    private final LongSupplier nanos;
    private final Consumer<Runnable> onFxThread;
    private final ExecutorService player;
    private final AtomicBoolean playing = new AtomicBoolean();
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final DoubleProperty volume = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper(true);
    private boolean reading;
    private long last;
    private Severity lastSeverity = Severity.INFO;

    /** Through this machine's speaker. */
    public AlertSound(Preferences preferences) {
        this(preferences, Speaker.ofThisMachine(), System::nanoTime, Pulse::onFxThread);
    }

    AlertSound(Preferences preferences, Speaker speaker, LongSupplier nanos, Consumer<Runnable> onFxThread) {
        this.speaker = speaker;
        this.nanos = nanos;
        this.onFxThread = onFxThread;
        this.player = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("alert-sound").factory());
        this.last = nanos.getAsLong() - APART;
        read(preferences);
        preferences.onOtherUser(() -> read(preferences));
        on.addListener((seen, before, now) -> remember(preferences, ON, now ? "on" : "off"));
        volume.addListener((seen, before, now) ->
                remember(preferences, VOLUME, Integer.toString((int) Math.round(now.doubleValue() * 100))));
    }

    private void read(Preferences preferences) {
        reading = true;
        on.set(!preferences.read(ON).filter("off"::equals).isPresent());
        volume.set(preferences.read(VOLUME).map(AlertSound::number).orElse(USUAL_VOLUME));
        reading = false;
    }

    private void remember(Preferences preferences, String key, String value) {
        if (!reading) {
            preferences.write(key, value);
        }
    }

    /** Whether alerts are heard at all. */
    public BooleanProperty on() {
        return on;
    }

    /** How loud, 0–1. */
    public DoubleProperty volume() {
        return volume;
    }

    /** False once this machine turned out to have no sound. */
    public ReadOnlyBooleanProperty available() {
        return available.getReadOnlyProperty();
    }

    /** An alert came. What only informs is silent. */
    public void ring(Severity severity) {
        if (severity != Severity.INFO) {
            sound(severity);
        }
    }

    /** Plays a warning, for a person who sets the volume. */
    public void test() {
        available.set(true);
        last = nanos.getAsLong() - APART;
        sound(Severity.WARNING);
    }

    private void sound(Severity severity) {
        long now = nanos.getAsLong();
        boolean soon = now - last < APART && severity.compareTo(lastSeverity) <= 0;
        if (!on.get() || !available.get() || volume.get() <= 0 || soon || !playing.compareAndSet(false, true)) {
            return;
        }
        last = now;
        lastSeverity = severity;
        byte[] samples = Chime.of(severity, volume.get());
        player.execute(() -> play(samples));
    }

    private void play(byte[] samples) {
        try {
            speaker.play(samples, Chime.FORMAT);
        } catch (IOException e) {
            LOG.info("This machine has no sound for alerts: they are only shown ({})", e.getMessage());
            onFxThread.accept(() -> available.set(false));
        } finally {
            playing.set(false);
        }
    }

    /** Waits until nothing is playing; false when it still is after some seconds. */
    boolean awaitQuiet(int seconds) throws InterruptedException {
        CountDownLatch idle = new CountDownLatch(1);
        player.execute(idle::countDown);
        return idle.await(seconds, TimeUnit.SECONDS);
    }

    private static double number(String text) {
        try {
            return Math.clamp(Integer.parseInt(text) / 100.0, 0, 1);
        } catch (NumberFormatException e) {
            return USUAL_VOLUME;
        }
    }

    /** Ends its thread. */
    @Override
    public void close() {
        player.shutdownNow();
    }
}
