package io.blockwright.engine;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.ParentStatus;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.marketdata.TapeHandler;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.trading.spi.JournalRecord;

/**
 * Goes through a recorded session once more, market and desk in the order in which the engine saw and did everything, and
 * computes the hash of it: the same as the session's own when nothing was lost. One thread; the caller closes the tape.
 */
public final class SessionReplay {
    private final TapeReader tape;
    private final Following following;
    private final EventHash hash = new EventHash();

    /**
     * A replay from the beginning of a tape that nobody has read from yet.
     *
     * @param market is told every event of the session
     * @param from the session's first moment, nanoseconds since the epoch: what is on the tape before it is another session's
     */
    public SessionReplay(TapeReader tape, MarketHandler market, long from) {
        this.tape = tape;
        this.following = new Following(market);
        tape.play(from - 1, following);
        following.begin();
    }

    /** The next line of the desk's journal; the market goes on to its time first. */
    public void take(JournalRecord line) {
        tape.play(line.time(), following);
        switch (line) {
            case JournalRecord.ParentAccepted e ->
                hash.parentMoved(e.time(), e.order().parentId(), ParentStatus.SCHEDULED);
            case JournalRecord.ParentMoved e -> hash.parentMoved(e.time(), e.parentId(), e.status());
            case JournalRecord.ChildIntended e -> hash.intent(e.time(), e.order());
            case JournalRecord.ReplaceIntended e -> hash.intent(e.time(), e.replacement());
            case JournalRecord.CancelIntended e -> hash.cancelIntent(e.time(), e.requestId(), e.clOrdId());
            case JournalRecord.Reported e -> hash.venue(e.event());
            case JournalRecord.Commanded _,
                    JournalRecord.ParentChanged _,
                    JournalRecord.Decided _,
                    JournalRecord.SendRefused _,
                    JournalRecord.Shadowed _,
                    JournalRecord.ModelSeated _,
                    JournalRecord.RiskRefused _ -> {
                // what these lead to has lines of its own
            }
        }
    }

    /** Plays the rest of the tape; the hash as 64 hexadecimal digits. */
    public String finish() {
        tape.play(Long.MAX_VALUE, following);
        return hash.hex();
    }

    /** Market events so far. */
    public long events() {
        return following.events;
    }

    private final class Following implements TapeHandler {
        private final MarketHandler market;
        private long building;
        private long events;
        private boolean begun;

        Following(MarketHandler market) {
            this.market = market;
        }

        void begin() {
            begun = true;
        }

        @Override
        public void onJump(MarketTotals totals, long before) {
            building = Math.max(0, -before); // what builds the book that a recording begins with was no event
        }

        @Override
        public void onMarket(MarketEvent event) {
            if (building > 0) {
                building--;
            } else if (begun) {
                events++;
                hash.market(event);
                market.onMarket(event);
            }
        }
    }
}
