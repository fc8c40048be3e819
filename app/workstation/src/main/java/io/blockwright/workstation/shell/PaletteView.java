package io.blockwright.workstation.shell;

import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.shell.PaletteEntry.Risk;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The command palette: everything the window can do, found by typing. Escape leaves it. FX thread. */
public final class PaletteView extends VBox {
    private static final Texts TEXTS = Texts.of(PaletteView.class);
    private static final double ROW = 30;
    private static final int ROWS = 12;

    private final PaletteViewModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label hint = new Label();
    private final ProgressBar held = new ProgressBar(0);
    private final HoldGesture hold = new HoldGesture(this::runHeld);

    public PaletteView(PaletteViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        setId("palette");
        getStyleClass().add("palette");
        setPrefWidth(620);
        field.setId("palette-field");
        field.setPromptText(TEXTS.get("palette.prompt"));
        field.setAccessibleText(TEXTS.get("palette.prompt"));
        field.textProperty().bindBidirectional(model.typed());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox search = new HBox(8, Icons.SEARCH.graphic(), field);
        search.setAlignment(Pos.CENTER_LEFT);
        search.getStyleClass().add("palette-search");
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROWS * ROW + 2);
        list.setFocusTraversable(false);
        list.setCellFactory(ignored -> new Cell());
        Label nothing = new Label(TEXTS.get("palette.nothing"));
        nothing.getStyleClass().add("empty-words");
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
                PaletteEntry clicked = list.getSelectionModel().getSelectedItem();
                // what asks to be held is held by its key or its button
                run(event.isShortcutDown() && clicked != null && clicked.risk() == Risk.ORDERS);
            }
        });
        hint.getStyleClass().add("muted");
        held.setMaxWidth(Double.MAX_VALUE);
        held.setVisible(false);
        held.progressProperty().bind(hold.progress());
        held.visibleProperty().bind(hold.progress().greaterThan(0));
        HBox.setHgrow(held, Priority.ALWAYS);
        HBox foot = new HBox(10, hint, held);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("palette-foot");
        getChildren().addAll(search, list, foot);
        model.found().addListener((seen, before, now) -> {
            list.getItems().setAll(now);
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        });
        list.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> hint(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> hold.release());
    }

    /** Begins anew, with the keyboard in the field. */
    public void open() {
        model.open();
        hold.release();
        field.requestFocus();
    }

    /** A frame passed: holding goes on. */
    public void tick(long nanos) {
        hold.tick(nanos);
    }

    private void pressed(KeyEvent event) {
        int step = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -ROWS;
            case PAGE_DOWN -> ROWS;
            default -> 0;
        };
        if (step != 0) {
            int last = list.getItems().size() - 1;
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, Math.max(0, last));
            list.getSelectionModel().select(to);
            list.scrollTo(Math.max(0, to - ROWS / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run(event.isShortcutDown());
            event.consume();
        }
    }

    private void run(boolean withCtrl) {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry == null) {
            return;
        }
        if (PaletteViewModel.runs(entry, withCtrl)) {
            carryOut(entry);
        } else if (withCtrl) {
            hold.press();
        } else {
            hint.getStyleClass().setAll("label", "warning-text");
        }
    }

    private void runHeld() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.risk() == Risk.HELD) {
            carryOut(entry);
        }
    }

    private void carryOut(PaletteEntry entry) {
        model.used(entry);
        leave.run(); // first, so that what it opens keeps the keyboard
        entry.run().run();
    }

    private void hint(@Nullable PaletteEntry entry) {
        hold.release();
        hint.getStyleClass().setAll("label", "muted");
        hint.setText(
                entry == null
                        ? ""
                        : TEXTS.get(
                                switch (entry.risk()) {
                                    case NONE -> "palette.enter";
                                    case ORDERS -> "palette.ctrl-enter";
                                    case HELD -> "palette.hold";
                                }));
    }

    /** One line: what it does, where it belongs, its key. */
    private static final class Cell extends ListCell<PaletteEntry> {
        private final Label title = new Label();
        private final Label group = new Label();
        private final Label key = new Label();
        private final HBox line;

        Cell() {
            group.getStyleClass().add("muted");
            key.getStyleClass().add("key-cap");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            title.setMinWidth(0);
            group.setMinWidth(USE_PREF_SIZE);
            key.setMinWidth(USE_PREF_SIZE);
            line = new HBox(10, title, space, group, key);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(entry.title());
            group.setText(entry.group());
            key.setText(entry.keys().isEmpty() ? "" : entry.keys().getFirst());
            key.setVisible(!entry.keys().isEmpty());
            setGraphic(line);
            setAccessibleText(entry.title() + ", " + entry.group() + ", " + String.join(" ", entry.keys()));
        }
    }
}
