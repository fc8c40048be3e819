package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.marketdata.FastOrderBook;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarketConditionsTest {
    private static final long SECOND = PaperDesk.SECOND;

    private final FastOrderBook book = new FastOrderBook(PaperDesk.TEST);
    private final MarketConditions conditions = new MarketConditions();

    private void quote(long mid, long half, long now) {
        book.clear();
        book.setLevel(Side.BUY, mid - half, 300);
        book.setLevel(Side.SELL, mid + half, 100);
        conditions.onBook(book, now);
    }

    @Test
    void theUsualSpreadIsWeightedByTime() {
        quote(100_0000, 100, 0);
        quote(100_0000, 300, 90 * SECOND);
        Conditions now = conditions.at(book, 120 * SECOND, 5);
        assertThat(now.spreadBp()).isCloseTo(6, offset(1e-9));
        assertThat(now.usualSpreadBp()).isCloseTo((2 * 90 + 6 * 30) / 120.0, offset(1e-6));
        assertThat(now.imbalance()).isEqualTo(0.5);
        assertThat(now.dailyVolume()).isEqualTo(5);
        assertThat(conditions.at(book, 1_200 * SECOND, 5).usualSpreadBp())
                .as("ten minutes later only the new one counts")
                .isCloseTo(6, offset(1e-6));
    }

    @Test
    void volatilityIsThatOfTheWalkScaledToADay() {
        SplittableRandom random = new SplittableRandom(4);
        double mid = 1_000_000;
        // 2 % a day of 23,400 s
        double step = 0.02 / Math.sqrt(23_400);
        for (int second = 0; second < 3_600; second++) {
            mid *= Math.exp(step * random.nextGaussian());
            quote(Math.round(mid / 100) * 100, 100, second * SECOND);
        }
        Conditions now = conditions.at(book, 3_600 * SECOND, 5);
        assertThat(now.usualVolatility()).isBetween(0.017, 0.023);
        assertThat(now.dailyVolatility()).isBetween(0.014, 0.027);
    }

    @Test
    void nothingIsToldBeforeItIsKnownAndVolumeIsOfTheLastMinute() {
        Conditions first = conditions.at(book, 0, 5);
        assertThat(first.spreadBp()).isNaN();
        assertThat(first.usualSpreadBp()).isNaN();
        assertThat(first.dailyVolatility()).isNaN();
        assertThat(first.imbalance()).isNaN();
        for (int second = 1; second <= 100; second++) {
            conditions.onTrade(second * SECOND, 10);
        }
        assertThat(conditions.at(book, 100 * SECOND, 5).volumePerMinute()).isEqualTo(600);
        assertThat(conditions.at(book, 200 * SECOND, 5).volumePerMinute()).isZero();
    }
}
