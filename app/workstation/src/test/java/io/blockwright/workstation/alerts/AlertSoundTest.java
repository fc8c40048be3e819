package io.blockwright.workstation.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Preferences;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is heard of alerts, and that a machine without sound works in silence. */
@Timeout(60)
class AlertSoundTest {
    private static final long SECOND = 1_000_000_000L;

    private final Preferences preferences = Preferences.passing();
    private final BlockingQueue<byte[]> heard = new LinkedBlockingQueue<>();
    private final AtomicLong clock = new AtomicLong(100 * SECOND);
    private AlertSound sound = sound((samples, format) -> heard.add(samples));

    @AfterEach
    void close() {
        sound.close();
    }

    @Test
    void aWarningAndACriticalAlertSoundDifferentAndWhatInformsIsSilent() throws InterruptedException {
        sound.ring(Severity.INFO);
        sound.ring(Severity.WARNING);
        byte[] warning = next();
        clock.addAndGet(2 * SECOND);
        sound.ring(Severity.CRITICAL);
        assertThat(next()).isNotEqualTo(warning).hasSizeGreaterThan(warning.length);
        assertThat(heard).isEmpty();
    }

    @Test
    void aBurstIsHeardOnceButSomethingWorseIsHeardAtOnce() throws InterruptedException {
        sound.ring(Severity.WARNING);
        byte[] warning = next();
        waitUntilQuiet();
        clock.addAndGet(SECOND / 10);
        sound.ring(Severity.WARNING);
        sound.ring(Severity.CRITICAL);
        assertThat(next()).as("not the second warning").isNotEqualTo(warning);
        waitUntilQuiet();
        sound.ring(Severity.CRITICAL);
        waitUntilQuiet();
        assertThat(heard).isEmpty();
    }

    @Test
    void silenceAndVolumeAreKept() {
        sound.on().set(false);
        sound.volume().set(0.25);
        sound.ring(Severity.CRITICAL);
        AlertSound later = sound((samples, format) -> heard.add(samples));
        assertThat(later.on().get()).isFalse();
        assertThat(later.volume().get()).isEqualTo(0.25);
        later.close();
        assertThat(heard).isEmpty();
        assertThat(peak(Chime.of(Severity.WARNING, 0.25))).isPositive().isLessThan(peak(Chime.of(Severity.WARNING, 1)));
        assertThat(peak(Chime.of(Severity.CRITICAL, 1))).as("loud, not torn").isBetween(20_000, 32_767);
    }

    @Test
    void aMachineWithoutSoundIsTriedOnceAndThenLeftAlone() throws InterruptedException {
        CountDownLatch tried = new CountDownLatch(1);
        AtomicLong tries = new AtomicLong();
        sound.close();
        sound = sound((samples, format) -> {
            tries.incrementAndGet();
            tried.countDown();
            throw new IOException("no line matching");
        });
        sound.ring(Severity.CRITICAL);
        assertThat(tried.await(30, TimeUnit.SECONDS)).isTrue();
        waitUntilQuiet();
        assertThat(sound.available().get()).isFalse();
        clock.addAndGet(10 * SECOND);
        sound.ring(Severity.CRITICAL);
        waitUntilQuiet();
        assertThat(tries).hasValue(1);
    }

    @Test
    void theRealSpeakerEitherPlaysOrSaysThatItCannot() {
        try {
            Speaker.ofThisMachine().play(new byte[882], new AudioFormat(44_100, 16, 1, true, false));
        } catch (IOException silent) {
            assertThat(silent).hasMessageNotContaining("null");
        }
    }

    private AlertSound sound(Speaker speaker) {
        return new AlertSound(preferences, speaker, clock::get, Runnable::run);
    }

    private byte[] next() throws InterruptedException {
        byte[] samples = heard.poll(30, TimeUnit.SECONDS);
        assertThat(samples).isNotNull();
        waitUntilQuiet();
        return samples;
    }

    private void waitUntilQuiet() throws InterruptedException {
        assertThat(sound.awaitQuiet(30)).isTrue();
    }

    private static int peak(byte[] samples) {
        int peak = 0;
        for (int i = 0; i < samples.length; i += 2) {
            peak = Math.max(peak, Math.abs((short) ((samples[i] & 0xFF) | (samples[i + 1] << 8))));
        }
        return peak;
    }
}
