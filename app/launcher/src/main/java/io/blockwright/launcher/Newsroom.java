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
import org.jspecify.annotations.Nullable;

/**
 * What a desk is told of the world beside its market.
 *
 * @param watch how headlines are judged, and what is to come
 * @param news what is told, from files
 * @param scorer the user's own, null for none
 */
record Newsroom(
        WatchSettings watch, List<News> news, @Nullable Scorer scorer) {
    private static final String SHIPPED = "lexicon/finance-en.txt";

    /**
     * A scorer of the user's own.
     *
     * @param folder where it lies
     * @param cache where its native library is unpacked
     * @param waits whether simulated time stands still for it; where somebody looks on, nothing waits
     */
    record Scorer(Path folder, Path cache, boolean waits) {}

    Newsroom {
        news = List.copyOf(news);
    }

    /** Headlines are judged by the lexicon that is shipped; none comes from a file. */
    static Newsroom usual() {
        return of(new NewsOptions(), Path.of(""), false);
    }

    /**
     * As the options say.
     *
     * @param cache where a scorer's native library is unpacked
     * @param watched whether somebody looks on: then simulated time waits for no scorer
     */
    static Newsroom of(NewsOptions options, Path cache, boolean watched) {
        EconomicCalendar calendar =
                options.calendar == null ? EconomicCalendar.EMPTY : EconomicCalendar.read(options.calendar);
        List<News> news = new ArrayList<>(calendar.told());
        if (options.headlines != null) {
            news.addAll(NewsFeed.headlines(options.headlines));
        }
        return new Newsroom(
                new WatchSettings(scorer(options.lexicons), calendar),
                news,
                options.scorer == null ? null : new Scorer(options.scorer, cache, !watched));
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
