package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The newest alerts over the lower right of the window, where nothing is sent or stopped. A warning goes after some seconds; a
 * critical one stays until it is acknowledged. They lie over the window and move nothing in it. FX thread.
 */
public final class AlertToasts extends VBox {
    private static final Texts TEXTS = Texts.of(AlertToasts.class);
    private static final long SHOWN = 8_000_000_000L;
    private static final int MOST = 3;
    private static final double WIDTH = 380;
    /** Wider than the shadow: nothing reaches out of the window. */
    private static final double MARGIN = 16;

    private final AlertBook book;
    private final KeyWords keys;
    /** Ids on the screen and the frame time at which each was raised, newest last; 0 until the next frame. */
    private final Map<Long, Long> raised = new LinkedHashMap<>();

    private List<AlertLine> drawn = List.of();
    private int drawnMore;

    /** Shows what comes into a book from now on. */
    public AlertToasts(AlertBook book, KeyWords keys) {
        super(8);
        this.keys = keys;
        this.book = book;
        setManaged(false);
        setPickOnBounds(false);
        setId("alert-toasts");
        getStyleClass().add("toasts");
        book.onRaised(line -> {
            if (line.severity() != Severity.INFO) {
                raised.remove(line.id());
                raised.put(line.id(), 0L);
            }
        });
    }

    /** Lies over a window's content, above its status strip. */
    public void lieOver(Pane window) {
        window.getChildren().add(this);
    }

    /** Starts to follow the frames; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("toasts", this::frame);
    }

    void frame(Frame frame) {
        if (!raised.isEmpty() || !drawn.isEmpty()) {
            draw(current(frame.nanos()));
        }
        if (!drawn.isEmpty()) {
            toFront();
            place();
        }
    }

    /** What is still to be shown, newest first. */
    private List<AlertLine> current(long nanos) {
        raised.replaceAll((id, since) -> since == 0 ? Long.valueOf(nanos) : since);
        List<AlertLine> lines = new ArrayList<>();
        for (Iterator<Map.Entry<Long, Long>> each = raised.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<Long, Long> entry = each.next();
            AlertLine line = book.find(entry.getKey());
            boolean over = line != null && line.severity() != Severity.CRITICAL && nanos - entry.getValue() > SHOWN;
            if (line == null || line.acknowledged() || over) {
                each.remove();
            } else {
                lines.addFirst(line);
            }
        }
        return lines;
    }

    private void draw(List<AlertLine> lines) {
        List<AlertLine> first = lines.subList(0, Math.min(MOST, lines.size()));
        int more = lines.size() - first.size();
        if (first.equals(drawn) && more == drawnMore) {
            return;
        }
        drawn = List.copyOf(first);
        drawnMore = more;
        List<Node> toasts = new ArrayList<>();
        first.forEach(line -> toasts.add(toast(line)));
        if (more > 0) {
            Label rest = new Label(TEXTS.get("more", Integer.toString(more)));
            rest.getStyleClass().add("toast-more");
            toasts.add(rest);
        }
        getChildren().setAll(toasts);
    }

    private HBox toast(AlertLine line) {
        Label words = new Label(line.text() + (line.times() > 1 ? "  " + AlertsViewModel.times(line) : ""));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button read = new Button(null, Icons.ACKNOWLEDGE.graphic());
        read.getStyleClass().add("quiet");
        read.setFocusTraversable(false);
        read.setAccessibleText(TEXTS.get("acknowledge"));
        read.setTooltip(new Tooltip(keys.in(TEXTS.get("acknowledge.tip"))));
        read.setMinWidth(Region.USE_PREF_SIZE);
        read.setOnAction(event -> book.acknowledge(line.id()));
        HBox toast = new HBox(10, AlertCell.icon(line.severity()), words, read);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.getStyleClass().addAll("toast", AlertCell.style(line.severity()));
        toast.setAccessibleText(AlertsViewModel.word(line.severity()) + ": " + line.text());
        return toast;
    }

    private void place() {
        if (getParent() instanceof Pane window) {
            double width = Math.min(WIDTH, window.getWidth() - 2 * MARGIN);
            double height = prefHeight(width);
            double foot = 30;
            resizeRelocate(
                    window.getWidth() - width - MARGIN, window.getHeight() - foot - height - MARGIN, width, height);
        }
    }
}
