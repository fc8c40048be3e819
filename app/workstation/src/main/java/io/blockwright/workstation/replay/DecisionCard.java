package io.blockwright.workstation.replay;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Reason.Factor;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.workstation.replay.TimeLine.Asked;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Sentences;
import io.blockwright.workstation.text.Texts;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What was decided last at the instant shown: the action, why, the numbers behind it, what else was weighed, what a person said,
 * and what a challenger would have done.
 */
final class DecisionCard extends ScrollPane {
    private static final Texts TEXTS = Texts.of(DecisionCard.class);
    private static final PseudoClass OTHERWISE = PseudoClass.getPseudoClass("otherwise");

    private final ClockFormat clock;
    private final Label what = label("card-what");
    private final Label when = label("muted");
    private final Label why = label("card-why");
    private final Label answer = label("card-answer");
    private final Label numbersHead = label("card-head");
    private final GridPane numbers = grid();
    private final Label otherHead = label("card-head");
    private final GridPane others = grid();
    private final Label shadowHead = label("card-head");
    private final Label verdict = label("card-verdict");
    private final Label would = label("");
    private final Label costs = label("muted");
    private final Label tally = label("muted");
    private @Nullable Moment shown;
    private @Nullable Shadow shadowed;
    private Asked asked = new Asked(0, 0);

    DecisionCard(ClockFormat clock) {
        this.clock = clock;
        numbersHead.setText(TEXTS.get("card.numbers"));
        otherHead.setText(TEXTS.get("card.alternatives"));
        verdict.setId("replay-shadow");
        VBox all = new VBox(
                6,
                what,
                when,
                why,
                answer,
                verdict,
                numbersHead,
                numbers,
                otherHead,
                others,
                shadowHead,
                would,
                costs,
                tally);
        all.getStyleClass().add("decision-card");
        setContent(all);
        setFitToWidth(true);
        setFitToHeight(true);
        setId("replay-decision");
        getStyleClass().add("edge-to-edge");
        setHbarPolicy(ScrollBarPolicy.NEVER);
        show(null, null, asked);
    }

    /** Shows what was decided, and what a challenger says of it; null for neither. */
    void show(@Nullable Moment moment, @Nullable Shadow shadow, Asked soFar) {
        if (moment != null && moment.equals(shown) && Objects.equals(shadow, shadowed) && soFar.equals(asked)) {
            return;
        }
        shown = moment;
        shadowed = shadow;
        asked = soFar;
        challenged(shadow, soFar);
        if (moment != null && moment.kind() == Moment.Kind.SHADOW) {
            alone(moment);
        } else if (moment == null) {
            set(what, TEXTS.get("card.none"));
            for (Label label : new Label[] {when, why, answer}) {
                set(label, "");
            }
            numbers.getChildren().clear();
            others.getChildren().clear();
        } else {
            set(what, moment.line().what());
            set(
                    when,
                    TEXTS.get(
                            "card.when",
                            clock.millis(moment.line().time()),
                            moment.line().who()));
            set(why, moment.line().reason().sentence());
            set(answer, moment.answer());
            factors(moment);
            alternatives(moment);
        }
        visible(numbersHead, !numbers.getChildren().isEmpty());
        visible(otherHead, !others.getChildren().isEmpty());
        setAccessibleText(
                Sentences.of(what.getText(), why.getText(), answer.getText(), verdict.getText(), would.getText()));
    }

    /** What decides sent nothing then: what the challenger says is all there is, and is told below as ever. */
    private void alone(Moment moment) {
        set(what, TEXTS.get("card.alone"));
        set(when, clock.millis(moment.line().time()));
        set(why, "");
        set(answer, "");
        numbers.getChildren().clear();
        others.getChildren().clear();
        Shadow said = shadowed;
        if (said != null) {
            set(would, ShadowWords.inFull(said));
        }
    }

    private void challenged(@Nullable Shadow shadow, Asked soFar) {
        set(shadowHead, shadow == null ? "" : TEXTS.get("card.shadow", shadow.model()));
        set(verdict, shadow == null ? "" : ShadowWords.headline(shadow));
        set(would, shadow == null ? "" : ShadowWords.sentence(shadow));
        set(costs, shadow == null ? "" : ShadowWords.costs(shadow));
        set(tally, shadow == null ? "" : ShadowWords.tally(soFar));
        verdict.pseudoClassStateChanged(OTHERWISE, shadow != null && shadow.answered() && !shadow.same());
    }

    private void factors(Moment moment) {
        numbers.getChildren().clear();
        int row = 0;
        for (Factor factor : moment.line().reason().factors()) {
            numbers.add(label("muted", factor.name()), 0, row);
            numbers.add(number(value(factor.value())), 1, row++);
        }
    }

    private void alternatives(Moment moment) {
        others.getChildren().clear();
        int row = 0;
        for (Alternative other : moment.alternatives()) {
            others.add(label("", other.description()), 0, row);
            others.add(number(CostWords.of(other.expectedCostBp())), 1, row++);
        }
    }

    private static String value(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Numbers.whole((long) value);
        }
        return Numbers.decimal(value, Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 4);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 2);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(javafx.geometry.HPos.RIGHT);
        grid.getColumnConstraints().addAll(name, value);
        return grid;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static Label label(String style, String text) {
        Label label = label(style);
        label.setText(text);
        return label;
    }

    /** A number is never broken over two lines. */
    private static Label number(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("number");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static void set(Label label, String text) {
        label.setText(text);
        visible(label, !text.isEmpty());
    }

    private static void visible(Label label, boolean on) {
        label.setVisible(on);
        label.setManaged(on);
    }
}
