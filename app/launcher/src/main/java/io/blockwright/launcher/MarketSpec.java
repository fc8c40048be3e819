package io.blockwright.launcher;

import java.nio.file.Path;

/** Where the market comes from, as {@code --market} says it. */
sealed interface MarketSpec {
    /** A recorded day: the reader's own spec, for instance {@code lobster:DIR} or {@code itch:FILE}. */
    record Recorded(String spec) implements MarketSpec {}

    /** The seeded order-flow market. */
    record Flow() implements MarketSpec {}

    /** A live market followed by FIX market data; the file holds the session's settings. */
    record Fix(Path settings) implements MarketSpec {}

    /** Reads {@code lobster:DIR}, {@code itch:FILE}, {@code flow} or {@code fix:SETTINGS}. */
    static MarketSpec parse(String text) {
        if (text.equals("flow")) {
            return new Flow();
        }
        if (text.startsWith("fix:")) {
            return new Fix(Path.of(text.substring("fix:".length())));
        }
        if (text.startsWith("lobster:") || text.startsWith("itch:")) {
            return new Recorded(text);
        }
        throw new UserError(
                "--market " + text + " is not a market: use lobster:FOLDER, itch:FILE, flow or fix:SETTINGS.");
    }
}
