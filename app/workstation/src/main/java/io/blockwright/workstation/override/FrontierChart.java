package io.blockwright.workstation.override;

import io.blockwright.tca.Plan;
import io.blockwright.tca.UrgencyFrontier.Choice;
import io.blockwright.workstation.override.FrontierViewModel.Picture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * Two drawings side by side: cost over risk with the order's place on the curve, and the shares still held over time. Drawn of
 * shapes, so that the theme colours them. FX thread.
 */
final class FrontierChart extends Pane {
    private static final Texts TEXTS = Texts.of(FrontierChart.class);
    private static final double FOOT = 18;
    private static final double LEFT = 40;
    private static final double TOP = 18;
    private static final double GAP = 26;

    private final Line costAxis = line("axis");
    private final Line riskAxis = line("axis");
    private final Line heldAxis = line("axis");
    private final Line timeAxis = line("axis");
    private final Polyline curve = polyline("frontier-curve");
    private final Polyline nowPath = polyline("path-now");
    private final Polyline lookedPath = polyline("path-looked");
    private final Circle now = new Circle(5);
    private final Circle looked = new Circle(6);
    private final Label costTitle = label(TEXTS.get("frontier.axis-cost"));
    private final Label riskTitle = label(TEXTS.get("frontier.axis-risk"));
    private final Label heldTitle = label(TEXTS.get("frontier.axis-held"));
    private final Label timeTitle = label(TEXTS.get("frontier.axis-time"));
    private final Label costMost = label("");
    private final Label costLeast = label("");
    private final Label riskMost = label("");
    private final Label riskLeast = label("");
    private @Nullable Picture picture;

    FrontierChart() {
        setId("frontier-chart");
        now.getStyleClass().add("mark-now");
        looked.getStyleClass().add("mark-looked");
        costMost.setId("frontier-cost-most");
        setMinSize(220, 110);
        setPrefHeight(170);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren()
                .addAll(
                        costAxis,
                        riskAxis,
                        heldAxis,
                        timeAxis,
                        curve,
                        nowPath,
                        lookedPath,
                        now,
                        looked,
                        costTitle,
                        riskTitle,
                        heldTitle,
                        timeTitle,
                        costMost,
                        costLeast,
                        riskMost,
                        riskLeast);
    }

    void show(Picture next) {
        picture = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Picture shown = picture;
        boolean drawn = shown != null && !shown.curve().isEmpty();
        getChildren().forEach(child -> child.setVisible(drawn));
        if (shown == null || !drawn || shown.now() == null || shown.looked() == null) {
            return;
        }
        double bottom = getHeight() - FOOT;
        double half = (getWidth() - 2 * LEFT - GAP) / 2;
        frontier(shown, shown.now(), shown.looked(), LEFT, half, bottom);
        paths(shown.now().plan(), shown.looked().plan(), LEFT + half + GAP + LEFT, half - 6, bottom);
    }

    private void frontier(Picture shown, Choice standing, Choice choice, double x, double width, double bottom) {
        List<Choice> points = shown.curve();
        Scale risk = Scale.of(points, Choice::riskBp, x + 4, x + width);
        Scale cost = Scale.of(points, each -> each.cost().expectedBp(), bottom - 6, TOP + 4);
        place(costAxis, x, TOP, x, bottom);
        place(riskAxis, x, bottom, x + width, bottom);
        curve.getPoints().clear();
        for (Choice point : points) {
            curve.getPoints()
                    .addAll(risk.at(point.riskBp()), cost.at(point.cost().expectedBp()));
        }
        mark(now, risk, cost, standing);
        mark(looked, risk, cost, choice);
        words(costMost, cost.most());
        words(costLeast, cost.least());
        words(riskMost, risk.most());
        words(riskLeast, risk.least());
        right(costMost, x - 5, TOP - 3);
        right(costLeast, x - 5, bottom - 14);
        at(costTitle, x - LEFT + 4, 0);
        at(riskLeast, x, bottom + 2);
        right(riskMost, x + width, bottom + 2);
        at(riskTitle, x + (width - riskTitle.prefWidth(-1)) / 2, bottom + 2);
    }

    private void paths(Plan standing, Plan choice, double x, double width, double bottom) {
        place(heldAxis, x, TOP, x, bottom);
        place(timeAxis, x, bottom, x + width, bottom);
        path(nowPath, standing, x, width, bottom);
        path(lookedPath, choice, x, width, bottom);
        at(heldTitle, x - LEFT + 8, 0);
        right(timeTitle, x + width, bottom + 2);
    }

    private static void path(Polyline line, Plan plan, double x, double width, double bottom) {
        line.getPoints().clear();
        for (int j = 0; j <= plan.periods(); j++) {
            line.getPoints()
                    .addAll(x + width * j / plan.periods(), bottom - (bottom - TOP - 4) * plan.held(j) / plan.held(0));
        }
    }

    private static void mark(Circle circle, Scale risk, Scale cost, Choice choice) {
        circle.setCenterX(risk.at(choice.riskBp()));
        circle.setCenterY(cost.at(choice.cost().expectedBp()));
    }

    private static void words(Label label, double bp) {
        label.setText(Numbers.decimal(bp, 1));
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

    private static Label label(String text) {
        return styled(new Label(text), "axis-words");
    }

    private static <T extends Node> T styled(T node, String style) {
        node.getStyleClass().add(style);
        node.setManaged(false);
        return node;
    }

    /** From a number's range to pixels; a plan beyond the range is drawn at its edge. */
    private record Scale(double least, double most, double from, double to) {
        static Scale of(List<Choice> points, ToDoubleFunction<Choice> number, double from, double to) {
            double least = points.stream().mapToDouble(number).min().orElse(0);
            double most = points.stream().mapToDouble(number).max().orElse(1);
            return new Scale(least, most, from, to);
        }

        double at(double value) {
            double share = most == least ? 0 : (value - least) / (most - least);
            return from + (to - from) * Math.clamp(share, 0, 1);
        }
    }
}
