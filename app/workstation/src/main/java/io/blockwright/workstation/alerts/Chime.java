package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;
import javax.sound.sampled.AudioFormat;

/** The tones of an alert, made from sine waves: one low tone to inform, two to warn, three high ones when it is critical. */
final class Chime {
    /** 16-bit mono PCM, low byte first. */
    static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);

    private static final double LENGTH_SECONDS = 0.14;
    private static final double GAP_SECONDS = 0.05;

    /** Rise and fall of a tone, so that it does not click. */
    private static final double EDGE_SECONDS = 0.012;

    private Chime() {}

    /** The sound of a severity; {@code volume} 0–1. */
    static byte[] of(Severity severity, double volume) {
        double[] pitches = switch (severity) {
            case INFO -> new double[] {523.25};
            case WARNING -> new double[] {659.25, 523.25};
            case CRITICAL -> new double[] {880, 659.25, 880};
        };
        double rate = FORMAT.getSampleRate();
        int length = (int) (LENGTH_SECONDS * rate);
        int step = (int) ((LENGTH_SECONDS + GAP_SECONDS) * rate);
        byte[] samples = new byte[pitches.length * step * 2];
        for (int note = 0; note < pitches.length; note++) {
            for (int i = 0; i < length; i++) {
                double seconds = i / rate;
                double edge = Math.min(1, Math.min(seconds, LENGTH_SECONDS - seconds) / EDGE_SECONDS);
                // Heard loudness goes with the logarithm: the square makes the slider feel even.
                double wave = Math.sin(2 * Math.PI * pitches[note] * seconds) * edge * volume * volume * 0.8;
                int value = (int) Math.round(wave * Short.MAX_VALUE);
                int at = (note * step + i) * 2;
                samples[at] = (byte) value;
                samples[at + 1] = (byte) (value >> 8);
            }
        }
        return samples;
    }
}
