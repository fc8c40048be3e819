package io.blockwright.workstation.depth;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide words are in a font, so that what is painted fits where it stands. FX thread. */
final class WordWidth {
    private final Text text = new Text();
    private final Font font;

    WordWidth(Font font) {
        this.font = font;
    }

    Font font() {
        return font;
    }

    /** Units of the window, rounded up. */
    double of(String words) {
        text.setFont(font);
        text.setText(words);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }

    /** The first of some wordings, the longest first, that fits; the last when none does. */
    String fitting(double room, String... wordings) {
        for (String words : wordings) {
            if (of(words) <= room) {
                return words;
            }
        }
        return wordings[wordings.length - 1];
    }
}
