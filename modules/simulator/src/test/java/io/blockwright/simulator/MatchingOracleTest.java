package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange against the slow one on random commands of three members: the same reports in the same order. */
class MatchingOracleTest {
    private static final int COMMANDS = 3_000;

    private record Known(String session, String id, Side side) {}

    private final List<Known> ids = new ArrayList<>();
    private int nextId;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void reportsAreThoseOfTheSlowExchange(long seed) {
        SelfTradePrevention prevention = List.of(SelfTradePrevention.values()).get((int) (seed % 3));
        TestVenue venue = TestVenue.empty(ExchangeRules.STANDARD.with(prevention));
        SlowExchange slow = new SlowExchange(prevention);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < COMMANDS; i++) {
            VenueCommand command = command(random);
            venue.send(command);
            slow.carryOut(command);
            List<String> told = venue.told();
            told.replaceAll(line -> line.replaceAll("CANCEL_REJECT.*", "REFUSED"));
            assertThat(told).as("%s: %s", i, command).isEqualTo(slow.told());
        }
        for (long price = 9_000; price <= 11_000; price += 100) {
            for (Side side : Side.values()) {
                assertThat(venue.exchange.book().quantityAt(side, price)).isEqualTo(slow.quantityAt(side, price));
            }
        }
    }

    private VenueCommand command(SplittableRandom random) {
        String session = "S" + random.nextInt(3);
        String id = "o" + nextId++;
        long price = 10_000L + 100L * random.nextInt(-6, 7);
        long quantity = random.nextInt(1, 60);
        int kind = random.nextInt(100);
        if (kind == 0) {
            return new VenueCommand.MassCancel(session, id, null);
        }
        if (kind < 60 || ids.isEmpty()) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            boolean market = random.nextInt(12) == 0;
            TimeInForce tif = random.nextInt(4) > 0
                    ? TimeInForce.DAY
                    : List.of(TimeInForce.values()).get(random.nextInt(3));
            ids.add(new Known(session, id, side));
            return new VenueCommand.NewOrder(
                    session,
                    id,
                    "QDI",
                    side,
                    market ? OrderType.MARKET : OrderType.LIMIT,
                    tif,
                    quantity,
                    market ? Instrument.NO_PRICE : price);
        }
        int at = Math.max(0, ids.size() - 1 - random.nextInt(40));
        Known known = ids.get(at);
        if (kind < 75) {
            return new VenueCommand.CancelOrder(known.session(), id, known.id(), "QDI", known.side());
        }
        ids.set(at, new Known(known.session(), id, known.side()));
        return new VenueCommand.ReplaceOrder(known.session(), id, known.id(), "QDI", known.side(), quantity, price);
    }
}
