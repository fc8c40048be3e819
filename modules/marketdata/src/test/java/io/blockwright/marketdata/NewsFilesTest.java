package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.MarketEvent.News;
import io.blockwright.domain.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headlines and economic figures from files, and how they reach a market. */
class NewsFilesTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("news.csv"), text);
    }

    private static long nanos(String time) {
        return Instant.parse(time).getEpochSecond() * 1_000_000_000L;
    }

    @Test
    void aCalendarSaysWhatIsNext() throws IOException {
        EconomicCalendar calendar = EconomicCalendar.read(file("""
                # my calendar
                time,name,actual,consensus,previous,unit
                2026-01-13T08:30:00-05:00, US CPI (yoy), , 3.2, 3.1, %
                2026-01-09T13:30:00Z,US payrolls,180,150,-12,thousand
                """));
        assertThat(calendar.releases()).hasSize(2);
        long now = nanos("2026-01-13T13:00:00Z");
        assertThat(calendar.minutesToNext(now)).isCloseTo(30, within(1e-9));
        assertThat(calendar.next(now).name()).isEqualTo("US CPI (yoy)");
        assertThat(calendar.next(now).actual()).isNaN();
        assertThat(calendar.next(nanos("2026-01-13T13:30:00Z"))).as("it is out").isNull();
        assertThat(calendar.minutesToNext(nanos("2026-01-14T00:00:00Z"))).isNaN();
        assertThat(calendar.told()).hasSize(1);
        assertThat(calendar.told().getFirst().previous()).isEqualTo(-12);
    }

    @Test
    void headlinesKeepTheirCommas() throws IOException {
        List<? extends News> news = NewsFeed.headlines(file("""
                time,source,symbols,text
                2026-01-05T10:30:00-05:00,WIRE,QDI ABC,Rival launches, and launches again, cheaper
                2026-01-05T10:00:00-05:00,WIRE,,Quiet morning
                """));
        assertThat(news).hasSize(2);
        Headline first = (Headline) news.getFirst();
        assertThat(first.concerns("ANY")).isTrue();
        Headline second = (Headline) news.getLast();
        assertThat(second.text()).isEqualTo("Rival launches, and launches again, cheaper");
        assertThat(second.symbols()).containsExactly("QDI", "ABC");
        assertThat(second.concerns("XYZ")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "yesterday,WIRE,QDI,text | line 1: 'yesterday' is no time; write it like 2026-01-13T08:30:00-05:00",
                "2026-01-05T10:30:00Z,WIRE,QDI | it has 3 values where 4 belong; write time,source,symbols,text",
                "2026-01-05T10:30:00Z,WIRE,QDI, | the text is missing",
                "9999999999-01-01T00:00:00Z,WIRE,QDI,text | is no time"
            })
    void aWrongHeadlineIsNamed(String text, String sentence) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> NewsFeed.headlines(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("news.csv")
                .hasMessageContaining(sentence.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2026-01-05T10:30:00Z,CPI,three,3,3,% | 'three' is no number; write it like 3.2, or leave it empty",
                "2026-01-05T10:30:00Z,CPI,Infinity,3,3,% | 'Infinity' is no number",
                "2026-01-05T10:30:00Z,,1,3,3,% | the name is missing"
            })
    void aWrongFigureIsNamed(String text, String sentence) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> EconomicCalendar.read(file)).hasMessageContaining(sentence.strip());
    }

    @Test
    void newsIsToldInItsPlaceAndEndsWithTheMarket() {
        List<MarketEvent> told = new ArrayList<>();
        List<Headline> news = List.of(headline(15), headline(5), headline(20), headline(99));
        try (NewsFeed feed = new NewsFeed(new Ticks(10, 20, 30), news)) {
            assertThat(feed.nextTime()).isEqualTo(5);
            assertThat(feed.poll(20, told::add)).isEqualTo(5);
            assertThat(told).extracting(MarketEvent::time).containsExactly(5L, 10L, 15L, 20L, 20L);
            assertThat(told.get(3)).as("news goes first").isInstanceOf(Headline.class);
            feed.poll(1_000, told::add);
            assertThat(feed.finished()).isTrue();
            assertThat(told).hasSize(7);
        }
    }

    private static Headline headline(long time) {
        return new Headline(time, "", "WIRE", List.of(), "story " + time);
    }

    /** An order at each of some moments. */
    private static final class Ticks implements MarketFeed {
        private final long[] times;
        private int next;

        Ticks(long... times) {
            this.times = times;
        }

        @Override
        public Instrument instrument() {
            return TapeFixture.ABC;
        }

        @Override
        public long nextTime() {
            return finished() ? NEVER : times[next];
        }

        @Override
        public boolean finished() {
            return next == times.length;
        }

        @Override
        public int poll(long until, MarketHandler handler) {
            int before = next;
            for (; !finished() && times[next] <= until; next++) {
                handler.onMarket(new MarketEvent.OrderAdded(times[next], "ABC", next + 1, Side.BUY, 100, 10));
            }
            return next - before;
        }

        @Override
        public FeedReport report() {
            return FeedReport.EMPTY;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
