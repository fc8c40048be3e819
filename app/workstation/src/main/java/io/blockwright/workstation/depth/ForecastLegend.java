package io.blockwright.workstation.depth;

import io.blockwright.engine.MarketForecast;
import io.blockwright.workstation.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** Says what the band right of now is, while there is one. FX thread. */
final class ForecastLegend extends Label {
    private static final Texts TEXTS = Texts.of(ForecastLegend.class);
    private static final double WIDTH = 18;
    private static final double OUTER = 12;
    private static final double INNER = 6;

    private final Tooltip tip = new Tooltip();
    private String shown = "";

    ForecastLegend() {
        setId("heat-forecast-legend");
        setText(TEXTS.get("forecast.legend"));
        setGraphic(new StackPane(bar(OUTER, 0.25), bar(INNER, 0.35)));
        setGraphicTextGap(4);
        getStyleClass().add("muted");
        setMinWidth(Region.USE_PREF_SIZE);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        setTooltip(tip);
        show(MarketForecast.NONE);
    }

    void show(MarketForecast forecast) {
        setVisible(forecast.known());
        setManaged(forecast.known());
        if (forecast.known() && !forecast.model().equals(shown)) {
            shown = forecast.model();
            String words = TEXTS.get("forecast.tip", shown);
            tip.setText(words);
            setAccessibleText(words);
        }
    }

    private static Rectangle bar(double height, double opacity) {
        Rectangle bar = new Rectangle(WIDTH, height);
        bar.setStyle("-fx-fill: -bw-text; -fx-opacity: " + opacity + ";");
        return bar;
    }
}
