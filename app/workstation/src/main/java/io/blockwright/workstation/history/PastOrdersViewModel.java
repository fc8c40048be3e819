package io.blockwright.workstation.history;

import io.blockwright.engine.spi.PastRun;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The orders of earlier starts, newest start first, and what of them fits a filter. Needs no toolkit; one thread. */
final class PastOrdersViewModel {
    private static final Texts TEXTS = Texts.of(PastOrdersViewModel.class);

    private final ClockFormat clock;
    private final ObservableList<PastOrderLine> shown = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private List<PastOrderLine> all = List.of();
    private String wanted = "";

    PastOrdersViewModel(ClockFormat clock) {
        this.clock = clock;
    }

    void show(List<PastRun> runs) {
        List<PastOrderLine> lines = new ArrayList<>();
        for (PastRun run : runs) {
            for (PastRun.Order order : run.orders().reversed()) {
                lines.add(PastOrderLine.of(run, order, clock));
            }
        }
        all = lines;
        trouble.set(runs.stream()
                .map(PastRun::trouble)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining("\n")));
        filter(wanted);
    }

    /** Shows what fits: every word typed is looked for in every column. */
    void filter(String text) {
        wanted = text.strip().toLowerCase(Locale.ROOT);
        List<String> words = List.of(wanted.split("\\s+"));
        shown.setAll(
                all.stream().filter(line -> words.stream().allMatch(line::fits)).toList());
        count.set(TEXTS.get("past.count", Numbers.whole(shown.size()), Numbers.whole(all.size())));
    }

    ObservableList<PastOrderLine> shown() {
        return shown;
    }

    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    /** What could not be read, a sentence a line; empty when everything could. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether there is nothing to tell at all. */
    static boolean isNothing(List<PastRun> runs) {
        return runs.stream()
                .allMatch(run -> run.orders().isEmpty() && run.trouble().isEmpty());
    }
}
