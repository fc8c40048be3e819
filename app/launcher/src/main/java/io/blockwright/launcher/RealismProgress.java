package io.blockwright.launcher;

import io.blockwright.simulator.StudyProgress;
import java.util.Locale;

/** Shows how far a study is and how long it will still take, judged by how long it took so far. */
final class RealismProgress implements StudyProgress, AutoCloseable {
    private final Terminal terminal = Terminal.progress("realism");
    private final long started = System.nanoTime();

    @Override
    public void done(double done, double all) {
        double passed = (System.nanoTime() - started) / 1e9;
        long left = Math.round(passed * (all - done) / done);
        terminal.show(
                done / all,
                String.format(Locale.ROOT, "%.0f of %.0f runs, %d:%02d left", done, all, left / 60, left % 60));
    }

    @Override
    public void close() {
        terminal.close();
    }
}
