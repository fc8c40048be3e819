package io.blockwright.storage;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;

/** The n-th record of a stream that anybody can make again: what a journal should hold at line n. */
final class NumberedRecords {
    private NumberedRecords() {}

    static JournalRecord record(long n) {
        long time = 1_700_000_000_000_000_000L + n * 1_000;
        String id = "C" + n;
        return n % 3 == 0
                ? new JournalRecord.Reported(
                        time,
                        new OrderEvent.Filled(
                                "SIM",
                                time,
                                "C" + (n - 1),
                                "V" + n,
                                "E" + n,
                                1_000_000 + n,
                                100,
                                100,
                                0,
                                Liquidity.MAKER,
                                false))
                : new JournalRecord.ChildIntended(
                        time,
                        new ChildOrder(
                                id,
                                "P1",
                                "AAPL",
                                Side.SELL,
                                OrderType.LIMIT,
                                TimeInForce.DAY,
                                100,
                                1_000_000 + n,
                                "SIM"),
                        new Reason("line " + n, List.of(new Reason.Factor("behind, shares", n / 7.0))));
    }
}
