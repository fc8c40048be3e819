package io.blockwright.workstation.keys;

import io.blockwright.workstation.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Puts the sheet of keys on paper, or into a file where there is no printer. FX thread. */
final class SheetPrinter {
    private static final Texts TEXTS = Texts.of(SheetPrinter.class);
    private static final int LINES_PER_PAGE = 52;

    private final KeySheet sheet;

    SheetPrinter(KeySheet sheet) {
        this.sheet = sheet;
    }

    /** Prints, or saves where nothing prints; what came of it in a sentence. */
    String print(Window owner) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return save(() -> choose(owner), TEXTS.get("print.none") + " ");
        }
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return TEXTS.get("print.cancelled");
        }
        List<KeySheet.Line> lines = sheet.lines();
        boolean printed = true;
        for (int from = 0; from < lines.size() && printed; from += LINES_PER_PAGE) {
            printed = job.printPage(page(lines.subList(from, Math.min(lines.size(), from + LINES_PER_PAGE))));
        }
        return printed && job.endJob() ? TEXTS.get("print.done") : TEXTS.get("print.failed");
    }

    /** Saves where the user chooses. */
    String save(Window owner) {
        return save(() -> choose(owner), "");
    }

    /** Saves as a page or, when the name ends so, as plain text. */
    String save(Supplier<@Nullable Path> place, String before) {
        Path file = place.get();
        if (file == null) {
            return before + TEXTS.get("save.cancelled");
        }
        try {
            Files.writeString(file, file.toString().endsWith(".txt") ? sheet.text() : sheet.html());
            return before + TEXTS.get("save.done", file);
        } catch (IOException e) {
            return before + TEXTS.get("save.failed", file);
        }
    }

    private static @Nullable Path choose(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.get("save.title"));
        chooser.setInitialFileName("blockwright-keys.html");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(TEXTS.get("save.html"), "*.html"),
                        new FileChooser.ExtensionFilter(TEXTS.get("save.text"), "*.txt"));
        File chosen = chooser.showSaveDialog(owner);
        return chosen == null ? null : chosen.toPath();
    }

    /** On paper it is black on white, whatever the theme. */
    private static VBox page(List<KeySheet.Line> lines) {
        VBox page = new VBox(2);
        page.setPadding(new Insets(10));
        for (KeySheet.Line line : lines) {
            Label keys = new Label(line.isHeading() ? line.words() : line.keys());
            keys.getStyleClass().setAll("paper", line.isHeading() ? "paper-heading" : "paper-key");
            keys.setMinWidth(150);
            HBox row = new HBox(8, keys);
            if (!line.isHeading()) {
                Label words = new Label(line.words());
                words.getStyleClass().setAll("paper");
                row.getChildren().add(words);
            }
            page.getChildren().add(row);
        }
        return page;
    }
}
