package io.blockwright.workstation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types is either clear or refused with a sentence; nothing is guessed. */
class TypedTextTest {
    private static final PriceFormat PRICES = new PriceFormat(Instrument.usEquity("QDI"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20000|20000",
                "20,000|20000",
                "1,234,567|1234567",
                "20K|20000",
                "20k|20000",
                "1.5M|1500000",
                "2.5 k|2500",
                "  300 |300",
                "0.5K|500"
            })
    void clearQuantitiesAreRead(String typed, long quantity) {
        assertThat(QuantityText.read(typed, 1)).isEqualTo(Reading.of(quantity));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "1,5",
                "1,5K",
                "1,500K",
                "1.500",
                "12.345.678",
                "20,00",
                ",500",
                "10 000",
                "1MM",
                "0",
                "0K",
                "-5",
                "1e4",
                "1.5",
                "1.2345K",
                "K",
                "20KK",
                "2000000000",
                "abc",
                "1.",
                ".5"
            })
    void ambiguousOrWrongQuantitiesAreRefusedInASentence(String typed) {
        assertThat(QuantityText.read(typed, 1))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.sentence()).endsWith("."));
    }

    @Test
    void quantitiesKeepToTheLot() {
        assertThat(QuantityText.read("300", 100)).isEqualTo(Reading.of(300L));
        assertThat(QuantityText.read("350", 100)).isInstanceOf(Reading.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"100|1000000", "99.95|999500", "1,234.50|12345000", ".5|5000", "100.10|1001000"})
    void clearPricesAreRead(String typed, long ticks) {
        assertThat(PRICES.read(typed)).isEqualTo(Reading.of(ticks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "99,95", "1,2345", "100.001", "-3", "abc", "1e2", "99999999999999999999"})
    void ambiguousOrWrongPricesAreRefusedInASentence(String typed) {
        assertThat(PRICES.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.sentence()).endsWith("."));
    }

    @Test
    void aPriceBetweenTwoStepsIsToldBoth() {
        assertThat(PRICES.read("100.013"))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("100.01", "100.02"));
    }

    @ParameterizedTest
    @CsvSource({"30m,1800", "1h,3600", "1h30m,5400", "90s,90", "1h 05m,3900", "24h,86400"})
    void clearDurationsAreRead(String typed, long seconds) {
        assertThat(DurationText.read(typed)).isEqualTo(Reading.of(seconds * 1_000_000_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "1m1h", "25h", "0s", "1.5h", "-5m", "soon"})
    void unclearDurationsAreRefused(String typed) {
        assertThat(DurationText.read(typed)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void durationsAreWrittenAsTheyAreSpoken() {
        assertThat(DurationText.write(45_000_000_000L)).isEqualTo("45s");
        assertThat(DurationText.write(1_040_000_000_000L)).isEqualTo("17m 20s");
        assertThat(DurationText.write(3_900_000_000_000L)).isEqualTo("1h 05m");
        assertThat(DurationText.write(-1)).isEqualTo("0s");
    }

    @ParameterizedTest
    @CsvSource({"20%,0.2", "20,0.2", "7.5 %,0.075", "0.5%,0.005", "100,1"})
    void clearPercentagesAreRead(String typed, double share) {
        assertThat(PercentText.read(typed)).isEqualTo(Reading.of(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.2", ".2", "0", "0%", "101", "-5", "20%%", "twenty"})
    void unclearPercentagesAreRefused(String typed) {
        assertThat(PercentText.read(typed)).isInstanceOf(Reading.Refused.class);
    }
}
