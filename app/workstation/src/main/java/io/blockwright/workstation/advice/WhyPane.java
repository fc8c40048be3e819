package io.blockwright.workstation.advice;

import io.blockwright.engine.spi.Explanations.Model;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A model's reasons, and on demand how far its confidence came true. FX thread. */
final class WhyPane extends VBox {
    private static final Texts TEXTS = Texts.of(WhyPane.class);

    private final WhyViewModel model;
    private final Label waiting = words("why-waiting", "muted");
    private final Label sentence = words("why-sentence", "why");
    private final FactorTable parts = new FactorTable("why-parts");
    private final Label beforeTitle = title("why.title.before");
    private final Label before = words("why-before", "why");
    private final VBox nearest = new VBox(1);
    private final Label changesTitle = title("why.title.changes");
    private final VBox changes = new VBox(1);
    private final ToggleButton plotted = new ToggleButton(TEXTS.get("reliability"));
    private final ReliabilityPlot plot = new ReliabilityPlot();

    WhyPane(WhyViewModel model) {
        super(4);
        this.model = model;
        setId("advice-model-why");
        getStyleClass().add("model-why");
        plotted.setId("reliability");
        plotted.setAccessibleText(TEXTS.get("reliability.tip"));
        plotted.setOnAction(event -> plot());
        getChildren()
                .addAll(
                        title("why.title"),
                        waiting,
                        parts,
                        changesTitle,
                        changes,
                        beforeTitle,
                        before,
                        nearest,
                        plotted,
                        plot);
        model.card().subscribe(this::show);
        plot();
    }

    /** The one sentence, which stands apart: who has little room reads at least that. */
    Label sentence() {
        return sentence;
    }

    private void plot() {
        Model of = plotted.isSelected() ? model.model() : null;
        plot.show(of);
        shown(plot, plotted.isSelected());
    }

    private void show(WhyCard card) {
        shown(this, !card.isNone());
        waiting.setText(card.waiting());
        sentence.setText(card.sentence());
        parts.show(card.parts());
        before.setText(card.before());
        lines(nearest, card.nearest());
        lines(changes, card.changes());
        shown(waiting, !card.waiting().isEmpty());
        shown(sentence, !card.sentence().isEmpty());
        shown(beforeTitle, !card.before().isEmpty());
        shown(before, !card.before().isEmpty());
        shown(changesTitle, !card.changes().isEmpty());
        setAccessibleText(card.sentence());
        plot();
    }

    private static void lines(VBox to, List<String> lines) {
        to.getChildren()
                .setAll(lines.stream().map(line -> words("", "muted", line)).toList());
    }

    private static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static Label title(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("section");
        return label;
    }

    private static Label words(String id, String style) {
        return words(id, style, "");
    }

    private static Label words(String id, String style, String text) {
        Label label = new Label(text);
        if (!id.isEmpty()) {
            label.setId(id);
        }
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
