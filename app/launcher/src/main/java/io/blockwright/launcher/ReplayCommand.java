package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.engine.SessionReplay;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.storage.JournalReader;
import io.blockwright.trading.spi.JournalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Goes through a recorded session once more. */
@Command(
        name = "replay",
        description = {
            "Goes through a recorded session once more, event by event, and compares its event hash with the recorded one.",
            "Exit code 0 when they are the same, 1 when something was lost or changed."
        },
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FOLDER",
            description = "What run --record or record made, or the profile of a desk on a venue of its own.")
    private Path folder = Path.of("");

    private long headlines;

    @Override
    public Integer call() throws IOException {
        SessionNote note = SessionNote.read(folder);
        DeskFiles files = DeskFiles.beside(folder.resolve("journal.db"));
        Path place = Files.isDirectory(files.tape()) ? files.tape() : folder;
        Instrument instrument = TapeReader.instruments(place).stream()
                .filter(i -> i.symbol().equals(note.symbol()))
                .findFirst()
                .orElseThrow(() -> new UserError("The tape in " + place + " does not hold " + note.symbol()
                        + ", whose session was recorded: it belongs to another session."));
        long began = System.nanoTime();
        try (TapeReader tape = TapeReader.open(place, instrument)) {
            SessionReplay replay = new SessionReplay(tape, this::count, note.from());
            if (Files.exists(files.journal())) {
                try (JournalReader journal = JournalReader.open(files.journal())) {
                    journal.standing(line -> take(replay, note, line));
                }
            }
            String hash = replay.finish();
            double seconds = (System.nanoTime() - began) / 1e9;
            boolean same = hash.equals(note.eventHash());
            System.out.printf(
                    Locale.ROOT,
                    "%s from %s: %,d market events, %,d of them news, in %.2f s%n",
                    note.symbol(),
                    note.market(),
                    replay.events(),
                    headlines,
                    seconds);
            System.out.println("  event hash " + hash);
            System.out.println(same ? "  the same as recorded" : "  recorded   " + note.eventHash());
            if (!same) {
                System.out.println("  NOT the same: "
                        + (tape.damage().isEmpty() ? "something was lost when it was recorded." : tape.damage()));
            }
            return same ? 0 : 1;
        }
    }

    private static void take(SessionReplay replay, SessionNote note, JournalRecord line) {
        if (line.time() >= note.from()) {
            replay.take(line);
        }
    }

    private void count(MarketEvent event) {
        if (event instanceof MarketEvent.News) {
            headlines++;
        }
    }
}
