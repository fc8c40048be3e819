package io.blockwright.workstation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.FxDriver;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** The fonts that come with the program, measured as the toolkit draws them. */
class TypefaceTest {
    @Test
    void theBundledFontIsChosenAndEveryWeightOfItHasDigitsOfOneWidth() {
        Typeface face = FxDriver.call(Typeface::choose);
        assertThat(face.family()).isEqualTo("Roboto");
        for (Font font : List.of(
                face.font(12),
                face.bold(12),
                face.italic(12),
                Font.font("Roboto Medium", 12),
                face.font(11),
                face.font(20))) {
            assertThat(font.getFamily()).as("not a substitute").startsWith("Roboto");
            double zero = width(font, "0000000000");
            for (char digit = '1'; digit <= '9'; digit++) {
                assertThat(width(font, String.valueOf(digit).repeat(10)))
                        .as("%s in %s", digit, font)
                        .isEqualTo(zero);
            }
        }
        assertThat(face.italic(12).getStyle()).containsIgnoringCase("italic");
        assertThat(face.bold(12).getStyle()).containsIgnoringCase("bold");
    }

    @Test
    void withoutTheBundledFontAnInstalledOneWithEvenDigitsOrAFixedWidthOneIsTaken() {
        Typeface other = FxDriver.call(Typeface::installed);
        assertThat(other.family()).isNotBlank();
        Font font = Font.font(other.family(), FontWeight.NORMAL, FontPosture.REGULAR, 13);
        assertThat(width(font, "1111111111")).isEqualTo(width(font, "0000000000"));
    }

    private static double width(Font font, String words) {
        return FxDriver.call(() -> {
            Text text = new Text(words);
            text.setFont(font);
            return text.getLayoutBounds().getWidth();
        });
    }
}
