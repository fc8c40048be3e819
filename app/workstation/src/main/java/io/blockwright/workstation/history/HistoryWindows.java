package io.blockwright.workstation.history;

import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.text.ClockFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The windows that look back at orders, one for each order, each closed by itself or with the workstation. FX thread. */
public final class HistoryWindows {
    private static final int MOST = 12;

    private final DeskQueries queries;
    private final ClockFormat clock;
    private final DeskWindows windows;
    private final FixTags tags = new FixTags();
    private final Map<String, HistoryWindow> open = new LinkedHashMap<>();
    private @Nullable PastOrdersWindow past;
    private Consumer<PastOrderLine> replay = line -> {};
    // A thread a question: one that hangs must not hold up the next.
    private final Executor background = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("history-query-", 0).factory());

    /** What a window shows first. */
    public enum Page {
        DETAILS,
        MESSAGES,
        DECISIONS
    }

    /** Windows that read a desk's memory. */
    public HistoryWindows(DeskQueries queries, ClockFormat clock, DeskWindows windows) {
        this.queries = queries;
        this.clock = clock;
        this.windows = windows;
    }

    /**
     * Opens an order's window at a page, or brings the one it has to the front.
     *
     * @param details makes what the details page shows
     */
    public void open(HistorySubject subject, Page page, Supplier<? extends Node> details) {
        HistoryWindow window = open.get(subject.id());
        if (window == null) {
            while (open.size() >= MOST) {
                open.values().iterator().next().close();
            }
            window = new HistoryWindow(subject, new History(queries, tags, background, subject), clock, details.get());
            open.put(subject.id(), window);
            window.show(windows, () -> open.remove(subject.id()));
        }
        window.turn(page);
    }

    /** What opens the decision replay of an order of an earlier start. */
    public void onReplay(Consumer<PastOrderLine> opens) {
        replay = opens;
    }

    /** Opens the list of the orders of earlier starts, or brings it to the front. */
    public void openPast() {
        PastOrdersWindow window = past;
        if (window == null) {
            window = new PastOrdersWindow(
                    new Inquiry<>(queries::runs, background, Pulse::onFxThread),
                    new PastOrdersView(clock, line -> replay.accept(line), this::openPast));
            past = window;
            window.show(windows, () -> past = null);
        }
        window.toFront();
    }

    private void openPast(PastOrderLine line, Page page) {
        open(
                new HistorySubject(line.run() + "/" + line.id(), line.run(), line.id(), line.title(), List.of()),
                page,
                () -> new PastDetails(line));
    }

    /** Closes every window and gives up what they still wait for. */
    public void closeAll() {
        List.copyOf(open.values()).forEach(HistoryWindow::close);
        if (past != null) {
            past.close();
        }
    }

    /** Windows that are open. */
    public int count() {
        return open.size();
    }
}
