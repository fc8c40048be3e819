package io.blockwright.workstation.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Side;
import io.blockwright.workstation.Precautions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Precautions LINES = Precautions.USUAL;

    @Test
    void smallOrdersNeverAsk() {
        Review review = Review.of(List.of(order("BUY 100 QDI", 10_000, 0.001, 0.001, 0.2)), LINES);
        assertThat(review.level()).isEqualTo(Level.NONE);
        assertThat(review.groups()).isEmpty();
        assertThat(Review.of(List.of(order("x", 10_000_000, 0.1, 0.02, 0.25)), LINES)
                        .level())
                .as("at the line is not beyond it")
                .isEqualTo(Level.NONE);
    }

    @Test
    void aSetIsOneQuestionGroupedByRuleWorstFirst() {
        Review review = Review.of(
                List.of(
                        order("A", 12_000_000, Double.NaN, 0, Double.NaN),
                        order("B", 11_000_000, 0.12, 0.08, Double.NaN),
                        order("C", 1_000_000, 0.11, 0.03, 0.30)),
                LINES);
        assertThat(review.groups())
                .extracting(Review.Group::rule)
                .containsExactly(Rule.DISTANCE, Rule.NOTIONAL, Rule.DAILY_SHARE, Rule.PARTICIPATION);
        assertThat(review.groups().getFirst().breaches())
                .extracting(breach -> breach.order().words())
                .containsExactly("B", "C");
        assertThat(review.total()).isEqualTo(24_000_000);
        assertThat(review.level()).isEqualTo(Level.ASK);
    }

    @Test
    void manySmallOrdersTogetherAreALargeOne() {
        List<ProposedOrder> many = Stream.generate(() -> order("SELL 9,000 QDI", 900_000, 0.001, 0, 0.1))
                .limit(30)
                .toList();
        Review review = Review.of(many, LINES);
        assertThat(review.level()).isEqualTo(Level.RETYPE);
        assertThat(review.groups())
                .singleElement()
                .satisfies(
                        group -> assertThat(group.breaches())
                                .singleElement()
                                .satisfies(
                                        breach -> assertThat(breach.sentence())
                                                .isEqualTo(
                                                        "The set of 30 orders is worth 27,000,000 USD: 2.7 times the line of 10,000,000.")));
    }

    @Test
    void theTotalAloneSaysHowMuchHasToBeDone() {
        assertThat(level(25_000_000)).isEqualTo(Level.ASK);
        assertThat(level(25_000_001)).isEqualTo(Level.RETYPE);
        assertThat(level(100_000_000)).isEqualTo(Level.RETYPE);
        assertThat(level(100_000_001)).isEqualTo(Level.SECOND_PERSON);
        assertThat(level(Double.NaN)).isEqualTo(Level.NONE);
    }

    @Test
    void everySentenceHasItsNumbers() {
        Review review = Review.of(
                List.of(new ProposedOrder(
                        Side.BUY, "BUY 500,000 QDI", "limit 104.00", "", "USD", 52_000_000, 0.25, 0.04, 0.6)),
                LINES);
        assertThat(review.groups().stream()
                        .flatMap(group -> group.breaches().stream())
                        .map(Breach::sentence))
                .containsExactlyInAnyOrder(
                        "BUY 500,000 QDI is worth 52,000,000 USD: 5.2 times the line of 10,000,000.",
                        "BUY 500,000 QDI is 25.0 % of what trades in a day: the line is 10.0 %.",
                        "BUY 500,000 QDI, limit 104.00, is 4.0 % through the market: the line is 2.0 %.",
                        "BUY 500,000 QDI may take 60.0 % of the volume: the line is 25.0 %.");
    }

    private static Level level(double notional) {
        return Review.of(List.of(order("x", notional, Double.NaN, 0, Double.NaN)), LINES)
                .level();
    }

    private static ProposedOrder order(
            String words, double notional, double dailyShare, double distance, double participation) {
        return new ProposedOrder(Side.SELL, words, "", "", "USD", notional, dailyShare, distance, participation);
    }
}
