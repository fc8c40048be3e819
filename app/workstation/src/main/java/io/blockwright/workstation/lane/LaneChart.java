package io.blockwright.workstation.lane;

import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.workstation.lane.LaneCard.Picture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/**
 * Shares filled, and cost so far, of two orders on one time axis; side by side where it is wide, else one below the other.
 * Drawn of shapes, so that the theme colours them. FX thread.
 */
final class LaneChart extends Pane {
    private static final Texts TEXTS = Texts.of(LaneChart.class);
    private static final double LEFT = 40;
    private static final double TOP = 16;
    private static final double FOOT = 15;
    private static final double GAP = 14;
    private static final double RIGHT = 8;
    /** So much wider than high is wide. */
    private static final double WIDE = 2.4;

    /** Gaps that are drawn. */
    private static final int GAPS = 16;
    /** A short gap can be seen too. */
    private static final double LEAST_GAP = 2;

    private final Plot filled = new Plot(TEXTS.get("axis.filled"), false);
    private final Plot cost = new Plot(TEXTS.get("axis.cost"), true);
    private Picture picture = Picture.NONE;

    LaneChart() {
        setId("lane-chart");
        setMinSize(180, 70);
        setPrefHeight(120);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    void show(Picture next) {
        picture = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean drawn = !picture.live().isEmpty();
        getChildren().forEach(child -> child.setVisible(drawn));
        if (!drawn) {
            return;
        }
        double width = getWidth();
        double height = getHeight();
        if (width > WIDE * height) {
            double half = (width - GAP) / 2;
            filled.layout(0, 0, half, height, Point::filled, 0, (double) picture.quantity());
            cost.layout(half + GAP, 0, half, height, Point::costBp, Double.NaN, Double.NaN);
        } else {
            double half = height / 2;
            filled.layout(0, 0, width, half, Point::filled, 0, (double) picture.quantity());
            cost.layout(0, half, width, half, Point::costBp, Double.NaN, Double.NaN);
        }
    }

    /** One of the two drawings. */
    private final class Plot {
        private final boolean decimals;
        private final List<Rectangle> blind = new ArrayList<>();
        private final Line upright = line("lane-axis");
        private final Line level = line("lane-axis");
        private final Line zero = line("lane-zero");
        private final Polyline live = polyline("lane-live");
        private final Polyline beside = polyline("lane-beside");
        private final Circle liveMark = mark("lane-mark-live");
        private final Circle besideMark = mark("lane-mark-beside");
        private final Label title;
        private final Label most = label("");
        private final Label least = label("");
        private final Label begin = label("");
        private final Label end = label("");

        Plot(String words, boolean decimals) {
            this.decimals = decimals;
            this.title = label(words);
            for (int i = 0; i < GAPS; i++) {
                blind.add(styled(new Rectangle(), "lane-gap"));
            }
            getChildren().addAll(blind);
            getChildren()
                    .addAll(upright, level, zero, live, beside, liveMark, besideMark, title, most, least, begin, end);
        }

        void layout(
                double x,
                double y,
                double width,
                double height,
                ToDoubleFunction<Point> number,
                double from,
                double to) {
            double left = x + LEFT;
            double right = x + width - RIGHT;
            double bottom = y + height - FOOT;
            double top = y + TOP;
            double low = Double.isNaN(from) ? Math.min(0, least(number)) : from;
            double high = Double.isNaN(to) ? Math.max(low + 1, Math.max(0, most(number))) : to;
            hatch(left, right, top, bottom);
            place(upright, left, top, left, bottom);
            place(level, left, bottom, right, bottom);
            double ground = bottom - (bottom - top) * (0 - low) / (high - low);
            zero.setVisible(low < 0);
            place(zero, left, ground, right, ground);
            draw(live, liveMark, picture.live(), number, left, right, bottom, top, low, high);
            draw(beside, besideMark, picture.beside(), number, left, right, bottom, top, low, high);
            most.setText(words(high));
            least.setText(words(low));
            begin.setText(picture.fromWords());
            end.setText(picture.toWords());
            at(title, left + 4, y);
            right(most, left - 4, top - 6);
            right(least, left - 4, bottom - 9);
            at(begin, left, bottom + 1);
            right(end, right, bottom + 1);
        }

        /** Where the market was not seen. */
        private void hatch(double left, double right, double top, double bottom) {
            double scale = (right - left) / (picture.to() - picture.from());
            for (int i = 0; i < blind.size(); i++) {
                Rectangle part = blind.get(i);
                Gap gap = i < picture.gaps().size() ? picture.gaps().get(i) : null;
                boolean seen = gap != null && gap.from() < picture.to() && gap.to() > picture.from();
                part.setVisible(seen);
                if (gap != null && seen) {
                    long until = gap.open() ? newest(gap.from()) : gap.to();
                    double from = left + scale * (Math.max(gap.from(), picture.from()) - picture.from());
                    double to = left + scale * (Math.min(until, picture.to()) - picture.from());
                    part.setX(from);
                    part.setY(top);
                    part.setWidth(Math.max(LEAST_GAP, to - from));
                    part.setHeight(Math.max(0, bottom - top));
                }
            }
        }

        /** As far as a gap that lasts has come. */
        private long newest(long from) {
            return Math.max(from, picture.live().getLast().time());
        }

        private String words(double value) {
            return decimals ? Numbers.decimal(value, 1) : Numbers.compact(Math.round(value));
        }

        private double most(ToDoubleFunction<Point> number) {
            return Math.max(extreme(picture.live(), number, 1), extreme(picture.beside(), number, 1));
        }

        private double least(ToDoubleFunction<Point> number) {
            return -Math.max(extreme(picture.live(), number, -1), extreme(picture.beside(), number, -1));
        }

        private static double extreme(List<Point> points, ToDoubleFunction<Point> number, int sign) {
            double found = Double.NEGATIVE_INFINITY;
            for (Point point : points) {
                double value = number.applyAsDouble(point);
                found = Double.isNaN(value) ? found : Math.max(found, sign * value);
            }
            return Double.isInfinite(found) ? 0 : found;
        }

        private void draw(
                Polyline line,
                Circle mark,
                List<Point> points,
                ToDoubleFunction<Point> number,
                double left,
                double right,
                double bottom,
                double top,
                double low,
                double high) {
            line.getPoints().clear();
            double x = 0;
            double y = 0;
            boolean any = false;
            for (Point point : points) {
                double value = number.applyAsDouble(point);
                if (!Double.isNaN(value)) {
                    x = left + (right - left) * (point.time() - picture.from()) / (picture.to() - picture.from());
                    y = bottom - (bottom - top) * (value - low) / (high - low);
                    line.getPoints().addAll(x, y);
                    any = true;
                }
            }
            mark.setVisible(any);
            mark.setCenterX(x);
            mark.setCenterY(y);
        }
    }

    private static void at(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }

    private static void right(Label label, double x, double y) {
        label.autosize();
        label.relocate(x - label.getWidth(), y);
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private static Line line(String style) {
        return styled(new Line(), style);
    }

    private static Polyline polyline(String style) {
        return styled(new Polyline(), style);
    }

    private static Circle mark(String style) {
        return styled(new Circle(3.5), style);
    }

    private static Label label(String text) {
        return styled(new Label(text), "lane-axis-words");
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        node.setManaged(false);
        return node;
    }
}
