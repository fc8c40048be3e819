package io.blockwright.workstation.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is written by the rules is read as what was meant; anything else is refused in a sentence or read by the same rules. */
class TypedNumbersPropertyTest {
    private static final int CASES = 20_000;
    private static final String ALPHABET = "0123456789.,KkMm-+ eE%_ \u2212x\u00a0";

    private final SplittableRandom random = new SplittableRandom(20_120_621);
    private final PriceFormat prices = new PriceFormat(Instrument.usEquity("QDI"));

    @Test
    void everyWayToWriteAQuantityReadsBack() {
        for (int i = 0; i < CASES; i++) {
            long quantity = 1 + random.nextLong(1L << random.nextInt(1, 30));
            assertThat(QuantityText.read(Long.toString(quantity), 1)).isEqualTo(Reading.of(quantity));
            assertThat(QuantityText.read(Numbers.whole(quantity), 1)).isEqualTo(Reading.of(quantity));
            String thousands = new BigDecimal(quantity).movePointLeft(3).toPlainString() + (i % 2 == 0 ? "K" : "k");
            assertThat(QuantityText.read(thousands, 1)).as(thousands).isEqualTo(Reading.of(quantity));
            String millions = new BigDecimal(quantity).movePointLeft(6).toPlainString() + "M";
            assertThat(QuantityText.read(millions, 1)).as(millions).isEqualTo(Reading.of(quantity));
        }
    }

    @Test
    void everyPriceReadsBackAsItIsWritten() {
        for (int i = 0; i < CASES; i++) {
            long ticks = (1 + random.nextLong(10_000_000)) * 100;
            assertThat(prices.read(prices.typed(ticks))).isEqualTo(Reading.of(ticks));
            assertThat(prices.read(prices.price(ticks))).isEqualTo(Reading.of(ticks));
        }
    }

    @Test
    void anythingTypedIsReadByTheRulesOrRefusedInOneSentence() {
        int read = 0;
        for (int i = 0; i < CASES; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(9); length >= 0; length--) {
                typed.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String text = typed.toString();
            read += check(text, QuantityText.read(text, 1), 1_000_000_000L);
            read += check(text, prices.read(text), Long.MAX_VALUE);
        }
        assertThat(read).as("some of it is meaningful").isPositive();
    }

    private static int check(String text, Reading<Long> reading, long most) {
        return switch (reading) {
            case Reading.Value<Long>(Long value) -> {
                assertThat(value).as(text).isBetween(1L, most);
                assertThat(text)
                        .as("no sign, exponent or foreign character is ever read over")
                        .matches("\\s*[0-9.,]+\\s*[KkMm]?\\s*");
                yield 1;
            }
            case Reading.Refused<Long>(String sentence) -> {
                assertThat(sentence).as(text).endsWith(".").doesNotContain("\n");
                yield 0;
            }
        };
    }
}
