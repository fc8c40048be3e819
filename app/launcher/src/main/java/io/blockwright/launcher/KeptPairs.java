package io.blockwright.launcher;

import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.storage.ModelTable;
import io.blockwright.storage.StoredPair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pairs of costs in memory, and in the profile where there is one: a thread of its own writes what was added, and the rest
 * when it is closed.
 */
final class KeptPairs implements PairedCosts, AutoCloseable {
    /** Pairs of contenders that are remembered: models come and go. */
    private static final int VERSUS = 200;

    private static final String LIVE = "live";
    private static final long HALF_HOUR = 1_800_000_000_000L;

    private static final Logger LOG = LoggerFactory.getLogger(KeptPairs.class);

    private final Map<Versus, Map<Market, PairedCost>> all = new LinkedHashMap<>();
    private final List<PairedCost> waiting = new ArrayList<>();
    private final @Nullable ModelTable table;
    private final Thread writer = new Thread(this::writeUntilClosed, "paired-costs");
    private boolean closed;
    private final AtomicLong version = new AtomicLong();

    private record Versus(String live, String other) {
        static Versus of(Contender live, Contender other) {
            return new Versus(key(live), key(other));
        }

        private static String key(Contender contender) {
            return contender.hash().isEmpty() ? "schedule " + contender.name() : contender.hash();
        }
    }

    /** What two pairs must not share: who plays a market again learns nothing new, whatever the order is called then. */
    private record Market(String scenario, long seed, String occasion) {
        static Market of(PairedCost pair) {
            return new Market(
                    pair.scenario(),
                    pair.seed(),
                    pair.scenario().equals(LIVE) ? pair.parentId() : Long.toString(pair.when() / HALF_HOUR));
        }
    }

    /** Reads what the table holds; without one they last as long as the program. */
    KeptPairs(@Nullable ModelTable table) {
        this.table = table;
        if (table != null) {
            table.pairs().forEach(pair -> remember(paired(pair)));
            writer.setDaemon(true);
            writer.start();
        }
    }

    @Override
    public synchronized void add(PairedCost pair) {
        if (!Double.isFinite(pair.liveCostBp()) || !Double.isFinite(pair.otherCostBp())) {
            return;
        }
        remember(pair);
        if (table != null && !closed) {
            waiting.add(pair);
            notifyAll();
        }
    }

    private void remember(PairedCost pair) {
        Map<Market, PairedCost> pairs =
                all.computeIfAbsent(Versus.of(pair.live(), pair.other()), _ -> new LinkedHashMap<>());
        pairs.put(Market.of(pair), pair);
        if (pairs.size() > KEPT) {
            pairs.remove(pairs.keySet().iterator().next());
        }
        if (all.size() > VERSUS) {
            all.remove(all.keySet().iterator().next());
        }
        version.incrementAndGet();
    }

    @Override
    public synchronized List<PairedCost> between(Contender live, Contender other) {
        Map<Market, PairedCost> pairs = all.get(Versus.of(live, other));
        return pairs == null ? List.of() : List.copyOf(pairs.values());
    }

    /** Whether the challenger moved nothing in the market of a pair, so that what it saved is an estimate. */
    static boolean estimated(PairedCost pair) {
        return pair.scenario().equals(LIVE) || RecordedMarket.describes(pair.scenario());
    }

    /** Another number after every pair that was added. */
    long version() {
        return version.get();
    }

    private void writeUntilClosed() {
        for (List<PairedCost> batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                if (table != null) {
                    table.keep(batch.stream().map(KeptPairs::stored).toList());
                }
            } catch (RuntimeException e) {
                LOG.warn("{} pairs of costs could not be kept", batch.size(), e);
            }
        }
    }

    /** What is to be written next; empty once closed and everything is written. */
    private synchronized List<PairedCost> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        List<PairedCost> batch = List.copyOf(waiting);
        waiting.clear();
        return batch;
    }

    private static StoredPair stored(PairedCost pair) {
        return new StoredPair(
                pair.parentId(),
                pair.live().name(),
                pair.live().hash(),
                pair.other().name(),
                pair.other().hash(),
                pair.liveCostBp(),
                pair.otherCostBp(),
                pair.scenario(),
                pair.seed(),
                pair.when());
    }

    private static PairedCost paired(StoredPair pair) {
        return new PairedCost(
                pair.parentId(),
                new Contender(pair.liveName(), pair.liveHash()),
                new Contender(pair.otherName(), pair.otherHash()),
                pair.liveCostBp(),
                pair.otherCostBp(),
                pair.scenario(),
                pair.seed(),
                pair.ended());
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
