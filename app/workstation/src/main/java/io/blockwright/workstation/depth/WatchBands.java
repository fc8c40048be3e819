package io.blockwright.workstation.depth;

import io.blockwright.domain.Story;
import io.blockwright.engine.WatchPicture;
import io.blockwright.engine.WatchPicture.Span;
import io.blockwright.workstation.watch.WatchText;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * What was not as usual, as bands over the map's time with words at the upper edge, and headlines as lines with words at the
 * lower one. A handful of nodes that move with the time; nothing is painted. FX thread.
 */
final class WatchBands extends Pane {
    private static final int MOST = 24;
    private static final int ROWS = 3;
    private static final double ROW = 17;
    private static final double GAP = 6;
    private static final String BAND = "-fx-fill: -bw-warning; -fx-opacity: ";
    private static final String WORDS =
            "-fx-background-color: -bw-ground; -fx-background-radius: 3px; -fx-padding: 0px 4px 0px 4px;"
                    + " -fx-font-size: 11px; -fx-opacity: 0.92; -fx-text-fill: ";

    private final Marks bands = new Marks("-bw-warning");
    private final Marks news = new Marks("-bw-text");

    WatchBands() {
        setMouseTransparent(true);
    }

    /** Where everything stands in this frame. */
    void show(HeatMapViewModel model, double pixels) {
        boolean wanted = model.settings().watch().get();
        WatchPicture watch = wanted ? model.watch() : WatchPicture.NONE;
        Viewport view = model.viewport();
        double width = view.width() / pixels;
        double height = view.height() / pixels;
        double now = (view.x(model.now()) + 1) / pixels;
        bands.begin();
        List<Span> spans = watch.spans();
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            double from = view.x(span.since()) / pixels;
            double to = span.open() ? now : view.x(span.until()) / pixels;
            if (to >= 0 && from < Math.min(width, now)) {
                double left = Math.max(0, from);
                double right = Math.max(Math.min(to, width), left + 2);
                bands.add(WatchText.band(span), left, right - left, span.shift() ? height : ROW, 0, width, 0);
            }
        }
        bands.end();
        news.begin();
        List<Story> stories = watch.stories();
        for (int i = stories.size() - 1; i >= 0; i--) {
            double x = view.x(stories.get(i).seen()) / pixels;
            if (x >= 0 && x < width) {
                news.add(WatchText.flag(stories.get(i)), x, 1, height, 0, width, height - ROW - 4);
            }
        }
        news.end();
    }

    /** Rectangles with words, made once and used again. */
    private final class Marks {
        private final String tone;
        private final List<Rectangle> shapes = new ArrayList<>();
        private final List<Label> words = new ArrayList<>();
        private final double[] ends = new double[ROWS];
        private int used;

        Marks(String tone) {
            this.tone = tone;
        }

        void begin() {
            used = 0;
            java.util.Arrays.fill(ends, Double.POSITIVE_INFINITY);
        }

        /** Newest first, so words keep to the left of those that are placed already, or take another row. */
        void add(String text, double x, double wide, double high, double y, double width, double wordsY) {
            if (used == MOST) {
                return;
            }
            if (used == shapes.size()) {
                make();
            }
            Rectangle shape = shapes.get(used);
            shape.setX(Math.floor(x));
            shape.setY(y);
            shape.setWidth(wide);
            shape.setHeight(high);
            shape.setVisible(true);
            place(words.get(used), text, x, width, wordsY);
            used++;
        }

        private void place(Label label, String text, double x, double width, double wordsY) {
            if (!text.equals(label.getText())) {
                label.setText(text);
                label.autosize();
            }
            double left = Math.clamp(x + 2, 0, Math.max(0, width - label.getWidth()));
            int row = 0;
            while (row < ROWS && left + label.getWidth() + GAP > ends[row]) {
                row++;
            }
            label.setVisible(row < ROWS);
            if (row < ROWS) {
                ends[row] = left;
                double step = wordsY == 0 ? ROW : -ROW;
                label.relocate(Math.floor(left), Math.floor(wordsY + 2 + row * step));
            }
        }

        private void make() {
            boolean band = tone.equals("-bw-warning");
            Rectangle shape = new Rectangle();
            shape.setManaged(false);
            shape.setStyle(band ? BAND + "0.13;" : "-fx-fill: -bw-text; -fx-opacity: 0.75;");
            Label label = new Label();
            label.setManaged(false);
            label.setStyle(WORDS + tone + ";");
            shapes.add(shape);
            words.add(label);
            WatchBands.this.getChildren().addAll(shape, label);
            label.applyCss();
        }

        void end() {
            for (int i = used; i < shapes.size(); i++) {
                shapes.get(i).setVisible(false);
                words.get(i).setVisible(false);
            }
        }
    }
}
