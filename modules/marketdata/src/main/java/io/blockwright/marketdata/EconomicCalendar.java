package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.marketdata.news.NewsFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which economic figures come when. Immutable; looking allocates nothing. */
public final class EconomicCalendar {
    /** Nothing is known to come. */
    public static final EconomicCalendar EMPTY = new EconomicCalendar(List.of());

    private final List<EconomicRelease> releases;
    private final long[] times;

    private EconomicCalendar(List<EconomicRelease> releases) {
        this.releases = releases;
        this.times = releases.stream().mapToLong(EconomicRelease::time).toArray();
    }

    /** A calendar of releases in any order; those that are still to come have no actual figure. */
    public static EconomicCalendar of(List<EconomicRelease> releases) {
        return new EconomicCalendar(releases.stream()
                .sorted(Comparator.comparingLong(EconomicRelease::time))
                .toList());
    }

    /**
     * Reads a calendar; docs/user/market-watch.md says how one is written.
     *
     * @throws MarketDataException when it cannot be understood: one sentence for the user
     */
    public static EconomicCalendar read(Path file) {
        return of(NewsFile.releases(file));
    }

    /** Those whose figure is known, earliest first: what a run of a past day is told. */
    public List<EconomicRelease> told() {
        return releases.stream().filter(r -> !Double.isNaN(r.actual())).toList();
    }

    /** Every release, earliest first. */
    public List<EconomicRelease> releases() {
        return releases;
    }

    /** The next release after a moment, null when none is known. */
    public @Nullable EconomicRelease next(long now) {
        int index = after(now);
        return index == times.length ? null : releases.get(index);
    }

    /** Minutes from a moment to the next release, NaN when none is known. */
    public double minutesToNext(long now) {
        int index = after(now);
        return index == times.length ? Double.NaN : (times[index] - now) / 60e9;
    }

    private int after(long now) {
        int found = Arrays.binarySearch(times, now);
        int index = found < 0 ? -found - 1 : found + 1;
        while (index < times.length && times[index] == now) {
            index++;
        }
        return index;
    }
}
