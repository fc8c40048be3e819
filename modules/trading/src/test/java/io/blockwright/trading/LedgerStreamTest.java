package io.blockwright.trading;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** However a venue's reports are shuffled, repeated, delayed or lost, ledger and gate end where the venue is. */
class LedgerStreamTest {
    private static final int ORDERS = 12;
    private static final int RUNS = 1_000;

    private final OrderLedger ledger = new OrderLedger();
    private final RiskGate gate = new RiskGate(
            new RiskLimits(1_000_000, 1e12, 0.5, 1_000, 1_000, 1e12, 1_000, Long.MAX_VALUE, 1e18),
            Instrument::usEquity);
    private final List<LedgerEffect.Alarm> alarms = new ArrayList<>();

    @Test
    void shuffledAndRepeatedReportsEndInTheVenuesTotals() {
        for (int seed = 0; seed < RUNS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LedgerStreamTest run = new LedgerStreamTest();
            List<ToyVenue> venues = run.start(random);
            List<OrderEvent> reports = new ArrayList<>();
            for (ToyVenue venue : venues) {
                reports.addAll(venue.story);
            }
            run.deliver(shuffled(repeated(reports, random), random, seed % 30), venues);
            run.verify(venues, seed);
            assertThat(run.alarms).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void lostReportsAreMadeGoodByStatusAnswersAndLateOnesAreNotCountedAgain() {
        for (int seed = 0; seed < RUNS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LedgerStreamTest run = new LedgerStreamTest();
            List<ToyVenue> venues = run.start(random);
            List<OrderEvent> delivered = new ArrayList<>();
            List<OrderEvent> late = new ArrayList<>();
            for (ToyVenue venue : venues) {
                for (OrderEvent report : venue.story) {
                    (random.nextInt(3) == 0 ? late : delivered).add(report);
                }
            }
            run.deliver(shuffled(delivered, random, seed % 10), venues);
            run.ledger.markAllUnknown(1);
            run.askUntilAllIsKnown(venues);
            run.verify(venues, seed);
            run.deliver(shuffled(late, random, 5), venues);
            run.verify(venues, seed);
            assertThat(run.alarms).as("seed %d", seed).noneMatch(LedgerEffect.Alarm::stopParent);
        }
    }

    private List<ToyVenue> start(SplittableRandom random) {
        gate.parentAccepted(TestOrders.parent(1_000_000));
        List<ToyVenue> venues = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            ToyVenue venue = new ToyVenue("C" + i, random, 1_000_000L * i);
            venues.add(venue);
            ChildOrder order = venue.order;
            assertThat(gate.check(order, TestOrders.MID_TWICE, true, i)).isInstanceOf(RiskDecision.Approved.class);
            ledger.intend(order, i, Reason.of("test"));
            ledger.sent(order.clOrdId(), i);
            if (venue.changeAsked) {
                assertThat(gate.checkReplace(order, venue.change, TestOrders.MID_TWICE, true, i))
                        .isInstanceOf(RiskDecision.ApprovedChange.class);
                ledger.replacing(order.clOrdId(), venue.change, i);
            }
        }
        return venues;
    }

    /** At every report, what is booked never exceeds the truth, and what may yet come never falls short of it. */
    private void deliver(List<OrderEvent> reports, List<ToyVenue> venues) {
        long truth = venues.stream().mapToLong(venue -> venue.cum).sum();
        for (OrderEvent report : reports) {
            gate.onEvent(report);
            for (LedgerEffect effect : ledger.apply(report, 1)) {
                if (effect instanceof LedgerEffect.Alarm alarm) {
                    alarms.add(alarm);
                }
            }
            long booked = ledger.filled("P");
            if (booked > truth || booked + ledger.working("P") < truth || gate.committed("P") < truth) {
                throw new AssertionError("after " + report + ": booked " + booked + ", working " + ledger.working("P")
                        + ", committed " + gate.committed("P") + ", but the venue fills " + truth);
            }
        }
    }

    private void askUntilAllIsKnown(List<ToyVenue> venues) {
        for (int round = 0; round < 3; round++) {
            List<OrderEvent> answers = new ArrayList<>();
            for (ChildState child : ledger.unresolved()) {
                for (ToyVenue venue : venues) {
                    if (venue.order.clOrdId().equals(child.firstClOrdId())) {
                        answers.add(venue.status(child.toAskAbout().clOrdId()));
                    }
                }
            }
            deliver(answers, venues);
        }
        assertThat(ledger.unresolved()).isEmpty();
    }

    private void verify(List<ToyVenue> venues, int seed) {
        long cum = 0;
        double value = 0;
        for (ToyVenue venue : venues) {
            ChildState child = ledger.child(venue.order.clOrdId());
            assertThat(child).as("seed %d %s", seed, venue.order.clOrdId()).isNotNull();
            assertThat(child.state())
                    .as("seed %d %s %s", seed, child, venue.story)
                    .isEqualTo(venue.end);
            assertThat(child.cumQty()).as("seed %d %s", seed, child).isEqualTo(venue.cum);
            assertThat(child.order().quantity()).isEqualTo(venue.quantity);
            assertThat(child.missing()).isZero();
            assertThat(child.leaves()).isZero();
            assertThat(ledger.child(venue.id)).isSameAs(child);
            if (venue.cum > 0) {
                assertThat(child.averagePrice() * venue.cum).isCloseTo(venue.value, within(0.51));
            }
            cum += venue.cum;
            value += venue.value;
        }
        assertThat(ledger.filled("P")).isEqualTo(cum);
        assertThat(ledger.working("P")).isZero();
        assertThat(gate.committed("P")).isEqualTo(cum);
        assertThat(ledger.alive()).isEmpty();
        assertThat(ledger.unallocated()).isEmpty();
        assertThat(ledger.fills("P").stream().mapToLong(Fill::quantity).sum()).isEqualTo(cum);
        assertThat(ledger.fills("P").stream()
                        .mapToDouble(fill -> fill.quantity() * (double) fill.price())
                        .sum())
                .isCloseTo(value, within(0.51 * ORDERS));
    }

    private static org.assertj.core.data.Offset<Double> within(double distance) {
        return org.assertj.core.data.Offset.offset(distance);
    }

    private static List<OrderEvent> repeated(List<OrderEvent> reports, SplittableRandom random) {
        List<OrderEvent> all = new ArrayList<>(reports);
        for (OrderEvent report : reports) {
            if (random.nextInt(3) == 0) {
                all.add(
                        report instanceof OrderEvent.Filled fill && random.nextBoolean()
                                ? TestOrders.resent(fill)
                                : report);
            }
        }
        return all;
    }

    /** Each report is late by up to {@code distance} places. */
    private static List<OrderEvent> shuffled(List<OrderEvent> reports, SplittableRandom random, int distance) {
        record Due(double place, OrderEvent report) {}
        List<Due> due = new ArrayList<>();
        for (OrderEvent report : reports) {
            due.add(new Due(due.size() + random.nextDouble() * (distance + 1e-9), report));
        }
        due.sort(Comparator.comparingDouble(Due::place));
        return due.stream().map(Due::report).toList();
    }
}
