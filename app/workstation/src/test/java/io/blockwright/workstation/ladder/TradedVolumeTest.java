package io.blockwright.workstation.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskFact.MarketTrade;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradedVolumeTest {
    private final TradedVolume traded = new TradedVolume();

    @Test
    void sharesAreAddedUpAtTheirPriceAndInWiderRows() {
        traded.read(List.of(trade(10_100, 300), trade(10_100, 50), trade(10_900, 7)), 100);
        assertThat(traded.at(10_100)).isEqualTo(350);
        traded.read(List.of(trade(10_400, 1)), 1_000);
        assertThat(traded.at(10_000)).isEqualTo(358);
        traded.read(List.of(), 100);
        assertThat(traded.at(10_100)).isEqualTo(350);
        assertThat(traded.last()).isEqualTo(trade(10_400, 1));
        traded.clear();
        assertThat(traded.at(10_100)).isZero();
    }

    @Test
    void aMarketThatWandersFarIsForgottenFarAway() {
        List<DeskFact> facts = new ArrayList<>();
        for (long price = 1; price <= 30_000; price++) {
            facts.add(trade(price * 100, 1));
        }
        traded.read(facts, 100);
        assertThat(traded.at(3_000_000)).isEqualTo(1);
        assertThat(traded.at(100)).isZero();
    }

    private static MarketTrade trade(long price, long quantity) {
        return new MarketTrade(1, price, quantity, Side.BUY);
    }
}
