package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketStats;
import java.util.ArrayList;
import java.util.List;

/**
 * A parent's situation without the children in dark pools that cannot be reached now: nobody can move them or take them back,
 * and they are not what rests in the light. They may still be filled, so {@link #working} counts them.
 */
final class InReach implements Situation {
    private final Situation whole;
    private final List<WorkingChild> children;

    private InReach(Situation whole, List<WorkingChild> children) {
        this.whole = whole;
        this.children = children;
    }

    /** The situation itself where everything can be reached. */
    static Situation of(Situation situation) {
        List<WorkingChild> all = situation.children();
        for (int i = 0; i < all.size(); i++) {
            if (lost(situation, all.get(i))) {
                List<WorkingChild> reached = new ArrayList<>(all);
                reached.removeIf(child -> lost(situation, child));
                return new InReach(situation, reached);
            }
        }
        return situation;
    }

    private static boolean lost(Situation situation, WorkingChild child) {
        return situation.unseen(child.venue()) && !situation.reaches(child.venue());
    }

    @Override
    public List<WorkingChild> children() {
        return children;
    }

    @Override
    public long now() {
        return whole.now();
    }

    @Override
    public ParentOrder order() {
        return whole.order();
    }

    @Override
    public BookView book() {
        return whole.book();
    }

    @Override
    public MarketStats market() {
        return whole.market();
    }

    @Override
    public MarketReading watch() {
        return whole.watch();
    }

    @Override
    public BookHistory history() {
        return whole.history();
    }

    @Override
    public long filled() {
        return whole.filled();
    }

    @Override
    public long working() {
        return whole.working();
    }

    @Override
    public long arrivalMidTwice() {
        return whole.arrivalMidTwice();
    }

    @Override
    public long sharesAhead(WorkingChild child) {
        return whole.sharesAhead(child);
    }

    @Override
    public Outside outside() {
        return whole.outside();
    }

    @Override
    public String darkVenue() {
        return whole.darkVenue();
    }

    @Override
    public long darkMinimum() {
        return whole.darkMinimum();
    }

    @Override
    public boolean unseen(String venue) {
        return whole.unseen(venue);
    }

    @Override
    public boolean reaches(String venue) {
        return whole.reaches(venue);
    }

    @Override
    public double averagePrice() {
        return whole.averagePrice();
    }
}
