package io.blockwright.workstation.alerts;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays samples. Blocks until they were heard; never on the FX thread. */
interface Speaker {
    /**
     * Plays once.
     *
     * @throws IOException when this machine has no sound, or none just now
     */
    void play(byte[] samples, AudioFormat format) throws IOException;

    /** The machine's own. */
    static Speaker ofThisMachine() {
        return (samples, format) -> {
            // Without a sound device Java throws this or that, by platform.
            try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
                line.open(format);
                line.start();
                line.write(samples, 0, samples.length);
                line.drain();
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                throw new IOException(e.getMessage(), e);
            }
        };
    }
}
