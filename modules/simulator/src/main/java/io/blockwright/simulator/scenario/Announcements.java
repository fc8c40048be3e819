package io.blockwright.simulator.scenario;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingStatus;
import io.blockwright.simulator.TradingFloor;
import io.blockwright.simulator.population.Announcement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** What a session's happenings announce: headlines, figures, halts, and feeds that are lost and found. */
final class Announcements {
    private static final long SECOND = 1_000_000_000L;

    private record At(int second, boolean headline, boolean news, Consumer<TradingFloor> what) implements Announcement {
        @Override
        public void happen(TradingFloor floor) {
            what.accept(floor);
        }
    }

    private Announcements() {}

    static List<Announcement> of(List<Happening> happenings, String symbol, long open) {
        List<Announcement> all = new ArrayList<>();
        for (Happening happening : happenings) {
            long time = open + happening.at() * SECOND;
            if (!happening.text().isEmpty()) {
                MarketEvent.News headline = new MarketEvent.Headline(
                        time,
                        "S" + happening.at(),
                        happening.source(),
                        List.of(symbol),
                        happening.text().replace("{symbol}", symbol));
                all.add(new At(happening.at(), true, true, floor -> floor.tell(headline)));
            }
            MarketEvent.EconomicRelease release = happening.release();
            if (release != null) {
                MarketEvent.News told = new MarketEvent.EconomicRelease(
                        time,
                        release.name(),
                        release.actual(),
                        release.consensus(),
                        release.previous(),
                        release.unit());
                all.add(new At(happening.at(), false, true, floor -> floor.tell(told)));
            }
            if (happening.halt() > 0) {
                all.add(new At(happening.at(), false, false, floor -> floor.changeStatus(TradingStatus.HALTED)));
                all.add(new At(
                        happening.at() + happening.halt(),
                        false,
                        false,
                        floor -> floor.changeStatus(TradingStatus.TRADING)));
            }
            if (happening.gap() > 0) {
                all.add(new At(happening.at(), false, false, floor -> floor.loseFeed("the feed lost its connection")));
                all.add(new At(happening.at() + happening.gap(), false, false, TradingFloor::findFeed));
            }
        }
        all.sort(Comparator.comparingInt(Announcement::second));
        return List.copyOf(all);
    }
}
