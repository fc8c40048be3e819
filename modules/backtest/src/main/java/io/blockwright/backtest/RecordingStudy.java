package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;

/**
 * What a desk would know of a recorded instrument beforehand, measured on the recording itself.
 *
 * @param events how many there are
 * @param first time of the first event, nanoseconds since the epoch
 * @param last time of the last one
 * @param volume shares traded
 * @param spread mean spread at the ends of ten seconds, currency
 * @param sigmaPerSqrtSecond from the mid's changes over ten seconds, currency
 */
record RecordingStudy(
        Instrument instrument,
        long events,
        long first,
        long last,
        long volume,
        double spread,
        double sigmaPerSqrtSecond) {
    private static final long STEP = 10_000_000_000L;

    /** Reads it whole. */
    static RecordingStudy of(String spec) {
        try (MarketFeed feed = RecordedMarket.open(spec, "")) {
            Counting counting = new Counting(feed.instrument());
            while (!feed.finished() && feed.nextTime() != MarketFeed.NEVER) {
                long time = feed.nextTime();
                counting.at(time);
                feed.poll(time, counting::onMarket);
            }
            return counting.study();
        }
    }

    double volumePerSecond() {
        return volume / Math.max(1, (last - first) / 1e9);
    }

    /** Everything that tells it from another recording. */
    String words() {
        return instrument.symbol() + " " + events + " events from " + first + " to " + last + ", " + volume
                + " shares, spread " + spread + ", sigma " + sigmaPerSqrtSecond;
    }

    private static final class Counting {
        private final Instrument instrument;
        private final FastOrderBook book;
        private final BookBuilder builder;
        private long events;
        private long first = Long.MAX_VALUE;
        private long last;
        private long volume;
        private long looked;
        private long mid;
        private double spreads;
        private double squares;
        private int looks;
        private int moves;

        Counting(Instrument instrument) {
            this.instrument = instrument;
            this.book = new FastOrderBook(instrument);
            this.builder = new BookBuilder(book);
        }

        /** The feed's own time, which is when an exchange would hear of the next events. */
        void at(long time) {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }

        void onMarket(MarketEvent event) {
            events++;
            volume += switch (event) {
                case MarketEvent.Traded trade -> trade.quantity();
                case MarketEvent.OrderExecuted execution -> execution.quantity();
                default -> 0;
            };
            if (!(event instanceof MarketEvent.News)) {
                builder.onMarket(event);
            }
            if (last - looked >= STEP && book.usable()) {
                look(last);
            }
        }

        private void look(long time) {
            if (mid != 0) {
                double move = (book.midTwice() - mid) / 2.0 / Math.sqrt((time - looked) / 1e9);
                squares += move * move;
                moves++;
            }
            looked = time;
            mid = book.midTwice();
            spreads += book.bestAsk() - book.bestBid();
            looks++;
        }

        RecordingStudy study() {
            return new RecordingStudy(
                    instrument,
                    events,
                    events == 0 ? 0 : first,
                    last,
                    volume,
                    instrument.toPrice(spreads / Math.max(1, looks)),
                    instrument.toPrice(Math.sqrt(squares / Math.max(1, moves))));
        }
    }
}
