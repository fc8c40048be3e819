package io.blockwright.workstation.blotter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import org.jspecify.annotations.Nullable;

/** The blotter's columns and their cells. */
final class BlotterCells {
    private static final double TIP_WIDTH = 480;
    private static final double PADDING = 14;

    private BlotterCells() {}

    static TreeTableColumn<BlotterItem, BlotterLine> column(BlotterColumn kind) {
        TreeTableColumn<BlotterItem, BlotterLine> column = new TreeTableColumn<>();
        column.setText(kind.title());
        column.setId("blotter-" + kind.id());
        column.setUserData(kind);
        column.setMinWidth(32);
        column.setReorderable(true);
        column.setCellValueFactory(features -> features.getValue().getValue().line());
        column.setCellFactory(ignored -> cell(kind));
        if (kind.isNumber()) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private static TreeTableCell<BlotterItem, BlotterLine> cell(BlotterColumn kind) {
        if (kind.equals(BlotterColumn.PROGRESS)) {
            return new ProgressCell();
        }
        return kind.equals(BlotterColumn.WHEEL) ? new BadgeCell() : new WordsCell(kind);
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
                mine.setMaxWidth(TIP_WIDTH);
            }
        }

        @Override
        protected void updateItem(@Nullable BlotterLine line, boolean empty) {
            super.updateItem(line, empty);
            String words = empty || line == null ? "" : kind.words(line);
            if (words.equals(getText())) {
                return;
            }
            setText(words);
            Tooltip mine = tip;
            if (mine != null) {
                mine.setText(words);
                setTooltip(words.isEmpty() ? null : mine);
            }
        }
    }

    /** Shows a drawing instead of words. */
    private abstract static class DrawnCell<N extends Node> extends TreeTableCell<BlotterItem, BlotterLine> {
        private final N drawing;

        DrawnCell(N drawing) {
            this.drawing = drawing;
            setAlignment(Pos.CENTER_LEFT);
        }

        final N drawing() {
            return drawing;
        }

        abstract void show(N on, BlotterLine line);

        @Override
        protected void updateItem(@Nullable BlotterLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean nothing = empty || line == null || line instanceof FillLine;
            if (nothing == (getGraphic() != null)) {
                setGraphic(nothing ? null : drawing);
            }
            if (line != null && !nothing) {
                show(drawing, line);
            }
        }
    }

    private static final class ProgressCell extends DrawnCell<ProgressBarView> {
        ProgressCell() {
            super(new ProgressBarView());
            drawing().prefWidthProperty().bind(widthProperty().subtract(PADDING));
        }

        @Override
        void show(ProgressBarView bar, BlotterLine line) {
            bar.show(line.progress());
        }
    }

    private static final class BadgeCell extends DrawnCell<BadgeView> {
        BadgeCell() {
            super(new BadgeView());
        }

        @Override
        void show(BadgeView badge, BlotterLine line) {
            badge.show(line.wheel());
        }
    }
}
