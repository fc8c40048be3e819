package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Fill;
import io.blockwright.domain.Liquidity;
import io.blockwright.simulator.VenueSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each fill is charged by its own venue, by whether it waited. */
class VenueFeesTest {
    private static Fill fill(String venue, Liquidity liquidity) {
        return new Fill("E", "C", "P", 0, 1_000_000, 1_000, liquidity, venue);
    }

    @Test
    void everyVenueChargesItsOwn() {
        VenueFees fees = new VenueFees(VenueSet.STANDARD);
        assertThat(fees.of(List.of(fill("SIM", Liquidity.MAKER)))).isEqualTo(-2.0, within(1e-9));
        assertThat(fees.of(List.of(fill("SIM", Liquidity.TAKER)))).isEqualTo(3.0, within(1e-9));
        assertThat(fees.of(List.of(fill("EAST", Liquidity.MAKER)))).isEqualTo(1.0, within(1e-9));
        assertThat(fees.of(List.of(fill("EAST", Liquidity.TAKER)))).isEqualTo(-0.4, within(1e-9));
        assertThat(fees.of(List.of(fill("DARK", Liquidity.UNKNOWN)))).isEqualTo(1.0, within(1e-9));
        assertThat(fees.of(List.of(fill("SIM", Liquidity.UNKNOWN))))
                .as("nobody said who waited: the dearer of both")
                .isEqualTo(3.0, within(1e-9));
        assertThat(fees.of(List.of(fill("SIM", Liquidity.TAKER), fill("EAST", Liquidity.TAKER))))
                .isEqualTo(2.6, within(1e-9));
        assertThat(new VenueFees(VenueSet.ONE).of(List.of(fill("SIM", Liquidity.TAKER))))
                .isZero();
    }
}
