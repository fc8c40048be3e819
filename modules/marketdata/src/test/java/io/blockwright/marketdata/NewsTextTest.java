package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.NewsText;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stranger sends becomes short plain words before anybody sees it. */
class NewsTextTest {
    private static String text(String sent) {
        return new MarketEvent.Headline(1, "id", "WIRE", List.of("QDI"), sent).text();
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(text(" QDI\u0000\u0007cuts\r\n\toutlook\u2028again\u001b[31m "))
                .isEqualTo("QDI cuts outlook again [31m");
    }

    @Test
    void marksThatTurnWritingRoundAreGone() {
        assertThat(text("profit \u202Eoot\u202C up\u200F")).isEqualTo("profit oot up");
    }

    @Test
    void aMegabyteIsCut() {
        String huge = "word ".repeat(200_000);
        String kept = text(huge);
        assertThat(kept).hasSize(NewsText.LONGEST - 1).startsWith("word word");
        assertThat(text("\u0000".repeat(1_000_000))).isEmpty();
    }

    @Test
    void noCharacterIsCutInHalf() {
        String kept = text("\uD83D\uDE80".repeat(1_000));
        assertThat(kept).hasSize(NewsText.LONGEST);
        assertThat(kept.codePoints().allMatch(c -> c == 0x1F680)).isTrue();
        assertThat(text("a\uD83Db")).isEqualTo("a b");
    }

    @Test
    void cleaningTwiceChangesNothing() {
        String once = text("\u0001 A  B\u00a0C " + "x y ".repeat(400));
        assertThat(text(once)).isEqualTo(once);
    }

    @Test
    void namesAndListsAreBoundedToo() {
        MarketEvent.Headline headline = new MarketEvent.Headline(
                1, "i".repeat(999), "s\n".repeat(999), Collections.nCopies(999, "Q".repeat(999)), "");
        assertThat(headline.id()).hasSize(NewsText.LONGEST_NAME);
        assertThat(headline.source().length()).isLessThanOrEqualTo(NewsText.LONGEST_NAME);
        assertThat(headline.symbols())
                .hasSize(NewsText.MOST_SYMBOLS)
                .allMatch(s -> s.length() == NewsText.LONGEST_NAME);
    }

    @Test
    void aFigureThatIsNoneIsUnknown() {
        MarketEvent.EconomicRelease release =
                new MarketEvent.EconomicRelease(1, "CPI", Double.POSITIVE_INFINITY, -0.0, Double.NaN, "%");
        assertThat(release.actual()).isNaN();
        assertThat(Double.doubleToLongBits(release.consensus())).isZero();
    }

    @Test
    void aHeadlineThatClaimsTomorrowStopsNoMarket() {
        BookBuilder builder = new BookBuilder(new FastOrderBook(TapeFixture.ABC));
        assertThat(builder.apply(new MarketEvent.Headline(Long.MAX_VALUE, "", "WIRE", List.of(), "later")))
                .isTrue();
        assertThat(builder.apply(new MarketEvent.OrderAdded(5, "ABC", 1, io.blockwright.domain.Side.BUY, 100, 10)))
                .isTrue();
        assertThat(builder.report().rejections()).isEmpty();
    }
}
