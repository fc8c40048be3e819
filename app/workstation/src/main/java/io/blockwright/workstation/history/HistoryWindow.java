package io.blockwright.workstation.history;

import io.blockwright.workstation.DeskWindows;
import io.blockwright.workstation.history.HistoryWindows.Page;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** One order's details, messages and decisions in a window beside the workstation; Escape closes it. FX thread. */
final class HistoryWindow {
    private static final Texts TEXTS = Texts.of(HistoryWindow.class);
    private static final double WIDTH = 940;
    private static final double HEIGHT = 620;

    private final String title;
    private final History history;
    private final InquiryPane<?> messages;
    private final InquiryPane<?> decisions;
    private final TabPane pages = new TabPane();
    private final Tab known = new Tab(TEXTS.get("page.details"));
    private final Tab asked = new Tab(TEXTS.get("page.messages"));
    private final Tab decided = new Tab(TEXTS.get("page.decisions"));
    private final BorderPane root = new BorderPane();
    private @Nullable Stage stage;

    HistoryWindow(HistorySubject subject, History history, ClockFormat clock, Node details) {
        this.history = history;
        messages = new InquiryPane<>(history.messages(), new MessagesView(clock), TEXTS.get("subject.messages"));
        decisions = new InquiryPane<>(history.decisions(), new DecisionsView(clock), TEXTS.get("subject.decisions"));
        pages.setId("history-pages");
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        known.setContent(details);
        asked.setContent(messages);
        decided.setContent(decisions);
        pages.getTabs().addAll(known, asked, decided);
        pages.getSelectionModel().selectedIndexProperty().addListener((seen, before, now) -> ask());
        root.getStyleClass().addAll("panel", "history");
        root.getStylesheets()
                .add(Objects.requireNonNull(HistoryWindow.class.getResource("history.css"))
                        .toExternalForm());
        root.setTop(head(subject));
        root.setCenter(pages);
        title = TEXTS.get("title", subject.title());
    }

    /** Shows the window; {@code closed} runs when it is gone. */
    void show(DeskWindows windows, Runnable closed) {
        root.setPrefSize(WIDTH, HEIGHT);
        Stage made = windows.open(title, root);
        stage = made;
        made.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> {
            history.cancel();
            closed.run();
        });
        made.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        made.show();
    }

    /** Brings a page to the front, and asks for it when that was not done yet. */
    void turn(Page page) {
        pages.getSelectionModel().select(tab(page));
        ask();
        if (stage != null) {
            stage.toFront();
        }
    }

    void close() {
        if (stage != null) {
            stage.close();
        }
    }

    private Tab tab(Page page) {
        return switch (page) {
            case DETAILS -> known;
            case MESSAGES -> asked;
            case DECISIONS -> decided;
        };
    }

    private void ask() {
        if (asked.isSelected()) {
            messages.open();
        } else if (decided.isSelected()) {
            decisions.open();
        }
    }

    private void refresh() {
        if (asked.isSelected()) {
            messages.refresh();
        } else if (decided.isSelected()) {
            decisions.refresh();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.F5) {
            refresh();
            event.consume();
        }
    }

    private Node head(HistorySubject subject) {
        Label title = new Label(subject.title());
        title.setId("history-title");
        title.getStyleClass().add("history-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button again = new Button(TEXTS.get("refresh"));
        again.setId("history-refresh");
        again.disableProperty().bind(known.selectedProperty());
        again.setOnAction(event -> refresh());
        HBox head = new HBox(10, title, space, again);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-header");
        return head;
    }
}
