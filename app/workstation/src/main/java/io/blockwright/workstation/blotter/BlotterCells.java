package io.blockwright.workstation.blotter;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;

/** The blotter's columns, cells and rows. */
final class BlotterCells {
    private static final PseudoClass PARENT = PseudoClass.getPseudoClass("parent-order");
    private static final PseudoClass BUY = PseudoClass.getPseudoClass("buy");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private BlotterCells() {}

    static TreeTableColumn<BlotterItem, BlotterLine> column(BlotterColumn kind) {
        TreeTableColumn<BlotterItem, BlotterLine> column = new TreeTableColumn<>(kind.title());
        column.setId("blotter-" + kind.id());
        column.setPrefWidth(kind.width());
        column.setSortable(false);
        column.setReorderable(true);
        column.setCellValueFactory(features -> features.getValue().getValue().line());
        column.setCellFactory(
                ignored -> kind.equals(BlotterColumn.PROGRESS) ? new ProgressCell() : new WordsCell(kind));
        if (kind.isNumber()) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    /** Shows one column's words; sets text only when it changed. */
    private static final class WordsCell extends TreeTableCell<BlotterItem, BlotterLine> {
        private final BlotterColumn kind;
        private final @Nullable Tooltip tip;

        WordsCell(BlotterColumn kind) {
            this.kind = kind;
            this.tip = kind.equals(BlotterColumn.REASON) ? new Tooltip() : null;
            getStyleClass().add("blotter-" + kind.id());
            setAlignment(kind.isNumber() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            Tooltip mine = tip;
            if (mine != null) {
                mine.setWrapText(true);
                mine.setMaxWidth(480);
            }
        }

        @Override
        protected void updateItem(@Nullable BlotterLine line, boolean empty) {
            super.updateItem(line, empty);
            String words = empty || line == null ? "" : kind.words(line);
            if (!words.equals(getText())) {
                setText(words);
            }
            Tooltip mine = tip;
            if (mine != null) {
                mine.setText(words);
                setTooltip(words.isEmpty() ? null : mine);
            }
        }
    }

    private static final class ProgressCell extends TreeTableCell<BlotterItem, BlotterLine> {
        private final ProgressBarView bar = new ProgressBarView();

        ProgressCell() {
            setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable BlotterLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : bar);
            if (!empty && line != null) {
                bar.show(line.progress());
                bar.prefWidthProperty().unbind();
                bar.prefWidthProperty().bind(widthProperty().subtract(14));
            }
        }
    }

    /** A row's looks: parent or child, side, state, newness; and its words for a screen reader. */
    static final class Row extends TreeTableRow<BlotterItem> {
        private String mood = "";
        private @Nullable BlotterItem followed;
        private final javafx.beans.value.ChangeListener<Object> look = (seen, before, now) -> look();

        @Override
        protected void updateItem(@Nullable BlotterItem item, boolean empty) {
            super.updateItem(item, empty);
            BlotterItem before = followed;
            if (before != item) {
                if (before != null) {
                    before.line().removeListener(look);
                    before.fresh().removeListener(look);
                }
                followed = item;
                if (item != null) {
                    item.line().addListener(look);
                    item.fresh().addListener(look);
                }
            }
            look();
        }

        private void look() {
            BlotterItem item = followed;
            BlotterLine line = item == null ? null : item.line().get();
            pseudoClassStateChanged(PARENT, line instanceof ParentLine);
            pseudoClassStateChanged(BUY, line != null && line.side() == io.blockwright.domain.Side.BUY);
            pseudoClassStateChanged(FRESH, item != null && item.fresh().get());
            String next = line == null ? "" : java.util.Objects.requireNonNullElse(line.mood(), "");
            if (!next.equals(mood)) {
                getStyleClass().remove(mood);
                mood = next;
                if (!next.isEmpty()) {
                    getStyleClass().add(next);
                }
            }
            setAccessibleText(line == null ? "" : line.order() + ", " + line.status() + ", " + line.filled());
        }
    }
}
