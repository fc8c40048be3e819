package io.blockwright.strategies;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.ParentOrder;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketStats;
import java.util.List;

/**
 * A parent's situation at a later moment, if the book stays as it is, nothing of its own trades, and others go on trading at
 * the pace they had since its start.
 */
final class Ahead implements Situation {
    private final Situation present;
    private final MarketStats market = new MarketStats();
    private final double othersPerNano;
    private final long volume;
    private long now;

    Ahead(Situation present) {
        this.present = present;
        this.now = present.now();
        this.volume = present.market().volume();
        long others = Math.max(0, volume - present.filled());
        long elapsed = now - present.order().start();
        this.othersPerNano = elapsed <= 0 ? 0 : (double) others / elapsed;
        tell(volume);
    }

    /** Shares that others trade in a nanosecond; 0 while nothing is known. */
    double othersPerNano() {
        return othersPerNano;
    }

    /** Moves on; time does not go back. */
    void moveTo(long time) {
        now = time;
        long expected = volume + (long) (othersPerNano * Math.max(0, time - present.now()));
        tell(expected - market.volume());
    }

    private void tell(long quantity) {
        if (quantity > 0) {
            long price = present.market().lastPrice();
            market.onMarket(new MarketEvent.Traded(
                    now, present.order().symbol(), price == Instrument.NO_PRICE ? 0 : price, quantity, null));
        }
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public ParentOrder order() {
        return present.order();
    }

    @Override
    public BookView book() {
        return present.book();
    }

    @Override
    public MarketStats market() {
        return market;
    }

    @Override
    public MarketReading watch() {
        return present.watch();
    }

    @Override
    public BookHistory history() {
        return present.history();
    }

    @Override
    public long filled() {
        return present.filled();
    }

    @Override
    public long working() {
        return present.working();
    }

    @Override
    public List<WorkingChild> children() {
        return present.children();
    }

    @Override
    public long arrivalMidTwice() {
        return present.arrivalMidTwice();
    }

    @Override
    public long sharesAhead(WorkingChild child) {
        return present.sharesAhead(child);
    }

    @Override
    public Outside outside() {
        return present.outside();
    }

    @Override
    public String darkVenue() {
        return present.darkVenue();
    }

    @Override
    public long darkMinimum() {
        return present.darkMinimum();
    }

    @Override
    public boolean unseen(String venue) {
        return present.unseen(venue);
    }

    @Override
    public boolean reaches(String venue) {
        return present.reaches(venue);
    }

    @Override
    public double averagePrice() {
        return present.averagePrice();
    }
}
