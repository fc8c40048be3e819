package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children go to the venue that is named, but those that it does not take. */
class VenueBoundTest {
    private static final long MINUTE = 60 * Orders.SECOND;
    private static final StrategyFactory FACTORY = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(5));

    private static List<Decision.Place> placed(StrategyFactory factory, long shares) {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, shares);
        List<Decision.Place> placed = new ArrayList<>();
        Strategy strategy = factory.create(order);
        PaperMarket market = new PaperMarket(
                order,
                new Strategy() {
                    @Override
                    public String name() {
                        return strategy.name();
                    }

                    @Override
                    public long decide(Situation situation, Consumer<? super Decision> decisions) {
                        return strategy.decide(situation, decision -> {
                            if (decision instanceof Decision.Place place) {
                                placed.add(place);
                            }
                            decisions.accept(decision);
                        });
                    }

                    @Override
                    public long scheduled(long time) {
                        return strategy.scheduled(time);
                    }

                    @Override
                    public Strategy copy() {
                        return strategy.copy();
                    }

                    @Override
                    public Intention next(Situation situation) {
                        return strategy.next(situation);
                    }

                    @Override
                    public void plan(Situation situation, int most, PlannedSlices to) {
                        strategy.plan(situation, most, to);
                    }
                },
                m -> {
                    m.quote(100_0000, 100, 5_000);
                    m.volume(100);
                });
        market.run(Orders.START + 12 * MINUTE);
        assertThat(placed).isNotEmpty();
        return placed;
    }

    @ParameterizedTest
    @CsvSource({"30000, true", "900, false"})
    void aChildBelowTheLeastThatTheVenueTakesGoesElsewhereAndSaysWhy(long shares, boolean large) {
        for (Decision.Place place : placed(FACTORY.at("DARK").notBelow(100), shares)) {
            boolean taken = place.quantity() >= 100;
            assertThat(place.venue()).isEqualTo(taken ? "DARK" : "");
            if (!taken) {
                assertThat(place.reason().sentence())
                        .endsWith(" Not to DARK, which takes no order below 100 shares.")
                        .doesNotContain("..");
            }
        }
        assertThat(placed(FACTORY.at("DARK").notBelow(100), shares))
                .as("the case is there")
                .anyMatch(place -> place.venue().equals("DARK") == large);
    }

    @Test
    void withoutAMinimumEveryChildGoesThere() {
        assertThat(placed(FACTORY.at("EAST"), 900))
                .extracting(Decision.Place::venue)
                .containsOnly("EAST");
    }
}
