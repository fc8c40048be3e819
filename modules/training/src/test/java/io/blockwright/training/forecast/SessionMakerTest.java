package io.blockwright.training.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.inference.ForecastHorizon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came true of one moment of a small market, against the same worked out by hand: prices in units of the usual two cents. */
class SessionMakerTest {
    private static final long MILLI = 1_000_000L;
    private static final long START = 1_767_623_400L * 1_000 * MILLI;
    private static final long MOMENT = START + 30_000 * MILLI;
    private static final long BID = 99_9900;
    private static final long ASK = 100_0100;
    private static final long CENT = 100;

    private final List<MarketEvent> events = new ArrayList<>();

    private void add(long time, long id, Side side, long price, long quantity) {
        events.add(new MarketEvent.OrderAdded(time, "ABC", id, side, price, quantity));
    }

    private void executed(long after, long quantity) {
        events.add(new MarketEvent.OrderExecuted(MOMENT + after * MILLI, "ABC", 1, Side.BUY, BID, quantity));
    }

    private float[] truth() {
        add(START, 1, Side.BUY, BID, 100);
        add(START, 2, Side.BUY, BID - CENT, 400);
        add(START, 3, Side.BUY, BID - 2 * CENT, 2_000);
        add(START, 4, Side.SELL, ASK, 100);
        add(START, 5, Side.SELL, ASK + CENT, 400);
        add(START, 6, Side.SELL, ASK + 2 * CENT, 2_000);
        // somebody far away, four times a second, who says nothing but that time goes on
        for (int i = 0; i < 280; i++) {
            long time = START + (i * 250L + 125) * MILLI;
            if (i % 2 == 0) {
                add(time, 1_000 + i, Side.BUY, BID - 500 * CENT, 100);
            } else {
                events.add(new MarketEvent.OrderDeleted(time, "ABC", 999 + i));
            }
        }
        add(MOMENT + 2_000 * MILLI, 60, Side.BUY, BID + CENT, 200);
        executed(3_100, 60);
        events.add(new MarketEvent.OrderDeleted(MOMENT + 6_000 * MILLI, "ABC", 60));
        executed(7_200, 39);
        add(MOMENT + 7_300 * MILLI, 61, Side.BUY, BID, 300);
        executed(8_300, 1);
        events.add(new MarketEvent.OrderExecuted(MOMENT + 9_500 * MILLI, "ABC", 61, Side.BUY, BID, 1));
        events.sort(Comparator.comparingLong(MarketEvent::time));
        List<Session> made = new ArrayList<>();
        SessionMaker maker = new SessionMaker(Instrument.usEquity("ABC"), "small", 4, made::add);
        events.forEach(maker::onMarket);
        maker.finish();
        Session session = made.getFirst();
        long step = 250 * MILLI;
        int row = session.rows().rows() - 1 - (int) (session.rows().newest() - MOMENT / step);
        assertThat(session.rows().unit(row)).isEqualTo(2.0 * CENT);
        return session.samples().stream()
                .filter(sample -> sample.row() == row)
                .findFirst()
                .orElseThrow()
                .truth();
    }

    @Test
    void whatCameTrueIsWhatTheBookDid() {
        float[] truth = truth();
        // the better bid stands from 2 s to 6 s and moves the mid by half a cent, a quarter of a unit
        assertThat(move(truth, ForecastHorizon.SECOND)).isZero();
        assertThat(move(truth, ForecastHorizon.FIVE_SECONDS)).isEqualTo(0.25f);
        assertThat(move(truth, ForecastHorizon.HALF_MINUTE)).isZero();
        assertThat(move(truth, ForecastHorizon.TEN_EVENTS)).as("at 2.125 s").isEqualTo(0.25f);
        assertThat(move(truth, ForecastHorizon.FIFTY_EVENTS)).isZero();
        // in 5 s: half the spread, twice the bid; in 30 s: the second bid's rest of 299 where 100 stood
        assertThat(truth[Target.LIQUIDITY]).isCloseTo((float) Math.log(0.5), within(1e-6f));
        assertThat(truth[Target.LIQUIDITY + 1]).isZero();
        assertThat(truth[Target.LIQUIDITY + 2]).isCloseTo((float) Math.log(2), within(1e-6f));
        assertThat(truth[Target.LIQUIDITY + 3]).isCloseTo((float) Math.log(2.99), within(1e-6f));
        assertThat(truth[Target.LIQUIDITY + 4]).isZero();
        // bought: 100 at 1 cent; 200 more at 2; 400 at 2 and 500 at 3. Sold: 200 at the mid, 40 at 1 cent, 400 at 2,
        // the rest at 3
        assertThat(truth[Target.IMPACT]).isCloseTo(0.5f, within(1e-6f));
        assertThat(truth[Target.IMPACT + 1]).isCloseTo((1 + 2 * 2) / 3f / 2, within(1e-6f));
        assertThat(truth[Target.IMPACT + 2]).isCloseTo((1 + 8 + 15) / 10f / 2, within(1e-6f));
        assertThat(truth[Target.IMPACT + 3]).isZero();
        assertThat(truth[Target.IMPACT + 4]).isCloseTo((0.4f + 0.6f * 2) / 3 / 2, within(1e-6f));
        assertThat(truth[Target.IMPACT + 5]).isCloseTo((0.4f + 4 * 2 + 3.6f * 3) / 10 / 2, within(1e-6f));
    }

    @Test
    void aRestingOrderIsFilledWhenItsTurnComes() {
        float[] truth = truth();
        // behind 0, 25 and 50 shares the sixty fill; behind 100 it takes the whole of that and a share more
        assertThat(truth[Target.FILL]).isCloseTo(3.1f, within(1e-4f));
        assertThat(truth[Target.FILL + 1]).isCloseTo(3.1f, within(1e-4f));
        assertThat(truth[Target.FILL + 2]).isCloseTo(3.1f, within(1e-4f));
        assertThat(truth[Target.FILL + 3]).isCloseTo(9.5f, within(1e-4f));
        for (int place = 0; place < Heads.PLACES; place++) {
            assertThat(truth[Target.FILL + Heads.PLACES + place]).isEqualTo(Float.POSITIVE_INFINITY);
        }
    }

    private static float move(float[] truth, ForecastHorizon horizon) {
        return truth[Target.MOVE + horizon.index()];
    }
}
