package io.blockwright.workstation.replay;

import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.workstation.DeskPanel;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The bar over a parent's life: drag it, click a mark, or use the keys. A triangle is a decision, a circle a fill, a square a
 * person who stepped in, a thin line a change of state: told apart by shape and by height, not by colour alone. Where a
 * challenger was asked, a quiet sign below the decision says whether it would have done the same: = or ≠, a dot for no answer.
 */
final class ScrubBar extends Region {
    private static final Texts TEXTS = Texts.of(ScrubBar.class);
    private static final double EDGE = 14;
    private static final double HEIGHT = 74;
    private static final double TRACK = 44;
    /** Room for what a challenger said, where one was asked. */
    private static final double ROW = 12;

    private static final double SIGN = 41;
    private static final double REACH = 5;
    private static final int LABELS = 110;

    private final ReplayViewModel model;
    private final Theme theme;
    private final ClockFormat clock;
    private final Canvas canvas = new Canvas();
    private final Tooltip tip = new Tooltip();
    private double shift;

    ScrubBar(ReplayViewModel model, Theme theme, ClockFormat clock) {
        this.model = model;
        this.theme = theme;
        this.clock = clock;
        getChildren().add(canvas);
        getStyleClass().add("scrub-bar");
        setId("replay-bar");
        setFocusTraversable(true);
        getProperties().put(DeskPanel.OWN_SPACE, true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(TEXTS.get("bar.accessible"));
        room(HEIGHT);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> model.scrub(time(event.getX())));
        setOnMouseMoved(this::moved);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.line().addListener((seen, before, now) -> {
            shift = now.shadowed() ? ROW : 0;
            room(HEIGHT + shift);
            paint();
        });
        model.instant().addListener((seen, before, now) -> paint());
        focusedProperty().addListener((seen, before, now) -> paint());
        Tooltip.install(this, tip);
    }

    private void room(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(HEIGHT + shift);
        paint();
    }

    private double x(long time) {
        return EDGE + model.line().get().share(time) * Math.max(1, getWidth() - 2 * EDGE);
    }

    private long time(double x) {
        return model.line().get().at((x - EDGE) / Math.max(1, getWidth() - 2 * EDGE));
    }

    private @Nullable Moment under(double x) {
        TimeLine line = model.line().get();
        double nanosPerPixel = (line.end() - line.start()) / Math.max(1, getWidth() - 2 * EDGE);
        return line.near(time(x), Math.round(REACH * nanosPerPixel));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        Moment moment = under(event.getX());
        if (moment == null) {
            model.scrub(time(event.getX()));
        } else {
            model.jump(moment);
        }
        event.consume();
    }

    private void moved(MouseEvent event) {
        Moment moment = under(event.getX());
        String at = clock.millis(time(event.getX()));
        tip.setText(
                moment == null
                        ? at
                        : TEXTS.get(
                                        "bar.moment",
                                        clock.millis(moment.line().time()),
                                        moment.line().what(),
                                        moment.line().who())
                                + challenged(moment.shadow()));
    }

    private static String challenged(@Nullable Shadow shadow) {
        return shadow == null ? "" : "\n" + TEXTS.get("bar.shadow", shadow.model(), ShadowWords.verdict(shadow));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> act(event, event.isShiftDown() ? model::decisionBefore : () -> model.seconds(-1));
            case RIGHT -> act(event, event.isShiftDown() ? model::nextDecision : () -> model.seconds(1));
            case HOME -> act(event, model::toStart);
            case END -> act(event, model::toEnd);
            case SPACE -> act(event, model::playOrPause);
            default -> {
                // not the bar's
            }
        }
    }

    private static void act(KeyEvent event, Runnable action) {
        action.run();
        event.consume();
    }

    /** Draws the bar anew, after the colours changed too. */
    void paint() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        TimeLine line = model.line().get();
        if (line.isEmpty() || getWidth() < 3 * EDGE) {
            return;
        }
        double now = x(model.instant().get());
        double track = TRACK + shift;
        g.setFill(theme.colour(Tone.LINE));
        g.fillRoundRect(EDGE, track - 3, getWidth() - 2 * EDGE, 6, 6, 6);
        g.setFill(theme.colour(Tone.ACCENT));
        g.fillRoundRect(EDGE, track - 3, now - EDGE, 6, 6, 6);
        for (Moment moment : line.moments()) {
            mark(g, moment, track);
        }
        g.setStroke(theme.colour(Tone.TEXT));
        g.setLineWidth(1.5);
        g.strokeLine(now, 4, now, track + 8);
        signs(g, line, false);
        signs(g, line, true); // what differs must not hide behind what does not
        g.setFill(theme.colour(isFocused() ? Tone.ACCENT : Tone.TEXT));
        g.fillOval(now - 7, track - 7, 14, 14);
        labels(g, line, track);
    }

    private void mark(GraphicsContext g, Moment moment, double track) {
        double x = x(moment.line().time());
        switch (moment.kind()) {
            case DECISION -> {
                g.setFill(theme.colour(Tone.ACCENT));
                g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {25, 25, 33}, 3);
            }
            case FILL -> {
                g.setFill(theme.colour(Tone.OWN));
                g.fillOval(x - 3.5, 13, 7, 7);
            }
            case OVERRIDE -> {
                g.setFill(theme.colour(Tone.WARNING));
                g.fillRect(x - 4, 1, 8, 8);
            }
            case STATE -> {
                g.setStroke(theme.colour(Tone.MUTED));
                g.setLineWidth(1);
                g.strokeLine(Math.floor(x) + 0.5, track - 9, Math.floor(x) + 0.5, track + 9);
            }
            case ORDER, SHADOW -> {
                // the children's table and the map show orders; what a challenger said has signs of its own
            }
        }
    }

    private void signs(GraphicsContext g, TimeLine line, boolean differing) {
        g.setLineWidth(1.2);
        long drawn = Long.MIN_VALUE;
        for (Moment moment : line.moments()) {
            Shadow shadow = moment.shadow();
            if (shadow != null
                    && shadow.time() != drawn // several children may come of one decision
                    && differing == (shadow.answered() && !shadow.same())) {
                drawn = shadow.time();
                sign(g, shadow, x(drawn));
            }
        }
    }

    private void sign(GraphicsContext g, Shadow shadow, double x) {
        if (!shadow.answered()) {
            g.setFill(theme.colour(Tone.MUTED));
            g.fillOval(x - 1.5, SIGN - 1.5, 3, 3);
            return;
        }
        g.setStroke(theme.colour(shadow.same() ? Tone.MUTED : Tone.WARNING));
        g.strokeLine(x - 3.5, SIGN - 1.5, x + 3.5, SIGN - 1.5);
        g.strokeLine(x - 3.5, SIGN + 1.5, x + 3.5, SIGN + 1.5);
        if (!shadow.same()) {
            g.strokeLine(x - 2.5, SIGN + 4.5, x + 2.5, SIGN - 4.5);
        }
    }

    private void labels(GraphicsContext g, TimeLine line, double track) {
        g.setFill(theme.colour(Tone.MUTED));
        g.setFont(theme.face().font(11));
        g.setTextBaseline(VPos.TOP);
        int count = Math.max(2, (int) (getWidth() / LABELS));
        for (int i = 0; i < count; i++) {
            double share = i / (double) (count - 1);
            g.setTextAlign(i == 0 ? TextAlignment.LEFT : i == count - 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
            g.fillText(
                    clock.seconds(line.at(share)),
                    (i == 0 ? 4 : i == count - 1 ? getWidth() - 4 : EDGE + share * (getWidth() - 2 * EDGE)),
                    track + 13);
        }
    }
}
