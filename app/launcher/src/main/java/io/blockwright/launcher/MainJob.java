package io.blockwright.launcher;

import java.nio.file.Path;

/**
 * What {@code ./blockwright} does without a command: works an order in the built-in market, over real FIX, in the window; or,
 * without a display, in the terminal, with a picture of the window.
 */
final class MainJob {
    private static final Path PICTURE = Path.of("blockwright.png");

    private MainJob() {}

    static int run() throws Exception {
        Profile profile = Profile.open(null);
        Logging.to(profile.logs());
        RunOptions options = demonstration();
        if (Screen.hasDisplay() || StartWatch.asked() != null) {
            // For who watches: real time, and long enough to step in.
            options.window = true;
            options.duration = "10m";
            options.quantity = "10k";
            options.speed = "1x";
        } else {
            Screen.drawWithoutDisplay();
            options.picture = PICTURE;
            System.err.println("No display: working in the terminal; a picture of the window goes to " + PICTURE + ".");
        }
        return RunCommand.run(options, profile);
    }

    /** For who does not watch: sell 5,000 by VWAP over five minutes of market time, ten times as fast. */
    static RunOptions demonstration() {
        RunOptions options = new RunOptions();
        options.duration = "5m";
        options.speed = "10x";
        return options;
    }
}
