package io.blockwright.workstation.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.FxDriver;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class ThemedTileTest {
    @Test
    void aValueBelowZeroHasARealMinus() {
        ThemedTile tile = FxDriver.call(() -> ThemedTile.course("saved", "Saved", "bp", 1));
        FxDriver.run(() -> {
            new Scene(new StackPane(tile.node()), 300, 200);
            tile.node().applyCss();
            tile.node().layout();
        });
        for (double value : new double[] {-3.21, 2, -1.5}) {
            FxDriver.run(() -> tile.node().setValue(value));
            FxDriver.frames(2);
            String shown = value < 0 ? "\u2212" + Math.round(-10 * value) / 10.0 : "2.0";
            assertThat(FxDriver.call(() -> texts(tile.node()))).contains(shown).noneMatch(text -> text.startsWith("-"));
        }
    }

    private static List<String> texts(Parent part) {
        List<String> found = new ArrayList<>();
        for (Node child : part.getChildrenUnmodifiable()) {
            if (child instanceof Text text) {
                found.add(text.getText());
            } else if (child instanceof Parent inner) {
                found.addAll(texts(inner));
            }
        }
        return found;
    }
}
