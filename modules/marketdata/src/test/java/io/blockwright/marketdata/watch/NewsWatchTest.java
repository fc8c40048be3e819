package io.blockwright.marketdata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.MarketEvent.HeadlineJudged;
import io.blockwright.domain.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsWatchTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long NOW = 1_767_623_400L * SECOND;

    private final NewsWatch news = new NewsWatch(
            text -> text.contains("great") ? 5 : text.contains("awful") ? -1 : text.contains("odd") ? Double.NaN : 0);

    private static Headline headline(long time, String text) {
        return new Headline(time, "", "WIRE", List.of("QDI"), text);
    }

    @Test
    void theSameStoryIsHeardOnceHoweverItIsWritten() {
        assertThat(news.hear(NOW, headline(NOW, "QDI: a great year"))).isNotNull();
        double once = news.mood(NOW);
        for (int i = 1; i < 200; i++) {
            assertThat(news.hear(NOW + i, headline(NOW, "qdi -- A GREAT year" + "!".repeat(i))))
                    .isNull();
        }
        assertThat(news.mood(NOW)).isEqualTo(once);
        assertThat(news.repeats()).isEqualTo(199);
        assertThat(news.hear(NOW + 90_000 * SECOND, headline(NOW, "QDI: a great year")))
                .as("a day later it is news again")
                .isNotNull();
    }

    /** A verdict that comes later leaves the mood as if it had been the headline's score from the beginning. */
    @Test
    void whatAnotherScorerSaysCountsAsIfItHadBeenSaidAtOnce() {
        NewsWatch right = new NewsWatch(text -> text.contains("great") ? -0.7 : 0.4);
        for (NewsWatch watch : List.of(news, right)) {
            watch.hear(NOW, headline(NOW, "a great year"));
            watch.hear(NOW + 5 * SECOND, headline(NOW, "so so"));
        }
        assertThat(judged(NOW + 60 * SECOND, "A great year!", -0.7)).isTrue();
        assertThat(judged(NOW + 61 * SECOND, "so so", 0.4)).isTrue();
        assertThat(judged(NOW + 61 * SECOND, "never heard", 1)).isFalse();
        for (long later = 61; later < 4_000; later += 600) {
            assertThat(news.mood(NOW + later * SECOND))
                    .isCloseTo(right.mood(NOW + later * SECOND), org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    private boolean judged(long time, String text, double score) {
        return news.judged(
                time,
                new HeadlineJudged(time, List.of("QDI"), headline(time, text).story(), score, "finbert"));
    }

    @Test
    void oneHeadlineSaysHalfAtMostAndAHundredNeverMoreThanOne() {
        news.hear(NOW, headline(NOW, "great 0"));
        assertThat(news.mood(NOW)).isEqualTo(0.5);
        for (int i = 1; i < 100; i++) {
            news.hear(NOW, headline(NOW, "great " + i));
        }
        double all = news.mood(NOW);
        assertThat(all).isBetween(0.95, 1.0);
        assertThat(news.mood(NOW + 3_600 * SECOND)).isLessThan(0.7);
    }

    @Test
    void goodAndBadTakeEachOtherBack() {
        news.hear(NOW, headline(NOW, "great one"));
        news.hear(NOW, headline(NOW, "awful one"));
        assertThat(news.mood(NOW)).isZero();
    }

    @Test
    void aTimeInTheFutureIsCountedFromNowAndSaidAndAnOldStoryIsOnlyShown() {
        Story future = news.hear(NOW, headline(NOW + 86_400 * SECOND, "great tomorrow"));
        assertThat(future.claim()).isEqualTo(Story.Claim.FUTURE);
        assertThat(future.seen()).isEqualTo(NOW);
        double mood = news.mood(NOW);
        assertThat(mood).isEqualTo(0.5);
        Story old = news.hear(NOW, headline(NOW - 7_200 * SECOND, "awful yesterday"));
        assertThat(old.claim()).isEqualTo(Story.Claim.OLD);
        assertThat(old.score()).isEqualTo(-1);
        assertThat(news.mood(NOW)).isEqualTo(mood);
    }

    @Test
    void aScorerThatAnswersNonsenseIsCut() {
        assertThat(news.hear(NOW, headline(NOW, "great nonsense")).score()).isEqualTo(1);
        assertThat(news.hear(NOW, headline(NOW, "odd")).score()).isZero();
        assertThat(news.hear(NOW, headline(NOW, "\u0007"))).isNull();
    }
}
