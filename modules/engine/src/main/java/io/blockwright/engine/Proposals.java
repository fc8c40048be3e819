package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.BookView;

/**
 * Whether what a strategy wants now is still what was proposed. Small moves of the market must not take a proposal from under
 * a person's finger: it is another one when it does something else, to another order, when its quantity moved by more than a
 * fifth, or its price by more than half a spread (two price steps at least).
 */
final class Proposals {
    private static final double SHARE = 0.2;
    private static final long STEPS = 2;

    private Proposals() {}

    static boolean anotherThan(Decision proposed, Decision wanted, ParentWork parent) {
        return switch (proposed) {
            case Decision.Place p ->
                !(wanted instanceof Decision.Place w)
                        || p.type() != w.type()
                        || p.timeInForce() != w.timeInForce()
                        || !p.venue().equals(w.venue())
                        || moved(p.quantity(), w.quantity())
                        || away(p.price(), w.price(), parent);
            case Decision.Cancel p ->
                !(wanted instanceof Decision.Cancel w) || !p.clOrdId().equals(w.clOrdId());
            case Decision.Replace p ->
                !(wanted instanceof Decision.Replace w)
                        || !p.clOrdId().equals(w.clOrdId())
                        || moved(p.quantity(), w.quantity())
                        || away(p.price(), w.price(), parent);
            case Decision.Wait _ -> true;
        };
    }

    private static boolean moved(long from, long to) {
        return Math.abs(to - from) > SHARE * from;
    }

    private static boolean away(long from, long to, ParentWork parent) {
        if (from == Instrument.NO_PRICE || to == Instrument.NO_PRICE) {
            return from != to;
        }
        BookView book = parent.book();
        long spread = book.twoSided() ? book.bestAsk() - book.bestBid() : 0;
        return Math.abs(to - from) > Math.max(STEPS * book.instrument().increment(), spread / 2);
    }
}
