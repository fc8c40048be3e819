package io.blockwright.launcher;

import io.blockwright.marketdata.TapeLayout;
import io.blockwright.marketdata.TapePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a tape is made of, and packs what still lies in rows. */
@Command(
        name = "tape",
        description = {
            "Shows the parts of a tape: how each is laid out, what it holds and what it takes on the disk.",
            "Exit code 0 when every part is whole, 1 when one is not: the last column says what is wrong."
        },
        mixinStandardHelpOptions = true)
final class TapeCommand implements Callable<Integer> {
    private static final double MILLION = 1e6;

    @Parameters(
            paramLabel = "FOLDER",
            description =
                    "What run --record or record made, the profile of a desk on a venue of its own, or a folder with"
                            + " .tape files.")
    private Path folder = Path.of("");

    @Option(
            names = "--pack",
            description =
                    "First packs the parts that lie in rows, as a desk does by itself with those that are finished:"
                            + " the same events in about half the room. What is not whole stays as it is.")
    private boolean pack;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UserError("There is no folder " + folder + ": name the folder of a tape.");
        }
        Path recorded = DeskFiles.beside(folder.resolve("journal.db")).tape();
        List<Path> tapes = tapes(Files.isDirectory(recorded) ? recorded : folder);
        if (tapes.isEmpty()) {
            throw new UserError("The folder " + folder + " holds no tape: name a folder with .tape files.");
        }
        boolean whole = true;
        for (Path tape : tapes) {
            if (pack) {
                pack(tape);
            }
            whole &= show(tape);
        }
        return whole ? 0 : 1;
    }

    /** A tape, and those of the venues beside the primary one, which lie inside it. */
    private static List<Path> tapes(Path tape) throws IOException {
        List<Path> tapes = new ArrayList<>(List.of(tape));
        try (Stream<Path> inside = Files.list(tape)) {
            inside.filter(Files::isDirectory).sorted().forEach(tapes::add);
        }
        List<Path> found = new ArrayList<>();
        for (Path place : tapes) {
            if (!TapePart.in(place).isEmpty()) {
                found.add(place);
            }
        }
        return found;
    }

    private static void pack(Path tape) throws IOException {
        try {
            TapePart.pack(tape, part -> {
                if (part.kept().isEmpty()) {
                    print(
                            "%s packed from %.2f to %.2f MB",
                            part.file().getFileName(), part.before() / MILLION, part.after() / MILLION);
                } else {
                    print("%s stays as it is: %s", part.file().getFileName(), part.kept());
                }
            });
        } catch (IOException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    private static boolean show(Path tape) throws IOException {
        List<TapePart> parts = TapePart.in(tape);
        print("%s", tape);
        print(
                "  %-28s %-8s %-12s %8s %12s %10s %8s  %-20s %s",
                "part", "symbol", "layout", "blocks", "events", "MB", "B/event", "from (UTC)", "to");
        boolean whole = true;
        for (TapePart part : parts) {
            print("  %-28s %s", part.file().getFileName(), words(part));
            whole &= part.wrong().isEmpty();
        }
        return whole;
    }

    private static String words(TapePart part) {
        if (part.contents().isEmpty()) {
            return part.wrong();
        }
        TapePart.Contents holds = part.contents().get();
        return String.format(
                        Locale.ROOT,
                        "%-8s %-12s %,8d %,12d %10.2f %8s  %-20s %-20s %s",
                        holds.instrument().symbol(),
                        (holds.layout() == TapeLayout.ROWS ? "rows" : "columns") + " (v" + holds.version() + ")",
                        holds.blocks(),
                        holds.events(),
                        part.bytes() / MILLION,
                        holds.events() == 0
                                ? "–"
                                : String.format(Locale.ROOT, "%.2f", (double) part.bytes() / holds.events()),
                        moment(holds.first()),
                        moment(holds.last()),
                        part.wrong())
                .stripTrailing();
    }

    private static String moment(long nanos) {
        return nanos == 0
                ? "–"
                : Instant.ofEpochSecond(0, nanos)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
