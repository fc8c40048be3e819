package io.blockwright.simulator;

import static io.blockwright.domain.Side.BUY;
import static io.blockwright.domain.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One queue, recorded twice: order by order, where everybody's place is known, and by what its level showed and what traded.
 * Whoever knows less may fill a member later and less, never more.
 */
class LevelFillsTest {
    private static final long BID = 10_000;
    private static final int STEPS = 400;
    /** Between two things that happen; what is told late is told within two of them. */
    private static final long STEP = 1_000;

    /** How the recording without orders tells the queue's size. */
    enum Told {
        LEVELS,
        SNAPSHOTS
    }

    private record Joined(long at, String id, long quantity) {}

    /** What happened at one price, in both recordings, with the members that come meanwhile. */
    private static final class Queue {
        private final List<MarketEvent> named = new ArrayList<>();
        private final List<MarketEvent> levels = new ArrayList<>();
        private final List<Joined> joining = new ArrayList<>();
        private final Deque<long[]> orders = new ArrayDeque<>();
        private final SplittableRandom random;
        private final Told told;
        private long nextId;
        private long size;

        Queue(long seed, Told told) {
            this.random = new SplittableRandom(seed);
            this.told = told;
            for (int i = 1; i <= STEPS; i++) {
                step(i * STEP);
            }
            levels.sort(Comparator.comparingLong(MarketEvent::time));
            MarketEvent end = new MarketEvent.StatusChanged((STEPS + 9) * STEP, "QDI", TradingStatus.TRADING);
            named.add(end);
            levels.add(end);
        }

        private void step(long now) {
            if (random.nextInt(3) == 0) {
                joining.add(new Joined(now + random.nextInt(500, 900), "m" + now, random.nextInt(1, 60)));
            }
            int kind = size < 50 ? 0 : random.nextInt(8);
            if (kind < 3) {
                long quantity = random.nextInt(10, 120);
                orders.addLast(new long[] {++nextId, quantity});
                named.add(new MarketEvent.OrderAdded(now, "QDI", nextId, BUY, BID, quantity));
                size += quantity;
                level(now);
            } else if (kind == 3) {
                long[] gone = random.nextBoolean() ? orders.removeLast() : orders.removeFirst();
                named.add(new MarketEvent.OrderDeleted(now, "QDI", gone[0]));
                size -= gone[1];
                level(now);
            } else {
                trade(now, Math.min(size, random.nextInt(10, 150)));
            }
        }

        private void trade(long now, long quantity) {
            long left = quantity;
            while (left > 0) {
                long[] first = orders.getFirst();
                long traded = Math.min(left, first[1]);
                named.add(new MarketEvent.OrderExecuted(now, "QDI", first[0], BUY, BID, traded));
                first[1] -= traded;
                left -= traded;
                if (first[1] == 0) {
                    orders.removeFirst();
                }
            }
            size -= quantity;
            boolean tradeFirst = random.nextBoolean();
            level(tradeFirst ? now + random.nextInt(1, 950) : now);
            long late = tradeFirst ? 0 : random.nextInt(1, (int) (2 * STEP));
            levels.add(new MarketEvent.Traded(now + late, "QDI", BID, quantity, SELL));
        }

        private void level(long at) {
            levels.add(
                    told == Told.LEVELS
                            ? new MarketEvent.LevelChanged(at, "QDI", BUY, BID, size)
                            : new MarketEvent.DepthSnapshot(
                                    at, "QDI", size == 0 ? List.of() : List.of(new Level(BID, size, 1)), List.of()));
        }

        /** What each member had in the end. */
        Map<String, Long> filled(List<MarketEvent> recording) {
            TestVenue venue = new TestVenue(
                    TestVenue.recording(recording),
                    ExchangeRules.STANDARD.with(SelfTradePrevention.NONE),
                    LatencyModel.NONE,
                    1);
            for (Joined member : joining) {
                venue.run(member.at()).limit("A", member.id(), BUY, member.quantity(), BID);
            }
            venue.run((STEPS + 8) * STEP);
            Map<String, Long> filled = new HashMap<>();
            for (VenueReport report : venue.reports) {
                if (report instanceof VenueReport.Execution e) {
                    filled.put(e.clOrdId(), e.cumQty());
                }
            }
            return filled;
        }
    }

    @ParameterizedTest
    @EnumSource(Told.class)
    void nobodyIsFilledWithMoreThanInTheQueueAsItWas(Told told) {
        long known = 0;
        long guessed = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Queue queue = new Queue(seed, told);
            Map<String, Long> truth = queue.filled(queue.named);
            Map<String, Long> filled = queue.filled(queue.levels);
            for (Joined member : queue.joining) {
                assertThat(filled.get(member.id()))
                        .as("seed %s, %s of %s", seed, member.id(), member.quantity())
                        .isLessThanOrEqualTo(truth.get(member.id()));
            }
            known += truth.values().stream().mapToLong(Long::longValue).sum();
            guessed += filled.values().stream().mapToLong(Long::longValue).sum();
        }
        assertThat(guessed).as("of %s filled in truth", known).isGreaterThan(known / 4);
    }
}
