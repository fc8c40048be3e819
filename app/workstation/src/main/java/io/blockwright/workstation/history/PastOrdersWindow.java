package io.blockwright.workstation.history;

import io.blockwright.engine.spi.PastRun;
import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** The orders of earlier starts in a window beside the workstation; F5 reads again, Escape closes it. FX thread. */
final class PastOrdersWindow {
    private static final Texts TEXTS = Texts.of(PastOrdersWindow.class);
    private static final double WIDTH = 1_060;
    private static final double HEIGHT = 520;

    private final Inquiry<List<PastRun>> runs;
    private final InquiryPane<List<PastRun>> pane;
    private final BorderPane root = new BorderPane();
    private @Nullable Stage stage;

    PastOrdersWindow(Inquiry<List<PastRun>> runs, PastOrdersView view) {
        this.runs = runs;
        pane = new InquiryPane<>(runs, view, TEXTS.get("subject.past"));
        root.getStyleClass().addAll("panel", "history");
        root.getStylesheets()
                .add(Objects.requireNonNull(PastOrdersWindow.class.getResource("history.css"))
                        .toExternalForm());
        Label title = new Label(TEXTS.get("past.heading"));
        title.getStyleClass().add("history-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = new Button(TEXTS.get("refresh"));
        again.setId("past-refresh");
        again.setOnAction(event -> pane.refresh());
        HBox head = new HBox(10, title, space, again);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-header");
        root.setTop(head);
        root.setCenter(pane);
        root.setPrefSize(WIDTH, HEIGHT);
    }

    /** Shows the window and asks; {@code closed} runs when it is gone. */
    void show(DeskWindows windows, Runnable closed) {
        Stage made = windows.open(TEXTS.get("title", TEXTS.get("past.heading")), root);
        stage = made;
        made.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            runs.cancel();
            closed.run();
        });
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            } else if (event.getCode() == KeyCode.F5) {
                pane.refresh();
                event.consume();
            }
        });
        made.show();
        pane.open();
    }

    void toFront() {
        if (stage != null) {
            stage.toFront();
            stage.requestFocus();
        }
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }
}
