package io.blockwright.launcher;

import io.blockwright.domain.MarketEvent.News;
import io.blockwright.marketdata.EconomicCalendar;
import io.blockwright.marketdata.Lexicon;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.NewsFeed;
import io.blockwright.marketdata.SentimentScorer;
import io.blockwright.marketdata.WatchSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a desk is told of the world beside its market.
 *
 * @param watch how headlines are judged, and what is to come
 * @param news what is told, from files
 */
record Newsroom(WatchSettings watch, List<News> news) {
    private static final String SHIPPED = "lexicon/finance-en.txt";

    Newsroom {
        news = List.copyOf(news);
    }

    /** Headlines are judged by the lexicon that is shipped; none comes from a file. */
    static Newsroom usual() {
        return of(new NewsOptions());
    }

    /** As the options say. */
    static Newsroom of(NewsOptions options) {
        EconomicCalendar calendar =
                options.calendar == null ? EconomicCalendar.EMPTY : EconomicCalendar.read(options.calendar);
        List<News> news = new ArrayList<>(calendar.told());
        if (options.headlines != null) {
            news.addAll(NewsFeed.headlines(options.headlines));
        }
        return new Newsroom(new WatchSettings(scorer(options.lexicons), calendar), news);
    }

    private static SentimentScorer scorer(List<Path> brought) {
        List<Path> files = new ArrayList<>();
        Path shipped = DataFolder.resources().resolve(SHIPPED);
        if (Files.exists(shipped)) {
            files.add(shipped);
        }
        files.addAll(brought);
        return files.isEmpty() ? SentimentScorer.NONE : Lexicon.read(files);
    }

    /** A market with this news in it. */
    MarketFeed in(MarketFeed market) {
        return news.isEmpty() ? market : new NewsFeed(market, news);
    }
}
