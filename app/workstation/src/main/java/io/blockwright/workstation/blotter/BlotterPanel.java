package io.blockwright.workstation.blotter;

import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Parents with their children, the controls over them, and why the selected one did what it last did. */
public final class BlotterPanel extends BorderPane {
    private static final double ROW = 25;
    private static final double SCROLL_BAR = 14;

    private final BlotterViewModel model;
    private final TreeTableView<BlotterItem> table;
    private final Label why = new Label();
    private final Label count = new Label();
    private boolean moving;

    public BlotterPanel(BlotterViewModel model) {
        this.model = model;
        this.table = new TreeTableView<>(model.root());
        getStyleClass().addAll("panel", "blotter");
        setMinHeight(140);
        setTop(header());
        setCenter(table());
        why.setId("blotter-why");
        why.getStyleClass().add("panel-foot");
        why.setMaxWidth(Double.MAX_VALUE);
        setBottom(why);
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("blotter", this::frame);
    }

    /** Takes the focus to the rows. */
    public void focusRows() {
        table.requestFocus();
    }

    private void frame(Frame frame) {
        TreeItem<BlotterItem> held = table.getSelectionModel().getSelectedItem();
        moving = true;
        model.frame(frame);
        // Rows that arrive above move the selection off the order in hand; nobody chose that.
        if (held != null && !held.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().clearAndSelect(table.getRow(held));
        }
        moving = false;
        if (table.getSelectionModel().isEmpty() && !model.root().getChildren().isEmpty()) {
            table.getSelectionModel().select(model.root().getChildren().getFirst());
        }
        TreeItem<BlotterItem> selected = table.getSelectionModel().getSelectedItem();
        why.setText(selected == null ? "" : why(selected.getValue().line().get()));
        int parents = model.parents();
        count.setText(parents == 0 ? "" : parents == 1 ? "1 parent" : parents + " parents");
    }

    private static String why(BlotterLine line) {
        String reason = line.reason().isBlank() ? "nothing decided yet" : line.reason();
        return line.order() + "   ·   Why: " + reason;
    }

    private Node header() {
        Label title = new Label("ORDERS");
        title.getStyleClass().add("panel-title");
        count.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(10, title, count, space);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private Node table() {
        table.setId("blotter-table");
        table.setShowRoot(false);
        table.setFixedCellSize(ROW);
        table.setRowFactory(ignored -> new BlotterCells.Row());
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        for (BlotterColumn kind : BlotterColumn.ALL) {
            table.getColumns().add(BlotterCells.column(kind));
        }
        table.widthProperty().addListener((seen, before, now) -> fitLastColumn());
        Label empty = new Label("Parent orders appear here with their children, progress and cost.\n"
                + "Fill in the ticket on the right and press Ctrl+Enter to start one.");
        empty.getStyleClass().add("empty-words");
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> {
            if (!moving) {
                model.select(now == null ? null : now.getValue());
            }
        });
        table.setContextMenu(menu());
        return table;
    }

    /** The last column takes what the others leave. */
    private void fitLastColumn() {
        double taken = 0;
        for (TreeTableColumn<BlotterItem, ?> column : table.getColumns()) {
            taken += column.getId().equals("blotter-reason") ? 0 : column.getWidth();
        }
        double left = Math.max(60, table.getWidth() - taken - SCROLL_BAR);
        table.getColumns().getLast().setPrefWidth(left);
    }

    private ContextMenu menu() {
        MenuItem rows = new MenuItem("Copy row as CSV");
        rows.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
        rows.setOnAction(event -> {
            TreeItem<BlotterItem> selected = table.getSelectionModel().getSelectedItem();
            if (selected != null) {
                copy(List.of(selected.getValue().line().get()));
            }
        });
        MenuItem all = new MenuItem("Copy all visible rows as CSV");
        all.setOnAction(event -> copy(java.util.stream.IntStream.range(0, table.getExpandedItemCount())
                .mapToObj(table::getTreeItem)
                .filter(Objects::nonNull)
                .map(item -> item.getValue().line().get())
                .toList()));
        return new ContextMenu(rows, all);
    }

    private static void copy(List<BlotterLine> lines) {
        ClipboardContent content = new ClipboardContent();
        content.putString(BlotterCsv.of(lines));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
