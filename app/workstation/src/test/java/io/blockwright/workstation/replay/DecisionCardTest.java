package io.blockwright.workstation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Reason;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.replay.TimeLine.Asked;
import io.blockwright.workstation.text.ClockFormat;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** What only a challenger was asked of is told once. */
class DecisionCardTest {
    private static final String WHY = "it is only 31 % sure, 40 % are asked for";

    private static List<String> shown(Shadow shadow) {
        String what = shadow.answered() ? "Would " + shadow.would() : "No answer";
        Moment alone = new Moment(
                new DecisionLine(1, what, shadow.model(), "", Reason.of(shadow.why())),
                Moment.Kind.SHADOW,
                List.of(),
                "",
                shadow);
        return FxDriver.call(() -> {
            DecisionCard card = new DecisionCard(new ClockFormat(ZoneOffset.UTC));
            card.show(alone, shadow, new Asked(7, 3));
            return ((VBox) card.getContent())
                    .getChildren().stream()
                            .filter(Node::isVisible)
                            .filter(Label.class::isInstance)
                            .map(label -> ((Label) label).getText())
                            .toList();
        });
    }

    @Test
    void whyAChallengerGaveNoAnswerIsSaidOnce() {
        List<String> told = shown(new Shadow(1, "ppo-autumn", "", "wait", false, Double.NaN, 7.4, WHY));
        assertThat(told).filteredOn(text -> text.contains(WHY)).hasSize(1);
        assertThat(told).noneMatch("No answer"::equals);
    }

    @Test
    void whatAChallengerWouldHaveDoneIsSaidOnce() {
        String would = "let half an even child rest at the touch";
        List<String> told = shown(new Shadow(1, "ppo-autumn", would, "wait", false, 6.1, 7.4, "80 % sure"));
        assertThat(told).filteredOn(text -> text.contains(would)).hasSize(1);
        assertThat(told).filteredOn(text -> text.contains("80 % sure")).hasSize(1);
    }
}
