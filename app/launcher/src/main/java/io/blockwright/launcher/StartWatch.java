package io.blockwright.launcher;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.workstation.WorkstationApp;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Watches a start that nobody sits at, and closes its window when it has seen enough: a measured one ({@code
 * -Dblockwright.start=frame}) once a market is on the screen, a rehearsed one ({@code rehearsal}), from which the class cache
 * is made, some seconds later. It says on standard output what is on the screen.
 */
final class StartWatch {
    /** Said when the window shows something. */
    static final String FIRST_FRAME = "first frame";

    /** Said when it shows a market. */
    static final String MARKET = "market";

    private static final long REHEARSED_NANOS = 6_000_000_000L;

    private final long after;
    private volatile @Nullable LatestValue<DeskSnapshot> market;

    private StartWatch(long after) {
        this.after = after;
    }

    /** As the property asks; null for a start that a person sits at. */
    static @Nullable StartWatch asked() {
        return switch (System.getProperty("blockwright.start", "")) {
            case "frame" -> new StartWatch(0);
            case "rehearsal" -> new StartWatch(REHEARSED_NANOS);
            default -> null;
        };
    }

    /** The desk that the window shows from now on; before its engine runs. */
    void follow(RunningDesk desk) {
        market = desk.engine().addView();
    }

    /** The window is shown. FX thread. */
    void begin() {
        new AnimationTimer() {
            private final DrawnAfter window = new DrawnAfter(FIRST_FRAME);
            private final DrawnAfter quotes = new DrawnAfter(MARKET);
            private long seen;

            @Override
            public void handle(long now) {
                window.frame();
                LatestValue<DeskSnapshot> view = market;
                if (quotes.begun() || (view != null && view.take() != null)) {
                    quotes.frame();
                }
                if (window.drawn() && quotes.drawn()) {
                    seen = seen == 0 ? now : seen;
                    if (now - seen >= after) {
                        stop();
                        WorkstationApp.hideWindows();
                    }
                }
            }
        }.start();
    }

    /** Something that a frame has taken up stands on the screen when the frame after the next begins. */
    private static final class DrawnAfter {
        private static final int FRAMES = 3;

        private final String said;
        private int frames;

        DrawnAfter(String said) {
            this.said = said;
        }

        void frame() {
            if (++frames == FRAMES) {
                System.out.println(said);
            }
        }

        boolean begun() {
            return frames > 0;
        }

        boolean drawn() {
            return frames >= FRAMES;
        }
    }
}
