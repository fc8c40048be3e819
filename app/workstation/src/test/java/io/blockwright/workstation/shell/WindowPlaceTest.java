package io.blockwright.workstation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 800);

    @Test
    void isReadAsItWasWritten() {
        WindowPlace place = new WindowPlace(-8, 30, 1600, 950, true);
        assertThat(WindowPlace.read(place.text())).contains(place);
        assertThat(WindowPlace.read("40 40 800 600")).contains(new WindowPlace(40, 40, 800, 600, false));
        assertThat(WindowPlace.read("40 40 800")).isEmpty();
        assertThat(WindowPlace.read("40 40 8e9 600")).isEmpty();
        assertThat(WindowPlace.read("")).isEmpty();
    }

    @Test
    void comesBackOnTheScreenItStoodOnNoLargerThanThat() {
        assertThat(new WindowPlace(2000, 20, 1600, 950, false).on(List.of(LEFT, RIGHT)))
                .contains(new WindowPlace(2000, 20, 1280, 800, false));
        assertThat(new WindowPlace(100, 20, 10, 10, false).on(List.of(LEFT)))
                .as("large enough to be a workstation")
                .contains(new WindowPlace(100, 20, 640, 400, false));
    }

    @Test
    void isForgottenWhereNoHandCouldTakeHoldOfItsTitle() {
        assertThat(new WindowPlace(2000, 20, 1200, 700, false).on(List.of(LEFT)))
                .as("its screen is gone")
                .isEmpty();
        assertThat(new WindowPlace(100, -200, 1200, 700, false).on(List.of(LEFT)))
                .as("its title is above the screen")
                .isEmpty();
        assertThat(new WindowPlace(-1190, 20, 1200, 700, false).on(List.of(LEFT)))
                .isEmpty();
    }
}
