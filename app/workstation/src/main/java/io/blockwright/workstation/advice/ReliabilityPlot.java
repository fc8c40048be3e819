package io.blockwright.workstation.advice;

import io.blockwright.engine.spi.Explanations.Calibration;
import io.blockwright.engine.spi.Explanations.Calibration.Bin;
import io.blockwright.engine.spi.Explanations.Model;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * How far a model's confidence came true: for decisions of about the same confidence a bar for what was stated, a mark with its
 * 95 % interval for what was observed, and how many they are. FX thread.
 */
final class ReliabilityPlot extends VBox {
    private static final Texts TEXTS = Texts.of(ReliabilityPlot.class);

    ReliabilityPlot() {
        super(2);
        setId("reliability-plot");
    }

    void show(@Nullable Model model) {
        Calibration known = model == null ? Calibration.NONE : model.calibration();
        if (known.bins().isEmpty()) {
            getChildren().setAll(words(TEXTS.get("reliability.none")));
            return;
        }
        List<javafx.scene.Node> rows = new ArrayList<>();
        rows.add(words(TEXTS.get(
                "reliability.summary",
                Numbers.whole(known.count()),
                Numbers.decimal(100 * known.error(), 1),
                Numbers.decimal(100 * known.abstainBelow(), 0))));
        known.bins().forEach(bin -> rows.add(row(bin)));
        getChildren().setAll(rows);
    }

    private static HBox row(Bin bin) {
        String said = TEXTS.get(
                "reliability.row",
                Numbers.decimal(100 * bin.stated(), 0),
                Numbers.decimal(100 * bin.observed(), 0),
                Numbers.whole(bin.count()));
        Label words = new Label(said);
        words.getStyleClass().add("factor-value");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, new Bar(bin), words);
        row.setAccessibleText(said);
        return row;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static final class Bar extends Region {
        private final Region stated = new Region();
        private final Region interval = new Region();
        private final Region observed = new Region();
        private final Bin bin;

        Bar(Bin bin) {
            this.bin = bin;
            getStyleClass().add("cost-bar");
            stated.getStyleClass().addAll("cost-band", "other");
            interval.getStyleClass().addAll("cost-band", "advised");
            observed.getStyleClass().add("cost-mark");
            getChildren().addAll(stated, interval, observed);
            setMinSize(90, 10);
            setPrefSize(120, 10);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            stated.resizeRelocate(0, 1, bin.stated() * width, getHeight() - 2);
            interval.resizeRelocate(
                    bin.low() * width, 3, Math.max(2, (bin.high() - bin.low()) * width), getHeight() - 6);
            observed.resizeRelocate(Math.min(width - 2, bin.observed() * width), 0, 2, getHeight());
        }
    }
}
