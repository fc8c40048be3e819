package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.VenueLimits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VenueLimitTextTest {
    private static final RiskLimits DESK = RiskLimits.defaults();

    @Test
    void whatIsLeftOutIsAsUsual() {
        Map<String, VenueLimits> limits =
                VenueLimitText.parse(List.of("EAST:shares=20k,value=5M,rate=50", "DARK:value=2M"), DESK);
        assertThat(limits.get("EAST")).isEqualTo(new VenueLimits(1, 20_000, 5e6, 50));
        assertThat(limits.get("DARK")).isEqualTo(new VenueLimits(1, 100_000, 2e6, 100));
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheMend() {
        refuses("EAST", "write it as EAST:shares=20k,value=5M,rate=50");
        refuses("EAST:size=3", "'size' is not known, use rate, shares, value");
        refuses("EAST:shares=lots", "is not a quantity");
        refuses("EAST:rate=0", "at least 1");
        refuses("EAST:rate=100k", "at most 10000");
        assertThatThrownBy(() -> VenueLimitText.parse(List.of("A:rate=1", "A:rate=2"), DESK))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("A has two");
    }

    private static void refuses(String text, String mend) {
        assertThatThrownBy(() -> VenueLimitText.parse(List.of(text), DESK))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(mend);
    }
}
