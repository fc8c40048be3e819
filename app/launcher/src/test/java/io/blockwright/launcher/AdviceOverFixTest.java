package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.Advice;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.ParentRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person and a strategy at one order, over real FIX to the embedded venue: what reaches the venue is what was agreed. */
class AdviceOverFixTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long QUANTITY = 6_000;

    @TempDir
    Path folder;

    /** Says what to do at a picture, or null. */
    private interface Person {
        @Nullable
        DeskCommand sees(ParentRow row, DeskSnapshot all);
    }

    private record Outcome(
            ParentResult result, Map<String, String> refusals, Set<Long> shown, List<String> everAtVenue) {}

    /** Runs one parent for two minutes, in a mode from its first moment, with somebody watching it. */
    private Outcome run(ControlMode mode, Placement placement, long limit, Person person) throws Exception {
        try (EmbeddedDesk desk = new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                true,
                0,
                11,
                new StrategyDesk(Duration.ofMinutes(2), List.of(), 11),
                folder.resolve("journal.db"))) {
            long start = desk.firstTime() + 5 * SECOND;
            ParentOrder order = new ParentOrder(
                    "P1",
                    "DEMO",
                    Side.BUY,
                    QUANTITY,
                    start,
                    start + 120 * SECOND,
                    limit,
                    1,
                    0.5,
                    Instrument.NO_PRICE,
                    Algo.TWAP,
                    placement);
            EngineThread.hand(desk.engine(), order);
            desk.engine().submit(new DeskCommand.SetMode("mode", "ann", "P1", mode));
            Map<String, String> refusals = new HashMap<>();
            Set<Long> shown = new HashSet<>();
            Set<String> given = new HashSet<>();
            List<String> atVenue = new ArrayList<>();
            desk.run(() -> {
                desk.engine().publish();
                DeskSnapshot all = desk.engine().snapshots().take();
                if (all != null && !all.parents().isEmpty()) {
                    ParentRow row = all.parents().getFirst();
                    Advice advice = row.outlook().advice();
                    if (advice != null && advice.awaiting()) {
                        shown.add(advice.id());
                    }
                    for (ChildRow child : row.children()) {
                        if (child.state() != OrderState.INTENDED && !atVenue.contains(child.childId())) {
                            atVenue.add(child.childId());
                        }
                    }
                    DeskCommand command = person.sees(row, all);
                    if (command != null && given.add(command.commandId())) {
                        desk.engine().submit(command);
                    }
                }
                desk.engine()
                        .drainFacts(
                                fact -> {
                                    if (fact instanceof DeskFact.CommandRefused refused) {
                                        refusals.put(refused.commandId(), refused.reason());
                                    }
                                },
                                1_000);
                return desk.engine().idle();
            });
            return new Outcome(Objects.requireNonNull(desk.engine().result("P1")), refusals, shown, atVenue);
        }
    }

    private static @Nullable Advice awaiting(ParentRow row) {
        Advice advice = row.outlook().advice();
        return advice != null && advice.awaiting() ? advice : null;
    }

    @Test
    void advisedAndUnansweredNothingReachesTheVenue() throws Exception {
        Outcome outcome = run(ControlMode.ADVISE, Placement.TAKER, Instrument.NO_PRICE, (_, _) -> null);
        assertThat(outcome.result().children()).isEmpty();
        assertThat(outcome.result().status()).isEqualTo(ParentStatus.EXPIRED);
        assertThat(outcome.shown()).hasSizeGreaterThan(1);
    }

    @Test
    void oneAcceptedAdviceIsOneOrderAndAnOldAnswerIsRefused() throws Exception {
        Decision.Place[] accepted = new Decision.Place[1];
        long[] old = {0};
        Outcome outcome = run(ControlMode.ADVISE, Placement.TAKER, Instrument.NO_PRICE, (row, _) -> {
            Advice advice = awaiting(row);
            if (advice == null) {
                return null;
            }
            if (accepted[0] == null) {
                accepted[0] = (Decision.Place) advice.decision();
                old[0] = advice.id();
                return new DeskCommand.AcceptAdvice("yes", "ann", "P1", advice.id());
            }
            return advice.id() == old[0] ? null : new DeskCommand.AcceptAdvice("old", "ann", "P1", old[0]);
        });
        assertThat(outcome.everAtVenue()).hasSize(1);
        ChildRow child = outcome.result().children().getFirst();
        assertThat(outcome.result().children()).hasSize(1);
        assertThat(child.order().quantity()).isEqualTo(accepted[0].quantity());
        assertThat(child.order().price()).isEqualTo(accepted[0].price());
        assertThat(child.reason()).isEqualTo(accepted[0].reason().sentence());
        assertThat(outcome.refusals().get("yes")).isNull();
        assertThat(outcome.refusals().get("old"))
                .isEqualTo("That advice was replaced by a newer one: look at it again.");
    }

    @Test
    void rejectedAdviceSendsNothingAndComesAgain() throws Exception {
        Outcome outcome = run(ControlMode.ADVISE, Placement.PASSIVE, Instrument.NO_PRICE, (row, _) -> {
            Advice advice = awaiting(row);
            return advice == null ? null : new DeskCommand.RejectAdvice("no" + advice.id(), "ann", "P1", advice.id());
        });
        assertThat(outcome.result().children()).isEmpty();
        assertThat(outcome.shown()).hasSizeGreaterThan(2);
        assertThat(outcome.refusals()).isEmpty();
    }

    @Test
    void whoeverAcceptsEverythingGetsTheOrderDone() throws Exception {
        Outcome outcome = run(ControlMode.ADVISE, Placement.PASSIVE, Instrument.NO_PRICE, (row, _) -> {
            Advice advice = awaiting(row);
            return advice == null ? null : new DeskCommand.AcceptAdvice("yes" + advice.id(), "ann", "P1", advice.id());
        });
        assertThat(outcome.result().filled()).isGreaterThan(QUANTITY / 2).isLessThanOrEqualTo(QUANTITY);
        assertThat(outcome.result().children().size())
                .isLessThanOrEqualTo(outcome.shown().size());
    }

    @Test
    void aKillOutranksAnAdviceThatWaits() throws Exception {
        Outcome outcome = run(ControlMode.ADVISE, Placement.TAKER, Instrument.NO_PRICE, (row, all) -> {
            Advice advice = awaiting(row);
            if (!all.killed()) {
                return advice == null ? null : new DeskCommand.Kill("kill", "bob", "enough");
            }
            return new DeskCommand.AcceptAdvice("yes", "ann", "P1", 1);
        });
        assertThat(outcome.result().children()).isEmpty();
        assertThat(outcome.refusals().get("yes")).contains("paused");
    }

    @Test
    void aForcedFillIsBoundedByItsWorstPriceAndTheScheduleGoesOn() throws Exception {
        long[] worst = {0};
        long[] target = {0};
        Outcome outcome = run(ControlMode.AUTO, Placement.TAKER, Instrument.NO_PRICE, (row, all) -> {
            if (row.filled() < 500) {
                return null;
            }
            if (worst[0] == 0) {
                worst[0] = all.market().asks().best();
                target[0] = row.scheduled();
                return new DeskCommand.ForceFill("force", "ann", "P1", 1_500, worst[0]);
            }
            return new DeskCommand.ForceFill("much", "ann", "P1", QUANTITY, worst[0]);
        });
        ChildRow forced = outcome.result().children().stream()
                .filter(ChildRow::takenOver)
                .findFirst()
                .orElseThrow();
        assertThat(forced.order().timeInForce()).isEqualTo(TimeInForce.IOC);
        assertThat(forced.order().quantity()).isEqualTo(1_500);
        assertThat(forced.filled()).isPositive();
        List<Fill> fills = outcome.result().fills().stream()
                .filter(f -> f.clOrdId().equals(forced.order().clOrdId()))
                .toList();
        assertThat(fills).isNotEmpty().allMatch(f -> f.price() <= worst[0]);
        assertThat(outcome.refusals()).containsOnlyKeys("much");
        assertThat(outcome.refusals().get("much")).contains("neither filled nor in the market");
        assertThat(outcome.result().status()).isEqualTo(ParentStatus.COMPLETED);
        assertThat(outcome.result().filled()).isEqualTo(QUANTITY);
        assertThat(target[0]).isLessThan(QUANTITY);
    }

    @Test
    void thePictureTellsWhatLiesAheadAndHowTheMarketBehaves() throws Exception {
        List<DeskSnapshot> seen = new ArrayList<>();
        run(ControlMode.AUTO, Placement.PASSIVE, Instrument.NO_PRICE, (row, all) -> {
            if (row.status() == ParentStatus.WORKING && row.filled() > 2_000 && row.filled() < 4_000) {
                seen.add(all);
            }
            return null;
        });
        DeskSnapshot late = seen.getLast();
        ParentRow row = late.parents().getFirst();
        assertThat(row.outlook().planned()).isNotEmpty();
        long planned =
                row.outlook().planned().stream().mapToLong(p -> p.quantity()).sum();
        assertThat(planned).isBetween(0L, QUANTITY - row.filled());
        assertThat(row.outlook().advice()).isNotNull();
        assertThat(row.outlook().marketVwap()).isBetween(99_0000.0, 101_0000.0);
        assertThat(row.outlook().marketTwap()).isBetween(99_0000.0, 101_0000.0);
        assertThat(row.outlook().expectedEnd()).isGreaterThan(late.time());
        assertThat(row.outlook().lastDecision().factors()).isNotEmpty();
        assertThat(late.conditions().spreadBp()).isPositive();
        assertThat(late.conditions().usualSpreadBp()).isPositive();
        assertThat(late.conditions().dailyVolatility()).isBetween(0.001, 0.5);
        assertThat(late.conditions().volumePerMinute()).isPositive();
        assertThat(late.conditions().dailyVolume()).isEqualTo(2_000_000);
        assertThat(late.positions()).hasSize(1);
        assertThat(late.positions().getFirst().shares()).isEqualTo(row.filled());
        assertThat(late.positions().getFirst().profit())
                .isCloseTo(0, org.assertj.core.data.Offset.offset(row.filled() * 1.0));
        assertThat(late.limits()).hasSizeGreaterThan(4).allMatch(l -> l.used() <= l.limit());
        assertThat(late.limits()).anyMatch(l -> l.name().startsWith("Value of one parent") && l.used() > 590_000);
        assertThat(late.health().roundTripP50Nanos()).isPositive();
        assertThat(late.health().roundTripP99Nanos())
                .isGreaterThanOrEqualTo(late.health().roundTripP50Nanos());
        assertThat(seen)
                .anyMatch(s -> s.parents().getFirst().children().stream().anyMatch(c -> c.queueAhead() > 0));
    }
}
