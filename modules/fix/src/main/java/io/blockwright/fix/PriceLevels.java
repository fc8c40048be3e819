package io.blockwright.fix;

import io.blockwright.domain.Level;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A book summed by price from entries that venues name by an id of their own (one per price or one per order), or by
 * nothing but side and price. Prices in ticks. Not thread-safe.
 */
final class PriceLevels {
    /** One entry as the venue last gave it. */
    record Entry(Side side, long price, long quantity) {}

    /** A price of one side whose quantity changed. */
    record Place(Side side, long price) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Long, Long> asks = new TreeMap<>();
    private final Set<Place> touched = new LinkedHashSet<>();

    void clear() {
        entries.clear();
        bids.clear();
        asks.clear();
        touched.clear();
    }

    @Nullable
    Entry entry(String id) {
        return entries.get(id);
    }

    /** Puts an entry in place of whatever had its id. */
    void set(String id, Entry entry) {
        remove(id);
        entries.put(id, entry);
        add(entry, entry.quantity());
    }

    /** Takes an entry out; false when nothing has the id. */
    boolean remove(String id) {
        Entry old = entries.remove(id);
        if (old != null) {
            add(old, -old.quantity());
        }
        return old != null;
    }

    private void add(Entry entry, long change) {
        levels(entry.side()).merge(entry.price(), change, (had, by) -> had + by == 0 ? null : had + by);
        touched.add(new Place(entry.side(), entry.price()));
    }

    private Map<Long, Long> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    long quantityAt(Place place) {
        return levels(place.side()).getOrDefault(place.price(), 0L);
    }

    /** Where quantities changed since the last call. */
    List<Place> takeTouched() {
        List<Place> places = List.copyOf(touched);
        touched.clear();
        return places;
    }

    /** A side, best price first. */
    List<Level> levelsOf(Side side) {
        List<Level> out = new ArrayList<>();
        levels(side).forEach((price, quantity) -> out.add(new Level(price, quantity, 0)));
        return out;
    }
}
