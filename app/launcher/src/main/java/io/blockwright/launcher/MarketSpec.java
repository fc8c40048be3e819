package io.blockwright.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the market comes from, as {@code --market} says it. */
sealed interface MarketSpec {
    /** A recorded day: the reader's own spec, for instance {@code lobster:DIR} or {@code itch:FILE}. */
    record Recorded(String spec) implements MarketSpec {}

    /** The seeded market of simulated participants: a scenario of a name or file, or a normal day when it is empty. */
    record Simulated(String scenario) implements MarketSpec {}

    /** A live market followed by FIX market data; the file holds the session's settings. */
    record Fix(Path settings) implements MarketSpec {}

    /** Reads {@code sim}, {@code scenario:NAME}, {@code sample:NAME}, {@code tape:DIR}, {@code lobster:DIR}, {@code itch:FILE} or {@code fix:SETTINGS}. */
    static MarketSpec parse(String text) {
        if (text.equals("sim")) {
            return new Simulated("");
        }
        if (text.startsWith("scenario:") && text.length() > "scenario:".length()) {
            return new Simulated(text.substring("scenario:".length()));
        }
        if (text.startsWith("fix:")) {
            return new Fix(Path.of(text.substring("fix:".length())));
        }
        if (text.startsWith("sample:")) {
            return new Recorded("tape:" + Samples.folder(text.substring("sample:".length())));
        }
        if (text.startsWith("tape:")) {
            return new Recorded("tape:" + tape(Path.of(text.substring("tape:".length()))));
        }
        if (text.startsWith("lobster:") || text.startsWith("itch:")) {
            return new Recorded(text);
        }
        throw new UserError("--market " + text
                + " is not a market: use sim, scenario:NAME, sample:NAME, tape:FOLDER, lobster:FOLDER, itch:FILE or"
                + " fix:SETTINGS.");
    }

    /** A recorded session's folder stands for the tape in it. */
    private static Path tape(Path folder) {
        Path inside = DeskFiles.beside(folder.resolve("journal.db")).tape();
        return Files.isDirectory(inside) ? inside : folder;
    }
}
