package io.blockwright.marketdata.news;

import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.MarketEvent.News;
import io.blockwright.marketdata.news.BroughtFile.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Files of headlines, and of economic figures; docs/user/market-watch.md says how they are written. */
public final class NewsFile {
    static final String HEADLINES = "time,source,symbols,text";
    static final String CALENDAR = "time,name,actual,consensus,previous,unit";

    private NewsFile() {}

    /** Headlines, earliest first; symbols are separated by spaces, none means everybody. */
    public static List<Headline> headlines(Path path) {
        BroughtFile file = new BroughtFile(path, "headline file");
        List<Headline> headlines = new ArrayList<>();
        for (Line line : file.lines()) {
            if (!line.text().equalsIgnoreCase(HEADLINES)) {
                CsvLine csv = new CsvLine(file, line, 4, HEADLINES);
                List<String> symbols = csv.optional(2).isEmpty()
                        ? List.of()
                        : List.of(csv.optional(2).split("\\s+", -1));
                headlines.add(new Headline(csv.time(0), "", csv.text(1, "source"), symbols, csv.text(3, "text")));
            }
        }
        headlines.sort(Comparator.comparingLong(News::time));
        return headlines;
    }

    /** Economic figures, earliest first; those that are still to come have no actual one. */
    public static List<EconomicRelease> releases(Path path) {
        BroughtFile file = new BroughtFile(path, "economic calendar");
        List<EconomicRelease> releases = new ArrayList<>();
        for (Line line : file.lines()) {
            if (!line.text().equalsIgnoreCase(CALENDAR)) {
                CsvLine csv = new CsvLine(file, line, 6, CALENDAR);
                releases.add(new EconomicRelease(
                        csv.time(0),
                        csv.text(1, "name"),
                        csv.figure(2),
                        csv.figure(3),
                        csv.figure(4),
                        csv.optional(5)));
            }
        }
        releases.sort(Comparator.comparingLong(News::time));
        return releases;
    }
}
