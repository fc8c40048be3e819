package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookSampler;
import io.blockwright.marketdata.FastOrderBook;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The forecasters that are shipped answer about a market, in units that a trader knows, and never against themselves. */
class ShippedForecastersTest {
    private static final Instrument ABC = Instrument.usEquity("ABC");
    private static final long START = 1_767_623_400L * 1_000_000_000L;

    private final FastOrderBook book = new FastOrderBook(ABC);
    private final BookSampler history = new BookSampler(book);

    private void play(int millis) {
        BookBuilder builder = new BookBuilder(book);
        SplittableRandom random = new SplittableRandom(4);
        for (int at = 0; at < millis; at += 40) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (2 + random.nextInt(15));
            MarketEvent event =
                    new MarketEvent.LevelChanged(START + at * 1_000_000L, "ABC", side, price, 100L * random.nextInt(9));
            history.settle(event.time());
            builder.onMarket(event);
            history.onMarket(event);
        }
    }

    @Test
    void theLstmAnswers() throws ModelRefused {
        answers("lstm-mix", ForecastSchema.WINDOW);
    }

    @Test
    void theImageNetworkAnswers() throws ModelRefused {
        answers("cnn-mix", ForecastSchema.IMAGE);
    }

    private void answers(String name, ForecastSchema schema) throws ModelRefused {
        Path folder = Path.of(System.getProperty("blockwright.home"), "resources", "models", name);
        ModelBundle bundle = ModelBundle.load(folder, schema.hash());
        try (DirectRunner runner = new DirectRunner(bundle, 1)) {
            Forecaster forecaster = new Forecaster(runner, ABC);
            play(5_000);
            assertThat(forecaster.look(history).known())
                    .as("five seconds are not enough")
                    .isFalse();
            assertThat(forecaster.forecast().outside(Double.NaN).move5sBp()).isNaN();
            play(60_000);
            Forecast forecast = forecaster.look(history);
            assertThat(forecast.known()).isTrue();
            sound(forecast);
            long calls = runner.health().calls();
            forecaster.look(history);
            assertThat(runner.health().calls())
                    .as("no new sample, no new question")
                    .isEqualTo(calls);
        }
    }

    private static void sound(Forecast forecast) {
        for (ForecastHorizon horizon : ForecastHorizon.values()) {
            double sum = forecast.probability(horizon, -1)
                    + forecast.probability(horizon, 0)
                    + forecast.probability(horizon, 1);
            assertThat(sum).isBetween(0.999, 1.001);
        }
        for (Side side : Side.values()) {
            for (int q = 1; q < Forecast.QUANTILES.size(); q++) {
                assertThat(forecast.touch(side, true, q)).isGreaterThanOrEqualTo(forecast.touch(side, true, q - 1));
                assertThat(forecast.impactBp(side, 500, q)).isGreaterThanOrEqualTo(forecast.impactBp(side, 500, q - 1));
                assertThat(forecast.spread(false, q)).isGreaterThanOrEqualTo(forecast.spread(false, q - 1));
            }
            for (int by = 1; by < Forecast.FILL_SECONDS.size(); by++) {
                assertThat(forecast.fill(side, 1, by)).isGreaterThanOrEqualTo(forecast.fill(side, 1, by - 1));
                assertThat(forecast.fill(side, 1, by)).isLessThanOrEqualTo(forecast.fill(side, 0, by));
            }
        }
        Outside outside = forecast.outside(0.2);
        assertThat(outside.move30sBp()).isFinite();
        assertThat(outside.spreadAhead()).isPositive();
        assertThat(outside.fillChanceBid()).isBetween(0.0, 1.0);
    }
}
