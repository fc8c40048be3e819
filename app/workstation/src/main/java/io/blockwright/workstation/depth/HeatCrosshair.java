package io.blockwright.workstation.depth;

import io.blockwright.workstation.depth.HeatMapViewModel.Crosshair;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;

/** Two lines that follow the mouse or the keys, and what is under them in words. FX thread. */
final class HeatCrosshair {
    private static final Texts TEXTS = Texts.of(HeatCrosshair.class);

    private final ClockFormat clock;
    private final Line across = new Line();
    private final Line down = new Line();
    private final Label words = new Label();
    private boolean shown;
    private double x;
    private double y;

    HeatCrosshair(ClockFormat clock) {
        this.clock = clock;
        across.getStyleClass().add("crosshair");
        down.getStyleClass().add("crosshair");
        words.getStyleClass().add("read-out");
        words.setId("heat-read-out");
        for (Node node : nodes()) {
            node.setMouseTransparent(true);
            node.setManaged(false);
        }
        hide();
    }

    List<Node> nodes() {
        return List.of(across, down, words);
    }

    boolean isShown() {
        return shown;
    }

    /** Where it stands, in the window's units. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** What it says, empty while hidden. */
    String words() {
        return shown ? words.getText() : "";
    }

    void hide() {
        shown = false;
        nodes().forEach(node -> node.setVisible(false));
    }

    void moveTo(double newX, double newY) {
        x = newX;
        y = newY;
        shown = true;
    }

    /** Reads out anew where it stands: the picture moves under it. */
    void read(HeatMapViewModel model, PriceFormat prices, double pixels, double width, double height) {
        if (!shown) {
            return;
        }
        Crosshair reading = model.crosshair(x * pixels, y * pixels);
        if (reading == null || x >= width || y >= height || x < 0 || y < 0) {
            hide();
            return;
        }
        double lineX = Math.floor(x) + 0.5;
        double lineY = Math.floor(y) + 0.5;
        line(across, 0, lineY, width, lineY);
        line(down, lineX, 0, lineX, height);
        String text =
                TEXTS.get("crosshair", clock.millis(reading.time()), prices.price(reading.price()), size(reading));
        if (!text.equals(words.getText())) {
            words.setText(text);
        }
        words.autosize();
        double left = x + 14 + words.getWidth() > width ? x - 14 - words.getWidth() : x + 14;
        words.relocate(Math.max(2, left), y < 34 ? y + 12 : y - 30);
        words.setVisible(true);
    }

    private static String size(Crosshair reading) {
        if (reading.quantity() == Crosshair.AHEAD) {
            return TEXTS.get("crosshair.ahead");
        }
        if (reading.quantity() == Crosshair.NOT_SEEN) {
            return TEXTS.get("crosshair.not-seen");
        }
        String shares = Numbers.whole(reading.quantity());
        return TEXTS.get(reading.broken() ? "crosshair.shares.broken" : "crosshair.shares", shares);
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
        line.setVisible(true);
    }
}
