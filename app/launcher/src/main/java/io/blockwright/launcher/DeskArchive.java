package io.blockwright.launcher;

import io.blockwright.engine.PastOrders;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.PastRun;
import io.blockwright.storage.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The memory of the desk that runs, and beside it that of the starts before: the simulated ones from the profile's history
 * folder, and the journal of its venues. Any thread that may wait.
 */
final class DeskArchive implements DeskQueries {
    private static final String VENUES = "venues";

    private final DeskQueries present;
    private final Profile profile;
    private final Path journal;

    /** {@code journal} is the file of the desk that runs: it is no past. */
    DeskArchive(DeskQueries present, Profile profile, Path journal) {
        this.present = present;
        this.profile = profile;
        this.journal = journal;
    }

    @Override
    public List<PastRun> runs() throws IOException {
        List<PastRun> runs = new ArrayList<>();
        for (RunFolder run : RunFolder.kept(profile.history())) {
            if (!run.files().journal().equals(journal)) {
                runs.add(look(run.name(), run.started(), run.files()));
            }
        }
        if (Files.exists(profile.journal()) && !profile.journal().equals(journal)) {
            DeskFiles files = DeskFiles.beside(profile.journal());
            Path last = Files.exists(files.card()) ? files.card() : files.journal();
            runs.add(look(VENUES, Files.getLastModifiedTime(last).toMillis() * 1_000_000L, files));
        }
        runs.sort(Comparator.comparingLong(PastRun::started).reversed());
        return runs;
    }

    private static PastRun look(String id, long started, DeskFiles files) {
        RunCard card = card(files);
        PastOrders past = new PastOrders(card::instrument);
        try (JournalReader reader = JournalReader.open(files.journal())) {
            reader.standing(past::take);
        } catch (IOException e) {
            return new PastRun(id, started, "", List.of(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) { // lines that can be read and make no sense together
            return new PastRun(
                    id,
                    started,
                    "",
                    List.of(),
                    "The journal " + files.journal() + " makes no sense (" + e.getMessage() + ").");
        }
        List<PastRun.Order> orders = past.orders();
        return new PastRun(
                id,
                started,
                orders.isEmpty() && Files.exists(files.card())
                        ? card.instrument().symbol()
                        : orders.stream()
                                .map(order -> order.order().symbol())
                                .distinct()
                                .collect(Collectors.joining(", ")),
                orders,
                "");
    }

    private static RunCard card(DeskFiles files) {
        try {
            return RunCard.read(files.card());
        } catch (IOException absent) {
            return RunCard.plain(); // a run of an older program; what is not known of it changes no fill and no price
        }
    }

    @Override
    public DeskQueries ofRun(String runId) throws IOException {
        DeskFiles files = runId.equals(VENUES)
                ? DeskFiles.beside(profile.journal())
                : RunFolder.kept(profile.history()).stream()
                        .filter(run -> run.name().equals(runId))
                        .findFirst()
                        .orElseThrow(() -> new IOException("The start " + runId
                                + " is no longer kept: of the simulated ones only the newest stay."))
                        .files();
        return new DeskMemory(files, card(files));
    }

    @Override
    public List<DecisionLine> decisions(String parentId, int limit) throws IOException {
        return present.decisions(parentId, limit);
    }

    @Override
    public List<RawMessage> messages(List<String> clOrdIds) throws IOException {
        return present.messages(clOrdIds);
    }

    @Override
    public ParentReplay replay(String parentId) throws IOException {
        return present.replay(parentId);
    }

    @Override
    public List<String> orderIds(String parentId) throws IOException {
        return present.orderIds(parentId);
    }
}
