package io.blockwright.workstation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "7|7",
                "999|999",
                "1000|1,000",
                "20000|20,000",
                "1234567|1,234,567",
                "-5|−5",
                "-999|−999",
                "-1000|−1,000",
                "-1234567|−1,234,567",
                "-9223372036854775808|−9,223,372,036,854,775,808"
            })
    void wholeNumbersAreGroupedAndHaveATrueMinus(long value, String words) {
        assertThat(Numbers.whole(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "950|950",
                "1000|1K",
                "1234|1.2K",
                "9960|10K",
                "34400|34K",
                "999499|999K",
                "999500|1.0M",
                "5100000|5.1M"
            })
    void compactQuantitiesFitANarrowColumn(long value, String words) {
        assertThat(Numbers.compact(value)).isEqualTo(words);
    }

    @Test
    void decimalsNeverShowANegativeZeroOrNaN() {
        assertThat(Numbers.decimal(-0.04, 1)).isEqualTo("0.0");
        assertThat(Numbers.decimal(-1.25, 1)).startsWith("−1.");
        assertThat(Numbers.decimal(Double.NaN, 2)).isEqualTo("–");
        assertThat(Numbers.percent(0.0842)).isEqualTo("8.4 %");
    }

    @Test
    void durationsChooseTheirUnit() {
        assertThat(Numbers.nanos(850)).isEqualTo("850 ns");
        assertThat(Numbers.nanos(4_200)).isEqualTo("4.2 µs");
        assertThat(Numbers.nanos(1_340_000)).isEqualTo("1.3 ms");
        assertThat(Numbers.nanos(2_000_000_000)).isEqualTo("2.0 s");
        assertThat(Numbers.nanos(-1)).isEqualTo("–");
    }

    @Test
    void pricesHaveTheDigitsOfTheirInstrument() {
        PriceFormat stock = new PriceFormat(Instrument.usEquity("QDI"));
        assertThat(stock.price(1_000_000)).isEqualTo("100.00");
        assertThat(stock.price(12_345_600)).isEqualTo("1,234.56");
        assertThat(stock.price(1_000_050))
                .as("a mid off the increment keeps every digit")
                .isEqualTo("100.005");
        assertThat(stock.price(Instrument.NO_PRICE)).isEqualTo("–");
        assertThat(stock.average(999_853.4)).isEqualTo("99.9853");
        assertThat(stock.notional(1_000_050, 20_000)).isEqualTo("2,000,100 USD");
        PriceFormat future = new PriceFormat(new Instrument("FUT", 100, 25, 1, "USD"));
        assertThat(future.price(430_025)).isEqualTo("4,300.25");
    }

    @Test
    void aCostAlwaysHasItsWord() {
        assertThat(CostWords.of(3.42)).isEqualTo("3.4 bp cost");
        assertThat(CostWords.of(-1.04)).isEqualTo("1.0 bp saved");
        assertThat(CostWords.of(-0.01)).isEqualTo("0.0 bp even");
        assertThat(CostWords.of(Double.NaN)).isEqualTo("–");
    }

    @Test
    void timesAreOfTheExchangesZone() {
        ClockFormat clock = new ClockFormat(ZoneId.of("America/New_York"));
        long summer = Instant.parse("2012-06-21T14:30:00.123Z").toEpochMilli() * 1_000_000;
        long winter = Instant.parse("2012-12-21T14:30:00Z").toEpochMilli() * 1_000_000;
        assertThat(clock.millis(summer)).isEqualTo("10:30:00.123");
        assertThat(clock.zone(summer)).isEqualTo("EDT");
        assertThat(clock.day(summer)).isEqualTo("Thu 21 Jun 2012");
        assertThat(clock.millis(winter)).isEqualTo("09:30:00.000");
        assertThat(clock.zone(winter)).isEqualTo("EST");
    }
}
