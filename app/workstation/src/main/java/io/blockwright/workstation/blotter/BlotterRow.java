package io.blockwright.workstation.blotter;

import io.blockwright.domain.Side;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TreeTableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A row's looks: parent, child or fill, side, state, newness; its words for a screen reader; details on a double click. */
final class BlotterRow extends TreeTableRow<BlotterItem> {
    private static final PseudoClass PARENT = PseudoClass.getPseudoClass("parent-order");
    private static final PseudoClass BUY = PseudoClass.getPseudoClass("buy");
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final ChangeListener<Object> look = (seen, before, now) -> look();
    private final ChangeListener<Object> kin = (seen, before, now) -> requestLayout();
    private String mood = "";
    private @Nullable BlotterItem followed;

    /** {@code details} is what a double click opens. */
    BlotterRow(Runnable details) {
        // The table opens and closes a row on a double click; here that is the expander's work alone.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> swallowSecond(event));
        addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (isSecond(event) && getItem() != null) {
                event.consume();
                details.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable BlotterItem item, boolean empty) {
        super.updateItem(item, empty);
        BlotterItem before = followed;
        if (before != item) {
            if (before != null) {
                before.line().removeListener(look);
                before.fresh().removeListener(look);
                before.kin().removeListener(kin);
            }
            followed = item;
            if (item != null) {
                item.line().addListener(look);
                item.fresh().addListener(look);
                item.kin().addListener(kin);
            }
            look();
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        BlotterItem item = followed;
        // Asked for when a reader is there, so that nobody else pays for the words.
        return attribute == AccessibleAttribute.TEXT && item != null
                ? item.line().get().spoken()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    private void look() {
        BlotterItem item = followed;
        BlotterLine line = item == null ? null : item.line().get();
        pseudoClassStateChanged(PARENT, line instanceof ParentLine);
        pseudoClassStateChanged(BUY, line != null && line.side() == Side.BUY);
        pseudoClassStateChanged(FRESH, item != null && item.fresh().get());
        String next = line == null ? "" : Objects.requireNonNullElse(line.mood(), "");
        if (!next.equals(mood)) {
            getStyleClass().remove(mood);
            mood = next;
            if (!next.isEmpty()) {
                getStyleClass().add(next);
            }
        }
    }

    private void swallowSecond(MouseEvent event) {
        if (isSecond(event)) {
            event.consume();
        }
    }

    private boolean isSecond(MouseEvent event) {
        return event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isOnExpander(event);
    }

    private boolean isOnExpander(MouseEvent event) {
        return getDisclosureNode() != null
                && getDisclosureNode().getBoundsInParent().getMaxX() >= event.getX();
    }
}
