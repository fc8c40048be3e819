package io.blockwright.workstation.shell;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.WindowFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The main window comes back where a hand has put it. */
@Timeout(180)
class MainPlaceTest {
    private static final String KEY = "window.main";

    private final Preferences kept = Preferences.passing();

    @Test
    void isKeptWhenTheWindowHasMovedAndPutBackAtTheNextStart() {
        WindowFixture first = WindowFixture.open(kept);
        run(() -> {
            first.stage().setX(60);
            first.stage().setY(40);
            first.stage().setWidth(820);
            first.stage().setHeight(640);
        });
        until(
                "it is kept before the window closes",
                () -> kept.read(KEY).equals(java.util.Optional.of("60 40 820 640")));
        first.close();

        WindowFixture second = WindowFixture.open(kept);
        assertThat(call(() -> second.stage().getX())).isEqualTo(60);
        assertThat(call(() -> second.stage().getWidth())).isEqualTo(820);
        assertThat(call(() -> second.stage().getHeight())).isEqualTo(640);
        second.close();
    }

    @Test
    void aPlaceThatCannotBeReadOrSeenIsPassedOver() {
        for (String broken : new String[] {"nonsense", "9000 9000 800 600"}) {
            kept.write(KEY, broken);
            WindowFixture window = WindowFixture.open(kept);
            assertThat(call(() -> window.stage().getX())).as(broken).isZero();
            window.close();
        }
    }
}
